using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Store;

/// <summary>The ingest services over a temporary archive.</summary>
internal sealed class Ingest(TemporaryArchive store)
{
    public Ingestor Ingestor { get; } = new(store, TimeProvider.System, NullLogger<Ingestor>.Instance);

    public Deriver Deriver { get; } = new(store, TimeProvider.System, NullLogger<Deriver>.Instance);

    public Rereader Rereader { get; } = new(store, NullLogger<Rereader>.Instance);

    public IngestBatch Batch => new(Ingestor, Deriver);

    public Exporter Exporter { get; } = new(store);

    public Task<IngestResult> TextAsync(string name, string text) => BytesAsync(name, Encoding.UTF8.GetBytes(text));

    public Task<IngestResult> BytesAsync(string name, byte[] bytes) =>
        Ingestor.IngestAsync(IncomingFile.Of(name, name, bytes), TestContext.Current.CancellationToken);

    public async Task<ArchiveState> StateAsync()
    {
        await using ArchiveContext archive = store.CreateDbContext();
        return await archive.State.SingleAsync(TestContext.Current.CancellationToken);
    }
}

/// <summary>Reports in the manner of an agency, each of them another.</summary>
internal static class Wire
{
    public static string Report(int number) =>
        $"""
        LA PAZ, Bolivia, March {number % 28 + 1}, 2003 (Reuters) - Police arrested at least {number + 10} miners in La Paz on Monday, union leader Evo Mamani said.

        "We will march again," Mamani told about {number + 300} supporters in El Alto.
        """;
}

using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtestArchive.Benchmarks.Synthetic;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks.Archive;

/// <summary>Fills a directory with an archive to be looked at, where it holds none.</summary>
internal static class ArchiveFill
{
    /// <summary>How many reports the seeds are.</summary>
    public const int Seeds = 5;

    private const int Batch = 1000;

    public static async Task FillAsync(string directory, int reports, ulong seed, TextWriter output)
    {
        ArchiveSettings settings = new() { Data = directory };
        await using ServiceProvider services = new ServiceCollection().AddLogging(logging => logging.ClearProviders()).AddArchive(settings).BuildServiceProvider();
        await services.MigrateArchiveAsync();
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync();
        if (await archive.Reports.AnyAsync())
        {
            await services.GetRequiredService<CatchUp>().RunAsync(Environment.ProcessorCount, _ => { }, CancellationToken.None); // else the app would, while it is measured
            return;
        }
        long started = Stopwatch.GetTimestamp();
        if (reports == Seeds) { await services.GetRequiredService<IngestBatch>().RunAsync([Path.Combine(AppContext.BaseDirectory, settings.Seeds!)], Environment.ProcessorCount); }
        else { await FillAsync(services, [.. SyntheticArchive.Reports(reports, seed)]); }
        await output.WriteLineAsync($"filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
    }

    private static async Task FillAsync(ServiceProvider services, List<SyntheticReport> reports)
    {
        SyntheticIngest ingest = new(services.GetRequiredService<Ingestor>());
        Deriver deriver = services.GetRequiredService<Deriver>();
        foreach (SyntheticReport[] batch in reports.Chunk(Batch))
        {
            await ingest.StoreAsync(await ingest.PrepareAsync(batch, CancellationToken.None), CancellationToken.None);
            await deriver.DeriveAsync();
        }
    }
}

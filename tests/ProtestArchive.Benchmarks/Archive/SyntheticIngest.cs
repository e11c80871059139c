using System.Text;
using ProtestArchive.Benchmarks.Synthetic;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks.Archive;

/// <summary>Takes synthetic reports in as files are taken in: read on all cores, stored one after the other.</summary>
internal sealed class SyntheticIngest(Ingestor ingestor)
{
    public Task<PreparedFile[]> PrepareAsync(IEnumerable<SyntheticReport> reports, CancellationToken cancellation) => Task.WhenAll(reports.Select(report => Task.Run(
        () => ingestor.PrepareAsync(IncomingFile.Of(report.FileName, report.FileName, Encoding.UTF8.GetBytes(report.Text)), cancellation), cancellation)));

    public async Task StoreAsync(IEnumerable<PreparedFile> files, CancellationToken cancellation)
    {
        foreach (PreparedFile file in files)
        {
            if (await ingestor.StoreAsync(file, cancellation) is not IngestResult.Added) { throw new InvalidOperationException($"{file.File.FileName} was not added."); }
        }
    }
}

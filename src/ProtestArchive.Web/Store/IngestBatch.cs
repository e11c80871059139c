namespace ProtestArchive.Web.Store;

/// <summary>How far a batch of files is.</summary>
/// <param name="Done">Files that are through.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Current">The file that was last through; null before the first.</param>
/// <param name="Refused">How many of them were refused.</param>
/// <param name="IsDeriving">Whether the rows across reports are being made.</param>
public sealed record BatchProgress(int Done, int Total, string? Current, int Refused, bool IsDeriving);

/// <summary>What came of a batch of files.</summary>
public sealed record BatchOutcome(int Added, int Captured, int Unchanged, int Refused);

/// <summary>
/// Takes many files in: read and annotated on all cores, written one after the other in the order given, so that reports get the same
/// numbers however many cores there are. Derives every few hundred, so that a long ingest can be looked at, and at the end.
/// </summary>
public sealed class IngestBatch(Ingestor ingestor, Deriver deriver)
{
    private const int Interval = 500; // together they cost less than one by one

    /// <param name="paths">Files and folders.</param>
    /// <param name="cores">How many files are read at a time.</param>
    /// <param name="each">Told what came of each file, in order; may be null.</param>
    /// <param name="progress">Told how far the batch is; may be null.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public async Task<BatchOutcome> RunAsync(
        IEnumerable<string> paths, int cores, Action<IngestResult>? each = null, Action<BatchProgress>? progress = null, CancellationToken cancellation = default)
    {
        string[] files = [.. IncomingFile.Below(paths)];
        int added = 0, captured = 0, unchanged = 0, refused = 0, sinceDerived = 0;
        IAsyncEnumerable<PreparedFile> prepared = OrderedWork.SelectAsync(
            files.ToAsyncEnumerable(), cores, async (path, stop) => await ingestor.PrepareAsync(await IncomingFile.ReadAsync(path, stop), stop), cancellation);
        progress?.Invoke(new(0, files.Length, null, 0, false));
        await foreach (PreparedFile file in prepared)
        {
            IngestResult result = await ingestor.StoreAsync(file, cancellation);
            switch (result)
            {
                case IngestResult.Added: added++; sinceDerived++; break;
                case IngestResult.Captured: captured++; break;
                case IngestResult.Unchanged: unchanged++; break;
                case IngestResult.Refused: refused++; break;
            }
            each?.Invoke(result);
            BatchProgress now = new(added + captured + unchanged + refused, files.Length, result.FileName, refused, false);
            progress?.Invoke(now);
            if (sinceDerived < Interval || now.Done == now.Total) { continue; }
            await DeriveAsync(now);
            sinceDerived = 0;
        }
        await DeriveAsync(new(files.Length, files.Length, null, refused, false));
        return new(added, captured, unchanged, refused);

        async Task DeriveAsync(BatchProgress now)
        {
            progress?.Invoke(now with { IsDeriving = true });
            await deriver.DeriveAsync(cancellation);
            progress?.Invoke(now);
        }
    }
}

using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>Annotates archived texts anew, for a version of the program that reads better than the one that took them in.</summary>
public sealed class Rereader(IDbContextFactory<ArchiveContext> archives, ILogger<Rereader> logger)
{
    private const int Batch = 200;

    /// <summary>How many reports were last read by another version of the program.</summary>
    public async Task<int> OutdatedAsync(CancellationToken cancellation = default)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        return await archive.Annotations.CountAsync(row => row.Engine != AnnotationDocument.Engine, cancellation);
    }

    /// <summary>Reads reports anew, some hundred a transaction, each of which leaves the archive stale: what was killed half-way is derived later.</summary>
    /// <param name="all">Every report; else those that another version of the program read.</param>
    /// <param name="cores">How many at a time.</param>
    /// <param name="progress">Told how many are done; may be null.</param>
    /// <param name="cancellation">Stops after the batch at hand.</param>
    public async Task<int> RereadAsync(bool all, int cores, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        int done = 0;
        List<(int Id, byte[] Document)> batch = [];
        await foreach ((int, byte[]) report in OrderedWork.SelectAsync(ReportsAsync(all, cancellation), cores, ReadAsync, cancellation))
        {
            batch.Add(report);
            if (batch.Count < Batch) { continue; }
            await StoreBatchAsync();
        }
        if (batch.Count > 0) { await StoreBatchAsync(); }
        if (done > 0) { logger.LogInformation("Read {Reports} reports anew with {Engine}", done, AnnotationDocument.Engine); }
        return done;

        async Task StoreBatchAsync()
        {
            await StoreAsync(batch, cancellation);
            done += batch.Count;
            progress?.Invoke(done);
            batch.Clear();
        }
    }

    /// <summary>Reports by their number, a few at a time and each few in a query of its own: no long read holds back the write-ahead log.</summary>
    private async IAsyncEnumerable<ReportRow> ReportsAsync(bool all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int last = 0;
        while (true)
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
            List<ReportRow> rows = await archive.Reports
                .Where(row => row.Id > last && (all || row.Annotations!.Engine != AnnotationDocument.Engine))
                .OrderBy(row => row.Id).Take(Batch)
                .ToListAsync(cancellation);
            if (rows.Count == 0) { yield break; }
            foreach (ReportRow row in rows) { yield return row; }
            last = rows[^1].Id;
        }
    }

    private static Task<(int, byte[])> ReadAsync(ReportRow row, CancellationToken cancellation) => Task.FromResult((row.Id, AnnotationDocument.Of(row.ToReport())));

    private async Task StoreAsync(List<(int Id, byte[] Document)> batch, CancellationToken cancellation)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        await using IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync(cancellation);
        long revision = await archive.TouchAsync(cancellation);
        foreach ((int id, byte[] document) in batch)
        {
            await archive.Annotations.Where(row => row.ReportId == id).ExecuteUpdateAsync(row => row
                .SetProperty(annotations => annotations.Engine, AnnotationDocument.Engine)
                .SetProperty(annotations => annotations.Stated, document), cancellation);
        }
        int[] ids = [.. batch.Select(report => report.Id)];
        await archive.Reports.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(row => row.SetProperty(report => report.Revision, revision), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

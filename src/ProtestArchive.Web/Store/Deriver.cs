using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Makes the rows that hold across reports anew from all annotations, and replaces them in one transaction: readers see the old ones
/// or the new ones. Killed in between, the archive still says that it is stale, and the next derivation mends it.
/// </summary>
public sealed class Deriver(IDbContextFactory<ArchiveContext> archives, TimeProvider clock, ILogger<Deriver> logger)
{
    /// <summary>Derives where the archive is stale. False where it was not.</summary>
    public async Task<bool> DeriveAsync(CancellationToken cancellation = default)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        if (!(await archive.State.SingleAsync(cancellation)).IsStale) { return false; }
        long started = clock.GetTimestamp();
        (long revision, Dictionary<string, int> ids, List<AnnotatedReport> reports) = await LoadAsync(archive, cancellation);
        RulingSet rulings = await RulingsInForce.ReadAsync(archive, cancellation: cancellation);
        DerivedRows rows = new(Derivation.Derive(reports, rulings), ids, rulings);
        await using IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync(cancellation);
        ArchiveState state = await archive.State.AsTracking().SingleAsync(cancellation);
        if (state.DerivedRevision >= revision) { return false; } // another process was faster
        await ReplaceAsync(archive, rows, cancellation);
        (state.DerivedRevision, state.DerivedAt) = (revision, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        await archive.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        logger.LogInformation("Derived revision {Revision} from {Reports} reports in {Milliseconds} ms", revision, reports.Count, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        return true;
    }

    /// <summary>All reports as annotated against their stated dates. Those that come while they are read belong to a later revision, so that the archive stays stale.</summary>
    private static async Task<(long Revision, Dictionary<string, int> Ids, List<AnnotatedReport> Reports)> LoadAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        long revision = (await archive.State.SingleAsync(cancellation)).Revision;
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        List<AnnotatedReport> reports = [];
        await foreach (ReportRow row in archive.Reports.Include(row => row.Annotations).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            ids.Add(row.Sha256, row.Id);
            reports.Add(AnnotationDocument.Unpack(row.ToReport(), row.Annotations!.Stated));
        }
        return (revision, ids, reports);
    }

    /// <summary>Replaces the derived rows, within the transaction that the caller has opened.</summary>
    public static async Task ReplaceAsync(ArchiveContext archive, DerivedRows rows, CancellationToken cancellation)
    {
        await archive.Quotes.ExecuteDeleteAsync(cancellation);
        await archive.Claims.ExecuteDeleteAsync(cancellation);
        await archive.Tellings.ExecuteDeleteAsync(cancellation);
        await archive.Events.ExecuteDeleteAsync(cancellation);
        await archive.Links.ExecuteDeleteAsync(cancellation);
        await archive.Postings.ExecuteDeleteAsync(cancellation);
        await archive.Spellings.ExecuteDeleteAsync(cancellation);
        await archive.Entities.ExecuteDeleteAsync(cancellation);
        await BulkInsert.InsertAsync(archive, rows.Entities, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Spellings, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Postings, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Links, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Events, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Tellings, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Claims, cancellation);
        await BulkInsert.InsertAsync(archive, rows.Quotes, cancellation);
        await FullText.RebuildSpellingsAsync(archive, cancellation);
        await ReplaceHeadsAsync(archive, rows, cancellation);
    }

    /// <summary>Writes the titles, outlets and dates that changed; those of a large archive mostly stay.</summary>
    private static async Task ReplaceHeadsAsync(ArchiveContext archive, DerivedRows rows, CancellationToken cancellation)
    {
        var known = await archive.Reports.Select(row => new { row.Id, row.Title, row.TitleIsOurs, row.Outlet, row.Date, row.DateBasis, row.DateProof, IsDated = row.Annotations!.Dated != null }).ToDictionaryAsync(row => row.Id, cancellation);
        foreach ((int id, Report shown, DocumentDate date, AnnotatedReport? dated) in rows.Heads)
        {
            var before = known[id];
            if (before.Title != shown.Title || before.TitleIsOurs != shown.TitleIsOurs || before.Outlet != shown.Outlet)
            {
                ReportRow row = await archive.Reports.AsTracking().SingleAsync(row => row.Id == id, cancellation);
                (row.Title, row.TitleIsOurs, row.Outlet) = (shown.Title, shown.TitleIsOurs, shown.Outlet);
                await archive.SaveChangesAsync(cancellation);
                archive.ChangeTracker.Clear();
            }
            if (before.Date != date.Value || before.DateBasis != date.Basis || !before.DateProof.SequenceEqual(date.Proof))
            {
                await archive.Reports.Where(row => row.Id == id).ExecuteUpdateAsync(row => row
                    .SetProperty(report => report.Date, date.Value)
                    .SetProperty(report => report.DateBasis, date.Basis)
                    .SetProperty(report => report.DateProof, date.Proof), cancellation);
            }
            if (dated is not null || before.IsDated)
            {
                byte[]? document = dated is null ? null : AnnotationDocument.Pack(dated);
                await archive.Annotations.Where(row => row.ReportId == id).ExecuteUpdateAsync(row => row.SetProperty(annotations => annotations.Dated, document), cancellation);
            }
        }
    }
}

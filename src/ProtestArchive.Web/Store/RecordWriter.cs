using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>Writes the cross-report record, or what changed of it, within the transaction that the caller has opened.</summary>
public sealed class RecordWriter(ArchiveContext archive, DerivedRows rows)
{
    private const int Page = 200; // reports that are in memory at a time

    /// <summary>Writes what changed.</summary>
    public async Task WriteAsync(RecordChange change, CancellationToken cancellation)
    {
        // Rows that name each other change together; that none is left which names nothing is seen to at the end.
        await archive.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", cancellation);
        await BulkInsert.InsertAsync(archive, change.Entities.Select(DerivedRows.Of), cancellation, replaces: true);
        await BulkInsert.InsertAsync(archive, change.Events.Select(rows.Of), cancellation, replaces: true);
        foreach (string[] page in change.Reports.Chunk(Page))
        {
            int[] ids = [.. page.Select(rows.IdOf)];
            await ClearAsync(ids, cancellation);
            await InsertAsync(await ReadingsAsync(page, change.Readings, cancellation), cancellation);
        }
        await AliasesAsync(change.Entities, cancellation);
        await TellingsAsync(change.Events, cancellation);
        foreach (long[] removed in change.RemovedEvents.Select(RowId.OfEvent).Chunk(Page)) { await archive.Events.Where(row => removed.Contains(row.Id)).ExecuteDeleteAsync(cancellation); }
        foreach (long[] removed in change.RemovedEntities.Select(entity => RowId.OfEntity(entity.Kind, entity.Slug)).Chunk(Page)) { await archive.Entities.Where(row => removed.Contains(row.Id)).ExecuteDeleteAsync(cancellation); }
        foreach (string[] page in change.Dates.Keys.Union(change.Readings.Keys).Order(StringComparer.Ordinal).Chunk(Page)) { await HeadsAsync(page, change.Readings, cancellation); }
    }

    /// <summary>Writes the whole record in the place of all that was derived before.</summary>
    public async Task ReplaceAsync(CancellationToken cancellation)
    {
        await archive.Quotes.ExecuteDeleteAsync(cancellation);
        await archive.Claims.ExecuteDeleteAsync(cancellation);
        await archive.Tellings.ExecuteDeleteAsync(cancellation);
        await archive.Events.ExecuteDeleteAsync(cancellation);
        await archive.Links.ExecuteDeleteAsync(cancellation);
        await archive.Postings.ExecuteDeleteAsync(cancellation);
        await archive.Spellings.ExecuteDeleteAsync(cancellation);
        await archive.Aliases.ExecuteDeleteAsync(cancellation);
        await archive.Entities.ExecuteDeleteAsync(cancellation);
        await BulkInsert.InsertAsync(archive, rows.Index.Entities.All.Select(DerivedRows.Of), cancellation);
        await BulkInsert.InsertAsync(archive, rows.Index.Entities.All.SelectMany(DerivedRows.Aliases), cancellation);
        await BulkInsert.InsertAsync(archive, rows.Index.Events.Select(rows.Of), cancellation);
        await BulkInsert.InsertAsync(archive, rows.Index.Events.SelectMany(rows.Tellings), cancellation);
        int last = 0;
        while (true)
        {
            List<ReportRow> page = await archive.Reports.Include(row => row.Annotations).Where(row => row.Id > last).OrderBy(row => row.Id).Take(Page).ToListAsync(cancellation);
            if (page.Count == 0) { break; }
            Dictionary<string, AnnotatedReport> readings = page.ToDictionary(row => row.Sha256, row => rows.Index.Read(HeldRecord.Stated(row)), StringComparer.Ordinal);
            await InsertAsync(readings.Values, cancellation);
            await HeadsAsync([.. readings.Keys], readings, cancellation);
            last = page[^1].Id;
        }
    }

    private async Task ClearAsync(int[] ids, CancellationToken cancellation)
    {
        await archive.Quotes.Where(row => ids.Contains(row.ReportId)).ExecuteDeleteAsync(cancellation);
        await archive.Claims.Where(row => ids.Contains(row.ReportId)).ExecuteDeleteAsync(cancellation);
        await archive.Links.Where(row => ids.Contains(row.ReportId)).ExecuteDeleteAsync(cancellation);
        await archive.Postings.Where(row => ids.Contains(row.ReportId)).ExecuteDeleteAsync(cancellation);
        await archive.Spellings.Where(row => ids.Contains(row.ReportId)).ExecuteDeleteAsync(cancellation);
    }

    private async Task InsertAsync(IReadOnlyCollection<AnnotatedReport> reports, CancellationToken cancellation)
    {
        await BulkInsert.InsertAsync(archive, reports.SelectMany(rows.Spellings), cancellation);
        await BulkInsert.InsertAsync(archive, reports.SelectMany(rows.Postings), cancellation);
        await BulkInsert.InsertAsync(archive, reports.SelectMany(rows.Links), cancellation);
        await BulkInsert.InsertAsync(archive, reports.SelectMany(rows.Claims), cancellation);
        await BulkInsert.InsertAsync(archive, reports.SelectMany(rows.Quotes), cancellation);
    }

    private async Task AliasesAsync(ImmutableArray<Entity> entities, CancellationToken cancellation)
    {
        foreach (Entity[] page in entities.Chunk(Page))
        {
            long[] ids = [.. page.Select(entity => RowId.OfEntity(entity.Kind, entity.Slug))];
            await archive.Aliases.Where(row => ids.Contains(row.EntityId)).ExecuteDeleteAsync(cancellation);
            await BulkInsert.InsertAsync(archive, page.SelectMany(DerivedRows.Aliases), cancellation);
        }
    }

    private async Task TellingsAsync(ImmutableArray<Event> events, CancellationToken cancellation)
    {
        foreach (Event[] page in events.Chunk(Page))
        {
            long[] ids = [.. page.Select(happening => RowId.OfEvent(happening.Slug))];
            await archive.Tellings.Where(row => ids.Contains(row.EventId)).ExecuteDeleteAsync(cancellation);
            await BulkInsert.InsertAsync(archive, page.SelectMany(rows.Tellings), cancellation);
        }
    }

    // Most reports that another one's arrival touches are read as they were: their documents hold.
    private async Task<List<AnnotatedReport>> ReadingsAsync(string[] reports, IReadOnlyDictionary<string, AnnotatedReport> readings, CancellationToken cancellation)
    {
        int[] others = [.. reports.Where(sha256 => !readings.ContainsKey(sha256)).Select(rows.IdOf)];
        List<ReportRow> stored = others.Length == 0 ? [] : await archive.Reports.Include(row => row.Annotations).Where(row => others.Contains(row.Id)).ToListAsync(cancellation);
        return [.. reports.Where(readings.ContainsKey).Select(sha256 => readings[sha256]), .. stored.Select(row => row.ToAnnotated())];
    }

    /// <summary>Writes the titles, outlets, dates and readings that differ from what is written.</summary>
    private async Task HeadsAsync(string[] reports, IReadOnlyDictionary<string, AnnotatedReport> readings, CancellationToken cancellation)
    {
        int[] ids = [.. reports.Select(rows.IdOf)];
        List<ReportRow> heads = await archive.Reports.AsTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellation);
        Dictionary<int, bool> isRead = await archive.Annotations.Where(row => ids.Contains(row.ReportId)).ToDictionaryAsync(row => row.ReportId, row => row.Dated != null, cancellation);
        foreach (ReportRow row in heads)
        {
            DocumentDate date = rows.Index.DateOf(row.Sha256);
            (row.Date, row.DateBasis) = (date.Value, date.Basis);
            if (!row.DateProof.SequenceEqual(date.Proof)) { row.DateProof = date.Proof; }
            if (!readings.TryGetValue(row.Sha256, out AnnotatedReport? reading)) { continue; }
            (row.Title, row.TitleIsOurs, row.Outlet) = (reading.Report.Title, reading.Report.TitleIsOurs, reading.Report.Outlet);
            byte[]? document = rows.Index.ChangesReading(reading) ? AnnotationDocument.Pack(reading) : null;
            if (document is not null || isRead[row.Id])
            {
                await archive.Annotations.Where(annotations => annotations.ReportId == row.Id).ExecuteUpdateAsync(annotations => annotations.SetProperty(value => value.Dated, document), cancellation);
            }
        }
        await archive.SaveChangesAsync(cancellation);
        foreach (ReportRow row in heads) { archive.Entry(row).State = EntityState.Detached; }
    }
}

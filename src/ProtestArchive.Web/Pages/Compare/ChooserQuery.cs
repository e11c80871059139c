using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Compare;

/// <summary>
/// Reads the reports that are offered to be compared. Of a small archive that is all of them; of a large one those that are chosen, those that
/// were looked for, and those that tell of the same events: a handful of look-ups in indexes, however many reports there are.
/// </summary>
internal sealed class ChooserQuery(ArchiveContext archive)
{
    private const int Offered = 24; // in each group

    public async Task<CompareChooser> ReadAsync(ImmutableArray<string> slugs, string? find, int total, CancellationToken cancellation)
    {
        string[] chosen = [.. slugs.Take(Offered)];
        if (total <= Offered)
        {
            return new(Group(ChoiceReason.All, await RowsAsync(archive.Reports.OrderBy(row => row.Number), cancellation), chosen, total));
        }
        List<Row> mine = chosen.Length == 0 ? [] : await RowsAsync(archive.Reports.Where(row => chosen.Contains(row.Slug)), cancellation);
        int[] ids = [.. mine.Select(row => row.Id)];
        List<Row> found = find is null ? [] : await FoundAsync(find, ids, cancellation);
        List<Row> same = ids.Length == 0 ? [] : await SameEventsAsync([.. ids, .. found.Select(row => row.Id)], ids, cancellation);
        List<Row> latest = found.Count + same.Count > 0 || find is not null ? [] : await RowsAsync(archive.Reports.Where(row => !ids.Contains(row.Id)).OrderByDescending(row => row.Number), cancellation);
        return new(
        [
            .. Group(ChoiceReason.Chosen, [.. mine.OrderBy(row => Array.IndexOf(chosen, row.Slug))], chosen, total),
            .. Group(ChoiceReason.Found, found, chosen, total),
            .. Group(ChoiceReason.SameEvents, same, chosen, total),
            .. Group(ChoiceReason.Latest, latest, chosen, total),
        ])
        { Find = find, Searches = true };
    }

    /// <summary>The outlet's, then those with the words in their headline, then in their text; of each the last that came.</summary>
    private async Task<List<Row>> FoundAsync(string find, int[] without, CancellationToken cancellation)
    {
        string outlet = Slug.Of(find);
        List<int> ids = await archive.Reports.Where(row => row.OutletSlug == outlet).OrderByDescending(row => row.Id).Select(row => row.Id).Take(Offered).ToListAsync(cancellation);
        if (FullTextQuery.Parse(find).ToMatch() is { } match)
        {
            foreach (string where in new[] { FullText.InTitle(match), match })
            {
                if (ids.Count < Offered + without.Length) { ids.AddRange(await FullText.MatchingIds(archive, where).OrderByDescending(id => id).Take(Offered + without.Length).ToListAsync(cancellation)); }
            }
        }
        int[] wanted = [.. ids.Distinct().Where(id => !without.Contains(id)).Take(Offered)];
        List<Row> rows = await RowsAsync(archive.Reports.Where(row => wanted.Contains(row.Id)), cancellation);
        return [.. rows.OrderBy(row => Array.IndexOf(wanted, row.Id))];
    }

    private async Task<List<Row>> SameEventsAsync(int[] without, int[] chosen, CancellationToken cancellation)
    {
        long[] events = [.. await archive.Tellings.Where(telling => telling.IsMain && chosen.Contains(telling.ReportId)).Select(telling => telling.EventId).Distinct().ToListAsync(cancellation)];
        int[] ids = [.. await archive.Tellings.Where(telling => events.Contains(telling.EventId) && !without.Contains(telling.ReportId))
            .OrderByDescending(telling => telling.IsMain).ThenByDescending(telling => telling.ReportId).Select(telling => telling.ReportId).Take(2 * Offered).ToListAsync(cancellation)];
        ids = [.. ids.Distinct().Take(Offered)];
        List<Row> rows = await RowsAsync(archive.Reports.Where(row => ids.Contains(row.Id)), cancellation);
        return [.. rows.OrderBy(row => Array.IndexOf(ids, row.Id))];
    }

    private static Task<List<Row>> RowsAsync(IQueryable<ReportRow> reports, CancellationToken cancellation) =>
        reports.Take(Offered).Select(row => new Row(row.Id, row.Number, row.Slug, row.Title, row.TitleIsOurs, row.Outlet, row.Date, row.DateBasis)).ToListAsync(cancellation);

    private static ImmutableArray<ChoiceGroup> Group(ChoiceReason reason, List<Row> rows, string[] chosen, int total) => rows.Count == 0 ? [] :
    [
        new(reason,
        [
            .. rows.Select(row => new CompareChoice(
                new(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, total) },
                row.Outlet, row.Date, row.DateBasis, chosen.Contains(row.Slug, StringComparer.Ordinal))),
        ]),
    ];

    private sealed record Row(int Id, int Number, string Slug, string Title, bool TitleIsOurs, string? Outlet, NodaTime.LocalDate? Date, DateBasis DateBasis);
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>The reports that a search finds, as queries that an index answers.</summary>
public sealed class SearchScope
{
    private const int MostOutlets = 10_000;
    private static readonly LocalDate FirstDay = new(1, 1, 1), LastDay = new(9999, 12, 31);

    private readonly ArchiveContext _archive;
    private readonly List<(IQueryable<int> Reports, bool Excluded)> _conditions = [];
    private readonly List<DayRange> _days = [];

    private SearchScope(ArchiveContext archive) => _archive = archive;

    /// <summary>The full-text query; null where no word is searched for.</summary>
    public string? Match { get; private set; }

    /// <param name="archive">The archive.</param>
    /// <param name="text">What is searched for.</param>
    /// <param name="names">The names among its words, whose other spellings count too.</param>
    /// <param name="meant">The entities that its operators mean.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<SearchScope> OfAsync(
        ArchiveContext archive, SearchText text, ImmutableArray<SearchedName> names, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant, CancellationToken cancellation)
    {
        SearchScope scope = new(archive);
        Dictionary<FullTextTerm, ImmutableArray<string>> others = new(ReferenceEqualityComparer.Instance);
        foreach (SearchedName name in names.Where(name => !name.Others.IsEmpty))
        {
            foreach (FullTextTerm term in name.Terms) { others[term] = name.Others; }
            scope._conditions.Add((Naming(archive, name), false));
        }
        scope.Match = new FullTextQuery(text.Terms).ToMatch(term => others.GetValueOrDefault(term, []));
        foreach (SearchOperator one in text.Operators.Where(one => one.Field is not SearchField.Outlet))
        {
            if (DaysOf(one) is { } days) { scope._days.Add(days); }
            else if (Reports(archive, one, meant) is { } reports) { scope._conditions.Add((reports, one.IsExcluded)); }
        }
        scope._conditions.AddRange(await OfOutletsAsync(archive, [.. text.Operators.Where(one => one.Field is SearchField.Outlet)], cancellation));
        if (scope.Match is null) // only words that are left out: FTS5 has no query for what is not there
        {
            scope._conditions.AddRange(text.Terms.Select(term => (FullText.MatchingIds(archive, new FullTextQuery([term with { IsExcluded = false }]).ToMatch()!), true)));
        }
        return scope;
    }

    /// <summary>Row ids of the reports found, those first that came last; no more than <paramref name="most"/>.</summary>
    public Task<List<int>> LatestAsync(int most, CancellationToken cancellation)
    {
        IQueryable<int> ids = Match is not { } match ? _archive.Reports.Select(row => row.Id)
            : _conditions.Count + _days.Count > 0 ? FullText.MatchingIdsToSift(_archive, match)
            : FullText.MatchingIds(_archive, match);
        foreach (DayRange days in _days)
        {
            IQueryable<int> then = _archive.Reports.Where(row => row.Date >= days.First && row.Date <= days.Last).Select(row => row.Id);
            ids = ids.Where(id => then.Contains(id));
        }
        foreach ((IQueryable<int> reports, bool excluded) in _conditions)
        {
            ids = excluded ? ids.Where(id => !reports.Contains(id)) : ids.Where(id => reports.Contains(id));
        }
        return ids.OrderByDescending(id => id).Take(most).ToListAsync(cancellation);
    }

    /// <summary>The reports found, for a walk along the index of days: each is asked for on its own, since of many the first are soon found.</summary>
    public IQueryable<ReportRow> Rows()
    {
        IQueryable<ReportRow> rows = Match is { } match ? FullText.Holding(_archive, match) : _archive.Reports;
        rows = _days.Aggregate(rows, (some, days) => some.Where(row => row.Date >= days.First && row.Date <= days.Last));
        foreach ((IQueryable<int> reports, bool excluded) in _conditions)
        {
            rows = excluded ? rows.Where(row => !reports.Any(id => id == row.Id)) : rows.Where(row => reports.Any(id => id == row.Id));
        }
        return rows;
    }

    /// <summary>The days on which a report must have been written; null where the condition is not of days.</summary>
    private static DayRange? DaysOf(SearchOperator one) => one switch
    {
        { Field: SearchField.After, Days: { } days } => new(days.First, LastDay),
        { Field: SearchField.Before, Days: { } days } => days.First == FirstDay ? null : new(FirstDay, days.First.PlusDays(-1)),
        { Field: SearchField.Date, Days: { } days } => days,
        _ => null,
    };

    // Another spelling may be an everyday word (the “Council” of one report): it counts where the report means the same one by it.
    private static IQueryable<int> Naming(ArchiveContext archive, SearchedName name)
    {
        long[] ids = [.. name.Entities.Select(entity => entity.Id)];
        return FullText.MatchingIds(archive, new FullTextQuery(name.Terms).ToMatch()!)
            .Concat(archive.Postings.Where(posting => ids.Contains(posting.EntityId)).Select(posting => posting.ReportId));
    }

    /// <summary>The reports for which a condition holds, minus or no minus; null where it says nothing.</summary>
    private static IQueryable<int>? Reports(ArchiveContext archive, SearchOperator one, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant)
    {
        switch (one)
        {
            case { Field: SearchField.Kind, Kind: { } kind }: return archive.Tellings.Where(telling => telling.Event!.Kind == kind).Select(telling => telling.ReportId);
            case { Days: null, Kind: null } when SearchOperator.IsOfDays(one.Field) || one.Field is SearchField.Kind: return null;
            default:
                long[] ids = [.. meant.TryGetValue(one, out ImmutableArray<EntityRow> entities) ? entities.Select(entity => entity.Id) : []];
                return archive.Postings.Where(posting => ids.Contains(posting.EntityId)).Select(posting => posting.ReportId);
        }
    }

    // A report has one outlet, so several that are asked for are alternatives; words of the name are enough.
    private static async Task<IEnumerable<(IQueryable<int> Reports, bool Excluded)>> OfOutletsAsync(ArchiveContext archive, ImmutableArray<SearchOperator> asked, CancellationToken cancellation)
    {
        if (asked.IsEmpty) { return []; }
        List<OutletName> outlets = await FullText.OutletsAsync(archive, MostOutlets, cancellation);
        return asked.GroupBy(one => one.IsExcluded).Select(same =>
        {
            string[] wanted = [.. same.Select(one => $"-{Slug.Of(one.Value)}-")];
            string[] slugs = [.. outlets.Where(outlet => wanted.Any(words => $"-{outlet.Slug}-".Contains(words, StringComparison.Ordinal))).Select(outlet => outlet.Slug)];
            return (archive.Reports.Where(row => slugs.Contains(row.OutletSlug!)).Select(row => row.Id), same.Key);
        });
    }
}

using System.Collections.Immutable;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>The reports that a search finds, as queries to be counted, ordered and paged.</summary>
/// <param name="Reports">The reports that match in all.</param>
/// <param name="Hits">The full-text matches, with their rank; null where no word is searched for.</param>
/// <param name="Match">The full-text query; null where no word is searched for.</param>
public sealed record SearchScope(IQueryable<ReportRow> Reports, IQueryable<ReportMatch>? Hits, string? Match)
{
    /// <param name="archive">The archive.</param>
    /// <param name="text">What is searched for.</param>
    /// <param name="names">The names among its words, whose other spellings count too.</param>
    /// <param name="meant">The entities that its operators mean.</param>
    public static SearchScope Of(ArchiveContext archive, SearchText text, ImmutableArray<SearchedName> names, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant)
    {
        IQueryable<ReportRow> reports = archive.Reports;
        foreach (SearchOperator one in text.Operators.Where(one => one.Field is not SearchField.Outlet)) { reports = Narrowed(reports, one, meant); }
        reports = OfOutlets(reports, [.. text.Operators.Where(one => one.Field is SearchField.Outlet)]);

        FullTextQuery words = new(text.Terms);
        Dictionary<FullTextTerm, ImmutableArray<string>> others = new(ReferenceEqualityComparer.Instance);
        foreach (SearchedName name in names.Where(name => !name.Others.IsEmpty))
        {
            foreach (FullTextTerm term in name.Terms) { others[term] = name.Others; }
            reports = Naming(archive, reports, name);
        }
        if (words.ToMatch(term => others.GetValueOrDefault(term, [])) is { } match)
        {
            IQueryable<ReportMatch> hits = FullText.Matches(archive, match);
            return new(reports.Where(row => hits.Select(hit => hit.ReportId).Contains(row.Id)), hits, match);
        }
        foreach (FullTextTerm excluded in text.Terms) // only words that are left out: FTS5 has no query for what is not there
        {
            IQueryable<int> without = FullText.Matches(archive, new FullTextQuery([excluded with { IsExcluded = false }]).ToMatch()!).Select(hit => hit.ReportId);
            reports = reports.Where(row => !without.Contains(row.Id));
        }
        return new(reports, null, null);
    }

    // Another spelling may be an everyday word (the “Council” of one report): it counts where the report means the same one by it.
    private static IQueryable<ReportRow> Naming(ArchiveContext archive, IQueryable<ReportRow> reports, SearchedName name)
    {
        long[] ids = [.. name.Entities.Select(entity => entity.Id)];
        IQueryable<int> typed = FullText.Matches(archive, new FullTextQuery(name.Terms).ToMatch()!).Select(hit => hit.ReportId);
        return reports.Where(row => typed.Contains(row.Id) || row.Postings.Any(posting => ids.Contains(posting.EntityId)));
    }

    private static IQueryable<ReportRow> Narrowed(IQueryable<ReportRow> reports, SearchOperator one, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant)
    {
        switch (one)
        {
            case { Field: SearchField.After, Days: { } days }: return reports.Where(row => row.Date >= days.First);
            case { Field: SearchField.Before, Days: { } days }: return reports.Where(row => row.Date < days.First);
            case { Field: SearchField.Date, Days: { } days }: return reports.Where(row => row.Date >= days.First && row.Date <= days.Last);
            case { Days: null } when SearchOperator.IsOfDays(one.Field): return reports;
            default:
                long[] ids = [.. meant.TryGetValue(one, out ImmutableArray<EntityRow> entities) ? entities.Select(entity => entity.Id) : []];
                return one.IsExcluded
                    ? reports.Where(row => !row.Postings.Any(posting => ids.Contains(posting.EntityId)))
                    : reports.Where(row => row.Postings.Any(posting => ids.Contains(posting.EntityId)));
        }
    }

    // A report has one outlet, so several that are asked for are alternatives; words of the name are enough.
    private static IQueryable<ReportRow> OfOutlets(IQueryable<ReportRow> reports, ImmutableArray<SearchOperator> outlets)
    {
        string[] wanted = [.. outlets.Where(one => !one.IsExcluded).Select(one => $"-{Slug.Of(one.Value)}-")];
        if (wanted.Length > 0) { reports = reports.Where(row => row.OutletSlug != null && wanted.Any(words => ("-" + row.OutletSlug + "-").Contains(words))); }
        foreach (SearchOperator one in outlets.Where(one => one.IsExcluded))
        {
            string words = $"-{Slug.Of(one.Value)}-";
            reports = reports.Where(row => row.OutletSlug == null || !("-" + row.OutletSlug + "-").Contains(words));
        }
        return reports;
    }
}

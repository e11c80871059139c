using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Reads what a search finds.</summary>
public sealed class SearchQuery(ArchiveContext archive)
{
    private const int PageSize = 20;
    private const int Little = 3; // reports; fewer than that may be a slip of the searcher's pen
    private const int MostEntities = 6;
    private const int MostSigla = 12;

    private int _archiveReports;

    public async Task<SearchResults> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        string typed = parameters.Words("q", SearchText.Longest) ?? "";
        SearchSort sort = parameters.Choice("sort", SearchSort.Relevance);
        Paging paging = parameters.Page(PageSize);
        bool exact = IsExact(parameters);
        SearchText text = SearchText.Parse(typed);
        if (sort is SearchSort.Relevance && !text.HasWords) { sort = SearchSort.Newest; }
        _archiveReports = await archive.CountReportsAsync(cancellation);
        SearchResults nothing = new([], 0, null, text) { Query = typed, Sort = sort, Exact = exact, Paging = paging, Archive = _archiveReports, Problems = text.Problems };
        if (parameters.Problems.Count > 0 || !text.Problems.IsEmpty) { return nothing; }
        SearchFacets facets = new(archive, text, Addresses.Search);
        if (text.IsEmpty) { return nothing with { Facets = await facets.ReadAsync(archive.Reports, int.MaxValue, [], cancellation) }; }
        if (text.IsVoid) { return nothing; }

        ImmutableArray<SearchedName> names = await new SearchNames(archive).AmongAsync(text.Terms, cancellation);
        FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>> meant = await MeantAsync(text, cancellation);
        ImmutableArray<SearchedName> searched = exact ? [] : names;
        SearchScope scope = SearchScope.Of(archive, text, searched, meant);
        int total = await scope.Reports.CountAsync(cancellation);
        SearchSuggestions suggestions = new(archive, text, Addresses.Search);
        return new(await ItemsAsync(scope, sort, paging, cancellation), total, parameters.Next(paging, total), text)
        {
            Query = typed,
            Sort = sort,
            Exact = exact,
            Paging = paging,
            Archive = _archiveReports,
            Entities = parameters.Twin is Twin.Csv ? [] : await EntitiesAsync(text, names, meant, cancellation),
            AlsoSearched = [.. searched.SelectMany(name => name.Others).Distinct(StringComparer.Ordinal)],
            Facets = parameters.Twin is Twin.Csv || total < 2 ? [] : await facets.ReadAsync(scope.Reports, total, meant.Values.SelectMany(entities => entities), cancellation),
            DidYouMean = total < Little ? await suggestions.DidYouMeanAsync(names, meant, cancellation) : [],
            Wider = total == 0 ? await suggestions.WiderAsync(wider => CountAsync(wider, cancellation)) : [],
        };
    }

    private static bool IsExact(Parameters parameters)
    {
        string? exact = parameters.Words("exact");
        if (exact is not (null or "0" or "1")) { parameters.Refuse("exact", exact, "1, or left out"); }
        return exact is "1";
    }

    private async Task<FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>>> MeantAsync(SearchText text, CancellationToken cancellation)
    {
        SearchNames names = new(archive);
        Dictionary<SearchOperator, ImmutableArray<EntityRow>> meant = [];
        foreach (SearchOperator one in text.Operators.Where(one => one.Field is not SearchField.Outlet && !SearchOperator.IsOfDays(one.Field)))
        {
            meant[one] = await names.MeantAsync(one, cancellation);
        }
        return meant.ToFrozenDictionary();
    }

    private async Task<int> CountAsync(SearchText text, CancellationToken cancellation)
    {
        ImmutableArray<SearchedName> names = await new SearchNames(archive).AmongAsync(text.Terms, cancellation);
        return await SearchScope.Of(archive, text, names, await MeantAsync(text, cancellation)).Reports.CountAsync(cancellation);
    }

    private async Task<ImmutableArray<SearchItem>> ItemsAsync(SearchScope scope, SearchSort sort, Paging paging, CancellationToken cancellation)
    {
        IQueryable<ReportRow> ordered = (sort, scope.Hits) switch
        {
            (SearchSort.Oldest, _) => scope.Reports.OrderBy(row => row.Date == null).ThenBy(row => row.Date).ThenBy(row => row.Number),
            (SearchSort.Relevance, { } hits) => hits.Join(scope.Reports, hit => hit.ReportId, row => row.Id, (hit, row) => new { hit.Rank, Row = row })
                .OrderBy(found => found.Rank).ThenBy(found => found.Row.Number).Select(found => found.Row),
            _ => scope.Reports.OrderByDescending(row => row.Date).ThenBy(row => row.Number),
        };
        List<int> ids = await ordered.Skip(paging.Skip).Take(paging.Size).Select(row => row.Id).ToListAsync(cancellation);
        var slugs = await archive.Reports.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Slug }).ToDictionaryAsync(row => row.Slug, row => row.Id, cancellation);
        List<ReportItem.Row> rows = await archive.Reports.Where(row => ids.Contains(row.Id)).Select(ReportItem.Selected).ToListAsync(cancellation);
        Dictionary<int, ReportItem> items = rows.Select(row => row.Item(_archiveReports)).ToDictionary(item => slugs[item.Slug]);
        Dictionary<int, (Excerpt Title, SnippetView? Snippet)> hitsOf = scope.Match is { } match
            ? await SearchSnippets.ReadAsync(archive, match, items.ToDictionary(pair => pair.Key, pair => pair.Value.Ref), cancellation)
            : [];
        return [.. ids.Where(items.ContainsKey).Select(id => hitsOf.TryGetValue(id, out var hit) ? new SearchItem(items[id], hit.Title, hit.Snippet) : new SearchItem(items[id], Excerpt.Of(items[id].Title), null))];
    }

    private async Task<ImmutableArray<SearchEntity>> EntitiesAsync(
        SearchText text, ImmutableArray<SearchedName> names, FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>> meant, CancellationToken cancellation)
    {
        bool nameOnly = text.Operators.IsEmpty && names.Length == 1 && names[0].Terms.Length == text.Terms.Length && names[0].Entities.Length == 1;
        EntityRow[] rows = [.. names.SelectMany(name => name.Entities)
            .Concat(text.Operators.Where(one => !one.IsExcluded && meant.ContainsKey(one)).SelectMany(one => meant[one]))
            .DistinctBy(row => row.Id).Take(MostEntities)];
        ILookup<long, string> spellings = await EntityListQuery.SpellingsAsync(archive, [.. rows.Select(row => row.Id)], cancellation);
        ImmutableArray<SearchEntity>.Builder entities = ImmutableArray.CreateBuilder<SearchEntity>();
        foreach (EntityRow row in rows)
        {
            List<ReportRef> sigla = row.Reports > MostSigla ? [] : await archive.Postings.Where(posting => posting.EntityId == row.Id).OrderBy(posting => posting.Report!.Number)
                .Select(posting => new ReportRef(posting.Report!.Number, posting.Report.Slug, posting.Report.Title, posting.Report.TitleIsOurs)).ToListAsync(cancellation);
            entities.Add(new(row.Slug, row.Kind, row.Name)
            {
                What = EntityWords.What(row),
                Mentions = row.Mentions,
                Reports = row.Reports,
                Spellings = [.. spellings[row.Id]],
                IsExact = nameOnly,
                Sigla = [.. sigla.Select(report => report with { Letter = Sigla.OfArchive(report.Number, _archiveReports) })],
            });
        }
        return entities.ToImmutable();
    }
}

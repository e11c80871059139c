using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Reads what one search finds, page by page where it becomes a file. Its work is bounded: what most reports hold is counted, ranked and divided only so far, and the page says how far.</summary>
public sealed class SearchQuery(ArchiveContext archive, Remembered remembered)
{
    /// <summary>Reports among which the best are looked for: those that came last.</summary>
    public const int Ranked = 2_000;

    /// <summary>Reports that the facets count: those that came last.</summary>
    public const int Counted = 1_000;

    private const int MostCounted = 10_000; // reports; beyond that there are “more than”
    private const int PageSize = 20;
    private const int FewestDivided = 3; // reports
    private const int Little = 3; // reports; fewer than that may be a slip of the searcher's pen

    private List<int>? _found; // a file is read in parts, and looked for once

    public async Task<SearchResults> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        string typed = parameters.Words("q", SearchText.Longest) ?? "";
        SearchSort sort = parameters.Choice("sort", SearchSort.Relevance);
        Paging paging = parameters.Page(PageSize);
        bool exact = parameters.Flag("exact");
        SearchText text = SearchText.Parse(typed);
        if (sort is SearchSort.Relevance && !text.HasWords) { sort = SearchSort.Newest; }
        int reports = await archive.CountReportsAsync(cancellation);
        SearchResults nothing = new([], 0, null, text) { Query = typed, Sort = sort, Exact = exact, Paging = paging, Archive = reports, Problems = text.Problems };
        if (parameters.Problems.Count > 0 || !text.Problems.IsEmpty || text.IsVoid) { return text.IsEmpty ? await WithFacetsAsync(nothing, cancellation) : nothing; }

        ImmutableArray<SearchedName> names = await new SearchNames(archive).AmongAsync(text.Terms, cancellation);
        FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>> meant = await MeantAsync(archive, text, cancellation);
        ImmutableArray<SearchedName> searched = exact ? [] : names;
        SearchScope scope = await SearchScope.OfAsync(archive, text, searched, meant, cancellation);
        int most = parameters.Twin is Twin.Csv ? int.MaxValue - 1 : MostCounted; // a file holds all
        List<int> found = _found ??= await scope.LatestAsync(most + 1, cancellation);
        bool hasMore = found.Count > most;
        int total = Math.Min(found.Count, most);
        SearchResults results = new(await ItemsAsync(scope, found, sort, paging, reports, cancellation), total, parameters.Next(paging, total), text)
        {
            Query = typed,
            Sort = sort,
            Exact = exact,
            Paging = paging,
            Archive = reports,
            HasMoreThanTotal = hasMore,
            AlsoSearched = [.. searched.SelectMany(name => name.Others).Distinct(StringComparer.Ordinal)],
        };
        if (parameters.Twin is Twin.Csv) { return results; }
        SearchSuggestions suggestions = new(archive, text, results.AddressFor);
        ImmutableArray<SearchEntity> entities = await new SearchEntities(archive, reports).ReadAsync(text, names, meant, cancellation);
        int[] counted = [.. found.Take(Counted)];
        return results with
        {
            Entities = entities,
            Counted = counted.Length,
            Facets = total < FewestDivided && text.Operators.IsEmpty ? [] : await new SearchFacets(archive, text, results.AddressFor).ReadAsync(counted, meant, cancellation),
            Begun = await BegunAsync(typed, entities, cancellation),
            DidYouMean = total < Little ? await suggestions.DidYouMeanAsync(names, meant, cancellation) : [],
            Wider = total == 0 ? await suggestions.WiderAsync(wider => CountAsync(wider, exact, cancellation)) : [],
            EventsThen = total == 0 ? await suggestions.EventsThenAsync(cancellation) : [],
        };
    }

    /// <summary>The reports that a search finds, those first that came last, as a feed gives them.</summary>
    public static async Task<List<int>> LatestAsync(ArchiveContext archive, SearchText text, bool exact, int most, CancellationToken cancellation)
    {
        ImmutableArray<SearchedName> names = exact ? [] : await new SearchNames(archive).AmongAsync(text.Terms, cancellation);
        SearchScope scope = await SearchScope.OfAsync(archive, text, names, await MeantAsync(archive, text, cancellation), cancellation);
        return await scope.LatestAsync(most, cancellation);
    }

    private static async Task<FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>>> MeantAsync(ArchiveContext archive, SearchText text, CancellationToken cancellation)
    {
        SearchNames names = new(archive);
        Dictionary<SearchOperator, ImmutableArray<EntityRow>> meant = [];
        foreach (SearchOperator one in text.Operators.Where(one => one.Field is SearchField.Person or SearchField.Place or SearchField.City or SearchField.Org))
        {
            meant[one] = await names.MeantAsync(one, cancellation);
        }
        return meant.ToFrozenDictionary();
    }

    private async Task<SearchResults> WithFacetsAsync(SearchResults nothing, CancellationToken cancellation)
    {
        int[] counted = [.. await archive.Reports.OrderByDescending(row => row.Id).Select(row => row.Id).Take(Counted).ToListAsync(cancellation)];
        return nothing with
        {
            Counted = counted.Length,
            Facets = await new SearchFacets(archive, nothing.Text, nothing.AddressFor).ReadAsync(counted, FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>>.Empty, cancellation),
        };
    }

    private async Task<int> CountAsync(SearchText text, bool exact, CancellationToken cancellation) =>
        (await LatestAsync(archive, text, exact, MostCounted, cancellation)).Count;

    private async Task<ImmutableArray<Completion>> BegunAsync(string typed, ImmutableArray<SearchEntity> shown, CancellationToken cancellation)
    {
        HashSet<string> addresses = [.. shown.Select(entity => entity.Address)];
        return [.. (await new CompletionQuery(archive, remembered).ReadAsync(typed, cancellation)).Where(one => !addresses.Contains(one.Address))];
    }

    private async Task<ImmutableArray<SearchItem>> ItemsAsync(SearchScope scope, List<int> found, SearchSort sort, Paging paging, int reports, CancellationToken cancellation)
    {
        List<int> ids = await OrderedAsync(scope, found, sort, paging, cancellation);
        List<IdentifiedRow> rows = await archive.Reports.Where(row => ids.Contains(row.Id)).Select(row => new IdentifiedRow(row.Id, row.Slug)).ToListAsync(cancellation);
        Dictionary<string, int> idOf = rows.ToDictionary(row => row.Slug, row => row.Id, StringComparer.Ordinal);
        Dictionary<int, ReportItem> items = (await archive.Reports.Where(row => ids.Contains(row.Id)).Select(ReportItem.Selected).ToListAsync(cancellation))
            .Select(row => row.Item(reports)).ToDictionary(item => idOf[item.Slug]);
        Dictionary<int, HitsOfReport> hitsOf = scope.Match is { } match
            ? await HitsOfReport.ReadAsync(archive, match, items.ToDictionary(pair => pair.Key, pair => pair.Value.Ref), cancellation)
            : [];
        return [.. ids.Where(items.ContainsKey).Select(id => hitsOf.TryGetValue(id, out HitsOfReport? hits)
            ? new SearchItem(items[id], hits.Title, hits.Snippets, hits.Others)
            : new SearchItem(items[id], Excerpt.Of(items[id].Title), [], 0))];
    }

    /// <summary>The reports of the page, in order.</summary>
    private async Task<List<int>> OrderedAsync(SearchScope scope, List<int> found, SearchSort sort, Paging paging, CancellationToken cancellation)
    {
        if (paging.Skip >= found.Count) { return []; }
        if (sort is SearchSort.Relevance && scope.Match is { } match)
        {
            // Behind those that were ranked come the others as they are.
            return paging.Skip >= Ranked
                ? found.GetRange(paging.Skip, Math.Min(paging.Size, found.Count - paging.Skip))
                : await FullText.RankedAsync(archive, match, found.GetRange(0, Math.Min(Ranked, found.Count)), paging.Skip, paging.Size, cancellation);
        }
        // Few reports are fetched and sorted; of many, the index of days gives the first without looking at the rest.
        IQueryable<ReportRow> rows = found.Count <= Ranked ? archive.Reports.Where(row => EF.Parameter(found).Contains(row.Id)) : scope.Rows();
        if (sort is not SearchSort.Oldest) { return await rows.OrderByDescending(row => row.Date).ThenBy(row => row.Id).Skip(paging.Skip).Take(paging.Size).Select(row => row.Id).ToListAsync(cancellation); }
        IQueryable<ReportRow> dated = rows.Where(row => row.Date != null);
        List<int> ids = await dated.OrderBy(row => row.Date).ThenBy(row => row.Id).Skip(paging.Skip).Take(paging.Size).Select(row => row.Id).ToListAsync(cancellation);
        if (ids.Count < paging.Size)
        {
            int before = ids.Count > 0 ? 0 : paging.Skip - await dated.CountAsync(cancellation); // reports without a day, on pages before
            ids.AddRange(await rows.Where(row => row.Date == null).OrderBy(row => row.Id).Skip(before).Take(paging.Size - ids.Count).Select(row => row.Id).ToListAsync(cancellation));
        }
        return ids;
    }

    private sealed record IdentifiedRow(int Id, string Slug);
}

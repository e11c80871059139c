using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>What to search for instead where little or nothing was found.</summary>
/// <param name="archive">The archive.</param>
/// <param name="text">The search.</param>
/// <param name="address">The address of a search.</param>
public sealed class SearchSuggestions(ArchiveContext archive, SearchText text, Func<string, string> address)
{
    private const int MostParts = 8; // of a search, that are looked at one by one
    private const int MostSuggestions = 5;

    /// <summary>Searches with a word or name put right that no report holds, or fewer than hold the other.</summary>
    /// <param name="names">Names among the words: they are written as reports write them.</param>
    /// <param name="meant">What operators mean; those that mean nobody may be misspelt.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ImmutableArray<Suggestion>> DidYouMeanAsync(
        ImmutableArray<SearchedName> names, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant, CancellationToken cancellation)
    {
        List<(int Distance, string Words)> found = [];
        HashSet<FullTextTerm> known = new(names.SelectMany(name => name.Terms), ReferenceEqualityComparer.Instance);
        FullTextTerm[] plain = [.. text.Terms.Where(term => !term.IsExcluded && !known.Contains(term)).Take(MostParts)];
        if (plain.Length > 1 && plain.Length == text.Terms.Length)
        {
            string whole = string.Join(' ', plain.Select(term => term.Text));
            found.AddRange((await DidYouMean.NamesAsync(archive, whole, 3, cancellation)).Where(name => name.Distance > 0).Select(name => (name.Distance, new SearchText(name.Spelling, text.Operators).ToString())));
        }
        foreach (FullTextTerm term in plain)
        {
            int reports = await FullText.MatchingIds(archive, new FullTextQuery([term]).ToMatch()!).Take(2).CountAsync(cancellation);
            if (reports > 1) { continue; }
            found.AddRange((await DidYouMean.NamesAsync(archive, term.Text, 3, cancellation))
                .Where(name => name.Distance > 0 && name.Entity.Reports > reports)
                .Select(name => (name.Distance, text.With(term, name.Spelling))));
            if (!term.IsPhrase && reports == 0 && await DidYouMean.WordAsync(archive, term.Text, cancellation) is { } word) { found.Add((2, text.With(term, word))); }
        }
        foreach (SearchOperator one in text.Operators.Where(one => meant.TryGetValue(one, out ImmutableArray<EntityRow> entities) && entities.IsEmpty).Take(MostParts))
        {
            found.AddRange((await DidYouMean.NamesAsync(archive, one.Value, MostSuggestions, cancellation))
                .Where(name => name.Entity.Kind == KindOf(one.Field))
                .Select(name => (name.Distance, text.With(one, one with { Value = name.Spelling }))));
        }
        return [.. found.OrderBy(one => one.Distance).Select(one => one.Words).DistinctBy(words => Slug.Of(words)).Take(MostSuggestions).Select(words => new Suggestion(words, address(words)))];
    }

    /// <summary>The search without one of its parts, where that finds something, with how many reports it finds.</summary>
    /// <param name="count">Counts what a search finds.</param>
    public async Task<ImmutableArray<FacetLink>> WiderAsync(Func<SearchText, Task<int>> count)
    {
        if (text.Terms.Length + text.Operators.Length < 2) { return []; }
        List<FacetLink> wider = [];
        foreach ((string left, string rest) in text.Operators.Select(one => (one.ToString(), text.Without(one)))
            .Concat(text.Terms.Select(term => (SearchText.Typed(term), text.With(term, null)))).Take(MostParts))
        {
            int reports = await count(SearchText.Parse(rest));
            if (reports > 0) { wider.Add(new(left, reports, address(rest))); }
        }
        return [.. wider.OrderByDescending(link => link.Count)];
    }

    /// <summary>Events that begin on the days that the search names, in an operator or alone: “date:2020-09-13”, “2020-09-13”.</summary>
    public async Task<ImmutableArray<Suggestion>> EventsThenAsync(CancellationToken cancellation)
    {
        DayRange? asked = text.Operators.Select(one => one is { Field: SearchField.Date, IsExcluded: false } ? one.Days : null)
            .Concat(text.Terms.Select(term => term.Text.Length > 4 ? DayWord.Parse(term.Text) : null)).FirstOrDefault(days => days is not null);
        if (asked is not { } then) { return []; }
        var events = await archive.Events.Where(row => row.FirstDay >= then.First && row.FirstDay <= then.Last)
            .OrderByDescending(row => row.Reports).ThenBy(row => row.FirstDay).ThenBy(row => row.Slug).Take(MostSuggestions).Select(row => new { row.Title, row.Slug }).ToListAsync(cancellation);
        return [.. events.Select(row => new Suggestion(row.Title, Addresses.Event(row.Slug)))];
    }

    private static EntityKind KindOf(SearchField field) => field switch
    {
        SearchField.Person => EntityKind.Person,
        SearchField.Org => EntityKind.Organization,
        _ => EntityKind.Place,
    };
}

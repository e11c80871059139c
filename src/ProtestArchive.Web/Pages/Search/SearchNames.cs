using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Words of a search that are a name, with those who are written so.</summary>
/// <param name="Terms">The words: one term, or several that stand side by side.</param>
/// <param name="Entities">Who or what is written so.</param>
/// <param name="Others">How else they are written.</param>
public sealed record SearchedName(ImmutableArray<FullTextTerm> Terms, ImmutableArray<EntityRow> Entities, ImmutableArray<string> Others);

/// <summary>Finds the names among the words of a search, and the entities that operators ask for.</summary>
public sealed class SearchNames(ArchiveContext archive)
{
    private const int LongestName = 6; // words
    private const int MostSpellings = 40; // of an entity
    private const int MostEntities = 50; // that an operator or a surname can mean
    private const int MostSurnames = 6; // words that are looked up as such

    /// <summary>The names among <paramref name="terms"/>, the longest first where they overlap, in the order of the words.</summary>
    public async Task<ImmutableArray<SearchedName>> AmongAsync(ImmutableArray<FullTextTerm> terms, CancellationToken cancellation)
    {
        (int First, int Count, string Slug)[] runs = [.. Runs(terms)];
        string[] slugs = [.. runs.Select(run => run.Slug).Distinct(StringComparer.Ordinal)];
        if (slugs.Length == 0) { return []; }
        var written = await archive.Names.Where(row => slugs.Contains(row.Slug)).Select(row => new { row.Slug, row.EntityId }).Distinct().ToListAsync(cancellation);
        var addressed = await archive.Entities.Where(row => slugs.Contains(row.Slug)).Select(row => new { row.Slug, EntityId = row.Id }).ToListAsync(cancellation);
        ILookup<string, long> found = written.Concat(addressed).Distinct()
            .Concat((await SurnamesAsync(runs, written.ConvertAll(row => row.Slug), cancellation)).Select(row => new { row.Slug, row.EntityId }))
            .ToLookup(row => row.Slug, row => row.EntityId, StringComparer.Ordinal);
        if (found.Count == 0) { return []; }
        long[] ids = [.. found.SelectMany(same => same).Distinct()];
        Dictionary<long, EntityRow> entities = await archive.Entities.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        ILookup<long, string> spellings = await EntityListQuery.SpellingsAsync(archive, ids, cancellation);

        List<SearchedName> names = [];
        int next = 0;
        foreach (var run in runs.OrderBy(run => run.First).ThenByDescending(run => run.Count))
        {
            if (run.First < next || !found.Contains(run.Slug)) { continue; }
            next = run.First + run.Count;
            EntityRow[] named = [.. found[run.Slug].Select(id => entities[id]).OrderByDescending(row => row.Slug == run.Slug).ThenByDescending(row => row.Reports).ThenBy(row => row.Slug, StringComparer.Ordinal)];
            names.Add(new(terms.Slice(run.First, run.Count), [.. named], [.. named.SelectMany(row => Others(run.Slug, spellings[row.Id])).DistinctBy(text => Slug.Of(text))]));
        }
        return [.. names];
    }

    /// <summary>Whom or what an operator means: those that any report writes so, else those with these words in their name.</summary>
    public async Task<ImmutableArray<EntityRow>> MeantAsync(SearchOperator asked, CancellationToken cancellation)
    {
        string slug = Slug.Of(asked.Value);
        if (slug.Length == 0) { return []; }
        IQueryable<EntityRow> kind = asked.Field switch
        {
            SearchField.Person => archive.Entities.Where(row => row.Kind == EntityKind.Person),
            SearchField.Org => archive.Entities.Where(row => row.Kind == EntityKind.Organization),
            SearchField.City => archive.Entities.Where(row => row.Kind == EntityKind.Place && row.PlaceType != PlaceType.Country && row.PlaceType != PlaceType.Continent),
            _ => archive.Entities.Where(row => row.Kind == EntityKind.Place),
        };
        List<EntityRow> found = await ListAsync(kind.Where(row => row.Slug == slug || row.Names.Any(name => name.Slug == slug)), cancellation);
        if (asked.Field is SearchField.City && found.Exists(row => row.PlaceType is PlaceType.City)) { found.RemoveAll(row => row.PlaceType is not PlaceType.City); }
        if (found.Count > 0) { return [.. found]; }
        IQueryable<long> written = FullText.EntitiesWritten(archive, slug);
        return [.. await ListAsync(kind.Where(row => written.Contains(row.Id)), cancellation)];
    }

    // Reports may write a surname with the given name only; it leads to the person all the same.
    private async Task<List<(string Slug, long EntityId)>> SurnamesAsync(IEnumerable<(int First, int Count, string Slug)> runs, List<string> written, CancellationToken cancellation)
    {
        List<(string, long)> found = [];
        foreach (string slug in runs.Where(run => run.Count == 1).Select(run => run.Slug).Except(written, StringComparer.Ordinal).Take(MostSurnames))
        {
            List<string> full = await FullText.SpellingsEndingAsync(archive, slug, MostEntities, cancellation);
            if (full.Count == 0) { continue; }
            List<long> people = await archive.Names.Where(row => full.Contains(row.Slug) && row.Entity!.Kind == EntityKind.Person)
                .Select(row => row.EntityId).Distinct().ToListAsync(cancellation);
            found.AddRange(people.Select(id => (slug, id)));
        }
        return found;
    }

    private static Task<List<EntityRow>> ListAsync(IQueryable<EntityRow> rows, CancellationToken cancellation) =>
        rows.OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Take(MostEntities).ToListAsync(cancellation);

    private static IEnumerable<(int First, int Count, string Slug)> Runs(ImmutableArray<FullTextTerm> terms)
    {
        for (int first = 0; first < terms.Length; first++)
        {
            for (int count = 1; count <= LongestName && first + count <= terms.Length; count++)
            {
                FullTextTerm last = terms[first + count - 1];
                if (last.IsExcluded || last.IsPrefix || (last.IsPhrase && count > 1)) { break; }
                string slug = Slug.Of(string.Join(' ', terms.Slice(first, count).Select(term => term.Text)));
                if (slug.Length > 0) { yield return (first, count, slug); }
                if (last.IsPhrase) { break; }
            }
        }
    }

    // A spelling that holds the searched words, or another spelling, is found by these already.
    private static IEnumerable<string> Others(string slug, IEnumerable<string> spellings)
    {
        List<(string Text, string Words)> others = [];
        foreach (string text in spellings.OrderBy(text => text.Length))
        {
            string words = $"-{Slug.Of(text)}-";
            if (words.Length > 2 && !words.Contains($"-{slug}-", StringComparison.Ordinal) && !others.Exists(other => words.Contains(other.Words, StringComparison.Ordinal))) { others.Add((text, words)); }
            if (others.Count == MostSpellings) { break; }
        }
        return others.Select(other => other.Text);
    }
}

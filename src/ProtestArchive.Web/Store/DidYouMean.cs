using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>A name of the archive that is written almost as what was asked for.</summary>
/// <param name="Entity">Whose name it is.</param>
/// <param name="Spelling">The spelling that is like it.</param>
/// <param name="Distance">How many letters differ.</param>
public sealed record NearName(EntityRow Entity, string Spelling, int Distance);

/// <summary>Finds what somebody may have meant: names and words of the archive within a few letters of theirs.</summary>
public static class DidYouMean
{
    private const int Candidates = 200;

    /// <summary>Entities with a spelling near <paramref name="text"/>, the nearest first, then those that most reports name.</summary>
    public static async Task<IReadOnlyList<NearName>> NamesAsync(ArchiveContext archive, string text, int limit = 5, CancellationToken cancellation = default)
    {
        string slug = Slug.Of(text);
        if (slug.Length == 0) { return []; }
        Dictionary<string, int> near = (await FullText.SimilarSpellingsAsync(archive, slug, Candidates, cancellation))
            .Select(candidate => (candidate, distance: Distance(slug, candidate, Tolerance(slug))))
            .Where(pair => pair.distance <= Tolerance(slug))
            .OrderBy(pair => pair.distance)
            .Take(limit * 10)
            .ToDictionary(pair => pair.candidate, pair => pair.distance, StringComparer.Ordinal);
        if (near.Count == 0) { return []; }
        List<NameRow> rows = await archive.Names.Include(row => row.Entity).Where(row => near.Keys.Contains(row.Slug)).ToListAsync(cancellation);
        return [.. rows
            .GroupBy(row => row.EntityId)
            .Select(group => group.MinBy(row => near[row.Slug])!)
            .Select(row => new NearName(row.Entity!, row.Text, near[row.Slug]))
            .OrderBy(name => name.Distance).ThenByDescending(name => name.Entity.Reports).ThenBy(name => name.Entity.Slug, StringComparer.Ordinal)
            .Take(limit)];
    }

    /// <summary>The word of the archive nearest to <paramref name="word"/> that begins with the same two letters; null where none is near.</summary>
    public static async Task<string?> WordAsync(ArchiveContext archive, string word, CancellationToken cancellation = default)
    {
        string folded = Slug.Of(word);
        if (folded.Length < 4) { return null; }
        return (await FullText.TermsAsync(archive, folded[..2], 5000, cancellation))
            .Where(term => term.Term != folded)
            .Select(term => (term.Term, term.Reports, distance: Distance(folded, term.Term, Tolerance(folded))))
            .Where(term => term.distance <= Tolerance(folded))
            .OrderBy(term => term.distance).ThenByDescending(term => term.Reports)
            .Select(term => term.Term)
            .FirstOrDefault();
    }

    /// <summary>A letter in four, so that short names do not turn into one another.</summary>
    private static int Tolerance(string slug) => Math.Clamp(slug.Length / 4, 1, 4);

    /// <summary>Letters put in, left out, changed or swapped with the next, counted no further than one above <paramref name="most"/>.</summary>
    private static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most) { return most + 1; }
        int[] before = new int[right.Length + 1], last = [.. Enumerable.Range(0, right.Length + 1)], row = new int[right.Length + 1];
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) { row[j] = Math.Min(row[j], before[j - 2] + 1); }
                least = Math.Min(least, row[j]);
            }
            if (least > most) { return most + 1; }
            (before, last, row) = (last, row, before);
        }
        return last[right.Length];
    }
}

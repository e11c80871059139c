using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>What a search found in one report.</summary>
/// <param name="Title">The title, hits marked.</param>
/// <param name="Snippets">The passages that hold most of what was searched for, in the order of the text.</param>
/// <param name="Others">How many paragraphs with hits are not shown.</param>
public sealed record HitsOfReport(Excerpt Title, ImmutableArray<SnippetView> Snippets, int Others)
{
    private const int MostSnippets = 2;
    private const int Room = 150; // characters round the hits of a snippet
    private const int Reach = 200; // characters from the first hit to the last of a snippet
    private const int LongestText = 1_000_000; // characters; longer reports are found, and lead to their beginning
    private const int AtOnce = 50;

    /// <summary>The hits of reports, by row id.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">The full-text query.</param>
    /// <param name="reports">The reports, by row id.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<Dictionary<int, HitsOfReport>> ReadAsync(ArchiveContext archive, string match, IReadOnlyDictionary<int, ReportRef> reports, CancellationToken cancellation)
    {
        Dictionary<int, HitsOfReport> found = [];
        foreach (int[] ids in reports.Keys.Chunk(AtOnce))
        {
            Dictionary<int, ImmutableArray<Paragraph>> paragraphs = await archive.Reports.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Paragraphs }).ToDictionaryAsync(row => row.Id, row => row.Paragraphs, cancellation);
            foreach (ReportHits hits in await FullText.HitsAsync(archive, match, ids, LongestText, cancellation)) { found[hits.ReportId] = Of(hits, reports[hits.ReportId], paragraphs[hits.ReportId]); }
        }
        return found;
    }

    private static HitsOfReport Of(ReportHits hits, ReportRef report, ImmutableArray<Paragraph> paragraphs)
    {
        Excerpt title = Excerpt.AroundAll(hits.Title.Text, new(0, hits.Title.Text.Length), hits.Title.Hits, int.MaxValue);
        if (hits.Text is not { } text) { return new(title, [], 0); }
        List<FoundPassage> passages = Passages(text, paragraphs);
        int most = passages.Select(passage => passage.Words).DefaultIfEmpty().Max();
        SnippetView[] snippets = [.. passages
            .Where(passage => passage.Words == most)
            .OrderBy(passage => passage.Paragraph.Kind is not ParagraphKind.Body)
            .ThenByDescending(passage => passage.Hits.Length)
            .ThenBy(passage => passage.Paragraph.Number)
            .Take(MostSnippets)
            .OrderBy(passage => passage.Paragraph.Number)
            .Select(passage => new SnippetView(Excerpt.AroundAll(text.Text, passage.Paragraph.Span, Densest(passage.Hits), Room), new Passage(report, passage.Paragraph.Number)))];
        return new(title, [.. snippets], passages.Count - snippets.Length);
    }

    /// <summary>The paragraphs with hits, in order. Hits lie in order too, so both are walked through once: a long text may hold tens of thousands of each.</summary>
    private static List<FoundPassage> Passages(FoundText text, ImmutableArray<Paragraph> paragraphs)
    {
        Dictionary<string, string> words = new(StringComparer.Ordinal);
        List<FoundPassage> passages = [];
        int next = 0;
        foreach (Paragraph paragraph in paragraphs)
        {
            List<Hit> hits = [];
            for (; next < text.Hits.Length && text.Hits[next].Start < paragraph.Span.End; next++)
            {
                TextSpan span = text.Hits[next];
                if (!paragraph.Span.Contains(span)) { continue; }
                string written = span.In(text.Text);
                if (!words.TryGetValue(written, out string? word)) { words[written] = word = Slug.Of(written); }
                hits.Add(new(span, word));
            }
            if (hits.Count > 0 && paragraph.Kind is not ParagraphKind.Headline) { passages.Add(new(paragraph, [.. hits], hits.Select(hit => hit.Word).Distinct(StringComparer.Ordinal).Count())); }
        }
        return passages;
    }

    /// <summary>The hits near each other that hold most words.</summary>
    private static TextSpan[] Densest(Hit[] hits)
    {
        Dictionary<string, int> near = new(StringComparer.Ordinal); // the words between first and end, with how often they stand there
        (int Words, int Hits, int First) best = default;
        int end = 0;
        for (int first = 0; first < hits.Length; first++)
        {
            for (; end < hits.Length && (end == first || hits[end].Span.End - hits[first].Span.Start <= Reach); end++)
            {
                near[hits[end].Word] = near.GetValueOrDefault(hits[end].Word) + 1;
            }
            if ((near.Count, end - first).CompareTo((best.Words, best.Hits)) > 0) { best = (near.Count, end - first, first); }
            if (--near[hits[first].Word] == 0) { near.Remove(hits[first].Word); }
        }
        return [.. hits.Skip(best.First).Take(best.Hits).Select(hit => hit.Span)];
    }

    /// <summary>A word or phrase that was searched for, where it stands in the text.</summary>
    /// <param name="Span">Where.</param>
    /// <param name="Word">The same for every way of writing it with capitals or accents.</param>
    private sealed record Hit(TextSpan Span, string Word);

    /// <summary>A paragraph with hits.</summary>
    /// <param name="Paragraph">The paragraph.</param>
    /// <param name="Hits">The hits, in order.</param>
    /// <param name="Words">How many different words they are.</param>
    private sealed record FoundPassage(Paragraph Paragraph, Hit[] Hits, int Words);
}

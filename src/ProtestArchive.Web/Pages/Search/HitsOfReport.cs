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
        (Paragraph Paragraph, TextSpan[] Hits)[] passages = [.. paragraphs
            .Select(paragraph => (paragraph, hits: text.Hits.Where(hit => paragraph.Span.Contains(hit)).ToArray()))
            .Where(passage => passage.hits.Length > 0 && passage.paragraph.Kind is not ParagraphKind.Headline)];
        int most = passages.Select(passage => Words(text.Text, passage.Hits)).DefaultIfEmpty().Max();
        SnippetView[] snippets = [.. passages
            .Where(passage => Words(text.Text, passage.Hits) == most)
            .OrderBy(passage => passage.Paragraph.Kind is not ParagraphKind.Body)
            .ThenByDescending(passage => passage.Hits.Length)
            .ThenBy(passage => passage.Paragraph.Number)
            .Take(MostSnippets)
            .OrderBy(passage => passage.Paragraph.Number)
            .Select(passage => new SnippetView(Excerpt.AroundAll(text.Text, passage.Paragraph.Span, Densest(text.Text, passage.Hits), Room), new Passage(report, passage.Paragraph.Number)))];
        return new(title, [.. snippets], passages.Length - snippets.Length);
    }

    /// <summary>The hits near each other that hold most words.</summary>
    private static TextSpan[] Densest(string text, TextSpan[] hits) => Enumerable.Range(0, hits.Length)
        .Select(first => hits.Skip(first).TakeWhile(hit => hit.End - hits[first].Start <= Reach || hit == hits[first]).ToArray())
        .MaxBy(near => (Words(text, near), near.Length))!;

    /// <summary>How many different words the hits are.</summary>
    private static int Words(string text, TextSpan[] hits) => hits.Select(hit => Slug.Of(hit.In(text))).Distinct(StringComparer.Ordinal).Count();
}

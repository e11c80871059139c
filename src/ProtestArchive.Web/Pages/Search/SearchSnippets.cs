using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Turns what the full-text index found into words with marks, and finds their paragraph.</summary>
public static class SearchSnippets
{
    private const string More = "…";
    private const int LongestText = 200_000; // read to find a paragraph in; the hits of longer reports lead to the report
    private const int AtOnce = 50;
    private static readonly char[] Marks = [FullText.HitStart, FullText.HitEnd];

    /// <summary>The hits of reports, by the slugs of these.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">The full-text query.</param>
    /// <param name="reports">The reports, by row id.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<Dictionary<int, (Excerpt Title, SnippetView? Snippet)>> ReadAsync(ArchiveContext archive, string match, IReadOnlyDictionary<int, ReportRef> reports, CancellationToken cancellation)
    {
        Dictionary<int, (Excerpt, SnippetView?)> found = [];
        foreach (int[] ids in reports.Keys.Chunk(AtOnce))
        {
            var texts = await archive.Reports.Where(row => ids.Contains(row.Id) && row.Text.Length <= LongestText)
                .Select(row => new { row.Id, row.Text, row.Paragraphs }).ToDictionaryAsync(row => row.Id, cancellation);
            foreach (ReportSnippet snippet in await FullText.SnippetsAsync(archive, match, ids, cancellation))
            {
                SnippetView? view = null;
                if (snippet.Text.Contains(FullText.HitStart))
                {
                    int paragraph = texts.GetValueOrDefault(snippet.ReportId) is { } report ? Paragraph(report.Text, report.Paragraphs, snippet.Text) : 0;
                    view = new(Marked(snippet.Text), new Passage(reports[snippet.ReportId], paragraph));
                }
                found[snippet.ReportId] = (Marked(snippet.Title), view);
            }
        }
        return found;
    }

    /// <summary>The text cut at its marks.</summary>
    public static Excerpt Marked(string text)
    {
        ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
        bool marked = false;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            int mark = rest.IndexOfAny(Marks);
            int end = mark < 0 ? rest.Length : mark;
            if (end > 0) { runs.Add(new(Folded(rest[..end]), marked)); }
            if (mark < 0) { break; }
            marked = rest[mark] == FullText.HitStart;
            rest = rest[(mark + 1)..];
        }
        return new(runs.ToImmutable());
    }

    /// <summary>The number of the paragraph that holds the first hit; 0 where it cannot be told.</summary>
    public static int Paragraph(string text, ImmutableArray<Paragraph> paragraphs, string snippet)
    {
        string part = snippet.Trim();
        if (part.StartsWith(More, StringComparison.Ordinal)) { part = part[More.Length..].TrimStart(); }
        if (part.EndsWith(More, StringComparison.Ordinal)) { part = part[..^More.Length].TrimEnd(); }
        int hit = part.IndexOf(FullText.HitStart, StringComparison.Ordinal);
        int start = text.IndexOf(string.Concat(part.Where(letter => !Marks.Contains(letter))), StringComparison.Ordinal);
        return hit < 0 || start < 0 ? 0 : paragraphs.FirstOrDefault(one => one.Span.Contains(start + hit)).Number;
    }

    /// <summary>White space of any length, line ends too, is no more than a space here.</summary>
    private static string Folded(ReadOnlySpan<char> text)
    {
        System.Text.StringBuilder folded = new(text.Length);
        foreach (char letter in text)
        {
            if (!char.IsWhiteSpace(letter)) { folded.Append(letter); }
            else if (folded.Length == 0 || folded[^1] != ' ') { folded.Append(' '); }
        }
        return folded.ToString();
    }
}

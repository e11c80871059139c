using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Figures;

/// <summary>Finds the sentences that figures stand in.</summary>
public static class ClaimWords
{
    /// <summary>The sentence of each claim with the figure marked, by the claim's id.</summary>
    public static async Task<FrozenDictionary<string, Excerpt>> ReadAsync(ArchiveContext archive, IReadOnlyCollection<FigureClaim> claims, CancellationToken cancellation)
    {
        int[] reports = [.. claims.Select(claim => claim.Row.ReportId).Distinct()];
        var texts = await archive.Reports.Where(row => reports.Contains(row.Id)).Select(row => new { row.Id, row.Text, row.Paragraphs }).ToDictionaryAsync(row => row.Id, cancellation);
        return claims.DistinctBy(claim => claim.Row.Id).ToFrozenDictionary(
            claim => claim.Row.Id,
            claim =>
            {
                var report = texts[claim.Row.ReportId];
                TextSpan marked = new(claim.Row.Start, claim.Row.Length);
                Paragraph paragraph = report.Paragraphs.FirstOrDefault(one => one.Number == claim.Row.Paragraph, new(0, ParagraphKind.Body, marked));
                return Excerpt.Around(report.Text, SentenceOf(report.Text, paragraph.Span, marked), marked);
            },
            StringComparer.Ordinal);
    }

    /// <summary>The sentence of a paragraph that holds <paramref name="marked"/>; the paragraph where none does.</summary>
    public static TextSpan SentenceOf(string text, TextSpan paragraph, TextSpan marked)
    {
        Report frame = new() { Text = text, Paragraphs = [new(1, ParagraphKind.Body, paragraph)], Title = "" };
        Document document = Document.Open(frame, null);
        foreach (var sentence in document.Sentences)
        {
            TextSpan span = document.SpanOf(sentence.First, sentence.End - 1);
            if (span.Contains(marked)) { return span; }
        }
        return paragraph;
    }
}

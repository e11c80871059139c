using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>One step by which a report's day of writing is known, with the passages that it rests on.</summary>
/// <param name="Text">The step in a sentence.</param>
/// <param name="Paragraph">Number of the report's own paragraph; null where the step rests on none.</param>
/// <param name="Report">Slug of the other report that the step rests on; null where it rests on none.</param>
/// <param name="ReportTitle">Its title.</param>
/// <param name="ReportParagraph">Number of its paragraph.</param>
public sealed record ProofItem(string Text, int? Paragraph, string? Report, string? ReportTitle, int? ReportParagraph);

/// <summary>Finds the passages of a proof.</summary>
internal static class ProofItems
{
    /// <summary>The steps of the report's proof, in order.</summary>
    public static async Task<ImmutableArray<ProofItem>> OfAsync(ArchiveContext archive, ReportRow row, CancellationToken cancellation)
    {
        if (row.DateProof.IsDefaultOrEmpty) { return []; }
        string[] anchors = [.. row.DateProof.Select(step => step.Anchor?.ReportSha256).OfType<string>().Distinct(StringComparer.Ordinal)];
        var reports = anchors.Length == 0 ? [] : await archive.Reports.Where(report => anchors.Contains(report.Sha256))
            .Select(report => new { report.Sha256, report.Slug, report.Title, report.Paragraphs })
            .ToDictionaryAsync(report => report.Sha256, StringComparer.Ordinal, cancellation);
        return
        [
            .. row.DateProof.Select(step =>
            {
                var report = step.Anchor is { } anchor ? reports.GetValueOrDefault(anchor.ReportSha256) : null;
                return new ProofItem(step.Text, Number(row.Paragraphs, step.Own), report?.Slug, report?.Title, report is null ? null : Number(report.Paragraphs, step.Anchor!.Span));
            }),
        ];
    }

    private static int? Number(ImmutableArray<Paragraph> paragraphs, TextSpan? span) =>
        span is { } words && paragraphs.Where(paragraph => paragraph.Span.Contains(words.Start)).Select(paragraph => (int?)paragraph.Number).FirstOrDefault() is { } number ? number : null;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Garble;

/// <summary>Words that look damaged, with what speaks against them. Shown, never changed.</summary>
/// <param name="Id">The flag's id, stable as long as text and finding are.</param>
/// <param name="Kind">What looks damaged.</param>
/// <param name="Said">The sentence with the words marked.</param>
/// <param name="Words">The words.</param>
/// <param name="Why">What speaks against them.</param>
/// <param name="Suggestion">What they may have been; null where nothing tells.</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Evidence">Where other words speak for the suggestion.</param>
public sealed record GarbleView(string Id, GarbleKind Kind, Excerpt Said, string Words, string Why, string? Suggestion, Passage Passage, ImmutableArray<GarbleProof> Evidence)
{
    /// <summary>The flags as pages show them.</summary>
    /// <param name="flags">The flags.</param>
    /// <param name="reports">The reports that were judged, each with how it is cited.</param>
    public static ImmutableArray<GarbleView> Of(IEnumerable<GarbleFlag> flags, IEnumerable<(ReportRef Ref, AnnotatedReport Annotated)> reports)
    {
        FrozenDictionary<string, (ReportRef Ref, AnnotatedReport Annotated)> bySha = reports.ToFrozenDictionary(report => report.Annotated.Report.Sha256, StringComparer.Ordinal);
        Passage At(string sha256, TextSpan span) => new(bySha[sha256].Ref, bySha[sha256].Annotated.ParagraphAt(span.Start)?.Number ?? 0);
        return
        [
            .. flags.Select(flag =>
            {
                Report report = bySha[flag.ReportSha256].Annotated.Report;
                TextSpan paragraph = bySha[flag.ReportSha256].Annotated.ParagraphAt(flag.Span.Start)?.Span ?? flag.Span;
                return new GarbleView(
                    flag.Id, flag.Kind, Excerpt.Around(report.Text, ClaimWords.SentenceOf(report.Text, paragraph, flag.Span), flag.Span, 110), flag.Words, flag.Why, flag.Suggestion, At(flag.ReportSha256, flag.Span),
                    [.. flag.Evidence.Select(evidence => new GarbleProof(evidence.Words, At(evidence.ReportSha256, evidence.Span)))]);
            }),
        ];
    }
}

/// <summary>Words of a report that speak for another reading.</summary>
public sealed record GarbleProof(string Words, Passage Passage);

/// <summary>Judges one report against those that tell of its events.</summary>
public static class ReportGarble
{
    private const int MostOthers = 8;

    /// <summary>What looks damaged in <paramref name="row"/>, which was loaded with its annotations and tellings.</summary>
    public static async Task<ImmutableArray<GarbleView>> OfAsync(ArchiveContext archive, ReportRow row, CancellationToken cancellation)
    {
        int total = await archive.CountReportsAsync(cancellation);
        long[] events = [.. row.Tellings.Select(telling => telling.EventId)];
        int[] others = await archive.Tellings.Where(telling => events.Contains(telling.EventId) && telling.ReportId != row.Id)
            .GroupBy(telling => telling.ReportId).OrderByDescending(report => report.Count()).ThenBy(report => report.Key)
            .Select(report => report.Key).Take(MostOthers).ToArrayAsync(cancellation);
        List<ReportRow> rows = [row, .. await archive.Reports.Where(report => others.Contains(report.Id)).Include(report => report.Annotations).OrderBy(report => report.Id).ToListAsync(cancellation)];
        EntityIndex names = await LinkedNames.ReadAsync(archive, [.. rows.Select(report => report.Id)], cancellation);
        (ReportRef Ref, AnnotatedReport Annotated)[] reports =
            [.. rows.Select(report => (new ReportRef(report.Number, report.Slug, report.Title, report.TitleIsOurs) { Letter = Sigla.OfArchive(report.Number, total) }, report.ToAnnotated()))];
        return GarbleView.Of(GarbleGuard.Check([.. reports.Select(report => report.Annotated)], names).Where(flag => flag.ReportSha256 == row.Sha256), reports);
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>Charts of the figures that a few reports give, of these reports only.</summary>
public static class ComparedFigures
{
    private const int Most = 6;

    /// <summary>A chart for each kind of figures at each event for which two of the reports or more give one, the latest event first.</summary>
    public static async Task<ImmutableArray<RangeChart>> ReadAsync(ArchiveContext archive, ImmutableArray<ReportRef> reports, CancellationToken cancellation)
    {
        string[] slugs = [.. reports.Select(report => report.Slug)];
        List<long> shared = await archive.Claims.Where(claim => claim.EventId != null && slugs.Contains(claim.Report!.Slug))
            .Select(claim => new { claim.EventId, claim.ReportId }).Distinct().GroupBy(claim => claim.EventId!.Value).Where(of => of.Count() > 1).Select(of => of.Key).ToListAsync(cancellation);
        string asked = "?" + string.Join('&', slugs.Select(slug => "r=" + Uri.EscapeDataString(slug)));
        Dictionary<string, ReportRef> refs = reports.ToDictionary(report => report.Slug, StringComparer.Ordinal);
        return
        [
            .. (await EventFigures.ReadAsync(archive, shared, cancellation)).Values
                .OrderByDescending(figures => figures.Event.FirstDay).ThenBy(figures => figures.Event.Slug)
                .Select(figures => figures.Only(refs))
                .SelectMany(figures => figures.Kinds.Select(kind => (Kind: kind, Chart: FigureCharts.Of(figures, kind, $"{figures.Event.Slug}-{Parameters.Word(kind.Kind)}", Title(figures, kind.Kind)))
                    is { Chart: { } chart } && kind.Comparable.Select(claim => claim.ReportSha256).Distinct().Count() > 1
                        ? chart with { File = $"{Addresses.Chart("/compare", $"{figures.Event.Slug}/{Parameters.Word(kind.Kind)}")}{asked}" } : null))
                .OfType<RangeChart>().Take(Most),
        ];
    }

    private static string Title(EventFigures figures, Core.Text.CountKind kind) => figures.Days is { } days
        ? Say("Charts.FigureOn", FigureWords.Heading(kind), figures.Event.Title, DayWords.Abbreviated(days))
        : Say("Charts.FigureOf", FigureWords.Heading(kind), figures.Event.Title);
}

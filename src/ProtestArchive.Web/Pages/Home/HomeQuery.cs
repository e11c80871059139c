using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Refusals;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Pages.Timeline;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Home;

/// <summary>Reads what the home page shows. Its cost does not grow with the archive: it looks at the latest events only.</summary>
public sealed class HomeQuery(ArchiveContext archive, IngestProgress progress)
{
    private const int Compared = 40;
    private const int Shown = 6;
    private const int OfOneEvent = 2; // differences
    private const int FewestDrawn = 3, MostDrawn = 5; // figures: two make a poor first chart, and many a long one
    private const int AddedLast = 5;
    private const int RefusedLast = 5;

    public async Task<HomeRecord> ReadAsync(CancellationToken cancellation)
    {
        ArchiveCounts counts = new(
            await archive.CountReportsAsync(cancellation),
            await archive.Events.CountAsync(cancellation),
            await archive.Entities.CountAsync(entity => entity.Kind == EntityKind.Person, cancellation),
            await archive.Entities.CountAsync(entity => entity.Kind == EntityKind.Place && entity.PlaceType == PlaceType.City, cancellation));
        List<long> latest = await archive.Events // those without a day come last
            .OrderByDescending(row => row.FirstDay).ThenByDescending(row => row.Reports).ThenBy(row => row.Slug)
            .Take(Shown).Select(row => row.Id).ToListAsync(cancellation);
        List<long> shared = await archive.Events.Where(row => row.Reports > 1)
            .OrderByDescending(row => row.FirstDay).ThenBy(row => row.Slug)
            .Take(Compared).Select(row => row.Id).ToListAsync(cancellation);
        FrozenDictionary<long, EventFigures> figures = await EventFigures.ReadAsync(archive, shared, cancellation);
        FrozenSet<long> main = await MainAsync(figures.Keys, cancellation);
        List<ReportItem.Row> added = await archive.Reports.OrderByDescending(row => row.Number).Take(AddedLast).Select(ReportItem.Selected).ToListAsync(cancellation);
        ImmutableArray<EventFigures> compared = [.. shared.Select(id => figures[id])];
        return new()
        {
            Counts = counts,
            Ingest = progress.Now,
            Hero = Hero(compared, main),
            Differences = await DifferencesAsync(compared, main, cancellation),
            Events = await EventItems.ReadAsync(archive, latest, counts.Reports, cancellation),
            Added = [.. added.Select(row => row.Item(counts.Reports))],
            Refused = await new RefusalsQuery(archive).SomeAsync(0, RefusedLast, cancellation),
            RefusedTotal = await archive.Refusals.CountAsync(cancellation),
            Days = await StripReader.ReadAsync(archive, EventFilter.None, cancellation),
        };
    }

    /// <summary>The events that some report is chiefly about: they come before what is told in passing.</summary>
    private async Task<FrozenSet<long>> MainAsync(IEnumerable<long> events, CancellationToken cancellation)
    {
        long[] ids = [.. events];
        return (await archive.Tellings.Where(telling => telling.IsMain && ids.Contains(telling.EventId)).Select(telling => telling.EventId).Distinct().ToListAsync(cancellation)).ToFrozenSet();
    }

    private static HeroChart? Hero(ImmutableArray<EventFigures> events, FrozenSet<long> main) => events
        .SelectMany(figures => figures.Kinds, (figures, kind) => (figures, kind))
        .Where(pair => pair.kind.Verdict.Agreement is Agreement.Conflict or Agreement.Compatible)
        .OrderByDescending(pair => main.Contains(pair.figures.Event.Id))
        .ThenBy(pair => Figures(pair.kind) is >= FewestDrawn and <= MostDrawn ? 0 : 1)
        .ThenByDescending(pair => pair.figures.Event.FirstDay)
        .ThenByDescending(pair => Reports(pair.kind))
        .ThenBy(pair => pair.kind.Verdict.Agreement) // what would satisfy all is worth more than that nothing does
        .Select(pair => (pair.figures, chart: FigureCharts.Of(pair.figures, pair.kind, "hero", HeroTitle(pair.figures, pair.kind.Kind))))
        .Where(pair => pair.chart is not null)
        .Select(pair => new HeroChart(pair.chart!, Ref(pair.figures, main), pair.figures.Days))
        .FirstOrDefault();

    // How many figures can be drawn.
    private static int Figures(ScopedFigures kind) => kind.Comparable.Count(claim => !Bounds.Of(claim.Mention.Range).IsOpen);

    // How many reports give one.
    private static int Reports(ScopedFigures kind) => kind.Comparable.Where(claim => !Bounds.Of(claim.Mention.Range).IsOpen).Select(claim => claim.ReportSha256).Distinct().Count();

    private static string HeroTitle(EventFigures figures, CountKind kind) =>
        figures.Days is { } days ? $"{FigureWords.Heading(kind)}, {DayWords.Full(days)}" : FigureWords.Heading(kind);

    private async Task<ImmutableArray<Difference>> DifferencesAsync(ImmutableArray<EventFigures> events, FrozenSet<long> main, CancellationToken cancellation)
    {
        var chosen = events
            .SelectMany(figures => figures.Kinds, (figures, kind) => (Figures: figures, Kind: kind, Ends: Ends(figures, kind)))
            .Where(row => row.Kind.Verdict.Agreement is Agreement.Conflict or Agreement.Compatible && row.Ends is not null)
            .OrderByDescending(row => row.Kind.Verdict.Agreement)
            .ThenByDescending(row => row.Kind.Verdict.Agreement is Agreement.Compatible ? Width(row.Ends!.Value) : 0)
            .ThenByDescending(row => row.Figures.Event.FirstDay)
            .GroupBy(row => row.Figures.Event.Id).SelectMany(of => of.Take(OfOneEvent)) // else one event of many figures would fill the list
            .OrderByDescending(row => row.Kind.Verdict.Agreement)
            .Take(Shown)
            .ToList();
        FrozenDictionary<string, Excerpt> words = await ClaimWords.ReadAsync(archive, [.. chosen.SelectMany(row => new[] { row.Ends!.Value.Low, row.Ends.Value.High })], cancellation);
        return
        [
            .. chosen.Select(row => new Difference(
                Ref(row.Figures, main), row.Kind.Kind, row.Figures.Days, row.Kind.Verdict.Agreement, row.Kind.Verdict.Why,
                View(row.Ends!.Value.Low), View(row.Ends.Value.High))),
        ];

        ClaimView View(FigureClaim claim) => new(words[claim.Row.Id], FigureWords.Of(claim.Range), claim.Row.Source, claim.Passage);
    }

    /// <summary>The figures that lie furthest apart, of two reports; null where one report gives all.</summary>
    private static (FigureClaim Low, FigureClaim High)? Ends(EventFigures figures, ScopedFigures kind)
    {
        FigureClaim[] claims =
        [
            .. kind.Comparable.Select(claim => figures.Claims[claim.Id]).Where(claim => !Bounds.Of(claim.Range).IsOpen)
                .OrderBy(claim => Bounds.Of(claim.Range).Low ?? 0).ThenBy(claim => Bounds.Of(claim.Range).High ?? long.MaxValue),
        ];
        if (claims.Length < 2) { return null; }
        FigureClaim low = claims[0];
        FigureClaim? high = claims.LastOrDefault(claim => claim.ReportSha256 != low.ReportSha256);
        return high is null ? null : (low, high);
    }

    private static double Width((FigureClaim Low, FigureClaim High) ends) =>
        Number(ends.High) / Math.Max(1, Number(ends.Low));

    private static double Number(FigureClaim claim) => claim.Row.Low ?? claim.Row.High ?? 1;

    private static EventRef Ref(EventFigures figures, FrozenSet<long> main) => new(figures.Event.Slug, figures.Event.Title, main.Contains(figures.Event.Id));
}

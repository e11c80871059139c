using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.SharedWording;
using ProtestArchive.Web.Pages.Timeline;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>The addresses of charts as files: below the page that shows them, in <c>charts/</c>.</summary>
public static class ChartEndpoints
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapCharts(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder charts = app.MapGroup("");
        charts.AddEndpointFilter((call, next) =>
        {
            ReaderCulture.Use(ReaderCulture.Of(null, DateOrder.DayFirst)); // a file says the same to everybody
            return next(call);
        });
        charts.MapMethods("/timeline/charts/strip.svg", Reading, TimelineAsync);
        charts.MapMethods("/map/charts/map.svg", Reading, Map.MapFile.GetAsync);
        charts.MapMethods("/events/{slug}/charts/coverage.svg", Reading, EventCoverageAsync);
        charts.MapMethods("/events/{slug}/charts/{chart}.svg", Reading, FiguresAsync);
        charts.MapMethods("/compare/charts/wording.svg", Reading, WordingAsync);
        charts.MapMethods("/compare/charts/{slug}/{chart}.svg", Reading, ComparedAsync);
        charts.MapMethods("/{kind:regex(^(people|places|organizations)$)}/{slug}/charts/coverage.svg", Reading, EntityCoverageAsync);
        charts.MapMethods("/{kind:regex(^(people|places|organizations)$)}/{slug}/charts/alongside.svg", Reading, AlongsideAsync);
    }

    private static async Task<IResult> TimelineAsync(ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        Parameters parameters = new(context.Request);
        EventFilter filter = EventFilter.Of(parameters);
        if (parameters.Problems.Count > 0) { return Results.BadRequest(); }
        return await StripReader.ReadAsync(archive, filter, cancellation) is { } strip
            ? new ChartFile(strip.Draw("strip", _ => null), "timeline", [Sentence.Capital(strip.Key) + "."], "/timeline" + context.Request.QueryString).ToAnswer(context)
            : Results.NotFound();
    }

    private static async Task<IResult> FiguresAsync(string slug, string chart, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        long? id = await archive.Events.Where(row => row.Slug == slug).Select(row => (long?)row.Id).FirstOrDefaultAsync(cancellation);
        if (id is not { } found) { return Results.NotFound(); }
        EventFigures figures = (await EventFigures.ReadAsync(archive, [found], cancellation))[found];
        ScopedFigures? kind = figures.Kinds.FirstOrDefault(one => Parameters.Word(one.Kind) == chart);
        if (kind is null) { return Results.NotFound(); }
        string title = figures.Days is { } days
            ? Say("Charts.FigureOn", FigureWords.Heading(kind.Kind), figures.Event.Title, DayWords.Full(days))
            : Say("Charts.FigureOf", FigureWords.Heading(kind.Kind), figures.Event.Title);
        if (FigureCharts.Of(figures, kind, chart, title) is not { } range) { return Results.NotFound(); }
        return RangeDrawing.FileOf(range, $"{slug}-{chart}", Addresses.Event(slug)).ToAnswer(context);
    }

    private static async Task<IResult> EventCoverageAsync(string slug, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        string? title = await archive.Events.Where(row => row.Slug == slug).Select(row => row.Title).FirstOrDefaultAsync(cancellation);
        return title is not null && await Coverage.OfEventAsync(archive, slug, cancellation) is { IsDrawn: true } coverage
            ? new ChartFile(coverage.Draw(title), $"{slug}-coverage", [coverage.Lead], Addresses.Event(slug)).ToAnswer(context)
            : Results.NotFound();
    }

    private static async Task<IResult> WordingAsync(string[] r, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        var (_, pairs) = await SharedWordingQuery.ReadAsync(archive, r, cancellation);
        return pairs.Length > 1
            ? new ChartFile(new WordingGraph(pairs).Draw(), "shared-wording", [WordingGraph.Key], Addresses.Compare(r)).ToAnswer(context)
            : Results.NotFound();
    }

    private static async Task<IResult> ComparedAsync(string slug, string chart, string[] r, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        int total = await archive.CountReportsAsync(cancellation);
        string[] asked = [.. r.Take(SharedWordingQuery.Most)];
        List<ReportRef> found = await archive.Reports.Where(row => asked.Contains(row.Slug)).Select(row => new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs)).ToListAsync(cancellation);
        ImmutableArray<ReportRef> reports = [.. found.OrderBy(report => Array.IndexOf(asked, report.Slug)).Select(report => report with { Letter = Sigla.OfArchive(report.Number, total) })];
        if (total > Sigla.Letters) { reports = Sigla.Of(reports); }
        return (await ComparedFigures.ReadAsync(archive, reports, cancellation)).FirstOrDefault(one => one.Id == $"{slug}-{chart}") is { } range
            ? RangeDrawing.FileOf(range, range.Id, Addresses.Compare(r)).ToAnswer(context)
            : Results.NotFound();
    }

    private static async Task<IResult> EntityCoverageAsync(string kind, string slug, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        EntityKinds kinds = EntityKinds.OfPath(kind);
        var entity = await archive.Entities.Where(row => row.Kind == kinds.Kind && row.Slug == slug).Select(row => new { row.Id, row.Name }).FirstOrDefaultAsync(cancellation);
        return entity is not null && await Coverage.OfEntityAsync(archive, entity.Id, cancellation) is { IsDrawn: true } coverage
            ? new ChartFile(coverage.Draw(entity.Name), $"{slug}-coverage", [coverage.Lead], kinds.Address(slug)).ToAnswer(context)
            : Results.NotFound();
    }

    private static async Task<IResult> AlongsideAsync(string kind, string slug, ArchiveContext archive, HttpContext context, CancellationToken cancellation)
    {
        EntityKinds kinds = EntityKinds.OfPath(kind);
        var entity = await archive.Entities.Where(row => row.Kind == kinds.Kind && row.Slug == slug).Select(row => new { row.Id, row.Name }).FirstOrDefaultAsync(cancellation);
        return entity is not null && await Alongside.ReadAsync(archive, entity.Id, entity.Name, cancellation) is { } alongside
            ? new ChartFile(alongside.Draw(), $"{slug}-named-alongside", [alongside.Lead, Alongside.Key], kinds.Address(slug)).ToAnswer(context)
            : Results.NotFound();
    }
}

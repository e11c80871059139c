using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Reads events as lists show them.</summary>
public static class EventItems
{
    private const int MostSigla = 12;

    /// <summary>Some events, in the order of their row ids given.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="ids">The events' row ids.</param>
    /// <param name="reports">How many reports the archive holds.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<ImmutableArray<EventItem>> ReadAsync(ArchiveContext archive, IReadOnlyCollection<long> ids, int reports, CancellationToken cancellation)
    {
        var figures = await EventFigures.ReadAsync(archive, ids, cancellation);
        var tellings = await archive.Tellings.Where(row => ids.Contains(row.EventId))
            .OrderByDescending(row => row.IsMain).ThenBy(row => row.Report!.Number)
            .Select(row => new { row.EventId, row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs })
            .ToListAsync(cancellation);
        ILookup<long, ReportRef> tellers = tellings.ToLookup(row => row.EventId, row => new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, reports) });
        return [.. ids.Select(id => Of(figures[id], [.. tellers[id]]))];
    }

    /// <summary>An event with the reports that tell of it.</summary>
    public static EventItem Of(EventFigures figures, ImmutableArray<ReportRef> tellers) => new()
    {
        Slug = figures.Event.Slug,
        Title = figures.Event.Title,
        Kind = figures.Event.Kind,
        Days = figures.Days,
        Place = figures.Event.Place is { } place ? new(place.Slug, place.Name) : null,
        Reports = [.. tellers.Take(MostSigla)],
        ReportCount = tellers.Length,
        Mark = EventMark.Of(figures),
        Figures = Told(figures),
    };

    private static string Told(EventFigures figures) => string.Join("; ", figures.Kinds
        .Where(kind => !kind.Comparable.IsEmpty)
        .Select(kind => Say("Events.FiguresOf", FigureWords.Heading(kind.Kind), Sentence.List([.. kind.Comparable.Select(claim => Sentence.Quoted(claim.Words)).Distinct(StringComparer.OrdinalIgnoreCase).Take(3)]))));
}

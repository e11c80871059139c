using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Figures;

/// <summary>An event with the figures that reports give for it, compared kind by kind.</summary>
public sealed record EventFigures
{
    /// <summary>The event, with its place.</summary>
    public required EventRow Event { get; init; }

    /// <summary>The figures of each kind, those first that matter most.</summary>
    public required ImmutableArray<ScopedFigures> Kinds { get; init; }

    /// <summary>The claims by id, each with its report's number, slug and title.</summary>
    public required FrozenDictionary<string, FigureClaim> Claims { get; init; }

    /// <summary>The event's days; null where nothing proves any.</summary>
    public DayRange? Days => DaysOf(Event.FirstDay, Event.LastDay);

    /// <summary>The figures of events, by the event's row id.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="events">The events' row ids.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<FrozenDictionary<long, EventFigures>> ReadAsync(ArchiveContext archive, IReadOnlyCollection<long> events, CancellationToken cancellation)
    {
        if (events.Count == 0) { return FrozenDictionary<long, EventFigures>.Empty; }
        int reports = await archive.CountReportsAsync(cancellation);
        List<EventRow> rows = await archive.Events.Include(row => row.Place).Where(row => events.Contains(row.Id)).ToListAsync(cancellation);
        var claims = await archive.Claims
            .Where(row => row.EventId != null && events.Contains(row.EventId.Value))
            .OrderBy(row => row.Report!.Number).ThenBy(row => row.Start)
            .Select(row => new
            {
                Row = row,
                PlaceSlug = row.Place!.Slug,
                PlaceName = row.Place.Name,
                PlaceCountry = row.Place.Country,
                SourceName = row.SourceEntity!.Name,
                SourceType = row.SourceEntity.OrganizationType,
                SourceRoles = (ImmutableArray<string>?)row.SourceEntity.Roles,
                SourceCountry = row.SourceEntity.Country,
                row.Report!.Number,
                row.Report.Slug,
                row.Report.Title,
                row.Report.TitleIsOurs,
                row.Report.Sha256,
                row.Report.Outlet,
                row.Report.Byline,
            })
            .ToListAsync(cancellation);
        ILookup<long, FigureClaim> byEvent = claims
            .Select(claim => new FigureClaim(
                claim.Row,
                new(claim.Number, claim.Slug, claim.Title, claim.TitleIsOurs) { Letter = Sigla.OfArchive(claim.Number, reports) },
                claim.Sha256)
            {
                PlaceSlug = claim.PlaceSlug,
                PlaceName = claim.PlaceName,
                Cited = new(claim.Row.Source)
                {
                    Name = claim.SourceName,
                    OrganizationType = claim.SourceType,
                    Roles = claim.SourceRoles is { IsDefault: false } roles ? roles : [],
                    Country = claim.SourceCountry,
                    EventCountry = claim.PlaceCountry,
                    Outlet = claim.Outlet,
                    Byline = claim.Byline,
                },
            })
            .ToLookup(claim => claim.Row.EventId!.Value);
        return rows.ToFrozenDictionary(row => row.Id, row => Of(row, [.. byEvent[row.Id]]));
    }

    /// <summary>The same with the reports cited as <paramref name="refs"/> has them, by their addresses.</summary>
    public EventFigures Cited(IReadOnlyDictionary<string, ReportRef> refs) =>
        this with { Claims = Claims.ToFrozenDictionary(pair => pair.Key, pair => pair.Value with { Report = refs.GetValueOrDefault(pair.Value.Report.Slug, pair.Value.Report) }, StringComparer.Ordinal) };

    /// <summary>How many reports and sources stand behind the compared figures of a kind; null where fewer than two reports give one.</summary>
    public SourceSummary? SourcesOf(ScopedFigures kind) => SourceSummary.Of(kind.Comparable.Select(claim => new SourcedFigure(
        claim.Id, claim.ReportSha256, Bounds.Of(claim.Mention.Range), claim.Mention.AttributedTo?.Source, Claims[claim.Id].Source)));

    /// <summary>The event with the figures of a few reports alone, compared among themselves.</summary>
    /// <param name="reports">The reports as they are cited here, by slug.</param>
    public EventFigures Only(IReadOnlyDictionary<string, ReportRef> reports) =>
        Of(Event, [.. Claims.Values.Where(claim => reports.ContainsKey(claim.Report.Slug)).Select(claim => claim with { Report = reports[claim.Report.Slug] }).OrderBy(claim => claim.Report.Number).ThenBy(claim => claim.Row.Start)]);

    /// <summary>The event as comparison takes it.</summary>
    public Event ToEvent() => ToEvent(Event);

    private static Event ToEvent(EventRow row) => new(row.Slug, row.Kind, row.Title) { Days = DaysOf(row.FirstDay, row.LastDay), Place = row.Place?.Slug, Side = row.Side };

    private static EventFigures Of(EventRow row, ImmutableArray<FigureClaim> claims)
    {
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        foreach (FigureClaim claim in claims)
        {
            if (claim is { PlaceSlug: { } slug, PlaceName: { } name }) { places[slug] = name; }
        }
        return new()
        {
            Event = row,
            Kinds = ScopedFigures.Of(ToEvent(row), claims.Select(claim => claim.ToClaim(row.Slug)), slug => places.GetValueOrDefault(slug, slug)),
            Claims = claims.ToFrozenDictionary(claim => claim.Row.Id, StringComparer.Ordinal),
        };
    }

    internal static DayRange? DaysOf(NodaTime.LocalDate? first, NodaTime.LocalDate? last) =>
        first is { } from ? new DayRange(from, last ?? from) : null;
}

/// <summary>A claim with the report that makes it.</summary>
public sealed record FigureClaim(ClaimRow Row, ReportRef Report, string ReportSha256)
{
    public string? PlaceSlug { get; init; }

    public string? PlaceName { get; init; }

    /// <summary>What is known of who gives it.</summary>
    public required CitedSource Cited { get; init; }

    /// <summary>What sort of source that is.</summary>
    public SourceReading Source => SourceClassifier.Of(Cited);

    /// <summary>Where it stands.</summary>
    public Passage Passage => new(Report, Row.Paragraph, Row.Id);

    /// <summary>What its words admit.</summary>
    public CountRange Range => new(Row.Low, Row.High, Row.Qualifier, Row.NumberText);

    /// <summary>The claim as comparison takes it.</summary>
    public Claim ToClaim(string? eventSlug) => new(Row.Id, ReportSha256, new CountMention(new(Row.Start, Row.Length), Row.Kind, Range)
    {
        Who = Row.Who,
        PlaceStated = Row.PlaceStated,
        Days = EventFigures.DaysOf(Row.FirstDay, Row.LastDay),
        AttributedTo = Row.Source is { } source ? new Attribution(source, Row.Cue, null) : null,
        ProposedReading = Row.ProposedReading,
    }, Row.Verbatim)
    {
        Place = PlaceSlug,
        Days = EventFigures.DaysOf(Row.FirstDay, Row.LastDay),
        InHeadline = Row.InHeadline,
        Event = eventSlug,
    };

    /// <summary>The figure drawn.</summary>
    public RangeRow Drawn => RangeRow.Of(Report, Row.Verbatim, Row.Source, Row.Low, Row.High, Row.Qualifier);
}

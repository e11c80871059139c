using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>What the list of events was asked for.</summary>
/// <param name="Kind">One kind only.</param>
/// <param name="From">No event that ended before.</param>
/// <param name="To">No event that began after.</param>
/// <param name="Place">Slug of the place.</param>
public sealed record EventFilter(EventKind? Kind, LocalDate? From, LocalDate? To, string? Place)
{
    /// <summary>Whether nothing was asked for.</summary>
    [JsonIgnore]
    public bool IsEmpty => this is { Kind: null, From: null, To: null, Place: null };

    /// <summary>The list of events, narrowed so.</summary>
    [JsonIgnore]
    public string Address => QueryHelpers.AddQueryString("/events", new Dictionary<string, string?>
    {
        ["kind"] = Kind is { } kind ? Parameters.Word(kind) : null,
        ["place"] = Place,
        ["from"] = From is { } from ? LocalDatePattern.Iso.Format(from) : null,
        ["to"] = To is { } to ? LocalDatePattern.Iso.Format(to) : null,
    });

    /// <summary>All events.</summary>
    public static EventFilter None { get; } = new(null, null, null, null);

    public static EventFilter Of(Parameters parameters)
    {
        EventFilter filter = new(parameters.Choice<EventKind>("kind"), parameters.Day("from"), parameters.Day("to"), parameters.Words("place"));
        if (filter is { From: { } from, To: { } to } && to < from)
        {
            parameters.Refuse("to", LocalDatePattern.Iso.Format(to), Say("Allowed.NotBeforeFrom"));
        }
        return filter;
    }

    /// <summary>The events asked for.</summary>
    public IQueryable<EventRow> Matching(ArchiveContext archive)
    {
        IQueryable<EventRow> events = archive.Events;
        if (Kind is { } kind) { events = events.Where(row => row.Kind == kind); }
        if (From is { } from) { events = events.Where(row => row.LastDay >= from); }
        if (To is { } to) { events = events.Where(row => row.FirstDay <= to); }
        if (Place is { } place) { events = events.Where(row => row.Place!.Slug == place); }
        return events;
    }
}

/// <summary>An event as a list shows it.</summary>
public record EventItem : ICsvRow
{
    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required EventKind Kind { get; init; }

    public DayRange? Days { get; init; }

    public NamedPlace? Place { get; init; }

    /// <summary>Reports that tell of it: the first few, those chiefly about it before others.</summary>
    public required ImmutableArray<ReportRef> Reports { get; init; }

    /// <summary>How many tell of it in all.</summary>
    public required int ReportCount { get; init; }

    /// <summary>How its figures stand to each other.</summary>
    public required Mark Mark { get; init; }

    /// <summary>Its figures in a line (“detained: “at least 250”, “more than 400””).</summary>
    public required string Figures { get; init; }

    public static ImmutableArray<string> Columns { get; } = ["slug", "title", "kind", "days", "place", "reports", "agreement", "figures"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Title, Kind, Days, Place?.Name, ReportCount, Mark.Agreement, Figures];
}

/// <summary>The list of events.</summary>
public sealed record EventList(ImmutableArray<EventItem> Items, int Total, string? Next) : ListRecord<EventItem>(Items, Total, Next)
{
    public required EventFilter Filter { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>How many events the archive holds in all.</summary>
    public required int Archive { get; init; }

    /// <summary>How many reports it holds.</summary>
    public required int ArchiveReports { get; init; }

    /// <summary>The places with most events.</summary>
    public ImmutableArray<NamedPlace> Places { get; init; } = [];

    /// <summary>The days of events on earlier pages that come near those of this page.</summary>
    [JsonIgnore]
    public ImmutableArray<DayRange> Earlier { get; init; } = [];
}

/// <summary>Reads the list of events, the latest first; those without a day last.</summary>
public sealed class EventsQuery(ArchiveContext archive, Remembered remembered)
{
    private const int PageSize = 40;
    private const int OfferedPlaces = 40;

    public async Task<Answer<EventList>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        EventFilter filter = EventFilter.Of(parameters);
        Paging paging = parameters.Page(PageSize);
        IQueryable<EventRow> matching = filter.Matching(archive);
        int total = await matching.CountAsync(cancellation);
        List<long> ids = await matching
            .OrderBy(row => row.FirstDay == null).ThenByDescending(row => row.LastDay).ThenByDescending(row => row.Reports).ThenBy(row => row.Slug)
            .Skip(paging.Skip).Take(paging.Size)
            .Select(row => row.Id)
            .ToListAsync(cancellation);
        int reports = await archive.CountReportsAsync(cancellation);
        ImmutableArray<EventItem> items = await EventItems.ReadAsync(archive, ids, reports, cancellation);
        return new EventList(items, total, parameters.Next(paging, total))
        {
            Filter = filter,
            Paging = paging,
            Archive = await archive.Events.CountAsync(cancellation),
            ArchiveReports = reports,
            Places = await PlacesAsync(archive, remembered, cancellation),
            Earlier = parameters.Twin is Twin.Html && items is [{ Days: { } days }, ..]
                ? await EarlierPages.OfLatestFirstAsync(matching.Where(row => row.LastDay != null), paging.Skip, days.Last, cancellation)
                : [],
        };
    }

    /// <summary>The places with most events, by name.</summary>
    public static Task<ImmutableArray<NamedPlace>> PlacesAsync(ArchiveContext archive, Remembered remembered, CancellationToken cancellation) =>
        remembered.AskAsync(nameof(PlacesAsync), () => PlacesAsync(archive, cancellation));

    private static async Task<ImmutableArray<NamedPlace>> PlacesAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        var places = await archive.Events.Where(row => row.PlaceId != null)
            .GroupBy(row => new { row.Place!.Slug, row.Place.Name })
            .Select(group => new { group.Key.Slug, group.Key.Name, Count = group.Count() })
            .OrderByDescending(place => place.Count).ThenBy(place => place.Name)
            .Take(OfferedPlaces)
            .ToListAsync(cancellation);
        return [.. places.OrderBy(place => place.Name, StringComparer.InvariantCulture).Select(place => new NamedPlace(place.Slug, place.Name))];
    }
}

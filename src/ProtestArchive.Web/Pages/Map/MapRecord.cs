using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Map.Drawing;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>A place with the events that reports place there; none where it is only named.</summary>
public sealed record MapPlace : ICsvRow
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required PlaceType Type { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    /// <summary>How many reports tell of the events; where there are none, how many name the place.</summary>
    public required int Reports { get; init; }

    public required int Events { get; init; }

    /// <summary>The reports, where the archive has letters for all.</summary>
    public ImmutableArray<ReportRef> Sigla { get; init; } = [];

    public static ImmutableArray<string> Columns { get; } = ["slug", "name", "type", "country", "latitude", "longitude", "reports", "events"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Name, Type, Country, Latitude, Longitude, Reports, Events];
}

/// <summary>A name that reports use for a place and that no position is known for.</summary>
public sealed record UnknownPlace(string Slug, string Name, int Reports, ImmutableArray<ReportRef> Sigla);

/// <summary>Where reports place events: what the map shows, and what it does not.</summary>
/// <param name="Items">Places on the map, those that most reports tell of first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Next">The address of the next page's JSON.</param>
public sealed record MapRecord(ImmutableArray<MapPlace> Items, int Total, string? Next) : ListRecord<MapPlace>(Items, Total, Next)
{
    public required EventFilter Filter { get; init; }

    public required MapView View { get; init; }

    /// <summary>Places with events outside the view, the first of them.</summary>
    public required ImmutableArray<MapPlace> OffMap { get; init; }

    public required int OffMapTotal { get; init; }

    /// <summary>Events of which only the country or region is told: they have no point on a map. The first of them.</summary>
    public required ImmutableArray<MapPlace> Wide { get; init; }

    public required int WideTotal { get; init; }

    /// <summary>Names without a position, the first of them.</summary>
    public required ImmutableArray<UnknownPlace> NotFound { get; init; }

    public required int NotFoundTotal { get; init; }

    /// <summary>Events that no report places anywhere.</summary>
    public required int Placeless { get; init; }

    /// <summary>Places in the view that reports name without an event that is placed there; only where all events are shown.</summary>
    public ImmutableArray<MapPlace> Named { get; init; } = [];

    /// <summary>The country that most of the map's reports tell of, in Natural Earth's words; null where it is about several.</summary>
    public string? About { get; init; }

    /// <summary>Whether all of its places lie there.</summary>
    [JsonIgnore]
    public bool IsAllOfAbout { get; init; }

    [JsonIgnore]
    public Paging Paging { get; init; }

    [JsonIgnore]
    public MapDrawing Drawing { get; init; } = null!;
}

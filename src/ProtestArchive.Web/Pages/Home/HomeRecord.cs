using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Refusals;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Pages.Timeline;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Home;

/// <summary>What is in the archive, and where its reports differ.</summary>
public sealed record HomeRecord
{
    public required ArchiveCounts Counts { get; init; }

    /// <summary>What is being done with incoming reports.</summary>
    public required IngestState Ingest { get; init; }

    /// <summary>Where reports differ: conflicts first, then the widest of what can both be true.</summary>
    public ImmutableArray<Difference> Differences { get; init; } = [];

    /// <summary>The latest events.</summary>
    public ImmutableArray<EventItem> Events { get; init; } = [];

    /// <summary>The reports that came last.</summary>
    public ImmutableArray<ReportItem> Added { get; init; } = [];

    /// <summary>The files that were refused last.</summary>
    public ImmutableArray<RefusalItem> Refused { get; init; } = [];

    /// <summary>How many were refused in all.</summary>
    public int RefusedTotal { get; init; }

    /// <summary>When events happened.</summary>
    public TimeStrip? Days { get; init; }

    /// <summary>The figures of the latest event that reports differ on, drawn; null where nothing compares.</summary>
    [JsonIgnore]
    public HeroChart? Hero { get; init; }
}

/// <summary>How much the archive holds.</summary>
public sealed record ArchiveCounts(int Reports, int Events, int People, int Cities);

/// <summary>Two figures for one thing, the furthest from each other.</summary>
/// <param name="Event">The event that they count for.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Days">The event's days.</param>
/// <param name="Agreement">Whether both can be true.</param>
/// <param name="Why">What would satisfy all, or that nothing does.</param>
/// <param name="Low">The lesser figure.</param>
/// <param name="High">The greater one.</param>
public sealed record Difference(EventRef Event, CountKind Kind, DayRange? Days, Agreement Agreement, string Why, ClaimView Low, ClaimView High)
{
    /// <summary>The reason up to its first stop: a list has no room for all of it, the event's page has.</summary>
    [JsonIgnore]
    public string Gist => Why.IndexOfAny([':', ';', '.']) is var stop and >= 0 ? Why[..stop] : Why;
}

/// <summary>A chart with the event that it is on.</summary>
public sealed record HeroChart(RangeChart Chart, EventRef Event, DayRange? Days);

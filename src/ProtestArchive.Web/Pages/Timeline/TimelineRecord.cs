using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>An event in order of time, with what its days rest on.</summary>
public sealed record TimelineItem : EventItem, ICsvRow
{
    [SetsRequiredMembers]
    public TimelineItem(EventItem item, Dating dating) : base(item) => Dating = dating;

    public Dating Dating { get; }

    /// <summary>What stands below the days: the ground in a word, or the words that they were worked out from.</summary>
    [JsonIgnore]
    public string Ground => Dating switch
    {
        { IsAnnounced: true, Words: { } words } => Say("Timeline.AnnouncedBy", words),
        { IsAnnounced: true } => Say("Timeline.Announced"),
        { Ground: DateGround.Printed } => Say("DateBasis.Stated"),
        { Words: { } words } => Sentence.Quoted(words),
        { Ground: DateGround.Report } => Say("Timeline.DateOfReport"),
        _ => Say("DateBasis.Inferred"),
    };

    public static new ImmutableArray<string> Columns { get; } = [.. EventItem.Columns, "dated", "datedBy", "datedAt", "announced"];

    [JsonIgnore]
    ImmutableArray<object?> ICsvRow.Cells => [.. Cells, Dating.Ground, Dating.Words, Dating.Passage?.Address, Dating.IsAnnounced];
}

/// <summary>Events in order of time.</summary>
public sealed record TimelineRecord(ImmutableArray<TimelineItem> Items, int Total, string? Next) : ListRecord<TimelineItem>(Items, Total, Next)
{
    public required EventFilter Filter { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>The same by day, month or year; null where no event has a day.</summary>
    public TimeStrip? Strip { get; init; }

    /// <summary>How many of them began before the days that were asked for.</summary>
    public int BegunEarlier { get; init; }

    /// <summary>How many events that match but for their days have none, and stand in no timeline.</summary>
    public int Undated { get; init; }

    /// <summary>The events told by most reports, where there are more than a page shows.</summary>
    public ImmutableArray<EventItem> MostTold { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<NamedPlace> Places { get; init; } = [];

    /// <summary>The days shown; null where there are none.</summary>
    [JsonIgnore]
    public DayRange? Days { get; init; }

    /// <summary>The items of the page by the month in which they began.</summary>
    [JsonIgnore]
    public IEnumerable<IGrouping<LocalDate, TimelineItem>> Months => Items.GroupBy(item => new LocalDate(item.Days!.Value.First.Year, item.Days.Value.First.Month, 1));

    /// <summary>The days of events on earlier pages that come near those of this page.</summary>
    [JsonIgnore]
    public ImmutableArray<DayRange> Earlier { get; init; } = [];

    /// <summary>A week or more before an item of the page in which no event begins, in words; null where there is none.</summary>
    public string? GapBefore(TimelineItem item)
    {
        ImmutableArray<DayRange> before = [.. Earlier, .. Items.TakeWhile(other => other != item).Select(other => other.Days!.Value)];
        if (QuietDays.Before(before, item.Days!.Value) is not { } quiet) { return null; }
        bool isAll = Filter is { Kind: null, Place: null };
        return Say(
            isAll ? (quiet.IsSpanned ? "Timeline.GapSpanned" : "Timeline.Gap") : quiet.IsSpanned ? "Timeline.GapOfSuchSpanned" : "Timeline.GapOfSuch",
            Sentence.Capital(FigureWords.Count(quiet.Length, "day")), DayWords.Full(quiet.Days));
    }
}

using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>A week or more between events of a list that stand beside each other.</summary>
/// <param name="Days">From the day after the one to the day before the other.</param>
/// <param name="IsSpanned">Whether a longer event of the list reaches into them.</param>
public sealed record QuietDays(DayRange Days, bool IsSpanned)
{
    /// <summary>What lasts longer than so many days does not fill them.</summary>
    public const int LongestBrief = 14;

    private const int Shortest = 7;

    /// <summary>How many days they are.</summary>
    public int Length => Period.DaysBetween(Days.First, Days.Last) + 1;

    /// <summary>Those before an event, in a list with the oldest first; null where there are none.</summary>
    /// <param name="listed">The days of all events listed before it.</param>
    /// <param name="next">The event's days.</param>
    public static QuietDays? Before(ImmutableArray<DayRange> listed, DayRange next) => listed.IsEmpty
        ? null
        : Between(listed, Filling(listed).Max(days => days.Last), next.First) is { } quiet && listed[^1].First <= quiet.Days.First ? quiet : null;

    /// <summary>Those after an event, in a list with the latest first; null where there are none.</summary>
    /// <param name="listed">The days of all events listed before it.</param>
    /// <param name="next">The event's days.</param>
    public static QuietDays? After(ImmutableArray<DayRange> listed, DayRange next) => listed.IsEmpty
        ? null
        : Between(listed, next.Last, Filling(listed).Min(days => days.First)) is { } quiet && listed[^1].Last >= quiet.Days.Last ? quiet : null;

    private static QuietDays? Between(ImmutableArray<DayRange> listed, LocalDate last, LocalDate next)
    {
        if (Period.DaysBetween(last, next) <= Shortest) { return null; }
        DayRange days = new(last.PlusDays(1), next.PlusDays(-1));
        return new(days, listed.Any(other => other.Overlaps(days)));
    }

    private static ImmutableArray<DayRange> Filling(ImmutableArray<DayRange> listed)
    {
        ImmutableArray<DayRange> brief = [.. listed.Where(days => Period.DaysBetween(days.First, days.Last) <= LongestBrief)];
        return brief.IsEmpty ? listed : brief;
    }
}

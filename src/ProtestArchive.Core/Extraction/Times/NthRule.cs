using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Counted days, weeks and months of a stretch: the first week of May, the last day of July, the third Thursday in November.</summary>
internal static class NthRule
{
    public static Found? Read(TokenReader t, int i, Func<int, Found?> timeAt)
    {
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        int number;
        if (t.Kind(at) == TimeWordKind.Direction && (Direction)t.Time(at).Number is Direction.Last or Direction.Final) { number = -1; }
        else if (t.IsDigits(at, out _, out _) || !CalendarRule.Day(t, at, out number)) { return null; }
        at++;
        IsoDayOfWeek? weekday = t.Kind(at) == TimeWordKind.Weekday ? (IsoDayOfWeek)t.Time(at).Number : null;
        Grain? grain = weekday is not null ? Grain.Day : t.Kind(at) == TimeWordKind.Unit ? UnitRule.GrainOf((TimeUnit)t.Time(at).Number) : null;
        if (grain is not (Grain.Day or Grain.Week or Grain.Weekend or Grain.Month) || !(t.Is(at + 1, Particle.Of) || (weekday is not null && t.Is(at + 1, Particle.In)))) { return null; }
        return timeAt(at + 2) is { } whole && IsWhole(whole.Phrase)
            ? new Found(whole.End, new NthPhrase(number, grain.Value, weekday, whole.Phrase), "counted part of a stretch")
            : null;
    }

    private static bool IsWhole(TimePhrase phrase) => phrase is CalendarPhrase { Day: null } or ShiftPhrase { Grain: Grain.Month or Grain.Quarter or Grain.Year } or PartOfYearPhrase;

    /// <summary>The counted part of <paramref name="whole"/>; weeks are counted from its first day, and told as the ISO week that holds most of theirs.</summary>
    public static ResolvedTime Resolve(NthPhrase phrase, TimePoint whole)
    {
        DayRange days = whole.Days;
        bool last = phrase.Number < 0;
        int steps = last ? 0 : phrase.Number - 1;
        if (phrase.Weekday is { } weekday)
        {
            LocalDate named = last ? TimeResolver.Latest(days.Last, weekday) : TimeResolver.Earliest(days.First, weekday).PlusWeeks(steps);
            return Within(new TimePoint(Grain.Day, named), days);
        }
        switch (phrase.Grain)
        {
            case Grain.Day:
                return Within(new TimePoint(Grain.Day, last ? days.Last : days.First.PlusDays(steps)), days);
            case Grain.Month:
                return Within(TimePoint.Containing(last ? days.Last : days.First.PlusMonths(steps), Grain.Month), days);
            case Grain.Weekend:
                LocalDate saturday = last ? TimeResolver.Latest(days.Last, IsoDayOfWeek.Saturday) : TimeResolver.Earliest(days.First, IsoDayOfWeek.Saturday).PlusWeeks(steps);
                return Within(TimePoint.Containing(saturday, Grain.Weekend), days);
            default:
                LocalDate first = last ? days.Last.PlusDays(-6) : days.First.PlusWeeks(steps);
                return Within(TimePoint.Containing(first.PlusDays(3), Grain.Week), days) with { Days = new DayRange(first, first.PlusDays(6)) };
        }
    }

    private static ResolvedTime Within(TimePoint point, DayRange whole) => point.First > whole.Last || point.Days.Last < whole.First
        ? TimeResolver.Open(TimePoint.Unresolved(point.Grain))
        : TimeResolver.Point(point);
}

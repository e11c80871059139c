using NodaTime;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Days told without their month: on the 13th, Friday the 13th, the 5th of last month.</summary>
internal static class DayOfMonthRule
{
    private static readonly WordSet Before = Lexicon.Load("times-context").Set("before-day-of-month");
    private static readonly WordSet Behind = Lexicon.Load("times-context").Set("behind-day-of-month");

    public static Found? Read(TokenReader t, int i)
    {
        if (!Ordinal(t, i, out int day)) { return null; }
        Found? found = Of(t, i + 2, day, null);
        if (found is { Phrase: DayOfMonthPhrase { MonthSteps: not null } }) { return found; }
        // “the 13th floor” and “the 13th of its kind” tell no day.
        bool closed = !t.Inside(i + 2) || (t.Token(i + 2).Kind == TokenKind.Punctuation && !t.IsHyphen(i + 2)) || t.Is(i + 2, Behind);
        return closed && t.Is(i - 1, Before) ? found : null;
    }

    /// <summary>“the 13th”, in figures.</summary>
    public static bool Ordinal(TokenReader t, int i, out int day)
    {
        day = 0;
        return t.Is(i, Particle.The) && t.Token(i + 1).Kind == TokenKind.Number && !char.IsAsciiDigit(t.Word(i + 1)[^1]) && CalendarRule.Day(t, i + 1, out day);
    }

    /// <summary>The day, with the month that is said of it behind <paramref name="end"/>: of this month, of last month.</summary>
    public static Found? Of(TokenReader t, int end, int day, IsoDayOfWeek? weekday)
    {
        int direction = t.Is(end, Particle.Of) ? end + 1 : end;
        int? steps = direction > end && t.Is(direction + 1, Particle.Month)
            ? t.Kind(direction) == TimeWordKind.Direction
                ? (Direction)t.Time(direction).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null }
                : null
            : null;
        return new Found(steps is null ? end : direction + 2, new DayOfMonthPhrase(day, weekday, steps), "day of a month");
    }

    /// <summary>The month told last, where it holds the day; else the nearest month, by the tense.</summary>
    public static ResolvedTime Resolve(DayOfMonthPhrase phrase, LocalDate? creation, Tense tense, TimePoint? told)
    {
        if (creation is not { } today) { return TimeResolver.Open($"XXXX-XX-{phrase.Day:00}"); }
        if (phrase.MonthSteps is { } steps && In(TimePoint.Containing(today, Grain.Month).First.PlusMonths(steps), phrase.Day) is { } named) { return Day(named); }
        if (phrase.Weekday is null && told is { Grain: Grain.Day or Grain.Month } point && In(point.First, phrase.Day) is { } same) { return Day(same); }
        int direction = tense == Tense.Future ? 1 : -1;
        LocalDate month = new(today.Year, today.Month, 1);
        for (int months = 0; months <= 24; months++)
        {
            if (In(month.PlusMonths(months * direction), phrase.Day) is not { } day || (direction > 0 ? day < today : day > today)) { continue; }
            if (phrase.Weekday is null || day.DayOfWeek == phrase.Weekday) { return Day(day); }
        }
        return TimeResolver.Open($"XXXX-XX-{phrase.Day:00}");
    }

    private static LocalDate? In(LocalDate month, int day) => day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) ? new(month.Year, month.Month, day) : null;

    private static ResolvedTime Day(LocalDate day) => TimeResolver.Point(new TimePoint(Grain.Day, day));
}

using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Days of the week: Friday, last Sunday, next Monday, Tuesday of last week, Sunday, Sept. 13, earlier Sunday protests.</summary>
internal static class WeekdayRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet AnySuchDay = Context.Set("earlier-days");
    private static readonly WordSet NamedDay = Context.Set("named-day");
    private static readonly WordSet Habit = Context.Set("habit-noun");
    private static readonly WordSet Paper = Context.Set("paper");

    public static Found? Read(TokenReader t, int i)
    {
        int at = i;
        if (t.Is(at, Particle.The) && t.Kind(at + 1) == TimeWordKind.Direction) { at++; }
        Direction direction = Direction.None;
        if (t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        if (direction == Direction.This && t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        bool shortened = t.Kind(at) == TimeWordKind.WeekdayShort;
        if (t.Kind(at) != TimeWordKind.Weekday && !(shortened && IsDated(t, at))) { return null; }
        if (!t.IsCapital(at) || (at > i && direction == Direction.None)) { return null; }
        if (IsName(t, at) || t.Is(at + 1, Habit)) { return null; }
        var day = (IsoDayOfWeek)t.Time(at).Number;
        int end = at + 1;
        int date = t.Is(end, Particle.Comma) || (shortened && t.Is(end, Particle.FullStop)) ? end + 1 : end;
        if (t.Is(date, Particle.Comma)) { date++; }
        if (Dated(t, date) is { Phrase: CalendarPhrase calendar } found) { return found with { Phrase = calendar with { Weekday = day }, Rule = "weekday with date" }; }
        if (direction == Direction.None && t.Is(i - 1, AnySuchDay) && t.Token(end).Case == Tokens.LetterCase.Lower && t.Word(end)[^1] == 's')
        {
            return new Found(end, new FixedPhrase(Text.TimexType.Set, SetRule.Every(day)), "weekday as a habit");
        }
        // Friday the 13th
        if (direction == Direction.None && DayOfMonthRule.Ordinal(t, date, out int ordinal) && DayOfMonthRule.Of(t, date + 2, ordinal, day) is { } dated) { return dated; }
        // “Tuesday week”
        if (direction == Direction.None && t.Is(end, Particle.Week) && (!t.Inside(end + 1) || t.Token(end + 1).Kind == Tokens.TokenKind.Punctuation && !t.IsHyphen(end + 1)))
        {
            return new Found(end + 1, new AnchoredPhrase(new WeekdayPhrase(day, Direction.Coming), Grain.Week, 1), "weekday of a week");
        }
        return Week(t, end, out int behind) is { } steps
            ? new Found(behind, new WeekdayPhrase(day, direction) { WeekSteps = steps }, "weekday of a week")
            : new Found(end, new WeekdayPhrase(day, direction), "weekday");
    }

    // Bloody Sunday, Black Friday, the Sunday Times
    private static bool IsName(TokenReader t, int i) => (t.IsCapital(i - 1) && !t.IsShouted && t.Is(i - 1, NamedDay)) || (t.IsCapital(i + 1) && !t.IsShouted && t.Is(i + 1, Paper));

    private static Found? Dated(TokenReader t, int i)
    {
        if (t.Is(i, Particle.The) && CalendarRule.Read(t, i) is null) { return null; }
        return CalendarRule.Read(t, i) is { Phrase: CalendarPhrase { Day: not null } } found ? found : NumericDateRule.Read(t, i);
    }

    // “Sun.” and “Sat” are weekdays beside a date, a time or a comma, and behind “on”.
    private static bool IsDated(TokenReader t, int i) => t.Token(i).Case == Tokens.LetterCase.Capitalized
        && (t.Is(i - 1, Particle.On) || (t.IsHyphen(i + 1) && t.Kind(i + 2) == TimeWordKind.WeekdayShort) || (t.IsHyphen(i - 1) && t.Kind(i - 2) == TimeWordKind.WeekdayShort) || t.Kind(i + 1) is TimeWordKind.Month or TimeWordKind.Part || Dated(t, t.Is(i + 1, Particle.Comma) ? i + 2 : i + 1) is not null);

    private static int? Week(TokenReader t, int i, out int end)
    {
        int at = t.Is(i, Particle.Of) ? i + 1 : i;
        end = at + 2;
        if (t.Kind(at) != TimeWordKind.Direction || t.Kind(at + 1) != TimeWordKind.Unit || (TimeUnit)t.Time(at + 1).Number != TimeUnit.Week) { return null; }
        return (Direction)t.Time(at).Number switch { Direction.Last => -1, Direction.This => 0, Direction.Next => 1, _ => null };
    }
}

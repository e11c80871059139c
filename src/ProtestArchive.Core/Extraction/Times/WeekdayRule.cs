using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Days of the week: Friday, last Sunday, next Monday, Tuesday of last week, Sunday, Sept. 13, earlier Sunday protests.</summary>
internal static class WeekdayRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet AnySuchDay = Context.Set("earlier-days");
    private static readonly WordSet NamedDay = Context.Set("named-day");
    private static readonly WordSet Paper = Context.Set("paper");

    public static Found? Read(TokenReader t, int i)
    {
        int at = i;
        if (t.Is(at, "the") && t.Kind(at + 1) == TimeWordKind.Direction) { at++; }
        Direction direction = Direction.None;
        if (t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        if (direction == Direction.This && t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        bool shortened = t.Kind(at) == TimeWordKind.WeekdayShort;
        if (t.Kind(at) != TimeWordKind.Weekday && !(shortened && IsDated(t, at))) { return null; }
        if (!t.IsCapital(at) || (at > i && direction == Direction.None)) { return null; }
        if (IsName(t, at)) { return null; }
        var day = (IsoDayOfWeek)t.Time(at).Number;
        int end = at + 1;
        int date = t.Is(end, ",") || (shortened && t.Is(end, ".")) ? end + 1 : end;
        if (t.Is(date, ",")) { date++; }
        if (Dated(t, date) is { Phrase: CalendarPhrase calendar } found) { return found with { Phrase = calendar with { Weekday = day }, Rule = "weekday with date" }; }
        if (direction == Direction.None && AnySuchDay.Contains(t.Word(i - 1)) && t.Token(end).Case == Tokens.LetterCase.Lower && t.Word(end)[^1] == 's')
        {
            return new Found(end, new FixedPhrase(Text.TimexType.Set, SetRule.Every(day)), "weekday as a habit");
        }
        return Week(t, end, out int behind) is { } steps
            ? new Found(behind, new WeekdayPhrase(day, direction) { WeekSteps = steps }, "weekday of a week")
            : new Found(end, new WeekdayPhrase(day, direction), "weekday");
    }

    // Bloody Sunday, Black Friday, the Sunday Times
    private static bool IsName(TokenReader t, int i) => (t.IsCapital(i - 1) && NamedDay.Contains(t.Word(i - 1))) || (t.IsCapital(i + 1) && Paper.Contains(t.Word(i + 1)));

    private static Found? Dated(TokenReader t, int i)
    {
        if (t.Is(i, "the") && CalendarRule.Read(t, i) is null) { return null; }
        return CalendarRule.Read(t, i) is { Phrase: CalendarPhrase { Day: not null } } found ? found : NumericDateRule.Read(t, i);
    }

    // “Sun.” and “Sat” are weekdays beside a date, a time or a comma, and behind “on”.
    private static bool IsDated(TokenReader t, int i) => t.Token(i).Case == Tokens.LetterCase.Capitalized
        && (t.Is(i - 1, "on") || t.Kind(i + 1) is TimeWordKind.Month or TimeWordKind.Part || Dated(t, t.Is(i + 1, ",") ? i + 2 : i + 1) is not null);

    private static int? Week(TokenReader t, int i, out int end)
    {
        int at = t.Is(i, "of") ? i + 1 : i;
        end = at + 2;
        if (t.Kind(at) != TimeWordKind.Direction || t.Kind(at + 1) != TimeWordKind.Unit || (TimeUnit)t.Time(at + 1).Number != TimeUnit.Week) { return null; }
        return (Direction)t.Time(at).Number switch { Direction.Last => -1, Direction.This => 0, Direction.Next => 1, _ => null };
    }
}

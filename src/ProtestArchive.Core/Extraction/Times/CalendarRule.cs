using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Dates with a month: Aug. 9, 9 August, September 13, 2020, the 13th of May, May 1968, August.</summary>
internal static class CalendarRule
{
    private const string Rule = "calendar date";
    private static readonly WordSet Ambiguous = Lexicon.Load("times-context").Set("month-ambiguous");
    private static readonly WordSet BeforeMonth = Lexicon.Load("times-context").Set("before-month");
    private static readonly WordSet NamedAfter = Lexicon.Load("times-context").Set("named-after-date");
    private static readonly WordSet Possessors = Lexicon.Load("times-context").Set("not-after-march");

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) == TimeWordKind.Month) { return MonthFirst(t, i); }
        if (t.Kind(i) == TimeWordKind.Direction && t.Kind(i + 1) == TimeWordKind.Month && t.IsCapital(i + 1))
        {
            // last May, this past August
            var direction = (Direction)t.Time(i).Number == Direction.Past ? Direction.Last : (Direction)t.Time(i).Number;
            return MonthFirst(t, i + 1) is { Phrase: CalendarPhrase month } directed ? directed with { Phrase = month with { Direction = direction } } : null;
        }
        int day = i;
        if (t.Is(i, "the")) { day++; }
        if (Day(t, day, out int number))
        {
            int month = day + 1;
            if (t.Is(month, "of")) { month++; }
            bool ordinal = t.Word(day)[^1] is not (>= '0' and <= '9');
            if (t.Kind(month) == TimeWordKind.Month && (month == day + 1 || ordinal) && t.IsCapital(month)) { return WithYear(t, month + 1, t.Time(month).Number, number); }
            if (day == i && !ordinal) { return FirstOfTwoDays(t, i, number); }
        }
        return null;
    }

    /// <summary>The second day of “Aug. 9-10” and “Aug. 9 and 10”, where <paramref name="before"/> is the first.</summary>
    public static Found? SecondDay(TokenReader t, int i, CalendarPhrase before)
    {
        if (before.Day is null || !Day(t, i, out int day) || t.Kind(i + 1) is TimeWordKind.Month or TimeWordKind.Unit or TimeWordKind.Units) { return null; }
        bool closes = !t.Inside(i + 1) || !t.IsGlued(i + 1) ? t.Token(i + 1).Case == Tokens.LetterCase.None || t.Is(i, "to") || IsHyphenBefore(t, i) : true;
        return closes ? YearBehind(t, i + 1, before with { Day = day, Weekday = null }) : null;
    }

    private static bool IsHyphenBefore(TokenReader t, int i) => t.IsHyphen(i - 1);

    private static Found? FirstOfTwoDays(TokenReader t, int i, int number)
    {
        bool joined = t.IsHyphen(i + 1) || (t.Is(i + 1, "to") && t.Is(i - 1, "from")) || (t.Is(i + 1, "and") && (t.Is(i - 1, "between") || t.Is(i - 1, "on")));
        if (!joined || !Day(t, i + 2, out int second) || second <= number || t.Kind(i + 3) != TimeWordKind.Month || !t.IsCapital(i + 3)) { return null; }
        CalendarPhrase phrase = new(null, t.Time(i + 3).Number, number);
        return new Found(i + 1, Year(t, i + 4, out int year, out _) ? phrase with { Year = year } : phrase, Rule);
    }

    private static Found? MonthFirst(TokenReader t, int i)
    {
        int month = t.Time(i).Number;
        bool capital = t.IsCapital(i);
        // The April 6 Movement, the July 26 Bridge: names.
        if (Day(t, i + 1, out _) && t.IsCapital(i + 2) && NamedAfter.Contains(t.Word(i + 2))) { return null; }
        int day = i + 1;
        if (t.Is(day, "the") && IsOrdinal(t, day + 1)) { day++; }
        if (capital && Day(t, day, out int number) && !t.IsHyphen(day + 1)) { return WithYear(t, day + 1, month, number); }
        if (capital && Day(t, day, out number) && !IsLengthBehind(t, day + 1)) { return WithYear(t, day + 1, month, number); }
        int behind = t.Is(i + 1, ",") || t.Is(i + 1, "of") ? i + 2 : i + 1;
        if (capital && t.IsDigits(behind, out int year, out int digits) && digits == 4 && year is >= 1000 and <= 2199) { return new Found(behind + 1, new CalendarPhrase(year, month, null), Rule); }
        if (!capital || t.Token(i).Case == Tokens.LetterCase.Upper || !StandsAlone(t, i)) { return null; }
        return YearBehind(t, i + 1, new CalendarPhrase(null, month, null));
    }

    private static bool IsLengthBehind(TokenReader t, int hyphen) => t.Kind(hyphen + 1) is TimeWordKind.Unit or TimeWordKind.Units;

    // May, March and the months that are given names need a word before them that a time follows.
    private static bool StandsAlone(TokenReader t, int i)
    {
        if (!Ambiguous.Contains(t.Word(i))) { return true; }
        if (t.IsHyphen(i - 1)) { return t.Is(i - 2, "mid") || t.Kind(i - 2) == TimeWordKind.Month; }
        if (t.IsCapital(i + 1) && t.Kind(i + 1) == TimeWordKind.None && !t.Is(i + 1, "I")) { return false; }
        if (t.Is(i - 1, "the")) { return t.Token(i + 1).Case == Tokens.LetterCase.Lower && !Possessors.Contains(t.Word(i + 1)); }
        return BeforeMonth.Contains(t.Word(i - 1)) && !(t.IsPossessive(i + 1) && t.Is(i - 1, "by"))
            && (!Possessors.Contains(t.Word(i + 1)) || (t.Is(i + 1, "of") && t.Kind(i + 2) == TimeWordKind.Direction) || t.Time(i).Number is not (3 or 5));
    }

    private static Found WithYear(TokenReader t, int end, int month, int day) => YearBehind(t, end, new CalendarPhrase(null, month, day));

    private static Found YearBehind(TokenReader t, int end, CalendarPhrase phrase)
    {
        if (Year(t, end, out int year, out int behind)) { return new(behind, phrase with { Year = year }, Rule); }
        int of = t.Is(end, "of") || t.Is(end, ",") ? end + 1 : end;
        if (t.Kind(of + 1) == TimeWordKind.Unit && t.Time(of + 1).Number == (int)TimeUnit.Year && t.Kind(of) == TimeWordKind.Direction)
        {
            int? steps = (Direction)t.Time(of).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null };
            if (steps is { } known) { return new(of + 2, phrase with { YearSteps = known }, Rule); }
        }
        return new(end, phrase, Rule);
    }

    private static bool Year(TokenReader t, int i, out int year, out int end)
    {
        int at = t.Is(i, ",") ? i + 1 : i;
        bool is4 = t.IsDigits(at, out year, out int digits) && digits == 4 && year is >= 1000 and <= 2199;
        // “On Aug. 9, 2000 people marched”: the comma closes the date, and people are counted.
        bool counts = is4 && YearRule.IsCounted(t, at + 1);
        end = at + 1;
        return is4 && !counts;
    }

    /// <summary>A day of a month: 9, 13th, thirteenth.</summary>
    public static bool Day(TokenReader t, int i, out int day)
    {
        day = 0;
        if (t.IsDigits(i, out day, out int digits)) { return digits <= 2 && day is >= 1 and <= 31; }
        if (t.Kind(i) == TimeWordKind.Ordinal) { day = t.Time(i).Number; return day <= 31; }
        return IsOrdinal(t, i) && TokenReader.AllDigits(t.Word(i)[..^2], out day, out digits) && digits <= 2 && day is >= 1 and <= 31;
    }

    private static bool IsOrdinal(TokenReader t, int i)
    {
        ReadOnlySpan<char> word = t.Word(i);
        return t.Kind(i) == TimeWordKind.Ordinal || (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && char.IsLetter(word[^1]) && char.IsLetter(word[^2]));
    }
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Dates with a month: Aug. 9, 9 August, September 13, 2020, the 13th of May, May 1968, August.</summary>
internal static class CalendarRule
{
    private const string Rule = "calendar date";
    private static readonly WordSet Ambiguous = Lexicon.Load("times-context").Set("month-ambiguous");
    private static readonly WordSet BeforeMonth = Lexicon.Load("times-context").Set("before-month");
    private static readonly WordSet NamedAfter = Lexicon.Load("times-context").Set("named-after-date");
    private static readonly WordSet Deliveries = Lexicon.Load("times-context").Set("delivery");
    private static readonly WordSet BehindDay = Lexicon.Load("times-context").Set("behind-day-of-month");
    private static readonly WordSet BehindMonth = Lexicon.Load("times-context").Set("behind-month");
    private static readonly WordSet Possessors = Lexicon.Load("times-context").Set("not-after-march");

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) == TimeWordKind.Month) { return MonthFirst(t, i); }
        if (t.Kind(i) == TimeWordKind.Direction && t.Kind(i + 1) == TimeWordKind.Month && t.IsCapital(i + 1))
        {
            // last May, this past August
            var direction = (Direction)t.Time(i).Number == Direction.Past ? Direction.Last : (Direction)t.Time(i).Number;
            return MonthFirst(t, i + 1) is { Phrase: CalendarPhrase named } directed ? directed with { Phrase = named with { Direction = direction } } : null;
        }
        // “the month of September”
        if (t.Is(i, Particle.The) && t.Is(i + 1, Particle.Month) && t.Is(i + 2, Particle.Of) && t.Kind(i + 3) == TimeWordKind.Month && t.IsCapital(i + 3)) { return WholeMonth(t, i + 3); }
        int day = t.Is(i, Particle.The) ? i + 1 : i;
        if (!Day(t, day, out int number)) { return null; }
        bool ordinal = t.Word(day)[^1] is not (>= '0' and <= '9');
        // “the 9 January murders”: the article is the murders’.
        if (day > i && !ordinal) { return null; }
        int month = day + 1;
        if (t.Is(month, Particle.Of) || (t.IsHyphen(month) && t.IsGlued(month + 1) && t.IsHyphen(month + 2))) { month++; }
        bool near = month == day + 1 || ordinal || t.IsHyphen(month - 1);
        if (t.Kind(month) == TimeWordKind.Month && near && t.IsCapital(month)) { return DayFirst(t, month, number); }
        return day == i && !ordinal ? FirstOfTwoDays(t, i, number) : null;
    }

    private static Found DayFirst(TokenReader t, int month, int day)
    {
        int behind = t.IsHyphen(month + 1) ? month + 2 : month + 1;
        // “19 MAR 89”, “20-Mar-2013”
        bool brief = t.IsHyphen(month + 1) || (t.Word(month).Length == 3 && t.Token(month).Case == Tokens.LetterCase.Upper && t.Token(behind + 1).Case != Tokens.LetterCase.Lower);
        if (brief && t.IsDigits(behind, out int year, out int digits) && digits is 2 or 4)
        {
            return new Found(behind + 1, new CalendarPhrase(digits == 2 ? NumericDateRule.Century(year) : year, t.Time(month).Number, day), Rule);
        }
        return WithYear(t, month + 1, t.Time(month).Number, day);
    }

    private static Found WholeMonth(TokenReader t, int month) => t.IsDigits(month + 1, out int year, out int digits) && digits == 4
        ? new Found(month + 2, new CalendarPhrase(year, t.Time(month).Number, null), Rule)
        : YearBehind(t, month + 1, new CalendarPhrase(null, t.Time(month).Number, null));

    /// <summary>The second day of “Aug. 9-10” and “Aug. 9 and 10”, where <paramref name="before"/> is the first.</summary>
    public static Found? SecondDay(TokenReader t, int i, CalendarPhrase before)
    {
        if (before.Day is null || !Day(t, i, out int day) || t.Kind(i + 1) is TimeWordKind.Month or TimeWordKind.Unit or TimeWordKind.Units) { return null; }
        // “May 6 and 7 as holidays”, but not “May 6, 20 to 30 people” or “May 6 and 20 of them”
        bool between = t.IsHyphen(i - 1) || (!t.Is(i - 1, Particle.Comma) && t.Is(i + 1, BehindDay) && !t.Is(i + 1, Particle.Of) && !t.Is(i + 1, Particle.To));
        bool closes = !t.Inside(i + 1) || t.IsGlued(i + 1) || t.Token(i + 1).Case == Tokens.LetterCase.None || between;
        return closes ? YearBehind(t, i + 1, before with { Day = day, Weekday = null }) : null;
    }

    private static Found? FirstOfTwoDays(TokenReader t, int i, int number)
    {
        bool joined = t.IsHyphen(i + 1) || (t.Is(i + 1, Particle.To) && t.Is(i - 1, Particle.From)) || (t.Is(i + 1, Particle.And) && (t.Is(i - 1, Particle.Between) || t.Is(i - 1, Particle.On)));
        if (!joined || !Day(t, i + 2, out int second) || second <= number || t.Kind(i + 3) != TimeWordKind.Month || !t.IsCapital(i + 3)) { return null; }
        CalendarPhrase phrase = new(null, t.Time(i + 3).Number, number);
        return new Found(i + 1, Year(t, i + 4, out int year, out _) ? phrase with { Year = year } : phrase, Rule);
    }

    private static Found? MonthFirst(TokenReader t, int i)
    {
        int month = t.Time(i).Number;
        bool capital = t.IsCapital(i);
        // The April 6 Movement, the July 26 Bridge: names.
        if (Day(t, i + 1, out _) && t.IsCapital(i + 2) && t.Is(i + 2, NamedAfter)) { return null; }
        int day = i + 1;
        if (t.Is(day, Particle.The) && IsOrdinal(t, day + 1)) { day++; }
        if (capital && Day(t, day, out int number) && !t.IsHyphen(day + 1)) { return WithYear(t, day + 1, month, number); }
        if (capital && Day(t, day, out number) && !IsLengthBehind(t, day + 1)) { return WithYear(t, day + 1, month, number); }
        int behind = t.Is(i + 1, Particle.Comma) || t.Is(i + 1, Particle.Of) ? i + 2 : i + 1;
        if (capital && t.IsDigits(behind, out int year, out int digits) && digits == 4 && year is >= 1000 and <= 2199) { return new Found(behind + 1, new CalendarPhrase(year, month, null), Rule); }
        bool initials = t.Token(i).Case == Tokens.LetterCase.Upper && !t.IsShouted;
        if (!capital || initials || !StandsAlone(t, i)) { return null; }
        Found found = YearBehind(t, i + 1, new CalendarPhrase(null, month, null));
        return t.Is(found.End, Deliveries) ? found with { Phrase = (CalendarPhrase)found.Phrase with { Direction = Direction.Coming } } : found;
    }

    private static bool IsLengthBehind(TokenReader t, int hyphen) => t.Kind(hyphen + 1) is TimeWordKind.Unit or TimeWordKind.Units;

    // May, March and the months that are given names need a word before them that a time follows.
    private static bool StandsAlone(TokenReader t, int i)
    {
        if (!t.Is(i, Ambiguous)) { return true; }
        if (t.IsHyphen(i - 1)) { return t.Is(i - 2, Particle.Mid) || t.Is(i - 2, Particle.End) || t.Kind(i - 2) == TimeWordKind.Month; }
        if (t.Is(i + 1, BehindMonth)) { return true; }
        if (t.IsCapital(i + 1) && !t.IsShouted && t.Kind(i + 1) == TimeWordKind.None && !t.Is(i + 1, Particle.I)) { return false; }
        if (t.Is(i - 1, Particle.The)) { return t.Token(i + 1).Case == Tokens.LetterCase.Lower && !t.Is(i + 1, Possessors); }
        return t.Is(i - 1, BeforeMonth) && !(t.IsPossessive(i + 1) && t.Is(i - 1, Particle.By))
            && (!t.Is(i + 1, Possessors) || (t.Is(i + 1, Particle.Of) && t.Kind(i + 2) == TimeWordKind.Direction) || t.Time(i).Number is not (3 or 5));
    }

    private static Found WithYear(TokenReader t, int end, int month, int day) => YearBehind(t, end, new CalendarPhrase(null, month, day));

    private static Found YearBehind(TokenReader t, int end, CalendarPhrase phrase)
    {
        if (Year(t, end, out int year, out int behind)) { return new(behind, phrase with { Year = year }, Rule); }
        int of = t.Is(end, Particle.Of) || t.Is(end, Particle.Comma) ? end + 1 : end;
        if (t.Kind(of + 1) == TimeWordKind.Unit && t.Time(of + 1).Number == (int)TimeUnit.Year && t.Kind(of) == TimeWordKind.Direction)
        {
            int? steps = (Direction)t.Time(of).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null };
            if (steps is { } known) { return new(of + 2, phrase with { YearSteps = known }, Rule); }
        }
        return new(end, phrase, Rule);
    }

    private static bool Year(TokenReader t, int i, out int year, out int end)
    {
        int at = t.Is(i, Particle.Comma) ? i + 1 : i;
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

using System.Globalization;
using NodaTime;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Finds days with a name in a year: fixed days, days counted from Easter Sunday, the n-th weekday of a month.</summary>
internal static class HolidayResolver
{
    // “two days before Easter” is told in the past tense before it has come.
    private const int DaysAhead = 45;

    /// <summary>“the new year”: the coming one in a year's second half.</summary>
    public const string NewYear = "new year";

    public static ResolvedTime Resolve(HolidayPhrase phrase, LocalDate? creation, Tense tense)
    {
        if (phrase.Rule == NewYear)
        {
            return creation is { } now ? TimeResolver.Point(TimePoint.Containing(now.Month > 6 ? now.PlusYears(1) : now, Grain.Year)) : TimeResolver.Open("XXXX");
        }
        if (phrase.Rule == "none") { return TimeResolver.Open(phrase.Year is { } alone ? string.Create(CultureInfo.InvariantCulture, $"{alone:0000}-XX-XX") : "XXXX-XX-XX"); }
        if (phrase.Year is { } stated) { return Day(In(stated, phrase.Rule)); }
        if (creation is not { } today)
        {
            bool isFixed = phrase.Rule.Length == 5 && phrase.Rule[2] == '-';
            return TimeResolver.Open(isFixed ? $"XXXX-{phrase.Rule}" : phrase.Rule.Length > 9 ? phrase.Rule : "XXXX-XX-XX");
        }
        LocalDate own = In(today.Year, phrase.Rule);
        LocalDate day = phrase.Direction switch
        {
            Direction.Last => own < today ? own : In(today.Year - 1, phrase.Rule),
            Direction.Next => own > today ? own : In(today.Year + 1, phrase.Rule),
            _ when tense == Tense.Past && Period.DaysBetween(today, own) > DaysAhead => In(today.Year - 1, phrase.Rule),
            _ when tense == Tense.Future && own < today => In(today.Year + 1, phrase.Rule),
            _ => Nearest(today, phrase.Rule),
        };
        return Day(day);
    }

    private static ResolvedTime Day(LocalDate day) => TimeResolver.Point(new TimePoint(Grain.Day, day));

    private static LocalDate Nearest(LocalDate today, string rule)
    {
        LocalDate own = In(today.Year, rule);
        LocalDate other = In(today.Year + (own > today ? -1 : 1), rule);
        return Math.Abs(Period.DaysBetween(today, other)) < Math.Abs(Period.DaysBetween(today, own)) ? other : own;
    }

    private static LocalDate In(int year, string rule)
    {
        const string Easter = "easter-";
        if (rule.StartsWith(Easter, StringComparison.Ordinal)) { return EasterSunday(year).PlusDays(int.Parse(rule[Easter.Length..], CultureInfo.InvariantCulture)); }
        int[] parts = [.. rule.Split('/', '-').Select(part => part.Length == 0 ? 0 : int.Parse(part, CultureInfo.InvariantCulture))];
        if (parts.Length == 2) { return new(year, parts[0], parts[1]); }
        return rule.Contains("/-1/", StringComparison.Ordinal)
            ? TimeResolver.Latest(new LocalDate(year, parts[0], CalendarSystem.Iso.GetDaysInMonth(year, parts[0])), (IsoDayOfWeek)parts[^1])
            : TimeResolver.Earliest(new LocalDate(year, parts[0], 1), (IsoDayOfWeek)parts[2]).PlusDays(7 * (parts[1] - 1));
    }

    // Western Easter by the Gregorian computus (Meeus, Jones, Butcher).
    private static LocalDate EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}

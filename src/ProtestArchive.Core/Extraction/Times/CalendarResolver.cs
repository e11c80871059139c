using System.Globalization;
using NodaTime;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Finds the year of dates, months, quarters and seasons that are told without one.</summary>
internal static class CalendarResolver
{
    private const int DaysAhead = 60;
    private const int DaysBehind = 45; // so near, a sentence that looks ahead may well recall a day: “will march again, as on Aug. 9”

    public static ResolvedTime Resolve(CalendarPhrase phrase, LocalDate? creation, Tense tense)
    {
        int? year = phrase.Year ?? (phrase.YearSteps is { } steps && creation is { } today ? today.Year + steps : null);
        if (phrase.Month is not { } month)
        {
            if (year is not { } alone) { return TimeResolver.Open("XXXX"); }
            ResolvedTime whole = TimeResolver.Point(new TimePoint(Grain.Year, new LocalDate(alone, 1, 1)));
            return phrase.Fiscal ? whole with { Days = null } : whole;
        }
        if (phrase.Day is not { } day) { return Month(month, year, phrase.Direction, creation, tense); }
        year ??= creation is { } known ? NearestYear(month, day, phrase.Weekday, known, tense) : null;
        if (year is not { } found || day > CalendarSystem.Iso.GetDaysInMonth(found, month))
        {
            return TimeResolver.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"));
        }
        return TimeResolver.Point(new TimePoint(Grain.Day, new LocalDate(found, month, day)));
    }

    // The nearest such day: behind the day of writing, unless the sentence looks ahead or the day is near and nothing says that it is past.
    private static int? NearestYear(int month, int day, IsoDayOfWeek? weekday, LocalDate today, Tense tense)
    {
        int? best = null;
        long distance = long.MaxValue;
        for (int year = today.Year - 8; year <= today.Year + 8; year++)
        {
            if (year is < 1 or > 9998 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) { continue; }
            LocalDate candidate = new(year, month, day);
            long days = Period.DaysBetween(today, candidate);
            bool near = days <= 0 || (tense == Tense.Unknown && days <= DaysAhead);
            long cost = tense == Tense.Future ? (days >= 0 ? days : -days * (days >= -DaysBehind ? 4 : 12)) : near ? Math.Abs(days) : days * 6;
            if (weekday is { } named && candidate.DayOfWeek != named) { cost += 3000; }
            if (cost < distance) { (best, distance) = (year, cost); }
        }
        return best;
    }

    private static ResolvedTime Month(int month, int? year, Direction direction, LocalDate? creation, Tense tense)
    {
        if (year is null && creation is { } today)
        {
            bool later = month > today.Month;
            year = direction switch
            {
                Direction.Last => today.Year - (month < today.Month ? 0 : 1),
                Direction.Next => today.Year + (later ? 0 : 1),
                Direction.This => today.Year,
                _ => tense == Tense.Future || direction == Direction.Coming ? today.Year + (month < today.Month ? 1 : 0) : today.Year - (later ? 1 : 0),
            };
        }
        return year is { } known
            ? TimeResolver.Point(new TimePoint(Grain.Month, new LocalDate(known, month, 1)))
            : TimeResolver.Open(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}"));
    }

    public static ResolvedTime PartOfYear(PartOfYearPhrase phrase, LocalDate? creation, Tense tense)
    {
        int months = phrase.Grain == Grain.Quarter ? 3 : 6;
        int month = (phrase.Number - 1) * months + 1;
        int? year = phrase.Year;
        if (year is null && creation is { } today)
        {
            // Figures are told for a quarter that has at least begun.
            year = phrase.YearSteps is { } steps ? today.Year + steps
                : tense == Tense.Future ? today.Year + Nearest(month, months, today.Month) : today.Year - (month > today.Month ? 1 : 0);
        }
        if (year is not { } known) { return TimeResolver.Open($"XXXX-{(phrase.Grain == Grain.Quarter ? 'Q' : 'H')}{phrase.Number}"); }
        ResolvedTime part = TimeResolver.Point(new TimePoint(phrase.Grain, new LocalDate(known, month, 1)));
        return phrase.Fiscal ? part with { Days = null } : part;
    }

    // “will report second-quarter results” in November looks back, “expects growth in the first quarter” ahead: the nearer one.
    private static int Nearest(int month, int months, int now) => now - (month + months - 1) > month + 12 - now ? 1 : 0;

    // Seasons fall in other months south of the equator: a value, and no days.
    public static ResolvedTime Season(SeasonPhrase phrase, LocalDate? creation, Tense tense)
    {
        int begins = phrase.Code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        int? year = phrase.Year;
        if (year is null && creation is { } today)
        {
            bool begun = today.Month >= begins;
            bool current = phrase.Code == "WI" ? today.Month == 12 || today.Month < 3 : begun && today.Month < begins + 3;
            int latest = begun ? today.Year : today.Year - 1;
            year = phrase.Direction switch
            {
                Direction.Last => current ? latest - 1 : latest,
                Direction.Next => latest + 1,
                Direction.This => phrase.Code == "WI" && today.Month < 3 ? latest : today.Year,
                _ => tense == Tense.Future && !current ? latest + 1 : latest,
            };
        }
        return TimeResolver.Open(year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0000}-{phrase.Code}") : $"XXXX-{phrase.Code}");
    }
}

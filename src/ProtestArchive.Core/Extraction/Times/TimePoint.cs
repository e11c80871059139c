using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>The coarseness of a resolved date, from the finest.</summary>
internal enum Grain
{
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A stretch of the calendar: a day, a week, a quarter … The years 1 to 9998 can be told.</summary>
/// <param name="Grain">Its coarseness.</param>
/// <param name="First">Its first day.</param>
internal readonly record struct TimePoint(Grain Grain, LocalDate First)
{
    private const int FirstYear = 1;
    private const int LastYear = 9998;

    /// <summary>The stretch of <paramref name="grain"/> that holds <paramref name="day"/>; for a weekend, that of the day's ISO week.</summary>
    public static TimePoint Containing(LocalDate day, Grain grain) => new(grain, grain switch
    {
        Grain.Day => day,
        Grain.Week => Monday(day),
        Grain.Weekend => Monday(day).PlusDays(5),
        Grain.Month => new(day.Year, day.Month, 1),
        Grain.Quarter => new(day.Year, (day.Month - 1) / 3 * 3 + 1, 1),
        Grain.Half => new(day.Year, day.Month < 7 ? 1 : 7, 1),
        Grain.Year => new(day.Year, 1, 1),
        Grain.Decade => new(Math.Max(FirstYear, day.Year / 10 * 10), 1, 1),
        _ => new(Math.Max(FirstYear, day.Year / 100 * 100), 1, 1),
    });

    /// <summary>The stretch <paramref name="steps"/> later, or earlier where negative; null beyond the years that can be told.</summary>
    public TimePoint? Plus(int steps)
    {
        long months = Grain switch { Grain.Month => 1, Grain.Quarter => 3, Grain.Half => 6, Grain.Year => 12, Grain.Decade => 120, Grain.Century => 1200, _ => 0 };
        long days = Grain switch { Grain.Day => 1, Grain.Week or Grain.Weekend => 7, _ => 0 };
        double years = First.Year + (months * steps / 12d) + (days * steps / 365d);
        if (years is < FirstYear + 1 or > LastYear) { return null; }
        LocalDate moved = First.PlusMonths((int)(months * steps)).PlusDays((int)(days * steps));
        return Grain is Grain.Decade or Grain.Century ? Containing(moved, Grain) : this with { First = moved };
    }

    /// <summary>The days it covers.</summary>
    public DayRange Days => new(First, Grain switch
    {
        Grain.Day => First,
        Grain.Week => First.PlusDays(6),
        Grain.Weekend => First.PlusDays(1),
        Grain.Month => First.PlusMonths(1).PlusDays(-1),
        Grain.Quarter => First.PlusMonths(3).PlusDays(-1),
        Grain.Half => First.PlusMonths(6).PlusDays(-1),
        Grain.Year => new(First.Year, 12, 31),
        Grain.Decade => new(First.Year / 10 * 10 + 9, 12, 31),
        _ => new(First.Year / 100 * 100 + 99, 12, 31),
    });

    /// <summary>The value of TIMEX3.</summary>
    public string Value => Grain switch
    {
        Grain.Day => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{First.Month:00}-{First.Day:00}"),
        Grain.Week => Week(),
        Grain.Weekend => Week() + "-WE",
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-{First.Month:00}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{(First.Month + 2) / 3}"),
        Grain.Half => string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-H{(First.Month + 5) / 6}"),
        Grain.Year => First.Year.ToString("0000", CultureInfo.InvariantCulture),
        Grain.Decade => (First.Year / 10).ToString("000", CultureInfo.InvariantCulture),
        _ => (First.Year / 100).ToString("00", CultureInfo.InvariantCulture),
    };

    /// <summary>The value that is left of this grain where nothing is known of its place.</summary>
    public static string Unresolved(Grain grain) => grain switch
    {
        Grain.Day => "XXXX-XX-XX",
        Grain.Week => "XXXX-WXX",
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Month => "XXXX-XX",
        Grain.Quarter => "XXXX-QX",
        Grain.Half => "XXXX-HX",
        Grain.Year => "XXXX",
        Grain.Decade => "XXX",
        _ => "XX",
    };

    private string Week() => string.Create(CultureInfo.InvariantCulture,
        $"{WeekYearRules.Iso.GetWeekYear(First):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(First):00}");

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}

using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>What one column of a chart over time stands for.</summary>
public enum TimeUnit
{
    Day,
    Month,
    Year,
}

/// <summary>A stretch of days cut into units.</summary>
public readonly record struct TimeAxis(TimeUnit Unit, LocalDate First, LocalDate Last)
{
    private const int LongestInDays = 120;
    private const int LongestInMonths = 3_700; // days
    private const int MostTicks = 7;
    private static readonly int[] DaySteps = [1, 2, 7, 14, 21, 28], MonthSteps = [1, 3, 6, 12, 24], YearSteps = [1, 2, 5, 10, 20, 50, 100, 500, 2_000, 5_000];

    /// <summary>The axis from the unit that holds a day to the one that holds another.</summary>
    public static TimeAxis Of(LocalDate first, LocalDate last)
    {
        int length = Period.DaysBetween(first, last);
        TimeUnit unit = length <= LongestInDays ? TimeUnit.Day : length <= LongestInMonths ? TimeUnit.Month : TimeUnit.Year;
        return new(unit, StartOf(first, unit), StartOf(last, unit));
    }

    /// <summary>How many units it has.</summary>
    public int Length => Index(Last) + 1;

    /// <summary>The number of the unit that holds a day, from 0.</summary>
    public int Index(LocalDate day) => Unit switch
    {
        TimeUnit.Day => Period.DaysBetween(First, day),
        TimeUnit.Month => (day.Year - First.Year) * 12 + day.Month - First.Month,
        _ => day.Year - First.Year,
    };

    /// <summary>The first day of a unit.</summary>
    public LocalDate At(int index) => Unit switch
    {
        TimeUnit.Day => First.PlusDays(index),
        TimeUnit.Month => First.PlusMonths(index),
        _ => First.PlusYears(index),
    };

    /// <summary>The first day of the unit that holds a day.</summary>
    public LocalDate StartOf(LocalDate day) => StartOf(day, Unit);

    /// <summary>All days of the unit that begins on a day.</summary>
    public DayRange DaysOf(LocalDate start) => new(start, Unit switch
    {
        TimeUnit.Day => start,
        TimeUnit.Month => new(start.Year, start.Month, start.Calendar.GetDaysInMonth(start.Year, start.Month)),
        _ => new(start.Year, 12, 31),
    });

    /// <summary>The unit that begins on a day, in words.</summary>
    public string Name(LocalDate start) => Unit switch
    {
        TimeUnit.Day => DayWords.Full(start),
        TimeUnit.Month => DayWords.Month(start),
        _ => start.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>“day”, “month”, “year”.</summary>
    public string UnitWord => Say($"TimeUnit.{Unit}");

    /// <summary>The units that the axis names, seven at most.</summary>
    public ImmutableArray<(int Index, string Text)> Ticks
    {
        get
        {
            int length = Length - 1;
            int step = (Unit switch { TimeUnit.Day => DaySteps, TimeUnit.Month => MonthSteps, _ => YearSteps }).First(candidate => length / candidate < MostTicks);
            TimeAxis axis = this;
            return [.. Enumerable.Range(0, length / step + 1).Select(i => (i * step, axis.TickText(axis.At(i * step))))];
        }
    }

    private string TickText(LocalDate day) => Unit switch
    {
        TimeUnit.Day => DayWords.Brief(day),
        TimeUnit.Month => DayWords.ShortMonth(day),
        _ => day.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static LocalDate StartOf(LocalDate day, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => day,
        TimeUnit.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };
}

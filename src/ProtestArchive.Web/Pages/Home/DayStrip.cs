using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Home;

/// <summary>What one column of the strip stands for.</summary>
public enum StripUnit
{
    Day,
    Month,
    Year,
}

/// <summary>How often reports tell of a day, a month or a year.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Tellings">Events told, each counted once for each report that tells of it.</param>
public sealed record StripColumn(LocalDate Start, int Tellings);

/// <summary>An event of several days.</summary>
public sealed record StripStretch(string Title, DayRange Days);

/// <summary>The archive's events in time.</summary>
public sealed record DayStrip(StripUnit Unit, ImmutableArray<StripColumn> Columns, ImmutableArray<StripStretch> Stretches)
{
    private const int LongestInDays = 120;
    private const int LongestInMonths = 3_700; // days
    private const double Left = 2;
    private const double Right = 98;

    [JsonIgnore]
    public LocalDate First => Columns.Select(column => column.Start).Concat(Stretches.Select(stretch => stretch.Days.First)).Min();

    [JsonIgnore]
    public LocalDate Last => Columns.Select(column => column.Start).Concat(Stretches.Select(stretch => stretch.Days.Last)).Max();

    /// <summary>The strip of events of one day, by day, and of several; null where there are none.</summary>
    public static DayStrip? Of(IReadOnlyCollection<StripColumn> days, ImmutableArray<StripStretch> stretches)
    {
        if (days.Count == 0) { return null; }
        LocalDate first = days.Min(day => day.Start), last = days.Max(day => day.Start);
        int length = Period.DaysBetween(first, last);
        StripUnit unit = length <= LongestInDays ? StripUnit.Day : length <= LongestInMonths ? StripUnit.Month : StripUnit.Year;
        return new(
            unit,
            [.. days.GroupBy(day => StartOf(day.Start, unit)).Select(group => new StripColumn(group.Key, group.Sum(day => day.Tellings))).OrderBy(column => column.Start)],
            unit is StripUnit.Day ? [.. stretches.Where(stretch => stretch.Days.First >= first && stretch.Days.Last <= last)] : []);
    }

    /// <summary>The position of a day, in per cent of the strip's width.</summary>
    public string X(LocalDate day)
    {
        int length = Math.Max(1, Period.DaysBetween(First, Last));
        return (Left + (Right - Left) * Period.DaysBetween(First, day) / length).ToString("0.##", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>Up to seven days, months or years that the axis names.</summary>
    [JsonIgnore]
    public ImmutableArray<(LocalDate Day, string Text)> Ticks
    {
        get
        {
            (int length, Func<int, LocalDate> at, Func<LocalDate, string> text) = Unit switch
            {
                StripUnit.Day => (Period.DaysBetween(First, Last), (Func<int, LocalDate>)First.PlusDays, (Func<LocalDate, string>)DayWords.Brief),
                StripUnit.Month => (Period.Between(First, Last, PeriodUnits.Months).Months, First.PlusMonths, MonthText),
                _ => (Last.Year - First.Year, First.PlusYears, day => day.Year.ToString(CultureInfo.InvariantCulture)),
            };
            int step = Steps(Unit).First(candidate => length / candidate < 7);
            return [.. Enumerable.Range(0, length / step + 1).Select(i => at(i * step)).Select(day => (day, text(day)))];
        }
    }

    /// <summary>The same in words.</summary>
    [JsonIgnore]
    public string Description =>
        $"Events from {DayWords.Full(First)} to {DayWords.Full(Unit is StripUnit.Day ? Last : Last)}: " +
        string.Join("; ", Columns.OrderByDescending(column => column.Tellings).Take(5).OrderBy(column => column.Start)
            .Select(column => $"{(Unit is StripUnit.Day ? DayWords.Brief(column.Start) : Unit is StripUnit.Month ? MonthText(column.Start) : column.Start.Year.ToString(CultureInfo.InvariantCulture))}, told {FigureWords.Number(column.Tellings)} times")) + ".";

    private static LocalDate StartOf(LocalDate day, StripUnit unit) => unit switch
    {
        StripUnit.Day => day,
        StripUnit.Month => new(day.Year, day.Month, 1),
        _ => new(day.Year, 1, 1),
    };

    private static string MonthText(LocalDate day) => day.ToString("MMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<int> Steps(StripUnit unit) => unit switch
    {
        StripUnit.Day => [1, 2, 7, 14, 21, 28],
        StripUnit.Month => [1, 3, 6, 12, 24],
        _ => [1, 2, 5, 10, 20, 50, 100, 500, 2_000],
    };
}

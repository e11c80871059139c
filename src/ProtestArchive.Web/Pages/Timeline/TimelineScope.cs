using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>A stretch of days as a place in the calendar: what it is called, what it is part of, what comes before and after.</summary>
public sealed record TimelineScope(DayRange Days)
{
    /// <summary>What the stretch is exactly one of; null for any other stretch.</summary>
    public TimeUnit? Unit =>
        Days.IsDay ? TimeUnit.Day
        : Days == MonthOf(Days.First) ? TimeUnit.Month
        : Days == YearOf(Days.First) ? TimeUnit.Year
        : null;

    /// <summary>“2020”, “September 2020”, “9 August to 14 September 2020”.</summary>
    public string Name => NameOf(Days);

    /// <summary>The year and the month that it lies in, the larger first, without itself.</summary>
    public ImmutableArray<(string Name, DayRange Days)> Within =>
        [.. new[] { YearOf(Days.First), MonthOf(Days.First) }.Where(outer => outer != Days && outer.Contains(Days.Last)).Select(outer => (NameOf(outer), outer))];

    /// <summary>The day, month or year before; null for any other stretch.</summary>
    public (string Name, DayRange Days)? Before => Unit is null || Days.First.Year < 2 ? null : Named(Of(Days.First.PlusDays(-1)));

    /// <summary>The day, month or year after.</summary>
    public (string Name, DayRange Days)? After => Unit is null || Days.Last.Year > 9998 ? null : Named(Of(Days.Last.PlusDays(1)));

    private DayRange Of(LocalDate day) => Unit switch { TimeUnit.Day => DayRange.Of(day), TimeUnit.Month => MonthOf(day), _ => YearOf(day) };

    private static (string Name, DayRange Days) Named(DayRange days) => (NameOf(days), days);

    private static string NameOf(DayRange days) =>
        days == YearOf(days.First) ? Year(days.First)
        : days == MonthOf(days.First) ? DayWords.Month(days.First)
        : days.First == YearOf(days.First).First && days.Last == YearOf(days.Last).Last ? Say("Days.Apart", Year(days.First), Year(days.Last))
        : days.First == MonthOf(days.First).First && days.Last == MonthOf(days.Last).Last ? Say("Days.Apart", DayWords.Month(days.First), DayWords.Month(days.Last))
        : DayWords.Full(days);

    private static string Year(LocalDate day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static DayRange MonthOf(LocalDate day) => new(new(day.Year, day.Month, 1), new(day.Year, day.Month, day.Calendar.GetDaysInMonth(day.Year, day.Month)));

    private static DayRange YearOf(LocalDate day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31));
}

using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Wording;

/// <summary>Days as the pages write them: “13 September 2020”, “13 Sept 2020 (inferred)”, “9 to 16 August 2020”.</summary>
public static class DayWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    // British usage: four letters for September, none cut that are short already.
    private static readonly string[] ShortMonths = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary>13 September 2020.</summary>
    public static string Full(LocalDate day) => Text($"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>13 Sept 2020.</summary>
    public static string Abbreviated(LocalDate day) => Text($"{day.Day} {ShortMonths[day.Month - 1]} {day.Year}");

    /// <summary>13 Sept: for axes, where the year goes without saying.</summary>
    public static string Brief(LocalDate day) => Text($"{day.Day} {ShortMonths[day.Month - 1]}");

    /// <summary>Sunday 13 September 2020.</summary>
    public static string WithWeekday(LocalDate day) => $"{day.DayOfWeek} {Full(day)}";

    /// <summary>A day, or first and last day: “9 to 16 August 2020”, “30 August to 6 September 2020”, “31 December 2020 to 2 January 2021”.</summary>
    public static string Full(DayRange days) => Range(days, Months);

    /// <summary>A day, or first and last day, with short months.</summary>
    public static string Abbreviated(DayRange days) => Range(days, ShortMonths);

    /// <summary>A day with its weekday, or first and last day without.</summary>
    public static string WithWeekday(DayRange days) => days.IsDay ? WithWeekday(days.First) : Full(days);

    /// <summary>A report's day with how it is known: “13 Sept 2020 (inferred)”, “13 Sept 2020 (stated)”, “Date not known”.</summary>
    public static string WithBasis(LocalDate? day, DateBasis basis) => day is { } known
        ? $"{Abbreviated(known)} ({basis switch { DateBasis.Inferred => "inferred", DateBasis.Ruled => "ruled", _ => "stated" }})"
        : basis is DateBasis.Ruled ? "Date ruled unknown" : "Date not known";

    /// <summary>A moment in Coordinated Universal Time, to the minute.</summary>
    public static string Moment(Instant instant)
    {
        ZonedDateTime utc = instant.InUtc();
        return Text($"{Abbreviated(utc.Date)}, {utc.Hour:00}:{utc.Minute:00} UTC");
    }

    private static string Range(DayRange days, string[] months)
    {
        LocalDate first = days.First;
        LocalDate last = days.Last;
        string end = Text($"{last.Day} {months[last.Month - 1]} {last.Year}");
        if (days.IsDay) { return end; }
        if (first.Year != last.Year) { return Text($"{first.Day} {months[first.Month - 1]} {first.Year} to {end}"); }
        return first.Month == last.Month ? Text($"{first.Day} to {end}") : Text($"{first.Day} {months[first.Month - 1]} to {end}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

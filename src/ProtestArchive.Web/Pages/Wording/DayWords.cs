using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Language;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Wording;

/// <summary>Days as the pages write them: “13 September 2020”, “13 Sept 2020 (inferred)”, “9 to 16 August 2020”.</summary>
public static class DayWords
{
    /// <summary>13 September 2020.</summary>
    public static string Full(LocalDate day) => Day(day, "Month");

    /// <summary>A day as it would be written in another order: “13 September 2020”, “September 13, 2020”, “2020-09-13”.</summary>
    public static string In(DateOrder order, LocalDate day) => Day(day, "Month", order);

    /// <summary>13 Sept 2020.</summary>
    public static string Abbreviated(LocalDate day) => Day(day, "ShortMonth");

    /// <summary>13 Sept: for axes, where the year goes without saying.</summary>
    public static string Brief(LocalDate day) => Say(Order is DateOrder.MonthFirst ? "Day.Brief.MonthFirst" : "Day.Brief", Digits(day.Day), Say($"ShortMonth.{day.Month}"));

    /// <summary>September 2020.</summary>
    public static string Month(LocalDate day) => Say("Day.Month", Say($"Month.{day.Month}"), Digits(day.Year));

    /// <summary>Sept 2020.</summary>
    public static string ShortMonth(LocalDate day) => Say("Day.Month", Say($"ShortMonth.{day.Month}"), Digits(day.Year));

    /// <summary>Sunday.</summary>
    public static string Weekday(LocalDate day) => Say($"Weekday.{(int)day.DayOfWeek}");

    /// <summary>Sun 13 Sept, or Sun 9 to Sun 16 Aug: for lists under a heading that names month and year.</summary>
    public static string InMonth(DayRange days) => days.IsDay ? BriefWithWeekday(days.First)
        : days.First.Year == days.Last.Year ? Say("Days.Apart", BriefWithWeekday(days.First), BriefWithWeekday(days.Last))
        : Abbreviated(days);

    /// <summary>Sunday 13 September 2020.</summary>
    public static string WithWeekday(LocalDate day) => Say("Day.WithWeekday", Weekday(day), Full(day));

    /// <summary>A day, or first and last day: “9 to 16 August 2020”, “30 August to 6 September 2020”, “31 December 2020 to 2 January 2021”.</summary>
    public static string Full(DayRange days) => Range(days, "Month");

    /// <summary>A day, or first and last day, with short months.</summary>
    public static string Abbreviated(DayRange days) => Range(days, "ShortMonth");

    /// <summary>A day with its weekday, or first and last day without.</summary>
    public static string WithWeekday(DayRange days) => days.IsDay ? WithWeekday(days.First) : Full(days);

    /// <summary>A report's day with how it is known: “13 Sept 2020 (inferred)”, “13 Sept 2020 (stated)”, “Date not known”.</summary>
    public static string WithBasis(LocalDate? day, DateBasis basis) => day is { } known
        ? Say("Day.WithBasis", Abbreviated(known), Say($"DateBasis.{basis}"))
        : Say(basis is DateBasis.Ruled ? "Day.RuledUnknown" : "Day.Unknown");

    /// <summary>A moment in Coordinated Universal Time, to the minute.</summary>
    public static string Moment(Instant instant)
    {
        ZonedDateTime utc = instant.InUtc();
        return Say("Day.Moment", Abbreviated(utc.Date), string.Create(CultureInfo.InvariantCulture, $"{utc.Hour:00}:{utc.Minute:00}"));
    }

    private static string BriefWithWeekday(LocalDate day) => Say("Day.WithWeekday", Say($"ShortWeekday.{(int)day.DayOfWeek}"), Brief(day));

    private static DateOrder Order => ReaderCulture.OrderOf(CultureInfo.CurrentCulture);

    private static string Day(LocalDate day, string months) => Day(day, months, Order);

    private static string Day(LocalDate day, string months, DateOrder order) => order is DateOrder.Iso
        ? LocalDatePattern.Iso.Format(day)
        : Say($"Day.{order}", Digits(day.Day), Say($"{months}.{day.Month}"), Digits(day.Year));

    // What first and last day share is said once: year, or month and year.
    private static string Range(DayRange days, string months)
    {
        LocalDate first = days.First, last = days.Last;
        if (days.IsDay) { return Day(last, months); }
        if (Order is DateOrder.Iso || first.Year != last.Year) { return Say("Days.Apart", Day(first, months), Day(last, months)); }
        return Say(first.Month == last.Month ? $"Days.OfMonth.{Order}" : $"Days.OfYear.{Order}", Digits(first.Day), Say($"{months}.{first.Month}"), Digits(last.Day), Say($"{months}.{last.Month}"), Digits(last.Year));
    }

    // Days and years are no amounts: no thousands are set apart in them.
    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

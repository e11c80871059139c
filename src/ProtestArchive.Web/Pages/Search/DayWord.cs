using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Days as a search takes them.</summary>
public static class DayWord
{
    /// <summary>What is allowed, as the end of “It must be …”.</summary>
    public static string Allowed => Say("Allowed.DayMonthOrYear");

    /// <summary>The days of a day, month or year of the Common Era in ISO 8601; null for anything else.</summary>
    public static DayRange? Parse(string text)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Era: var era } day } && era == NodaTime.Calendars.Era.Common) { return new(day, day); }
        if (YearMonthPattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1 } month }) { return Of(month); }
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year >= 1
            ? new(new(year, 1, 1), new(year, 12, 31))
            : null;
    }

    /// <summary>The days of a month.</summary>
    public static DayRange Of(YearMonth month) => new(month.OnDayOfMonth(1), month.OnDayOfMonth(CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month)));
}

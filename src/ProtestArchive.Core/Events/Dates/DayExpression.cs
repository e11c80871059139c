using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Times;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>How an expression's day hangs on the day of writing.</summary>
internal enum DayKind
{
    /// <summary>A weekday: Friday, last Sunday, on Monday.</summary>
    Weekday,

    /// <summary>A day and month without a year.</summary>
    MonthDay,

    /// <summary>So many days from the day of writing: yesterday, two days ago.</summary>
    Offset,
}

/// <summary>An expression of a day that no date resolves by itself.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">How it hangs on the day of writing.</param>
/// <param name="LooksAhead">Whether it tells of a day after the writing.</param>
internal readonly record struct DayExpression(TextSpan Span, DayKind Kind, bool LooksAhead);

/// <summary>What a report's expressions of days come to if it was written on one day or another.</summary>
internal sealed class DayReadings(Report report)
{
    private static readonly TimeAnnotator Annotator = new();
    private readonly Dictionary<LocalDate, IReadOnlyDictionary<TextSpan, LocalDate>> _readings = [];
    private IReadOnlyList<DayExpression>? _expressions;

    /// <summary>The single days that the report's expressions mean if it was written on <paramref name="creation"/>, by their spans.</summary>
    public IReadOnlyDictionary<TextSpan, LocalDate> On(LocalDate creation)
    {
        if (_readings.TryGetValue(creation, out IReadOnlyDictionary<TextSpan, LocalDate>? known)) { return known; }
        Dictionary<TextSpan, LocalDate> days = [];
        foreach (TimeMention time in Annotator.Annotate(Document.Open(report, creation)).Times)
        {
            if (time is { Type: TimexType.Date or TimexType.Time, Days: { IsDay: true } day }) { days[time.Span] = day.First; }
        }
        return _readings[creation] = days;
    }

    /// <summary>The expressions whose day hangs on the day of writing, in order: found by reading the report as if written on each day of a week and one more.</summary>
    public IReadOnlyList<DayExpression> Expressions()
    {
        if (_expressions is not null) { return _expressions; }
        LocalDate monday = new(2001, 7, 2); // any week in the middle of a year does: the readings are compared, not kept
        LocalDate[] week = [.. Enumerable.Range(0, 8).Select(monday.PlusDays)]; // eight days: whatever the weekday, it moves once
        List<DayExpression> expressions = [];
        foreach (TextSpan span in On(week[0]).Keys.Order())
        {
            LocalDate[] days = new LocalDate[week.Length];
            bool always = true;
            for (int i = 0; i < week.Length && always; i++) { always = On(week[i]).TryGetValue(span, out days[i]); }
            if (!always) { continue; }
            // A weekday is never the day of writing on six days of the week; on those it tells whether it looks ahead.
            if (days.All(day => day.DayOfWeek == days[0].DayOfWeek) && days.Distinct().Count() > 1)
            {
                expressions.Add(new(span, DayKind.Weekday, week.Where((day, i) => day.DayOfWeek != days[i].DayOfWeek && days[i] > day).Count() > 3));
            }
            else if (days.Distinct().Count() == 1) { AddMonthDay(expressions, span, days[0]); }
            else if (days.Select((day, i) => Period.DaysBetween(week[i], day)).Distinct().Count() == 1)
            {
                expressions.Add(new(span, DayKind.Offset, days[0] > week[0]));
            }
        }
        foreach (LocalDate day in week) { _readings.Remove(day); }
        return _expressions = expressions;
    }

    // “Aug. 9” moves with the year of writing; “9 August 2020” does not, and hangs on nothing.
    private void AddMonthDay(List<DayExpression> expressions, TextSpan span, LocalDate day)
    {
        LocalDate later = new(2011, 7, 2);
        if (On(later).TryGetValue(span, out LocalDate moved) && moved != day && moved.Month == day.Month && moved.Day == day.Day) { expressions.Add(new(span, DayKind.MonthDay, false)); }
        _readings.Remove(later);
    }
}

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

/// <summary>
/// What a report's expressions of days come to if it was written on one day or another. The report is read as if written on each day
/// of one week; as weekdays come again every week, that tells its reading on every other day.
/// </summary>
internal sealed class DayReadings
{
    private const int DaysAhead = 60; // “Aug. 9” in July is the coming one
    private static readonly TimeAnnotator Annotator = new();

    // Any week in the middle of a year does, and any other year: the readings are compared, not kept.
    private static readonly LocalDate Monday = new(2001, 7, 2);
    private static readonly LocalDate OtherYear = new(2011, 7, 2);
    private readonly List<DayExpression> _expressions = [];
    private readonly Dictionary<TextSpan, int[]> _steps = [];
    private readonly Dictionary<TextSpan, AnnualDate> _monthDays = [];

    public DayReadings(Report report)
    {
        Document document = Document.Open(report, null);
        Dictionary<TextSpan, LocalDate>[] week = [.. Enumerable.Range(0, 7).Select(day => Days(Annotator.Annotate(document.WrittenOn(Monday.PlusDays(day))).Times))];
        Dictionary<TextSpan, LocalDate> other = Days(Annotator.Annotate(document.WrittenOn(OtherYear)).Times);
        foreach (TextSpan span in week[0].Keys.Order())
        {
            if (!other.TryGetValue(span, out LocalDate moved) || week.Any(days => !days.ContainsKey(span))) { continue; }
            LocalDate[] days = [.. week.Select(read => read[span])];
            int[] steps = [.. days.Select((day, i) => Period.DaysBetween(Monday.PlusDays(i), day))];
            if (days.Distinct().Count() == 1 && moved != days[0] && moved.Month == days[0].Month && moved.Day == days[0].Day)
            {
                _expressions.Add(new(span, DayKind.MonthDay, false));
                _monthDays[span] = new(moved.Month, moved.Day);
            }
            else if (moved != OtherYear.PlusDays(steps[(int)OtherYear.DayOfWeek - 1])) { continue; } // 9 August 2020: it hangs on nothing
            else if (steps.Distinct().Count() == 1) { Add(new(span, DayKind.Offset, steps[0] > 0), steps); }
            else if (days.All(day => day.DayOfWeek == days[0].DayOfWeek))
            {
                // On the weekday itself a report may mean its own day; on the others it tells whether it looks ahead.
                Add(new(span, DayKind.Weekday, steps.Where((_, i) => Monday.PlusDays(i).DayOfWeek != days[0].DayOfWeek).All(step => step > 0)), steps);
            }
        }
    }

    /// <summary>The expressions whose day hangs on the day of writing, in order.</summary>
    public IReadOnlyList<DayExpression> Expressions => _expressions;

    /// <summary>The day that an expression means if the report was written on <paramref name="creation"/>.</summary>
    public LocalDate On(TextSpan expression, LocalDate creation)
    {
        if (_steps.TryGetValue(expression, out int[]? steps)) { return creation.PlusDays(steps[(int)creation.DayOfWeek - 1]); }
        LocalDate near = _monthDays[expression].InYear(creation.PlusDays(DaysAhead).Year);
        return near <= creation.PlusDays(DaysAhead) ? near : _monthDays[expression].InYear(near.Year - 1);
    }

    /// <summary>The single days among <paramref name="times"/>, by their spans.</summary>
    public static Dictionary<TextSpan, LocalDate> Days(IEnumerable<TimeMention> times) => times
        .Where(time => time is { Type: TimexType.Date or TimexType.Time, Days.IsDay: true })
        .GroupBy(time => time.Span).ToDictionary(same => same.Key, same => same.First().Days!.Value.First);

    /// <summary>The single days of a report written on <paramref name="creation"/>.</summary>
    public static Dictionary<TextSpan, LocalDate> Days(AnnotatedReport report, LocalDate creation) => Days(report.CreationTime == creation
        ? report.Layer<TimeMention>()
        : Annotator.Annotate(Document.Open(report.Report, creation)).Times);

    private void Add(DayExpression expression, int[] steps)
    {
        _expressions.Add(expression);
        _steps[expression.Span] = steps;
    }
}

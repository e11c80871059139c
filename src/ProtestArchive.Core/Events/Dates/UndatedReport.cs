using NodaTime;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>A report whose day of writing is sought.</summary>
internal sealed class UndatedReport
{
    private const int LongestExcerpt = 90;
    private readonly AnnotatedReport _report;
    private readonly IReadOnlyList<DayFact> _facts;
    private readonly int _endOfOpening;

    public UndatedReport(AnnotatedReport report, EntityIndex entities)
    {
        _report = report;
        Readings = new(report.Report);
        DayFactReader reader = new(report, entities);
        _facts = reader.Open(Readings.Expressions);
        _endOfOpening = reader.EndOfOpening();
        NamesOwnDay = reader.NamesOwnDay();
    }

    public DayReadings Readings { get; }

    /// <summary>Whether it says “today” or “yesterday”: then its latest weekday need not be its own day.</summary>
    public bool NamesOwnDay { get; }

    /// <summary>The facts that may be found in dated reports, with what their expressions allow.</summary>
    public IEnumerable<(DayFact Fact, DayKind Kind, IReadOnlySet<IsoDayOfWeek> Weekdays, AnnualDate? MonthDay)> Open()
    {
        ILookup<TextSpan, DayFact> facts = _facts.ToLookup(fact => fact.Expression!.Value);
        foreach (DayExpression expression in Readings.Expressions)
        {
            LocalDate day = Readings.On(expression.Span, new(2004, 7, 7)); // any day tells the weekday, or the day and month
            foreach (DayFact fact in facts[expression.Span])
            {
                yield return (fact, expression.Kind, expression.Kind == DayKind.Weekday ? new HashSet<IsoDayOfWeek> { day.DayOfWeek } : new HashSet<IsoDayOfWeek>(),
                    expression.Kind == DayKind.MonthDay ? new AnnualDate(day.Month, day.Day) : null);
            }
        }
    }

    /// <summary>
    /// Whether <paramref name="creation"/> is, by the convention of news, the day of writing: some day told as past is it, and the day
    /// that the report opens with is it or the day before.
    /// </summary>
    public bool TellsAsLatest(LocalDate creation)
    {
        if (LatestWords(creation) is null) { return false; }
        HashSet<TextSpan> background = [.. _facts.Where(fact => fact.IsElection).Select(fact => fact.Expression!.Value)];
        foreach (DayExpression expression in Readings.Expressions)
        {
            if (expression.Span.Start >= _endOfOpening) { break; }
            if (expression.Kind != DayKind.Weekday || expression.LooksAhead || IsLast(expression.Span) || background.Contains(expression.Span)) { continue; }
            LocalDate opening = Readings.On(expression.Span, creation);
            return opening == creation || opening == creation.PlusDays(-1);
        }
        return true;
    }

    /// <summary>The words that tell <paramref name="creation"/> as a past day if it is the day of writing; null where none do.</summary>
    public string? LatestWords(LocalDate creation)
    {
        foreach (DayExpression expression in Readings.Expressions)
        {
            if (expression is { Kind: not DayKind.Offset, LooksAhead: false } && Readings.On(expression.Span, creation) == creation) { return Words(expression.Span); }
        }
        return null;
    }

    /// <summary>Whether “last Sunday” and “Sunday”, where the report has both, are different days if it was written on <paramref name="creation"/>.</summary>
    public bool LastDiffersFromBare(LocalDate creation)
    {
        HashSet<LocalDate> last = [], bare = [];
        foreach (DayExpression expression in Readings.Expressions)
        {
            if (expression.Kind == DayKind.Weekday && !expression.LooksAhead) { (IsLast(expression.Span) ? last : bare).Add(Readings.On(expression.Span, creation)); }
        }
        return !last.Overlaps(bare);
    }

    /// <summary>The words of an expression.</summary>
    public string Words(TextSpan span) => Fold(span.In(_report.Report.Text));

    /// <summary>The sentence around a constraint's expression, cut to what a reader needs to find it.</summary>
    public string Excerpt(DayConstraint constraint)
    {
        TextSpan sentence = constraint.Fact.Sentence;
        string text = _report.Report.Text;
        if (sentence.Length <= LongestExcerpt) { return Fold(sentence.In(text)); }
        int start = Math.Max(sentence.Start, constraint.Expression.Start - LongestExcerpt / 2), end = Math.Min(sentence.End, constraint.Expression.End + LongestExcerpt / 2);
        while (start > sentence.Start && !char.IsWhiteSpace(text[start - 1])) { start--; }
        while (end < sentence.End && !char.IsWhiteSpace(text[end])) { end++; }
        return (start > sentence.Start ? "… " : "") + Fold(text[start..end]) + (end < sentence.End ? " …" : "");
    }

    private bool IsLast(TextSpan span) => span.In(_report.Report.Text).StartsWith("last ", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

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
    private readonly HashSet<TextSpan> _votes;
    private readonly int _endOfOpening;

    public UndatedReport(AnnotatedReport report, EntityIndex entities)
    {
        _report = report;
        Readings = new(report.Report);
        DayFactReader reader = new(report, entities);
        _facts = reader.Open(Readings.Expressions);
        _votes = [.. _facts.Where(fact => fact.IsElection).Select(fact => fact.Expression!.Value)];
        _endOfOpening = reader.EndOfOpening();
        NamesOwnDay = reader.NamesOwnDay();
        Anniversaries = [.. reader.Anniversaries().Select(told => new YearWindow(
            new(told.Year + told.Years, 1, 1), new(told.Year + told.Years, 12, 31),
            new($"“{Excerpt(told.Sentence, told.Word)}”: {told.Years} years after {told.Year}, so the report was written in {told.Year + told.Years}.", told.Sentence)))];
        Open = [.. OpenFacts()];
    }

    public DayReadings Readings { get; }

    /// <summary>Whether it says “today” or “yesterday”: then its latest weekday need not be its own day.</summary>
    public bool NamesOwnDay { get; }

    /// <summary>All facts with an expression of a day.</summary>
    public IReadOnlyList<DayFact> Facts => _facts;

    /// <summary>Years that an anniversary leaves for the writing.</summary>
    public IReadOnlyList<YearWindow> Anniversaries { get; }

    /// <summary>The facts that may be found in other reports, with what their expressions allow.</summary>
    public IReadOnlyList<OpenFact> Open { get; }

    private IEnumerable<OpenFact> OpenFacts()
    {
        ILookup<TextSpan, DayFact> facts = _facts.ToLookup(fact => fact.Expression!.Value);
        foreach (DayExpression expression in Readings.Expressions)
        {
            LocalDate day = Readings.On(expression.Span, new(2004, 7, 7)); // any day tells the weekday, or the day and month
            foreach (DayFact fact in facts[expression.Span])
            {
                yield return new(fact, expression.Kind,
                    expression.Kind == DayKind.Weekday ? day.DayOfWeek : expression.Kind == DayKind.MonthDay ? WeekdayIn(expression.Span) : null,
                    expression.Kind == DayKind.MonthDay ? new AnnualDate(day.Month, day.Day) : null);
            }
        }
    }

    /// <summary>Whether an expression stands in the report's first sentences and tells no election: what the report is about happened then.</summary>
    public bool IsOfOpening(DayFact fact) => fact.Expression!.Value.Start < _endOfOpening && !fact.IsElection;

    // “Sunday, Aug. 9”
    private IsoDayOfWeek? WeekdayIn(TextSpan span)
    {
        string words = Words(span);
        for (IsoDayOfWeek day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (words.Contains(day.ToString(), StringComparison.OrdinalIgnoreCase)) { return day; }
        }
        return null;
    }

    /// <summary>
    /// Whether <paramref name="creation"/> is, by the convention of news, the day of writing: some day told as past is it, and the day
    /// that the report opens with is it or the day before.
    /// </summary>
    public bool TellsAsLatest(LocalDate creation)
    {
        if (LatestWords(creation) is null) { return false; }
        foreach (DayExpression expression in Readings.Expressions)
        {
            if (expression.Span.Start >= _endOfOpening) { break; }
            if (expression.Kind == DayKind.Offset || expression.LooksAhead || IsLast(expression.Span) || _votes.Contains(expression.Span)) { continue; }
            LocalDate opening = Readings.On(expression.Span, creation);
            return opening == creation || opening == creation.PlusDays(-1);
        }
        return true;
    }

    /// <summary>The words that tell <paramref name="creation"/> as a past day if it is the day of writing; null where none do.</summary>
    public TextSpan? LatestWords(LocalDate creation)
    {
        foreach (DayExpression expression in Readings.Expressions)
        {
            if (expression is { Kind: DayKind.Offset } or { LooksAhead: true } || Readings.On(expression.Span, creation) != creation) { continue; }
            // A vote is told of long after it: its date is not that of the report, its weekday only where the report opens with it.
            bool late = expression.Span.Start >= _endOfOpening;
            if (_votes.Contains(expression.Span) ? late || expression.Kind == DayKind.MonthDay : late && expression.Kind == DayKind.MonthDay) { continue; }
            return expression.Span;
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

    /// <summary>The sentence around some words, cut to what a reader needs to find it.</summary>
    public string Excerpt(TextSpan sentence, TextSpan words)
    {
        string text = _report.Report.Text;
        if (sentence.Length <= LongestExcerpt) { return Fold(sentence.In(text)); }
        int start = Math.Max(sentence.Start, words.Start - LongestExcerpt / 2), end = Math.Min(sentence.End, words.Start + words.Length + LongestExcerpt / 2);
        while (start > sentence.Start && !char.IsWhiteSpace(text[start - 1])) { start--; }
        while (end < sentence.End && !char.IsWhiteSpace(text[end])) { end++; }
        return (start > sentence.Start ? "… " : "") + Fold(text[start..end]) + (end < sentence.End ? " …" : "");
    }

    private bool IsLast(TextSpan span) => span.In(_report.Report.Text).StartsWith("last ", StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A fact of a report without a date, with what its expression allows.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Kind">How its expression hangs on the day of writing.</param>
/// <param name="Weekday">The weekday that it names, alone or beside day and month; null where it names none.</param>
/// <param name="MonthDay">Day and month that it names; null where it names none.</param>
internal sealed record OpenFact(DayFact Fact, DayKind Kind, IsoDayOfWeek? Weekday, AnnualDate? MonthDay);

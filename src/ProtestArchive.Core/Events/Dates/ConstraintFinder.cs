using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Finds what fixes the days that a report without a date names: in dated reports, and in the years that it or others tell.</summary>
internal sealed class ConstraintFinder(FactShelf facts)
{
    private const double ByYear = 2.5;
    private static readonly LocalDatePattern MonthDayWords = LocalDatePattern.CreateWithInvariantCulture("d MMMM");

    // What two reports have in common is asked for again in every round of a proof.
    private readonly Dictionary<(string Mine, string Theirs, LocalDate Day), IReadOnlyList<DayConstraint>> _matches = [];

    /// <summary>The day of writing of an undated report.</summary>
    /// <param name="own">The report.</param>
    /// <param name="others">The reports that share keys with it, with their days where these are known.</param>
    public DocumentDate Find(DateCard own, IReadOnlyList<(DateCard Card, LocalDate? Day)> others)
    {
        UndatedReport report = facts.Open(own.Sha256);
        List<DayConstraint> constraints = [];
        foreach ((DateCard card, LocalDate? day) in others)
        {
            if (day is { } written) { constraints.AddRange(Matches(report, own, card, written)); }
        }
        List<YearWindow> windows = [.. YearWindow.Of(report, own, others)];
        if (YearWindow.Common(windows) is { } years) { constraints.AddRange(ByYears(report, own, others, windows, years)); }
        return DateProof.Find(report, constraints, windows);
    }

    private IReadOnlyList<DayConstraint> Matches(UndatedReport report, DateCard own, DateCard anchor, LocalDate day)
    {
        (string, string, LocalDate) key = (own.Sha256, anchor.Sha256, day);
        if (!_matches.TryGetValue(key, out IReadOnlyList<DayConstraint>? matches))
        {
            _matches[key] = matches = [.. FactMatcher.Match(report.Open, own.Setting, anchor, facts.Dated(anchor.Sha256, day))];
        }
        return matches;
    }

    // A weekday here, day and month here or in another report without a date, and a few possible years: where the two fall together in one of these years only, that is the year.
    private IEnumerable<DayConstraint> ByYears(UndatedReport report, DateCard own, IReadOnlyList<(DateCard Card, LocalDate? Day)> others, IReadOnlyList<YearWindow> windows, (LocalDate First, LocalDate Last) years)
    {
        foreach ((OpenFact mine, OpenFact theirs, string same) in FactMatcher.Pair(report.Open, own.Setting, own.Setting, report.Open))
        {
            if (Only(theirs.MonthDay!.Value, mine.Weekday, years) is { } day) { yield return Constraint(mine, day, $"it tells of {same}", null, theirs); }
        }
        foreach ((DateCard card, _) in others.Where(other => other.Card.IsOpen))
        {
            foreach ((OpenFact mine, OpenFact theirs, string same) in FactMatcher.Pair(report.Open, own.Setting, card.Setting, facts.Open(card.Sha256).Open))
            {
                if (Only(theirs.MonthDay!.Value, mine.Weekday, years) is { } day) { yield return Constraint(mine, day, same, card, theirs); }
            }
        }
        foreach (OpenFact mine in report.Open)
        {
            if (mine.Kind == DayKind.MonthDay && report.IsOfOpening(mine.Fact) && Only(mine.MonthDay!.Value, mine.Weekday, years) is { } day)
            {
                yield return new(mine.Fact, mine.Kind, DayRange.Of(day), ByYear, $"no other year is possible", null) { Windows = windows };
            }
        }

        DayConstraint Constraint(OpenFact mine, LocalDate day, string same, DateCard? anchor, OpenFact theirs) => new(mine.Fact, mine.Kind, DayRange.Of(day), ByYear, same, anchor)
        {
            Passage = theirs.Fact.Sentence,
            MonthDay = MonthDayWords.Format(day),
            Windows = windows,
        };
    }

    // The one day of the years that fits; null where none does, or several.
    private static LocalDate? Only(AnnualDate monthDay, IsoDayOfWeek? weekday, (LocalDate First, LocalDate Last) years)
    {
        LocalDate? only = null;
        for (int year = years.First.Year; year <= years.Last.Year; year++)
        {
            if (!monthDay.IsValidYear(year)) { continue; }
            LocalDate day = monthDay.InYear(year);
            if (weekday is { } named && day.DayOfWeek != named) { continue; }
            if (only is not null) { return null; }
            only = day;
        }
        return only;
    }
}

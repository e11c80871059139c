using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Finds the one day of writing that constraints leave, and says how.</summary>
internal static class DateProof
{
    private const double Enough = 2;
    private const double MostOfRecurring = 1.5;
    private const int StepsShown = 4;
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>The date of an undated report under <paramref name="constraints"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="constraints">What its expressions must mean.</param>
    /// <param name="windows">Years that it may be of.</param>
    public static DocumentDate Find(UndatedReport report, IReadOnlyList<DayConstraint> constraints, IReadOnlyList<YearWindow> windows)
    {
        List<DayConstraint> strongest = [.. constraints.OrderByDescending(constraint => constraint.Weight).ThenBy(constraint => constraint.Expression)
            .ThenBy(constraint => constraint.Anchor?.Sha256, StringComparer.Ordinal).ThenBy(constraint => constraint.Days.First)];
        // The same thing told twice proves no more than told once.
        double weight = strongest.GroupBy(constraint => (constraint.Same, constraint.Days)).Sum(same => same.Max(Worth));
        if (weight < Enough) { return Unknown([.. Steps(report, strongest), .. windows.Select(window => window.Why).Take(StepsShown), new(TooLittle(strongest, windows))]); }
        List<LocalDate> allowed = [.. Window(constraints).Where(day => constraints.All(constraint => constraint.Allows(report.Readings, day)))];
        if (allowed.Count == 0) { return Unknown([.. Steps(report, strongest), new(string.Create(CultureInfo.InvariantCulture, $"No one day of writing fits all {constraints.Count}: they disagree, and the day stays unknown."))]); }
        if (YearWindow.Common(windows) is { } years)
        {
            List<LocalDate> within = [.. allowed.Where(day => day >= years.First && day <= years.Last)];
            if (within.Count == 0) { return Unknown([.. Steps(report, strongest), .. windows.Select(window => window.Why).Take(StepsShown), new("The days and the years disagree, and the day of writing stays unknown.")]); }
            allowed = within;
        }
        bool convention = !report.NamesOwnDay;
        List<LocalDate> days = convention ? [.. allowed.Where(report.TellsAsLatest)] : allowed;
        bool byWording = days.Count > 1;
        if (byWording) { days = [.. days.Where(report.LastDiffersFromBare)]; }
        if (days.Count != 1)
        {
            return Unknown([.. Steps(report, strongest), new(days.Count == 0
                ? "No day that this leaves is told as the latest in the report: its day of writing stays unknown."
                : $"This leaves {string.Join(", ", days.Select(Day.Format))}, and nothing decides between them: the day of writing stays unknown.")]);
        }
        LocalDate found = days[0];
        List<ProofStep> proof = [.. Steps(report, strongest)];
        if (allowed.Count > 1) { proof.Add(new($"So the report was written between {Day.Format(allowed[0])} and {Day.Format(allowed[^1])}.")); }
        if (byWording) { proof.Add(new("It tells of a weekday and, apart from it, of the “last” such day: the two are a week apart.")); }
        proof.Add(convention && report.LatestWords(found) is { } words
            ? new($"“{report.Words(words)}” is then {found.DayOfWeek} {Day.Format(found)}, the latest day that it tells as past: the day of writing.", words)
            : new($"Only {found.DayOfWeek} {Day.Format(found)} fits them all: the day of writing."));
        return new(found, DateBasis.Inferred, [.. proof]);
    }

    private static DocumentDate Unknown(ImmutableArray<ProofStep> why) => new(null, DateBasis.Unknown, why);

    private static string TooLittle(List<DayConstraint> constraints, IReadOnlyList<YearWindow> windows) => (constraints.Count, windows.Count) switch
    {
        (0, 0) => "No report with a date tells of a happening that this one tells with a day: the day of writing is unknown.",
        (0, _) => "No day that it names is fixed by any report: the day of writing is unknown.",
        _ => "This is too little to prove a day: the day of writing is unknown.",
    };

    // Crowds come back on the same weekday of other weeks, and are told of in much the same words then: one such match is no whole proof.
    private static double Worth(DayConstraint constraint) =>
        constraint is { Kind: DayKind.Weekday, Recurs: true, Windows.Count: 0 } ? Math.Min(constraint.Weight, MostOfRecurring) : constraint.Weight;

    // A weekday is told within a fortnight of the writing; “Aug. 9” may be told a year on, and then proves the year only.
    private static IEnumerable<LocalDate> Window(IReadOnlyList<DayConstraint> constraints)
    {
        List<DayConstraint> near = [.. constraints.Where(constraint => constraint.Kind != DayKind.MonthDay)];
        if (near.Count == 0) { near = [.. constraints]; }
        LocalDate first = near.Max(constraint => constraint.Days.First).PlusDays(-8), last = near.Min(constraint => constraint.Days.Last).PlusDays(14);
        for (LocalDate day = first; day <= last; day = day.PlusDays(1)) { yield return day; }
    }

    private static IEnumerable<ProofStep> Steps(UndatedReport report, List<DayConstraint> constraints)
    {
        HashSet<string> windows = new(StringComparer.Ordinal);
        foreach (DayConstraint constraint in constraints.DistinctBy(constraint => (report.Words(constraint.Expression), constraint.Days)).Take(StepsShown))
        {
            foreach (YearWindow window in constraint.Windows)
            {
                if (windows.Add(window.Why.Text)) { yield return window.Why; }
            }
            string mine = $"“{report.Words(constraint.Expression)}” in “{report.Excerpt(constraint.Fact.Sentence, constraint.Expression)}” is {In(constraint.Days)}: ";
            string tells = constraint.Anchor is { } anchor ? $"“{anchor.Title}” tells of {constraint.Same}" : constraint.Same;
            string year = constraint.MonthDay is { } monthDay ? $", on {monthDay}, which falls on that weekday in {constraint.Days.First.Year} only" : "";
            yield return new($"{mine}{tells}{year}.", constraint.Fact.Sentence, constraint is { Anchor: { } source, Passage: { } passage } ? new(source.Sha256, passage) : null);
        }
    }

    private static string In(DayRange days) => days.IsDay ? $"{days.First.DayOfWeek} {Day.Format(days.First)}" : $"a day from {Day.Format(days.First)} to {Day.Format(days.Last)}";
}

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
    private const int StepsShown = 4;
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>The date of an undated report under <paramref name="constraints"/>.</summary>
    public static DocumentDate Find(UndatedReport report, IReadOnlyList<DayConstraint> constraints)
    {
        List<DayConstraint> strongest = [.. constraints.OrderByDescending(constraint => constraint.Weight).ThenBy(constraint => constraint.Expression)
            .ThenBy(constraint => constraint.Anchor.Report.Sha256, StringComparer.Ordinal)];
        // The same thing told twice proves no more than told once.
        double weight = strongest.GroupBy(constraint => (constraint.Same, constraint.Days)).Sum(same => same.Max(constraint => constraint.Weight));
        if (weight < Enough) { return DocumentDate.Unknown; }
        List<LocalDate> allowed = [.. Window(constraints).Where(day => constraints.All(constraint => constraint.Allows(report.Readings, day)))];
        if (allowed.Count == 0) { return new(null, DateBasis.Unknown, Disagreement(report, strongest)); }
        bool convention = !report.NamesOwnDay;
        List<LocalDate> days = convention ? [.. allowed.Where(report.TellsAsLatest)] : allowed;
        bool byWording = days.Count > 1;
        if (byWording) { days = [.. days.Where(report.LastDiffersFromBare)]; }
        if (days.Count != 1)
        {
            return new(null, DateBasis.Unknown, [.. Steps(report, strongest), days.Count == 0
                ? "No day that this leaves is told as the latest in the report: its day of writing stays unknown."
                : $"This leaves {string.Join(", ", days.Select(Day.Format))}, and nothing decides between them: the day of writing stays unknown."]);
        }
        LocalDate found = days[0];
        List<string> proof = [.. Steps(report, strongest)];
        if (allowed.Count > 1) { proof.Add($"So the report was written between {Day.Format(allowed[0])} and {Day.Format(allowed[^1])}."); }
        if (byWording) { proof.Add("It tells of a weekday and, apart from it, of the “last” such day: the two are a week apart."); }
        proof.Add(convention && report.LatestWords(found) is { } words
            ? $"“{words}” is then {found.DayOfWeek} {Day.Format(found)}, the latest day that it tells as past: the day of writing."
            : $"Only {found.DayOfWeek} {Day.Format(found)} fits them all: the day of writing.");
        return new(found, DateBasis.Inferred, [.. proof]);
    }

    // A weekday is told within a fortnight of the writing; “Aug. 9” may be told a year on, and then proves the year only.
    private static IEnumerable<LocalDate> Window(IReadOnlyList<DayConstraint> constraints)
    {
        List<DayConstraint> near = [.. constraints.Where(constraint => constraint.Kind != DayKind.MonthDay)];
        if (near.Count == 0) { near = [.. constraints]; }
        LocalDate first = near.Max(constraint => constraint.Days.First).PlusDays(-8), last = near.Min(constraint => constraint.Days.Last).PlusDays(14);
        for (LocalDate day = first; day <= last; day = day.PlusDays(1)) { yield return day; }
    }

    private static IEnumerable<string> Steps(UndatedReport report, List<DayConstraint> constraints) => constraints
        .DistinctBy(constraint => (report.Words(constraint.Expression), constraint.Days))
        .Take(StepsShown)
        .Select(constraint => $"“{report.Words(constraint.Expression)}” in “{report.Excerpt(constraint)}” is {In(constraint.Days)}: “{constraint.Anchor.Report.Title}” tells of {constraint.Same}.");

    private static string In(DayRange days) => days.IsDay ? $"{days.First.DayOfWeek} {Day.Format(days.First)}" : $"a day from {Day.Format(days.First)} to {Day.Format(days.Last)}";

    private static ImmutableArray<string> Disagreement(UndatedReport report, List<DayConstraint> constraints) =>
        [.. Steps(report, constraints), string.Create(CultureInfo.InvariantCulture, $"No one day of writing fits all {constraints.Count}: they disagree, and the day stays unknown.")];
}

using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Days between which a report was written, known without knowing the day.</summary>
/// <param name="First">First possible day.</param>
/// <param name="Last">Last possible day.</param>
/// <param name="Why">The evidence.</param>
internal sealed record YearWindow(LocalDate First, LocalDate Last, ProofStep Why)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    /// <summary>
    /// The windows of a report: years of rule with the year in which it began (26 years after 1994 is 2020, or 2021 before the day came
    /// round), here or in another report; and the same years of rule in a report with a date, which was written within a year of it.
    /// </summary>
    /// <param name="report">The undated report.</param>
    /// <param name="own">Its card.</param>
    /// <param name="others">The reports that share keys with it, with their days where these are known.</param>
    public static IEnumerable<YearWindow> Of(UndatedReport report, DateCard own, IEnumerable<(DateCard Card, LocalDate? Day)> others)
    {
        foreach (YearWindow anniversary in report.Anniversaries) { yield return anniversary; }
        List<(DateCard Card, LocalDate? Day)> all = [(own, null), .. others];
        foreach (Tenure passed in own.Setting.Tenures.Where(tenure => tenure.Years is not null).DistinctBy(tenure => (tenure.Person, tenure.Years)))
        {
            int years = passed.Years!.Value;
            List<(DateCard Card, Tenure Began)> began = [.. all.SelectMany(other => other.Card.Setting.Tenures.Where(tenure => tenure.Person == passed.Person && tenure.Since is not null).Select(tenure => (other.Card, tenure)))];
            if (began.Count > 0)
            {
                // Reports may differ on when a rule began; the window holds for each of them.
                (DateCard card, Tenure told) = began[0];
                int first = began.Min(row => row.Began.Since!.Value) + years, last = began.Max(row => row.Began.Since!.Value) + years + 1;
                string where = card.Sha256 == own.Sha256 ? "it tells that it" : $"“{card.Title}” tells that it";
                yield return new(new(first, 1, 1), new(last, 12, 31), new(
                    $"“{report.Words(passed.Span)}” of rule have passed, and {where} began in {told.Since}: the report was written {Range(first, last)}.",
                    passed.Span, card.Sha256 == own.Sha256 ? null : new(card.Sha256, told.Span)));
            }
            foreach ((DateCard card, LocalDate? day) in all)
            {
                if (day is not { } written || card.Setting.Tenures.FirstOrDefault(tenure => tenure.Person == passed.Person && tenure.Years == years) is not { Person: not null } same) { continue; }
                yield return new(written.PlusYears(-1), written.PlusYears(1), new(
                    $"“{report.Words(passed.Span)}” of rule have passed, as many as “{card.Title}” tells on {Day.Format(written)}: the two were written within a year of each other.",
                    passed.Span, new(card.Sha256, same.Span)));
                break;
            }
        }
    }

    /// <summary>The days that all <paramref name="windows"/> leave; null where there are none, or where they leave no day.</summary>
    public static (LocalDate First, LocalDate Last)? Common(IReadOnlyList<YearWindow> windows)
    {
        if (windows.Count == 0) { return null; }
        (LocalDate first, LocalDate last) = (windows.Max(window => window.First), windows.Min(window => window.Last));
        return first <= last ? (first, last) : null;
    }

    private static string Range(int first, int last) => last == first + 1 ? $"in {first} or {last}" : $"from {first} to {last}";
}

using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Finds the sentences of a dated report that tell of what an undated report tells with a day.</summary>
internal static class FactMatcher
{
    private const double LeastStatement = 5;
    private const double StrongStatement = 8;
    private const int DaysOfNews = 6; // what a report tells without a day happened in the week before it

    /// <summary>The constraints that <paramref name="anchor"/> sets.</summary>
    /// <param name="open">Facts of the undated report, with how their expressions hang on the day of writing.</param>
    /// <param name="undated">The undated report's setting.</param>
    /// <param name="anchor">The dated report's facts and setting.</param>
    public static IEnumerable<DayConstraint> Match(IEnumerable<(DayFact Fact, DayKind Kind, IReadOnlySet<IsoDayOfWeek> Weekdays, AnnualDate? MonthDay)> open, Setting undated, (AnnotatedReport Report, IReadOnlyList<DayFact> Facts, Setting Setting) anchor)
    {
        Common common = new(
            undated.Country is not null && undated.Country == anchor.Setting.Country,
            undated.People.Count(anchor.Setting.People.Contains),
            undated.Terms.Overlaps(anchor.Setting.Terms));
        foreach ((DayFact mine, DayKind kind, IReadOnlySet<IsoDayOfWeek> weekdays, AnnualDate? monthDay) in open)
        {
            DayConstraint? best = null;
            foreach (DayFact theirs in anchor.Facts)
            {
                if (theirs.Day is not { } day) { continue; }
                bool named = theirs.Expression is not null;
                if (named && ((kind == DayKind.Weekday && !weekdays.Contains(day.DayOfWeek)) || (kind == DayKind.MonthDay && monthDay != new AnnualDate(day.Month, day.Day)))) { continue; }
                if (!named && kind != DayKind.Weekday) { continue; }
                (double weight, string same) = Compare(mine, theirs, kind, common);
                if (weight == 0 || (best is not null && best.Weight >= weight)) { continue; }
                best = new(mine, kind, named ? DayRange.Of(day) : new(day.PlusDays(-DaysOfNews), day), named ? weight : weight * 0.75, same, anchor.Report);
            }
            if (best is not null) { yield return best; }
        }
    }

    private static (double Weight, string Same) Compare(DayFact mine, DayFact theirs, DayKind kind, Common common)
    {
        string? name = mine.EventNames.FirstOrDefault(name => theirs.EventNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (name is not null && (common.Country || common.People > 0)) { return ((common is { Country: true, People: > 0 } ? 2 : 1.5) * (theirs.Expression is null ? 0.75 : 1), $"the “{name}”"); } // a name may come back every week: without company it proves no day
        // A country votes every few years on a Sunday, and its ruler may be the same: only more company, or that he has ruled as long, shows that two reports mean one vote.
        if (mine.IsElection && theirs.IsElection && common is { Country: true, People: > 0 } && kind != DayKind.Offset)
        {
            double together = mine.Names.Count(thing => thing.Kind == EntityKind.Person && theirs.Names.Contains(thing)) > 1 ? 0.5 : 0; // the rivals, named beside the vote
            // People in common alone do not: the same rivals meet in one vote after the other.
            double most = common.Term || together > 0 || kind == DayKind.MonthDay ? 2.5 : 1.5;
            return (Math.Min(most, 0.5 + 0.5 * common.People + together + (common.Term ? 1 : 0)), "the same election");
        }
        List<NamedThing> shared = [.. mine.Names.Where(theirs.Names.Contains)];
        int stems = mine.Stems.Count(theirs.Stems.Contains);
        double names = shared.Sum(thing => thing.Weight);
        if (theirs.Expression is not null && mine.IsTalks && theirs.IsTalks && shared.Count(thing => thing.Kind == EntityKind.Person) > 1 && kind != DayKind.Offset)
        {
            return (shared.Count > 2 || stems > 1 ? 2 : 1.5, "the same talks");
        }
        double likeness = names + stems;
        int fewer = Math.Min(mine.Stems.Count, theirs.Stems.Count);
        if (names < 0.75 || stems < 3 || likeness < LeastStatement || stems * 10 < fewer * 3) { return default; }
        if (theirs.Expression is null && likeness < StrongStatement) { return default; }
        if (kind == DayKind.Offset && likeness < StrongStatement) { return default; }
        return (likeness >= StrongStatement ? 2 : likeness >= 6.5 ? 1.5 : 1, "the same happening in much the same words");
    }

    /// <summary>What two reports share as wholes.</summary>
    /// <param name="Country">Whether they tell of one country.</param>
    /// <param name="People">How many people both name.</param>
    /// <param name="Term">Whether both say of somebody that it has lasted the same number of years.</param>
    private readonly record struct Common(bool Country, int People, bool Term);
}

/// <summary>What a report is set in: its country and its people, by which two reports are known to tell of one time.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null where it names none.</param>
/// <param name="People">Slugs of the people it names.</param>
/// <param name="Others">Slugs of organizations and places that are no countries.</param>
/// <param name="Terms">Years that have passed, with the person of whom it is said (“who has ruled for 26 years”): they date a report to a year.</param>
internal sealed record Setting(string? Country, IReadOnlySet<string> People, IReadOnlySet<string> Others, IReadOnlySet<(string Person, string Years)> Terms);

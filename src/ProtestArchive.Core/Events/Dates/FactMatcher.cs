using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Finds the sentences of another report that tell of what an undated report tells with a day.</summary>
internal static class FactMatcher
{
    /// <summary>Words of content that two tellings of one statement have in common at least.</summary>
    public const int LeastStems = 3;

    private const string SameWords = "the same happening in much the same words";
    private const double LeastStatement = 5;
    private const double StrongStatement = 8;
    private const double Sure = 2; // as much as a proof needs
    private const int DaysOfNews = 6; // what a report tells without a day happened in the week before it

    /// <summary>The constraints that a dated report sets.</summary>
    /// <param name="open">Facts of the undated report, with how their expressions hang on the day of writing.</param>
    /// <param name="undated">The undated report's setting.</param>
    /// <param name="anchor">The dated report.</param>
    /// <param name="facts">Its facts.</param>
    public static IEnumerable<DayConstraint> Match(IEnumerable<OpenFact> open, Setting undated, DateCard anchor, IReadOnlyList<DayFact> facts)
    {
        Common common = Common.Of(undated, anchor.Setting);
        foreach (OpenFact mine in open)
        {
            DayConstraint? best = null;
            foreach (DayFact theirs in facts)
            {
                if (theirs.Day is not { } day) { continue; }
                bool named = theirs.Expression is not null;
                if (named && ((mine.Kind == DayKind.Weekday && mine.Weekday != day.DayOfWeek) || (mine.Kind == DayKind.MonthDay && mine.MonthDay != new AnnualDate(day.Month, day.Day)))) { continue; }
                if (!named && mine.Kind != DayKind.Weekday) { continue; }
                (double weight, string same) = Compare(mine.Fact, theirs, mine.Kind, common);
                if (weight == 0 || (best is not null && best.Weight >= weight)) { continue; }
                best = new(mine.Fact, mine.Kind, named ? DayRange.Of(day) : new(day.PlusDays(-DaysOfNews), day), named ? weight : weight * 0.75, same, anchor) { Passage = theirs.Sentence, Recurs = same == SameWords && mine.Fact.IsGathering };
            }
            if (best is not null) { yield return best; }
        }
    }

    /// <summary>
    /// The facts of two reports without a date that tell of one happening, the one by its weekday, the other by day and month: with a
    /// few possible years, the two together may leave one day. Only what is surely the same counts.
    /// </summary>
    public static IEnumerable<(OpenFact Mine, OpenFact Theirs, string Same)> Pair(IEnumerable<OpenFact> open, Setting undated, Setting other, IReadOnlyList<OpenFact> theirs)
    {
        Common common = Common.Of(undated, other);
        foreach (OpenFact mine in open)
        {
            if (mine.Kind != DayKind.Weekday) { continue; }
            foreach (OpenFact fact in theirs)
            {
                if (fact.Kind == DayKind.MonthDay && fact.Fact.Sentence != mine.Fact.Sentence && (fact.Weekday is null || fact.Weekday == mine.Weekday) && Compare(mine.Fact, fact.Fact, DayKind.Weekday, common) is { Weight: >= Sure } same) { yield return (mine, fact, same.Same); }
            }
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
        if (names < 0.75 || stems < LeastStems || likeness < LeastStatement || stems * 10 < fewer * 3) { return default; }
        if (theirs.Expression is null && likeness < StrongStatement) { return default; }
        if (kind == DayKind.Offset && likeness < StrongStatement) { return default; }
        return (likeness >= StrongStatement ? 2 : likeness >= 6.5 ? 1.5 : 1, SameWords);
    }

    /// <summary>What two reports share as wholes.</summary>
    /// <param name="Country">Whether they tell of one country.</param>
    /// <param name="People">How many people both name.</param>
    /// <param name="Term">Whether both say of somebody that he has ruled for the same number of years.</param>
    private readonly record struct Common(bool Country, int People, bool Term)
    {
        public static Common Of(Setting one, Setting other) => new(
            one.Country is not null && one.Country == other.Country,
            one.People.Count(other.People.Contains),
            one.Tenures.Any(mine => mine.Years is not null && other.Tenures.Any(theirs => theirs.Person == mine.Person && theirs.Years == mine.Years)));
    }
}

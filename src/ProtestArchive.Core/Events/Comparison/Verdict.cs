using System.Collections.Immutable;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>How figures of one kind and scope stand to each other.</summary>
public enum Agreement
{
    /// <summary>No report gives a figure that can be compared.</summary>
    None,

    /// <summary>One report gives a figure.</summary>
    OneReport,

    /// <summary>All admit the same numbers.</summary>
    Same,

    /// <summary>They differ, and some number satisfies all.</summary>
    Compatible,

    /// <summary>No number satisfies all.</summary>
    Conflict,
}

/// <summary>The comparison of figures.</summary>
/// <param name="Agreement">How they stand.</param>
/// <param name="Common">The numbers that satisfy all; null where there are none or nothing was compared.</param>
/// <param name="Why">The reason in words (“401 or more satisfies all three; all are lower bounds”).</param>
public sealed record Verdict(Agreement Agreement, Bounds? Common, string Why)
{
    /// <summary>
    /// Compares figures by their bounds alone (codebook, “Bounds decide what conflicts”). Figures that nothing bounds take no part.
    /// Several figures of one report count as that report's: whether one report contradicts itself is a conflict too.
    /// </summary>
    /// <param name="figures">Report and bounds of each figure; all of one kind and scope.</param>
    public static Verdict On(ImmutableArray<(string Report, Bounds Bounds)> figures)
    {
        ImmutableArray<(string Report, Bounds Bounds)> bounded = [.. figures.Where(figure => !figure.Bounds.IsOpen)];
        if (bounded.IsEmpty)
        {
            return new(Agreement.None, null, figures.IsEmpty ? "No report gives a figure." : "No figure can be read as a number.");
        }
        int reports = bounded.Select(figure => figure.Report).Distinct(StringComparer.Ordinal).Count();
        Bounds? common = Intersection(bounded);
        if (common is not { } shared)
        {
            return new(Agreement.Conflict, null, Conflict(bounded, reports));
        }
        if (reports == 1)
        {
            return new(Agreement.OneReport, shared, "One report gives a figure.");
        }
        return bounded.All(figure => figure.Bounds == bounded[0].Bounds)
            ? new(Agreement.Same, shared, $"{Wording.Reports(reports)} give the same figure.")
            : new(Agreement.Compatible, shared, Compatible(bounded, shared, reports));
    }

    private static Bounds? Intersection(ImmutableArray<(string Report, Bounds Bounds)> figures)
    {
        Bounds common = figures[0].Bounds;
        foreach ((_, Bounds bounds) in figures)
        {
            if (common.Intersect(bounds) is not { } shared) { return null; }
            common = shared;
        }
        return common;
    }

    private static string Compatible(ImmutableArray<(string Report, Bounds Bounds)> figures, Bounds shared, int reports)
    {
        string group = figures.Length == 2 ? "both" : "all", all = Wording.All(reports);
        if (figures.All(figure => figure.Bounds is { Low: not null, High: null })) { return $"{Wording.Of(shared)} satisfies {all}; {group} are lower bounds."; }
        if (figures.All(figure => figure.Bounds is { Low: null, High: not null })) { return $"{Wording.Of(shared)} satisfies {all}; {group} are upper bounds."; }
        if (figures.Length == 2 && figures.Any(figure => figure.Bounds.IsExact || figure.Bounds.Low is null || figure.Bounds.High is null))
        {
            return $"{Wording.Of(shared)} satisfies {all}: one says {Wording.Said(figures[0].Bounds)}, the other {Wording.Said(figures[1].Bounds)}.";
        }
        if (figures.All(figure => figure.Bounds is { Low: not null, High: not null })) { return $"The ranges overlap from {Wording.Number(shared.Low!.Value)} to {Wording.Number(shared.High!.Value)}: any number there satisfies {all}."; }
        return $"{Wording.Of(shared)} satisfies {all}: the bounds leave room for each other.";
    }

    // The two figures that lie furthest apart; where one report alone gives both, that is said.
    private static string Conflict(ImmutableArray<(string Report, Bounds Bounds)> figures, int reports)
    {
        var highest = figures.MaxBy(figure => figure.Bounds.Low ?? long.MinValue);
        var lowest = figures.MinBy(figure => figure.Bounds.High ?? long.MaxValue);
        if (reports == 1) { return $"The report gives figures that cannot both be true: {Wording.Said(lowest.Bounds)} and {Wording.Said(highest.Bounds)}."; }
        string alone = figures.GroupBy(figure => figure.Report, StringComparer.Ordinal).Any(report => Intersection([.. report]) is null) ? " One report contradicts itself." : "";
        return $"No number satisfies {Wording.All(reports)}: one says {Wording.Said(lowest.Bounds)}, {(figures.Length == 2 ? "the other" : "another")} {Wording.Said(highest.Bounds)}.{alone}";
    }
}

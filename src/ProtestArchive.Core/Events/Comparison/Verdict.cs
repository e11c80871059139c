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
            : new(Agreement.Compatible, shared, $"{Wording.Of(shared)} satisfies {Wording.All(reports)}{Kind(bounded)}.");
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

    private static string Kind(ImmutableArray<(string Report, Bounds Bounds)> figures)
    {
        string group = figures.Length == 2 ? "both" : "all";
        return figures.All(figure => figure.Bounds is { Low: not null, High: null }) ? $"; {group} are lower bounds"
            : figures.All(figure => figure.Bounds is { Low: null, High: not null }) ? $"; {group} are upper bounds"
            : "";
    }

    private static string Conflict(ImmutableArray<(string Report, Bounds Bounds)> figures, int reports)
    {
        if (reports == 1) { return "The report gives figures that cannot both be true."; }
        Bounds highest = figures.Select(figure => figure.Bounds).MaxBy(bounds => bounds.Low ?? long.MinValue);
        Bounds lowest = figures.Select(figure => figure.Bounds).MinBy(bounds => bounds.High ?? long.MaxValue);
        return $"No number satisfies {Wording.All(reports)}: {Wording.Of(lowest)} against {Wording.Of(highest)}.";
    }
}

using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Charts;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>Turns figures into positions on a chart's axis, in per cent of its width.</summary>
public sealed class RangeScale
{
    private const double Left = 1;
    private const double Right = 95;
    private const double ArrowEnd = 97;
    private const double LogarithmicFrom = 50; // largest over smallest
    private readonly double _first;
    private readonly double _last;

    private RangeScale(bool logarithmic, double first, double last, ImmutableArray<long> ticks)
    {
        IsLogarithmic = logarithmic;
        _first = first;
        _last = last;
        Ticks = ticks;
    }

    /// <summary>Whether each step is ten times the last; else the axis starts at nought.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The figures that the axis names.</summary>
    public ImmutableArray<long> Ticks { get; }

    /// <summary>Where an arrow that has no end points to.</summary>
    public static Across End { get; } = new(ArrowEnd);

    /// <summary>A scale that holds <paramref name="figures"/> (none: 0 to 10) with room behind the last for an arrow.</summary>
    public static RangeScale For(IEnumerable<long> figures)
    {
        long[] positive = [.. figures.Where(figure => figure > 0)];
        if (positive.Length == 0) { return Linear(10); }
        long smallest = positive.Min();
        long largest = positive.Max();
        return largest / (double)smallest > LogarithmicFrom ? Logarithmic(smallest, largest) : Linear(largest);
    }

    /// <summary>The position of <paramref name="figure"/>, kept on the axis.</summary>
    public Across X(long figure) => new(At(figure));

    private double At(long figure)
    {
        double value = IsLogarithmic ? Math.Log10(Math.Max(1, figure)) : figure;
        double share = Math.Clamp((value - _first) / (_last - _first), 0, 1);
        return Left + share * (Right - Left);
    }

    /// <summary>Whether a tick's label starts, ends or is centred at it: the outer ones stay inside the drawing.</summary>
    public Anchor AnchorOf(int tick) => tick == 0 ? Anchor.Start : tick == Ticks.Length - 1 && !IsLogarithmic ? Anchor.End : Anchor.Middle;

    private static RangeScale Linear(long largest)
    {
        double wanted = largest * 1.15 / 5;
        double magnitude = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, wanted))));
        double step = new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * magnitude).First(candidate => candidate >= wanted && candidate == Math.Floor(candidate));
        int steps = (int)Math.Ceiling(largest * 1.15 / step);
        return new(false, 0, step * steps, [.. Enumerable.Range(0, steps + 1).Select(i => (long)(i * step))]);
    }

    private static RangeScale Logarithmic(long smallest, long largest)
    {
        int first = (int)Math.Floor(Math.Log10(smallest));
        int last = (int)Math.Floor(Math.Log10(largest));
        double end = Math.Log10(largest) + 0.35; // room for the arrow, less than a decade
        return new(true, first, Math.Max(end, last + 0.1), [.. Enumerable.Range(first, last - first + 1).Select(power => (long)Math.Pow(10, power))]);
    }
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>The numbers of people that a figure admits: from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
/// <param name="Low">Least number; null where there is none.</param>
/// <param name="High">Greatest number; null where there is none.</param>
public readonly record struct Bounds(long? Low, long? High)
{
    /// <summary>
    /// What the codebook lets a figure admit: “about n” is n ± 10 %, “nearly n” from 0.9 n to just below n, the others what their words say.
    /// </summary>
    public static Bounds Of(CountRange range) => range.Qualifier switch
    {
        Qualifier.About when range is { Low: { } low, High: { } high } => new(TenthBelow(low), TenthAbove(high)),
        Qualifier.Nearly when range.High is { } high => new(TenthBelow(high), Math.Max(TenthBelow(high), high - 1)),
        _ => new(range.Low, range.High),
    };

    /// <summary>Whether nothing bounds the figure (a garbled one): it can be compared with none.</summary>
    public bool IsOpen => Low is null && High is null;

    /// <summary>Whether exactly one number is admitted.</summary>
    public bool IsExact => Low is not null && Low == High;

    /// <summary>The numbers that both admit; null where there is none.</summary>
    public Bounds? Intersect(Bounds other)
    {
        long? low = Low is null ? other.Low : other.Low is null ? Low : Math.Max(Low.Value, other.Low.Value);
        long? high = High is null ? other.High : other.High is null ? High : Math.Min(High.Value, other.High.Value);
        return low > high ? null : new Bounds(low, high);
    }

    // Whole people: the bounds are rounded outwards, so that rounding never makes a conflict. Saturates instead of overflowing.
    private static long TenthBelow(long n) => (long)Math.Floor(n * 0.9m);

    private static long TenthAbove(long n) => (long)Math.Min(long.MaxValue, Math.Ceiling(n * 1.1m));
}

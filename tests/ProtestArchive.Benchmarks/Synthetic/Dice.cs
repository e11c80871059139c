namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>Chance that falls the same on every machine and in every version of the runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one thing, whatever was thrown before.</summary>
    public Dice(ulong seed, string thing) : this(thing.Aggregate(seed ^ 14695981039346656037, (hash, letter) => (hash ^ letter) * 1099511628211))
    {
    }

    /// <summary>From 0 to below 1.</summary>
    public double Next()
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }

    /// <summary>From 0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(Next() * end);

    /// <summary>From <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Falls(double probability) => Next() < probability;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>A rank from 0 on, low ones often, without an end: the more that is drawn, the more is new, as with names and words.</summary>
    /// <param name="scale">About how many ranks take half of the draws.</param>
    public int Rank(double scale) => (int)Math.Min(1_000_000, scale * (Math.Pow(1 - Next(), -1.25) - 1));

    /// <summary>A size as sizes of crowds are: many small, few vast.</summary>
    public int Size(double median, double spread)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
        return (int)Math.Max(2, median * Math.Exp(spread * normal));
    }
}

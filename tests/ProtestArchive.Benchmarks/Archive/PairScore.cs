namespace ProtestArchive.Benchmarks.Archive;

/// <summary>
/// How well things are put together: of all pairs that were made one, how many are (precision); of all that are one, how many were made so
/// (recall). Pairs let the often named count by the square of their use; B-cubed, the mean over the things themselves, stands beside it.
/// </summary>
internal sealed class PairScore
{
    private readonly Dictionary<(string Truth, long Made), int> _both = [];

    /// <summary>Things that the reading found, of all that there are.</summary>
    public int Found { get; private set; }

    public int All { get; private set; }

    /// <summary>Notes one thing.</summary>
    /// <param name="truth">What it is.</param>
    /// <param name="made">What it was put into; null where the reading did not find it.</param>
    public void Add(string truth, long? made)
    {
        All++;
        if (made is not { } id) { return; }
        Found++;
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_both, (truth, id), out _)++;
    }

    public (double Precision, double Recall, double F1, double CubedF1) Score()
    {
        double together = _both.Values.Sum(Pairs), made = 0, true_ = 0, cubedPrecision = 0, cubedRecall = 0;
        Dictionary<long, int> ofMade = _both.GroupBy(row => row.Key.Made).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Value));
        Dictionary<string, int> ofTruth = _both.GroupBy(row => row.Key.Truth, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Value), StringComparer.Ordinal);
        made = ofMade.Values.Sum(Pairs);
        true_ = ofTruth.Values.Sum(Pairs);
        foreach (((string truth, long id), int both) in _both)
        {
            cubedPrecision += (double)both * both / ofMade[id];
            cubedRecall += (double)both * both / ofTruth[truth];
        }
        double precision = together / Math.Max(1, made), recall = together / Math.Max(1, true_);
        return (precision, recall, F1(precision, recall), F1(cubedPrecision / Math.Max(1, Found), cubedRecall / Math.Max(1, Found)));
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

using ProtestArchive.Core.Events.Passages;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>Pairs sentences of two reports that say the same with the same rare words, names, days and numbers, in whatever order.</summary>
internal static class RewordedSentences
{
    private const int CommonIn = 40; // sentences: a word in more of them finds no partner, which bounds the work
    private const double LeastSimilarity = 0.42; // of their weighted words; news of one event shares its commonest names anyway
    private const int FewestShared = 4;

    /// <param name="first">Sentences of one report that no run covers.</param>
    /// <param name="second">The same of the other.</param>
    /// <param name="weight">How rare a word, name or day is among all the reports compared.</param>
    public static IEnumerable<(Passage First, Passage Second)> Find(IReadOnlyList<Passage> first, IReadOnlyList<Passage> second, Func<string, double> weight)
    {
        Dictionary<string, List<int>> holders = new(StringComparer.Ordinal);
        foreach ((int at, Passage passage) in second.Index())
        {
            foreach (string feature in passage.Features.Keys)
            {
                if (!holders.TryGetValue(feature, out List<int>? list)) { holders[feature] = list = []; }
                list.Add(at);
            }
        }
        double[] norm = [.. second.Select(passage => Norm(passage, weight))];
        List<(double Score, int A, int B)> pairs = [];
        foreach ((int a, Passage passage) in first.Index())
        {
            Dictionary<int, (double Sum, int Shared)> scores = [];
            foreach (string feature in passage.Features.Keys)
            {
                if (!holders.TryGetValue(feature, out List<int>? list) || list.Count > CommonIn) { continue; }
                double value = weight(feature);
                foreach (int b in list)
                {
                    (double sum, int shared) = scores.GetValueOrDefault(b);
                    scores[b] = (sum + value * value, shared + 1);
                }
            }
            double own = Norm(passage, weight);
            foreach ((int b, (double sum, int shared)) in scores)
            {
                if (shared >= FewestShared && sum / (own * norm[b]) is var score && score >= LeastSimilarity) { pairs.Add((score, a, b)); }
            }
        }
        HashSet<int> usedA = [], usedB = [];
        foreach ((_, int a, int b) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            if (usedA.Contains(a) || usedB.Contains(b)) { continue; }
            usedA.Add(a);
            usedB.Add(b);
            yield return (first[a], second[b]);
        }
    }

    private static double Norm(Passage passage, Func<string, double> weight) => Math.Sqrt(passage.Features.Keys.Sum(feature => weight(feature) * weight(feature)));
}

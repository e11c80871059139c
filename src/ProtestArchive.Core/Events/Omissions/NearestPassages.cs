using System.Collections.Immutable;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Omissions;

/// <summary>Finds in a report that is silent on something the sentence nearest to what the others say: by shared names, days and rare words.</summary>
internal sealed class NearestPassages
{
    private const int MostTellers = 6; // whose sentences are looked at; more say no more
    private const int CommonIn = 60; // sentences of one report: a word in more of them leads nowhere
    private const double LeastShare = 1.2; // of the weight of a word that one sentence alone has: what a sentence must share with the others', summed
    private const int FewestShared = 2;

    private readonly List<Passage>[] _passages;
    private readonly Dictionary<string, List<int>>[] _byFeature;
    private readonly Dictionary<string, int> _holders = new(StringComparer.Ordinal);
    private readonly double _count;

    public NearestPassages(AnnotatedReport[] reports, EntityIndex entities)
    {
        _passages = [.. reports.Select((report, i) => Passage.Of(report, i, entities))];
        _count = _passages.Sum(report => report.Count) + 1;
        _byFeature =
        [
            .. _passages.Select(passages =>
            {
                Dictionary<string, List<int>> byFeature = new(StringComparer.Ordinal);
                foreach ((int at, Passage passage) in passages.Index())
                {
                    foreach (string feature in passage.Features.Keys)
                    {
                        if (!byFeature.TryGetValue(feature, out List<int>? holders)) { byFeature[feature] = holders = []; }
                        holders.Add(at);
                        _holders[feature] = _holders.GetValueOrDefault(feature) + 1;
                    }
                }
                return byFeature;
            }),
        ];
    }

    /// <summary>The cells of a fact whose words are <paramref name="told"/>, by report.</summary>
    public ImmutableArray<FactCell> Of(TextSpan?[] told)
    {
        HashSet<string> sought = new(StringComparer.Ordinal);
        int tellers = 0;
        for (int report = 0; report < told.Length && tellers < MostTellers; report++)
        {
            if (told[report] is not { } span || At(report, span) is not { } passage) { continue; }
            tellers++;
            sought.UnionWith(passage.Features.Keys);
        }
        return [.. told.Select((span, report) => new FactCell(span, span is null ? Nearest(report, sought) : null))];
    }

    private TextSpan? Nearest(int report, HashSet<string> sought)
    {
        Dictionary<int, (double Weight, int Shared)> scores = [];
        foreach (string feature in sought)
        {
            if (!_byFeature[report].TryGetValue(feature, out List<int>? holders) || holders.Count > CommonIn) { continue; }
            double weight = Weight(feature);
            foreach (int at in holders)
            {
                (double sum, int shared) = scores.GetValueOrDefault(at);
                scores[at] = (sum + weight, shared + 1);
            }
        }
        var near = scores.Where(score => score.Value.Shared >= FewestShared && score.Value.Weight >= LeastShare * Math.Log(1 + _count))
            .OrderByDescending(score => score.Value.Weight / Math.Sqrt(_passages[report][score.Key].Features.Keys.Sum(Weight) + 1)).ThenBy(score => score.Key).ToArray(); // long sentences share much by chance
        return near.Length > 0 ? _passages[report][near[0].Key].Span : null;
    }

    private double Weight(string feature) => Math.Log(1 + _count / _holders[feature]);

    private Passage? At(int report, TextSpan span)
    {
        List<Passage> passages = _passages[report];
        int low = 0, high = passages.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (passages[middle].Span.Contains(span)) { return passages[middle]; }
            if (passages[middle].Span.Start > span.Start) { high = middle - 1; } else { low = middle + 1; }
        }
        return null;
    }
}

using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Passages;

/// <summary>
/// Lays reports side by side: first the figures of shared events, kind by kind, then passages that tell the same thing, those that most
/// reports tell first, last what only one report tells.
/// </summary>
public static class PassageAligner
{
    /// <summary>Two passages are taken for the same only above this cosine of their weighted words and names.</summary>
    private const double LeastSimilarity = 0.22;

    /// <summary>A word in more passages than this finds no partners (it still counts for those that others find): bounds the work on long reports.</summary>
    private const int MostPassagesAWord = 60;

    /// <summary>The rows of a comparison.</summary>
    /// <param name="reports">The reports compared, in the order in which they are shown.</param>
    /// <param name="entities">The archive's entities.</param>
    /// <param name="claims">The claims of these reports.</param>
    /// <param name="events">The events that these claims belong to.</param>
    /// <param name="placeName">The name of a place entity, by its slug.</param>
    public static ImmutableArray<AlignedRow> Align(
        IReadOnlyList<AnnotatedReport> reports, EntityIndex entities, ImmutableArray<Claim> claims, IReadOnlyDictionary<string, Event> events, Func<string, string> placeName)
    {
        List<Passage> passages = [.. reports.SelectMany((report, index) => Passage.Of(report, index, entities))];
        HashSet<Passage> used = new(ReferenceEqualityComparer.Instance);
        List<AlignedRow> rows = [.. FigureRows(reports, passages, claims, events, placeName, used)];
        List<List<Passage>> clusters = Cluster([.. passages.Where(passage => !used.Contains(passage))], out Func<string, double> weight);
        rows.AddRange(clusters
            .OrderByDescending(cluster => cluster.Count)
            .ThenBy(cluster => cluster.Min(passage => passage.Report))
            .ThenBy(cluster => cluster.MinBy(passage => passage.Report)!.Order)
            .Select(cluster => new AlignedRow(Topics.Of(cluster, weight, entities), null, null, Cells(cluster))));
        return [.. rows];
    }

    private static IEnumerable<AlignedRow> FigureRows(
        IReadOnlyList<AnnotatedReport> reports, List<Passage> passages, ImmutableArray<Claim> claims, IReadOnlyDictionary<string, Event> events,
        Func<string, string> placeName, HashSet<Passage> used)
    {
        Dictionary<string, int> order = reports.Index().ToDictionary(report => report.Item.Report.Sha256, report => report.Index, StringComparer.Ordinal);
        foreach (var told in claims.Where(claim => claim.Event is not null && events.ContainsKey(claim.Event))
            .GroupBy(claim => claim.Event!, StringComparer.Ordinal)
            .OrderByDescending(group => group.Select(claim => claim.ReportSha256).Distinct(StringComparer.Ordinal).Count())
            .ThenByDescending(group => group.Key, StringComparer.Ordinal))
        {
            Event @event = events[told.Key];
            foreach (ScopedFigures figures in ScopedFigures.Of(@event, told, placeName))
            {
                var first = figures.Comparable.GroupBy(claim => claim.ReportSha256, StringComparer.Ordinal)
                    .Select(report => report.OrderBy(claim => IsHeadline(reports[order[report.Key]], claim)).ThenBy(claim => claim.Mention.Span).First())
                    .OrderBy(claim => order[claim.ReportSha256]).ToList();
                if (first.Count < 2) { continue; }
                List<Passage> row = [.. first.Select(claim => passages.FirstOrDefault(passage => passage.Report == order[claim.ReportSha256] && passage.Span.Contains(claim.Mention.Span))).OfType<Passage>()];
                if (row.Count < 2) { continue; }
                used.UnionWith(row);
                yield return new(
                    Topics.Of(figures.Kind, @event), figures.Kind, figures.Verdict,
                    [.. Cells(row).Select(cell => cell with { Claims = [.. figures.Comparable.Where(claim => order[claim.ReportSha256] == cell.Report && cell.Span.Contains(claim.Mention.Span))] })]);
            }
        }
    }

    // A headline rounds: where the text gives the figure too, the text speaks.
    private static bool IsHeadline(AnnotatedReport report, Claim claim) => report.ParagraphAt(claim.Mention.Span.Start)?.Kind == ParagraphKind.Headline;

    // Agglomerates the most alike first; a cluster holds one passage a report, so that a row shows each report once.
    private static List<List<Passage>> Cluster(List<Passage> passages, out Func<string, double> weight)
    {
        // Words and names as numbers, those of a passage in order: passages are compared by the thousand.
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<List<int>> holders = [];
        int[][] features = new int[passages.Count][];
        foreach ((int index, Passage passage) in passages.Index())
        {
            features[index] = new int[passage.Features.Count];
            int at = 0;
            foreach (string feature in passage.Features.Keys)
            {
                if (!numbers.TryGetValue(feature, out int number))
                {
                    numbers[feature] = number = holders.Count;
                    holders.Add([]);
                }
                holders[number].Add(index);
                features[index][at++] = number;
            }
            Array.Sort(features[index]);
        }
        double count = passages.Count + 1;
        double[] weights = [.. holders.Select(having => Math.Log(count / having.Count))];
        weight = feature => numbers.TryGetValue(feature, out int number) ? weights[number] : 0;
        double[] norm = [.. features.Select(own => Math.Sqrt(own.Sum(feature => weights[feature] * weights[feature])))];

        List<(double Score, int A, int B)> pairs = [];
        HashSet<(int, int)> seen = [];
        foreach (List<int> having in holders.Where(having => having.Count <= MostPassagesAWord))
        {
            for (int i = 0; i < having.Count; i++)
            {
                for (int j = i + 1; j < having.Count; j++)
                {
                    (int a, int b) = (having[i], having[j]);
                    if (passages[a].Report == passages[b].Report || !seen.Add((a, b))) { continue; }
                    double score = Similarity(features[a], features[b], weights) / (norm[a] * norm[b]);
                    if (score >= LeastSimilarity) { pairs.Add((score, a, b)); }
                }
            }
        }
        Dictionary<int, List<int>> clusters = passages.Index().ToDictionary(passage => passage.Index, passage => new List<int> { passage.Index });
        foreach ((_, int a, int b) in pairs.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B))
        {
            List<int> left = clusters[a], right = clusters[b];
            if (ReferenceEquals(left, right) || left.Any(l => right.Any(r => passages[l].Report == passages[r].Report))) { continue; }
            left.AddRange(right);
            foreach (int member in right) { clusters[member] = left; }
        }
        return [.. clusters.Values.Distinct<List<int>>(ReferenceEqualityComparer.Instance).Select(cluster => cluster.Select(member => passages[member]).OrderBy(passage => passage.Report).ToList())];
    }

    private static double Similarity(int[] left, int[] right, double[] weights)
    {
        double sum = 0;
        int shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] < right[j]) { i++; }
            else if (left[i] > right[j]) { j++; }
            else
            {
                shared++;
                sum += weights[left[i]] * weights[left[i]];
                i++;
                j++;
            }
        }
        return shared >= 2 ? sum : 0; // one word in common is chance
    }

    private static ImmutableArray<AlignedPassage> Cells(List<Passage> row)
    {
        Dictionary<string, int> holders = row.SelectMany(passage => passage.Features.Keys).GroupBy(feature => feature, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return
        [
            .. row.OrderBy(passage => passage.Report).Select(passage => new AlignedPassage(
                passage.Report,
                passage.Span,
                [.. passage.Features.Where(feature => holders[feature.Key] > 1)
                    .SelectMany(feature => feature.Value.Select(span => new SharedWord(span, holders[feature.Key] == row.Count)))
                    .OrderBy(word => word.Span)],
                [])),
        ];
    }
}

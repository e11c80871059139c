using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>How well something is read: precision and recall, with every miss in words.</summary>
internal sealed record Score(double Precision, double Recall, IReadOnlyList<string> Misses)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts of one to one pairs of golden facts and mentions.</summary>
    public static Score Of(int paired, int golden, int read, IReadOnlyList<string> misses) =>
        new(read == 0 ? 0 : (double)paired / read, golden == 0 ? 0 : (double)paired / golden, misses);

    /// <summary>B-cubed over pairs of a golden group and the group that was read (null: missed, which counts against recall).</summary>
    public static Score BCubed(IReadOnlyList<(string Golden, string? Read, string Words)> pairs)
    {
        Dictionary<string, List<int>> golden = Clusters(pairs.Select(pair => (string?)pair.Golden)), read = Clusters(pairs.Select(pair => pair.Read));
        double precision = 0, recall = 0;
        int found = 0;
        List<string> misses = [];
        foreach ((string truth, string? group, string words) in pairs)
        {
            if (group is null) { misses.Add($"{words} ({truth}): missed"); continue; }
            int shared = golden[truth].Intersect(read[group]).Count();
            found++;
            precision += (double)shared / read[group].Count;
            recall += (double)shared / golden[truth].Count;
            if (shared < read[group].Count || shared < golden[truth].Count) { misses.Add($"{words}: {truth} here, {group} there"); }
        }
        return new(found == 0 ? 0 : precision / found, pairs.Count == 0 ? 0 : recall / pairs.Count, misses);
    }

    /// <summary>Pairs golden facts with mentions one to one, the largest overlap first, among pairs of which <paramref name="same"/> holds.</summary>
    public static Dictionary<TFact, TMention> Pair<TFact, TMention>(IReadOnlyList<TFact> facts, IReadOnlyList<TMention> mentions, Func<TFact, TMention, bool> same)
        where TFact : GoldenFact
        where TMention : Mention
    {
        Dictionary<TFact, TMention> pairs = new(ReferenceEqualityComparer.Instance);
        HashSet<TMention> taken = new(ReferenceEqualityComparer.Instance);
        var overlapping =
            from fact in facts
            from mention in mentions
            where fact.Span.Overlaps(mention.Span) && same(fact, mention)
            orderby Math.Min(fact.Span.End, mention.Span.End) - Math.Max(fact.Span.Start, mention.Span.Start) descending, Math.Abs(fact.Span.Start - mention.Span.Start), fact.Span, mention.Span
            select (fact, mention);
        foreach ((TFact fact, TMention mention) in overlapping)
        {
            if (!pairs.ContainsKey(fact) && taken.Add(mention)) { pairs[fact] = mention; }
        }
        return pairs;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000}\n{string.Join('\n', Misses)}");

    private static Dictionary<string, List<int>> Clusters(IEnumerable<string?> groups) => groups.Index()
        .Where(row => row.Item is not null)
        .GroupBy(row => row.Item!, row => row.Index, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
}

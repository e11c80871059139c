namespace ProtestArchive.Core.Linking;

/// <summary>Which nodes people ruled to be one, and which to be two.</summary>
internal sealed class RuledPairs
{
    /// <summary>No rulings.</summary>
    public static readonly RuledPairs None = new();

    private readonly Dictionary<NameNode, HashSet<NameNode>> _same = [];
    private readonly Dictionary<NameNode, HashSet<NameNode>> _different = [];

    /// <summary>Notes a ruling; of a node with itself there is nothing to say.</summary>
    public void Add(NameNode left, NameNode right, bool areSame)
    {
        if (left == right) { return; }
        Dictionary<NameNode, HashSet<NameNode>> rows = areSame ? _same : _different;
        Of(rows, left).Add(right);
        Of(rows, right).Add(left);
    }

    /// <summary>The nodes ruled to be one with <paramref name="node"/>.</summary>
    public IEnumerable<NameNode> Same(NameNode node) => _same.TryGetValue(node, out HashSet<NameNode>? others) ? others : [];

    /// <summary>Whether some ruling joins it to another.</summary>
    public bool IsRuledSame(NameNode node) => _same.ContainsKey(node);

    public bool AreSame(NameNode left, NameNode right) => _same.TryGetValue(left, out HashSet<NameNode>? others) && others.Contains(right);

    public bool AreDifferent(NameNode left, NameNode right) => _different.TryGetValue(left, out HashSet<NameNode>? others) && others.Contains(right);

    /// <summary>The nodes of which the two sets say different things.</summary>
    public IEnumerable<NameNode> Differing(RuledPairs other) => Differing(_same, other._same).Concat(Differing(_different, other._different));

    private static IEnumerable<NameNode> Differing(Dictionary<NameNode, HashSet<NameNode>> mine, Dictionary<NameNode, HashSet<NameNode>> theirs) =>
        mine.Where(row => !theirs.TryGetValue(row.Key, out HashSet<NameNode>? others) || !others.SetEquals(row.Value)).Select(row => row.Key)
            .Concat(theirs.Where(row => !mine.ContainsKey(row.Key)).Select(row => row.Key));

    private static HashSet<NameNode> Of(Dictionary<NameNode, HashSet<NameNode>> rows, NameNode node)
    {
        if (!rows.TryGetValue(node, out HashSet<NameNode>? others)) { rows[node] = others = []; }
        return others;
    }
}

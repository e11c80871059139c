namespace ProtestArchive.Core.Linking;

/// <summary>A pair of nodes that may be one.</summary>
/// <param name="Left">The lesser index.</param>
/// <param name="Right">The greater index.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
internal readonly record struct Edge(int Left, int Right, double Score);

/// <summary>
/// Joins nodes: first those that must be one, then along edges, the surest first, never two groups with members that must stay apart.
/// Nodes come in an order of their own (by key), so that the result does not depend on arrival.
/// </summary>
internal sealed class Clusters
{
    private readonly int[] _cluster;
    private readonly List<int>[] _members;

    private Clusters(int count)
    {
        _cluster = [.. Enumerable.Range(0, count)];
        _members = [.. Enumerable.Range(0, count).Select(node => new List<int> { node })];
    }

    /// <summary>The clusters, each with its nodes in order.</summary>
    public IEnumerable<IReadOnlyList<int>> All => _members.Where(members => members.Count > 0);

    /// <summary>Joins <paramref name="count"/> nodes.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="musts">Pairs that a person ruled to be one: joined before all others, whatever the rules say, except against <paramref name="ruledApart"/>.</param>
    /// <param name="ruledApart">Whether a person ruled two nodes to be two.</param>
    /// <param name="edges">What may be joined.</param>
    /// <param name="apart">Whether two nodes must never be joined by rule.</param>
    public static Clusters Join(int count, IEnumerable<(int Left, int Right)> musts, Func<int, int, bool> ruledApart, IEnumerable<Edge> edges, Func<int, int, bool> apart)
    {
        Clusters clusters = new(count);
        foreach ((int left, int right) in musts.Order()) { clusters.Join(left, right, ruledApart); }
        foreach (Edge edge in edges.OrderByDescending(edge => edge.Score).ThenBy(edge => edge.Left).ThenBy(edge => edge.Right)) { clusters.Join(edge.Left, edge.Right, apart); }
        return clusters;
    }

    private void Join(int oneNode, int otherNode, Func<int, int, bool> apart)
    {
        int left = _cluster[oneNode], right = _cluster[otherNode];
        if (left == right || _members[left].Any(mine => _members[right].Any(theirs => apart(mine, theirs)))) { return; }
        (int keep, int drop) = left < right ? (left, right) : (right, left);
        foreach (int node in _members[drop])
        {
            _cluster[node] = keep;
            _members[keep].Add(node);
        }
        _members[drop].Clear();
        _members[keep].Sort();
    }
}

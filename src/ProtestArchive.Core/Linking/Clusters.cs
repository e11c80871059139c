namespace ProtestArchive.Core.Linking;

/// <summary>A pair of nodes that may be one.</summary>
/// <param name="Left">The lesser index.</param>
/// <param name="Right">The greater index.</param>
/// <param name="Score">How sure, from 0 to 1.</param>
internal readonly record struct Edge(int Left, int Right, double Score);

/// <summary>
/// Joins nodes along edges, the surest first, never two groups with members that must stay apart. Nodes come in an order of their
/// own (by key), so that the result does not depend on arrival.
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

    /// <summary>The cluster of a node.</summary>
    public int Of(int node) => _cluster[node];

    /// <summary>The nodes of a cluster, in order.</summary>
    public IReadOnlyList<int> Members(int cluster) => _members[cluster];

    /// <summary>Joins <paramref name="count"/> nodes.</summary>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="edges">What may be joined.</param>
    /// <param name="apart">Whether two nodes must never be in one cluster.</param>
    public static Clusters Join(int count, IEnumerable<Edge> edges, Func<int, int, bool> apart)
    {
        Clusters clusters = new(count);
        foreach (Edge edge in edges.OrderByDescending(edge => edge.Score).ThenBy(edge => edge.Left).ThenBy(edge => edge.Right))
        {
            int left = clusters._cluster[edge.Left], right = clusters._cluster[edge.Right];
            if (left == right || clusters._members[left].Any(mine => clusters._members[right].Any(theirs => apart(mine, theirs)))) { continue; }
            (int keep, int drop) = left < right ? (left, right) : (right, left);
            foreach (int node in clusters._members[drop])
            {
                clusters._cluster[node] = keep;
                clusters._members[keep].Add(node);
            }
            clusters._members[drop].Clear();
            clusters._members[keep].Sort();
        }
        return clusters;
    }
}

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Nodes by the keys under which they meet. A key that more than forty have brings nobody together: it tells nothing, and finer keys
/// that its names have as well stay open. So the work for a new name is bounded, and what meets depends on the set of names alone.
/// </summary>
internal sealed class BlockIndex
{
    /// <summary>More than that under one key are not compared by it.</summary>
    public const int Most = 40;

    private readonly Dictionary<ulong, object> _blocks = []; // a node, or a list of them: most keys have one
    private readonly Dictionary<ulong, bool> _wasOpen = [];

    /// <summary>A key as 64 bits (FNV-1a), the same on every machine.</summary>
    public static ulong Hash(string key)
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in key) { hash = (hash ^ unit) * 1099511628211; }
        return key.StartsWith('~') ? hash | 1 : hash & ~1ul;
    }

    /// <summary>Whether pairs depend on how many meet under a key: those that begin with “~”.</summary>
    public static bool IsCounted(ulong hash) => (hash & 1) == 1;

    /// <summary>The nodes under a key.</summary>
    public IReadOnlyList<NameNode> Members(ulong hash) => !_blocks.TryGetValue(hash, out object? block) ? [] : block as List<NameNode> ?? [(NameNode)block];

    /// <summary>Whether those under a key are compared.</summary>
    public bool IsOpen(ulong hash) => !_blocks.TryGetValue(hash, out object? block) || block is not List<NameNode> { Count: > Most };

    public void Add(NameNode node)
    {
        foreach (ulong hash in node.Blocks)
        {
            _wasOpen.TryAdd(hash, IsOpen(hash));
            if (!_blocks.TryGetValue(hash, out object? block)) { _blocks[hash] = node; }
            else if (block is List<NameNode> list) { list.Add(node); }
            else { _blocks[hash] = new List<NameNode> { (NameNode)block, node }; }
        }
    }

    public void Remove(NameNode node)
    {
        foreach (ulong hash in node.Blocks)
        {
            _wasOpen.TryAdd(hash, IsOpen(hash));
            if (_blocks[hash] is List<NameNode> { Count: > 1 } list) { list.Remove(node); } else { _blocks.Remove(hash); }
        }
    }

    /// <summary>The keys whose members changed since the last call, with whether they were open then.</summary>
    public List<(ulong Hash, bool WasOpen)> TakeTouched()
    {
        List<(ulong, bool)> touched = [.. _wasOpen.Select(row => (row.Key, row.Value))];
        _wasOpen.Clear();
        return touched;
    }

    /// <summary>Whether two nodes have an open key in common.</summary>
    public bool Meet(NameNode left, NameNode right) => left.Blocks.Any(hash => right.Blocks.Contains(hash) && IsOpen(hash));
}

namespace ProtestArchive.Core.Linking;

/// <summary>
/// The nodes of one kind, what they were compared with, and the groups that come of it. A change touches the nodes that it concerns,
/// those that they share keys with, and the groups of these: the groups are a function of nodes and rulings, never of the order in which they came.
/// </summary>
internal sealed class NameGraph(NameRules rules)
{
    private readonly Dictionary<string, NameNode> _nodes = new(StringComparer.Ordinal);
    private readonly BlockIndex _blocks = new();
    private readonly HashSet<NameNode> _added = [];
    private readonly HashSet<NameNode> _emptied = [];
    private readonly HashSet<NamePair> _dirty = [];
    private readonly HashSet<NameNode> _seeds = [];

    /// <summary>What people ruled.</summary>
    public RuledPairs Ruled { get; private set; } = RuledPairs.None;

    /// <summary>How the names are compared.</summary>
    public NameRules Rules { get; } = rules;

    /// <summary>How many pairs of names were compared so far: the cost of linking, without a clock.</summary>
    public long Comparisons { get; private set; }

    /// <summary>The node of that key, made where there is none.</summary>
    public NameNode Node<T>(string key, T state, Func<string, T, NameNode> make)
    {
        if (!_nodes.TryGetValue(key, out NameNode? node))
        {
            _nodes[key] = node = make(key, state);
            _added.Add(node);
        }
        return node;
    }

    /// <summary>Says that a node's uses or company have changed.</summary>
    public void Touch(NameNode node)
    {
        if (node.Uses.Count == 0) { _emptied.Add(node); }
        if (node.IsSampleChanged) { Reweigh(node); }
    }

    /// <summary>Says that a node's company is worth something else now.</summary>
    public void Reweigh(NameNode node) => _dirty.UnionWith(node.Pairs.Values);

    /// <summary>Counts the pairs of a report's names that stand together, or do so no more.</summary>
    public void CountTogether(ReportNode report, int sign)
    {
        if (!Rules.CountsTogether) { return; }
        List<NameNode> nodes = [.. report.Uses.Where(use => use.Facts.Kind == Rules.Kind && use.Lone is null).Select(use => use.Node).OfType<NameNode>().Distinct()];
        for (int i = 0; i < nodes.Count; i++)
        {
            for (int j = i + 1; j < nodes.Count; j++)
            {
                if (!nodes[i].Pairs.TryGetValue(nodes[j], out NamePair? pair)) { continue; }
                (bool once, bool twice) = (pair.Together > 0, pair.TogetherTwice > 0);
                pair.Together += sign;
                if (IsTwice(report, nodes[i]) && IsTwice(report, nodes[j])) { pair.TogetherTwice += sign; }
                if (once == pair.Together > 0 && twice == pair.TogetherTwice > 0) { continue; }
                _dirty.Add(pair);
                (pair.Left.IsEvidenceStale, pair.Right.IsEvidenceStale) = (true, true); // reasons may say whether a report names both
                _seeds.Add(pair.Left);
                _seeds.Add(pair.Right);
            }
        }
    }

    /// <summary>Puts rulings in force.</summary>
    public void Rule(RuledPairs ruled)
    {
        foreach (NameNode node in ruled.Differing(Ruled))
        {
            _seeds.Add(node);
            foreach (NameNode other in node.Entity?.Nodes ?? []) { other.IsEvidenceStale = true; }
        }
        Ruled = ruled;
    }

    /// <summary>Compares what has to be, and returns the groups that may be others now: nodes, each list one group.</summary>
    public List<List<NameNode>> Regroup()
    {
        UpdateBlocks();
        foreach (NamePair pair in _dirty)
        {
            if (pair.Left.Pairs.ContainsKey(pair.Right)) { Weigh(pair); }
        }
        _dirty.Clear();
        List<List<NameNode>> groups = [];
        HashSet<NameNode> seen = [];
        foreach (NameNode seed in _seeds)
        {
            if (_nodes.GetValueOrDefault(seed.Key) == seed && !seen.Contains(seed)) { groups.AddRange(Group(Reach(seed, seen))); }
        }
        _seeds.Clear();
        return groups;
    }

    private void UpdateBlocks()
    {
        foreach (NameNode node in _emptied.Where(node => node.Uses.Count == 0))
        {
            if (_nodes.GetValueOrDefault(node.Key) == node) { Remove(node); }
        }
        _emptied.Clear();
        _added.RemoveWhere(node => node.Uses.Count == 0);
        foreach (NameNode node in _added)
        {
            _seeds.Add(node);
            if (!node.IsCompared) { continue; }
            node.Blocks = [.. Rules.BlockKeys(node).Select(BlockIndex.Hash).Distinct()];
            _blocks.Add(node);
        }
        foreach ((ulong hash, bool wasOpen) in _blocks.TakeTouched())
        {
            bool isOpen = _blocks.IsOpen(hash);
            if (isOpen && !wasOpen) { Reopen(_blocks.Members(hash)); }
            if (BlockIndex.IsCounted(hash) && isOpen) { _dirty.UnionWith(_blocks.Members(hash).SelectMany(node => node.Pairs.Values)); }
            if (wasOpen && !isOpen) { Close(_blocks.Members(hash)); }
        }
        foreach (NameNode node in _added) { Compare(node, node.Blocks.Where(_blocks.IsOpen).SelectMany(_blocks.Members)); }
        _added.Clear();
    }

    private void Remove(NameNode node)
    {
        _nodes.Remove(node.Key);
        _blocks.Remove(node);
        foreach ((NameNode other, NamePair pair) in node.Pairs)
        {
            other.Pairs.Remove(node);
            if (!pair.Holds) { continue; }
            _seeds.Add(other);
            other.IsEvidenceStale = true;
        }
        if (node.Entity is { } entity)
        {
            foreach (NameNode other in entity.Nodes.Where(other => other != node)) { _seeds.Add(other); }
            entity.Nodes.Remove(node);
            entity.ForgetCompany();
            (entity.IsNameStale, entity.IsEvidenceStale) = (true, true);
        }
    }

    private void Reopen(IReadOnlyList<NameNode> members)
    {
        foreach (NameNode node in members) { Compare(node, members.Where(other => string.CompareOrdinal(node.Key, other.Key) < 0)); }
    }

    private void Close(IReadOnlyList<NameNode> members)
    {
        HashSet<NameNode> inside = [.. members];
        foreach (NameNode node in members)
        {
            foreach (NamePair pair in node.Pairs.Values.Where(pair => pair.IsCandidate && inside.Contains(pair.Other(node)) && !_blocks.Meet(pair.Left, pair.Right)))
            {
                pair.IsCandidate = false;
                _dirty.Add(pair);
            }
        }
    }

    private void Compare(NameNode node, IEnumerable<NameNode> others)
    {
        HashSet<NameNode> seen = [node];
        foreach (NameNode other in others)
        {
            if (!seen.Add(other) || !Rules.MayMeet(node, other)) { continue; }
            if (_added.Contains(other) && _added.Contains(node) && string.CompareOrdinal(other.Key, node.Key) < 0) { continue; } // the other looks for this one
            if (node.Pairs.TryGetValue(other, out NamePair? known))
            {
                if (!known.IsCandidate && IsCandidate(known.Affinity)) { (known.IsCandidate, _) = (true, _dirty.Add(known)); }
                continue;
            }
            Affinity affinity = Affinity(node, other);
            if (!IsCandidate(affinity)) { continue; }
            NamePair pair = Pair(node, other, affinity);
            pair.IsCandidate = true;
            _dirty.Add(pair);
        }
    }

    private static bool IsCandidate(Affinity affinity) => affinity is { Forbidden: false, Score: > 0 } && double.IsFinite(affinity.Needed);

    private Affinity Affinity(NameNode left, NameNode right)
    {
        Comparisons++;
        return string.CompareOrdinal(left.Key, right.Key) < 0 ? Rules.Compare(left, right) : Rules.Compare(right, left);
    }

    /// <summary>What two nodes say of one another; compared now where they were not before.</summary>
    public NamePair Pair(NameNode one, NameNode other) => one.Pairs.TryGetValue(other, out NamePair? known) ? known : Pair(one, other, Affinity(one, other));

    private NamePair Pair(NameNode one, NameNode other, Affinity affinity)
    {
        (NameNode left, NameNode right) = string.CompareOrdinal(one.Key, other.Key) < 0 ? (one, other) : (other, one);
        NamePair pair = new(left, right, affinity);
        if (Rules.CountsTogether) { CountTogether(pair); }
        left.Pairs[right] = pair;
        right.Pairs[left] = pair;
        return pair;
    }

    private static void CountTogether(NamePair pair)
    {
        (NameNode few, NameNode many) = pair.Left.Uses.Count <= pair.Right.Uses.Count ? (pair.Left, pair.Right) : (pair.Right, pair.Left);
        foreach (ReportNode report in few.Uses.Select(use => use.Report).Distinct())
        {
            if (!report.Uses.Any(use => use.Node == many && use.Lone is null)) { continue; }
            pair.Together++;
            if (IsTwice(report, few) && IsTwice(report, many)) { pair.TogetherTwice++; }
        }
    }

    private static bool IsTwice(ReportNode report, NameNode node) => report.Uses.Any(use => use.Node == node && use.Lone is null && use.Mentions > 1);

    private void Weigh(NamePair pair)
    {
        (bool held, double shared) = (pair.Holds, pair.Shared);
        pair.Shared = Rules.Shared(pair);
        pair.Holds = pair.IsCandidate && Rules.Holds(pair, _blocks.Members);
        if (held == pair.Holds && !(held && shared != pair.Shared)) { return; }
        (pair.Left.IsEvidenceStale, pair.Right.IsEvidenceStale) = (true, true);
        _seeds.Add(pair.Left);
        _seeds.Add(pair.Right);
    }

    // All that may be one with the seed or was: along pairs that hold, rulings, and the groups of before.
    private List<NameNode> Reach(NameNode seed, HashSet<NameNode> seen)
    {
        List<NameNode> reached = [];
        Stack<NameNode> open = new([seed]);
        seen.Add(seed);
        while (open.TryPop(out NameNode? node))
        {
            reached.Add(node);
            IEnumerable<NameNode> next = node.Pairs.Where(row => row.Value.Holds).Select(row => row.Key).Concat(Ruled.Same(node));
            foreach (NameNode other in node.Entity is { } entity ? next.Concat(entity.Nodes) : next)
            {
                if (seen.Add(other)) { open.Push(other); }
            }
        }
        return reached;
    }

    private IEnumerable<List<NameNode>> Group(List<NameNode> nodes)
    {
        if (nodes.Count == 1) { return [nodes]; }
        nodes.Sort(EntityNode.ByKey);
        Dictionary<NameNode, int> numbers = nodes.Index().ToDictionary(row => row.Item, row => row.Index);
        List<NamePair> holding = [.. nodes.SelectMany(node => node.Pairs.Values.Where(pair => pair.Holds && pair.Left == node))];
        IEnumerable<(int, int)> musts = nodes.SelectMany(node => Ruled.Same(node).Select(other => (numbers[node], numbers[other])).Where(pair => pair.Item1 < pair.Item2));
        Clusters clusters = Clusters.Join(
            nodes.Count,
            musts,
            (left, right) => Ruled.AreDifferent(nodes[left], nodes[right]),
            Rules.Edges(holding).Select(pair => new Edge(numbers[pair.Left], numbers[pair.Right], pair.Affinity.Score)),
            (left, right) => Ruled.AreDifferent(nodes[left], nodes[right]) || (!Ruled.AreSame(nodes[left], nodes[right]) && Rules.Apart(Pair(nodes[left], nodes[right]))));
        return clusters.All.Select(members => members.Select(member => nodes[member]).ToList());
    }
}

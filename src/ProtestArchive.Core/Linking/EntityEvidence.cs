namespace ProtestArchive.Core.Linking;

/// <summary>Tells why the nodes of an entity are one.</summary>
internal static class EntityEvidence
{
    /// <summary>The evidence of each node whose is stale: compared with the one that most reports use, or with the one that speaks best for it.</summary>
    public static IEnumerable<(NameNode Node, Evidence Evidence)> Of(EntityNode entity, NameGraph graph)
    {
        NameNode chief = entity.Nodes.OrderByDescending(node => node.IsCompared).ThenByDescending(node => CanonicalNames.Steps(node.Reports)).ThenByDescending(node => CanonicalNames.Steps(node.Mentions)).First();
        bool isAnother = entity.Chief != chief || entity.Nodes.Any(graph.Ruled.IsRuledSame);
        entity.Chief = chief;
        foreach (NameNode node in entity.Nodes)
        {
            if (!isAnother && !node.IsEvidenceStale && node != chief) { continue; }
            node.IsEvidenceStale = false;
            yield return (node, node == chief ? Chief(node, entity.Nodes.Count == 1, graph) : Other(node, chief, entity, graph));
        }
    }

    private static Evidence Chief(NameNode node, bool isOnly, NameGraph graph) => isOnly && node.IsPinned
        ? Evidence.Of(1, "An editor ruled that this name means another than the one that it was taken for.")
        : graph.Rules.Alone(node, isOnly);

    private static Evidence Other(NameNode node, NameNode chief, EntityNode entity, NameGraph graph)
    {
        if (graph.Ruled.Same(node).Where(entity.Nodes.Contains).OrderByDescending(other => other == chief).ThenBy(other => other.Key, StringComparer.Ordinal).FirstOrDefault() is { } ruled)
        {
            return Evidence.Of(1, $"An editor ruled that “{node.Chief}” and “{ruled.Chief}” are one.");
        }
        NamePair? best = node.Pairs.TryGetValue(chief, out NamePair? direct) && direct.Holds ? direct
            : node.Pairs.Where(row => row.Value.Holds && entity.Nodes.Contains(row.Key)).OrderByDescending(row => row.Value.Affinity.Score).ThenBy(row => row.Key.Key, StringComparer.Ordinal).Select(row => row.Value).FirstOrDefault();
        if (best is not null) { return graph.Rules.Explain(node, best, best.Other(node) == chief); }
        // A ruling on another name joined the group that this one belongs to.
        NameNode through = entity.Nodes.Where(graph.Ruled.IsRuledSame).MinBy(other => other.Key, StringComparer.Ordinal) ?? chief;
        return Evidence.Of(1, $"An editor ruled that “{through.Chief}” is one with “{node.Chief}”.");
    }
}

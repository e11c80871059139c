namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Takes a group apart where people ruled that tellings are of different events. What was ruled to be the same stays together, unless another
/// ruling keeps it apart; then everything else joins what it can, those last that were taken out.
/// </summary>
/// <param name="bundles">The bundles of the group, in order.</param>
internal sealed class RuledParts(IReadOnlyList<Bundle> bundles)
{
    private readonly Dictionary<Bundle, List<Bundle>> _parts = bundles.ToDictionary(bundle => bundle, bundle => new List<Bundle> { bundle });
    private readonly Dictionary<string, Bundle> _ruled = bundles.Where(bundle => bundle.Ruled is not null).DistinctBy(bundle => bundle.Ruled!.Id).ToDictionary(bundle => bundle.Ruled!.Id, StringComparer.Ordinal);

    /// <summary>The parts, in order.</summary>
    public IEnumerable<List<Bundle>> Parts()
    {
        foreach ((string id, Bundle bundle) in _ruled.OrderBy(row => row.Key, StringComparer.Ordinal))
        {
            foreach (string same in bundle.Ruled!.SameAs.Where(other => string.CompareOrdinal(id, other) < 0).Order(StringComparer.Ordinal))
            {
                if (_ruled.TryGetValue(same, out Bundle? other)) { TryJoin(bundle, other); }
            }
        }
        List<List<Bundle>> parts = [];
        foreach (Bundle bundle in bundles.OrderBy(bundle => bundle.Ruled?.Leaves ?? 0).ThenBy(bundle => bundle.Ruled?.DiffersFrom.Count(_ruled.ContainsKey) ?? 0))
        {
            if (parts.Contains(_parts[bundle])) { continue; }
            if (parts.Find(part => TryJoin(part[0], bundle)) is null) { parts.Add(_parts[bundle]); }
        }
        foreach (List<Bundle> part in parts) { part.Sort(Bundle.Order); }
        return parts.OrderBy(part => part[0].Report, StringComparer.Ordinal).ThenBy(part => part[0].Tellings[0].Words);
    }

    // The list of the first takes in that of the second, where no ruling keeps two of their bundles apart.
    private bool TryJoin(Bundle first, Bundle second)
    {
        List<Bundle> one = _parts[first], other = _parts[second];
        if (one == other) { return true; }
        if (other.Exists(bundle => bundle.Ruled is { DiffersFrom.Count: > 0 } ruled && one.Exists(known => known.Ruled is { } theirs && ruled.DiffersFrom.Contains(theirs.Id)))) { return false; }
        one.AddRange(other);
        foreach (Bundle bundle in other) { _parts[bundle] = one; }
        return true;
    }
}

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Joins bundles into groups: those that share a key, and those that share a cell and are found to be of one event, directly or through
/// others. Taking a bundle in or out dissolves only the groups that it touches.
/// </summary>
internal sealed class BundleIndex
{
    private readonly Dictionary<string, HashSet<Bundle>> _byKey = new(StringComparer.Ordinal);
    private readonly Berths _berths = new();
    private readonly Dictionary<string, HashSet<Bundle>> _byCell = new(StringComparer.Ordinal);

    /// <summary>Takes bundles out and in.</summary>
    /// <returns>The groups that are no more, and those that came in their place.</returns>
    public (IReadOnlyList<EventGroup> Dissolved, IReadOnlyList<EventGroup> Formed) Change(IReadOnlyCollection<Bundle> removed, IReadOnlyCollection<Bundle> added)
    {
        HashSet<EventGroup> dissolved = [.. removed.Select(bundle => bundle.Group!)];
        HashSet<Bundle> seekers = [];
        foreach (Bundle bundle in removed) { Remove(bundle, seekers); }
        foreach (Bundle bundle in added) { Add(bundle, seekers); }
        List<Bundle> touched = [.. added];
        foreach (Bundle seeker in seekers.Except(removed))
        {
            string? found = _berths.Find(seeker.Search!);
            if (found == seeker.Found) { continue; }
            if (seeker.Group is { } left) { dissolved.Add(left); }
            if (seeker.Found is { } before) { Leave(_byKey, before, seeker); }
            if (found is not null) { Join(_byKey, found, seeker); }
            seeker.Found = found;
            touched.Add(seeker);
        }
        foreach (Bundle bundle in touched) { dissolved.UnionWith(Neighbours(bundle).Select(other => other.Group).OfType<EventGroup>()); }
        HashSet<Bundle> open = [.. dissolved.SelectMany(group => group.Bundles).Except(removed), .. added];
        foreach (Bundle bundle in open) { bundle.Group = null; }
        List<EventGroup> formed = [];
        foreach (Bundle bundle in open)
        {
            if (bundle.Group is null) { formed.AddRange(Form(bundle)); }
        }
        return ([.. dissolved], formed);
    }

    private static void Join(Dictionary<string, HashSet<Bundle>> index, string key, Bundle bundle)
    {
        if (!index.TryGetValue(key, out HashSet<Bundle>? same)) { index[key] = same = []; }
        same.Add(bundle);
    }

    private static void Leave(Dictionary<string, HashSet<Bundle>> index, string key, Bundle bundle)
    {
        HashSet<Bundle> same = index[key];
        same.Remove(bundle);
        if (same.Count == 0) { index.Remove(key); }
    }

    private static IEnumerable<string> KeysOf(Bundle bundle) => bundle.Found is { } found ? bundle.Keys.Append(found) : bundle.Keys;

    private void Add(Bundle bundle, HashSet<Bundle> seekers)
    {
        if (bundle.Berth is { } berth) { _berths.Count(berth, 1, seekers); }
        if (bundle.Search is not null)
        {
            _berths.Add(bundle);
            seekers.Add(bundle);
        }
        foreach (string key in bundle.Keys) { Join(_byKey, key, bundle); }
        foreach (string cell in bundle.Cells)
        {
            foreach (Bundle other in _byCell.GetValueOrDefault(cell, []))
            {
                if (other == bundle || bundle.Alike.Contains(other) || !Periods.AreOne(bundle, other)) { continue; }
                bundle.Alike.Add(other);
                other.Alike.Add(bundle);
            }
            Join(_byCell, cell, bundle);
        }
    }

    private void Remove(Bundle bundle, HashSet<Bundle> seekers)
    {
        if (bundle.Berth is { } berth) { _berths.Count(berth, -1, seekers); }
        if (bundle.Search is not null) { _berths.Remove(bundle); }
        foreach (string key in KeysOf(bundle)) { Leave(_byKey, key, bundle); }
        foreach (string cell in bundle.Cells) { Leave(_byCell, cell, bundle); }
        foreach (Bundle other in bundle.Alike) { other.Alike.Remove(bundle); }
        bundle.Alike.Clear();
    }

    private IEnumerable<Bundle> Neighbours(Bundle bundle) => KeysOf(bundle).SelectMany(key => _byKey[key]).Concat(bundle.Alike);

    // What hangs together, with what was ruled to be different taken apart.
    private List<EventGroup> Form(Bundle first)
    {
        List<Bundle> bundles = [];
        EventGroup group = new(bundles);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<Bundle> open = new([first]);
        first.Group = group;
        while (open.TryPop(out Bundle? bundle))
        {
            bundles.Add(bundle);
            foreach (Bundle other in KeysOf(bundle).Where(seen.Add).SelectMany(key => _byKey[key]).Concat(bundle.Alike))
            {
                if (other.Group is not null) { continue; }
                other.Group = group;
                open.Push(other);
            }
        }
        bundles.Sort(Bundle.Order);
        if (!bundles.Exists(bundle => bundle.Ruled is { DiffersFrom.Count: > 0 })) { return [group]; }
        List<EventGroup> apart = [];
        foreach (List<Bundle> part in new RuledParts(bundles).Parts())
        {
            EventGroup own = new(part);
            foreach (Bundle bundle in part) { bundle.Group = own; }
            apart.Add(own);
        }
        return apart;
    }
}

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>The events of all groups: gives each an address of its own, marks what each report is chiefly about, and knows what changed.</summary>
internal sealed class EventShelf(EventBuilder builder, Func<string, ReportCard?> card)
{
    private readonly Dictionary<string, (Event Event, EventGroup Group)> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<EventGroup, (string Base, string Slug)> _slugs = [];
    private readonly Dictionary<string, HashSet<EventGroup>> _bases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EventGroup> _main = new(StringComparer.Ordinal);

    /// <summary>The event with that address; null where there is none.</summary>
    public Event? Find(string slug) => _events.TryGetValue(slug, out var row) ? row.Event : null;

    /// <summary>All events, in no order.</summary>
    public IEnumerable<Event> All => _events.Values.Select(row => row.Event);

    /// <summary>The address of a group's event; null where it is worth none.</summary>
    public string? SlugOf(EventGroup? group) => group is not null && _slugs.TryGetValue(group, out var slugs) ? slugs.Slug : null;

    /// <summary>The groups that an address of a country's event hangs on.</summary>
    public IEnumerable<EventGroup> OfCountries(IReadOnlySet<string> codes) => codes.Count == 0 ? [] : _slugs.Keys.Where(group => group.City is null && group.Country is { } code && codes.Contains(code));

    /// <summary>Replaces groups.</summary>
    /// <param name="dissolved">Groups that are no more.</param>
    /// <param name="formed">Groups that came.</param>
    /// <param name="renamed">Groups that stayed, whose place has another name.</param>
    /// <param name="reports">Reports that came, changed or left.</param>
    public (SortedDictionary<string, Event> Changed, SortedSet<string> Removed, SortedSet<string> Reports) Replace(
        IReadOnlyCollection<EventGroup> dissolved, IReadOnlyCollection<EventGroup> formed, IReadOnlyCollection<EventGroup> renamed, IEnumerable<string> reports)
    {
        HashSet<string> bases = new(StringComparer.Ordinal);
        Dictionary<string, Event> before = new(StringComparer.Ordinal);
        foreach (EventGroup group in dissolved.Concat(renamed)) { Take(group, bases, before); }
        HashSet<EventGroup> make = [];
        foreach (EventGroup group in formed.Concat(renamed))
        {
            if (!group.IsWorthAPage) { continue; }
            string slug = builder.SlugOf(group);
            if (!_bases.TryGetValue(slug, out HashSet<EventGroup>? same)) { _bases[slug] = same = []; }
            same.Add(group);
            bases.Add(slug);
            make.Add(group);
        }
        foreach (string slug in bases) { Address(slug, make, before); }
        foreach (string report in dissolved.Concat(formed).SelectMany(group => group.Bundles).Select(bundle => bundle.Report).Concat(reports).Distinct(StringComparer.Ordinal).ToList())
        {
            Choose(report, make);
        }
        SortedDictionary<string, Event> changed = new(StringComparer.Ordinal);
        foreach (EventGroup group in make)
        {
            string slug = _slugs[group].Slug;
            if (_events.TryGetValue(slug, out var known)) { before.TryAdd(slug, known.Event); }
            Event made = builder.Make(group, slug, report => _main.GetValueOrDefault(report) == group);
            _events[slug] = (made, group);
            changed[slug] = made;
        }
        SortedSet<string> told = new(reports, StringComparer.Ordinal), removed = new(StringComparer.Ordinal);
        foreach ((string slug, Event old) in before)
        {
            if (!changed.TryGetValue(slug, out Event? now)) { removed.Add(slug); }
            else if (Same(old, now)) { changed.Remove(slug); }
            told.UnionWith(Differing(old, now));
        }
        foreach ((string slug, Event now) in changed)
        {
            if (!before.ContainsKey(slug)) { told.UnionWith(now.Tellings.Select(telling => telling.ReportSha256)); }
        }
        return (changed, removed, told);
    }

    private void Take(EventGroup group, HashSet<string> bases, Dictionary<string, Event> before)
    {
        if (!_slugs.Remove(group, out (string Base, string Slug) slugs)) { return; }
        _bases[slugs.Base].Remove(group);
        bases.Add(slugs.Base);
        if (_events.Remove(slugs.Slug, out var known)) { before[slugs.Slug] = known.Event; }
    }

    // Groups that share an address all get a mark of their own.
    private void Address(string slug, HashSet<EventGroup> make, Dictionary<string, Event> before)
    {
        HashSet<EventGroup> same = _bases[slug];
        if (same.Count == 0) { _bases.Remove(slug); }
        foreach (EventGroup group in same)
        {
            string own = same.Count == 1 ? slug : $"{slug}-{EventBuilder.Fingerprint(group)}";
            if (_slugs.TryGetValue(group, out var known))
            {
                if (known.Slug == own) { continue; }
                if (_events.TryGetValue(known.Slug, out var moved) && moved.Group == group)
                {
                    _events.Remove(known.Slug);
                    before[known.Slug] = moved.Event;
                }
                make.Add(group);
            }
            _slugs[group] = (slug, own);
        }
    }

    // News tells what matters first: the opening tenth counts thrice, the first third twice.
    private void Choose(string report, HashSet<EventGroup> make)
    {
        EventGroup? chosen = card(report) is not { } own ? null : own.Bundles.GroupBy(bundle => bundle.Group!)
            .Where(group => _slugs.ContainsKey(group.Key))
            .Select(group => (Group: group.Key, Passages: group.SelectMany(bundle => bundle.Tellings).Select(telling => telling.Sentence).Distinct().Order().ToArray()))
            .OrderByDescending(row => row.Passages.Sum(passage => passage.Start * 10L < own.Length ? 3 : passage.Start * 3L < own.Length ? 2 : 1))
            .ThenBy(row => row.Passages[0])
            .ThenBy(row => _slugs[row.Group].Base, StringComparer.Ordinal)
            .ThenBy(row => _slugs[row.Group].Slug, StringComparer.Ordinal)
            .Select(row => row.Group)
            .FirstOrDefault();
        EventGroup? before = _main.GetValueOrDefault(report);
        if (before == chosen) { return; }
        if (before is not null && _slugs.ContainsKey(before)) { make.Add(before); }
        if (chosen is null) { _main.Remove(report); }
        else
        {
            _main[report] = chosen;
            make.Add(chosen);
        }
    }

    private static bool Same(Event one, Event other) =>
        one with { Tellings = [] } == other with { Tellings = [] } && one.Tellings.SequenceEqual(other.Tellings, TellingComparer.Instance);

    private static IEnumerable<string> Differing(Event old, Event? now)
    {
        if (now is null) { return old.Tellings.Select(telling => telling.ReportSha256); }
        return old.Tellings.Except(now.Tellings, TellingComparer.Instance).Concat(now.Tellings.Except(old.Tellings, TellingComparer.Instance)).Select(telling => telling.ReportSha256);
    }

    private sealed class TellingComparer : IEqualityComparer<EventTelling>
    {
        public static readonly TellingComparer Instance = new();

        public bool Equals(EventTelling? one, EventTelling? other) =>
            one is not null && other is not null && one.ReportSha256 == other.ReportSha256 && one.IsMain == other.IsMain && one.Passages.SequenceEqual(other.Passages);

        public int GetHashCode(EventTelling telling) => StringComparer.Ordinal.GetHashCode(telling.ReportSha256);
    }
}

/// <summary>What stays in memory of a report for its events.</summary>
/// <param name="Length">Length of its text in code units.</param>
/// <param name="Bundles">Its tellings, in bundles.</param>
/// <param name="Countries">The countries that it names.</param>
/// <param name="Inferred">The inferred day of writing that it was read against; null where there is none.</param>
internal sealed record ReportCard(int Length, IReadOnlyList<Bundle> Bundles, IReadOnlyList<(string Code, string Slug)> Countries, NodaTime.LocalDate? Inferred);

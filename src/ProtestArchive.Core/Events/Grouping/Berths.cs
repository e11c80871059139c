using NodaTime;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Where the events of each subject lie by day, and who looks for one without knowing the day.</summary>
internal sealed class Berths
{
    private readonly Dictionary<string, SortedDictionary<LocalDate, SortedDictionary<string, int>>> _spaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Space, int Month), HashSet<Bundle>> _seekers = [];

    /// <summary>Counts a bundle's berth in (1) or out (-1), and tells whom that may move.</summary>
    public void Count(Berth berth, int by, HashSet<Bundle> moved)
    {
        if (!_spaces.TryGetValue(berth.Space, out SortedDictionary<LocalDate, SortedDictionary<string, int>>? days)) { _spaces[berth.Space] = days = []; }
        if (!days.TryGetValue(berth.Day, out SortedDictionary<string, int>? keys)) { days[berth.Day] = keys = new(StringComparer.Ordinal); }
        int before = keys.GetValueOrDefault(berth.Key), now = before + by;
        if (now > 0) { keys[berth.Key] = now; } else { keys.Remove(berth.Key); }
        if (keys.Count == 0) { days.Remove(berth.Day); }
        if (days.Count == 0) { _spaces.Remove(berth.Space); }
        if (before > 0 == now > 0) { return; }
        for (int month = Month(berth.Day); month <= Month(berth.Day) + MonthsAhead; month++)
        {
            if (_seekers.TryGetValue((berth.Space, month), out HashSet<Bundle>? seekers)) { moved.UnionWith(seekers.Where(seeker => seeker.Search!.From <= berth.Day && berth.Day <= seeker.Search.To)); }
        }
    }

    /// <summary>Notes that a bundle looks for its event.</summary>
    public void Add(Bundle bundle)
    {
        (string, int) key = (bundle.Search!.Space, Month(bundle.Search.To));
        if (!_seekers.TryGetValue(key, out HashSet<Bundle>? seekers)) { _seekers[key] = seekers = []; }
        seekers.Add(bundle);
    }

    /// <summary>Notes that a bundle no longer looks.</summary>
    public void Remove(Bundle bundle)
    {
        (string, int) key = (bundle.Search!.Space, Month(bundle.Search.To));
        _seekers[key].Remove(bundle);
        if (_seekers[key].Count == 0) { _seekers.Remove(key); }
    }

    /// <summary>The key of the latest event that a search allows; what it joins otherwise where there is none.</summary>
    public string? Find(Search search)
    {
        if (_spaces.TryGetValue(search.Space, out SortedDictionary<LocalDate, SortedDictionary<string, int>>? days))
        {
            foreach ((LocalDate day, SortedDictionary<string, int> keys) in days.Reverse())
            {
                if (day <= search.To && day >= search.From) { return keys.First().Key; }
            }
        }
        return search.Otherwise;
    }

    private const int MonthsAhead = 14; // the longest search looks back 400 days

    private static int Month(LocalDate day) => day.Year * 12 + day.Month;
}

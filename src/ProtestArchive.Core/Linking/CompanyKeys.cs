namespace ProtestArchive.Core.Linking;

/// <summary>Something that reports name, as far as naming it in common tells that two reports speak of the same people.</summary>
/// <param name="weight">How much it tells where few reports name it: a country little, a person much. A multiple of a quarter, so that sums do not depend on their order.</param>
internal sealed class CompanyKey(double weight)
{
    /// <summary>Where a count passes one of these, the worth of a key halves: twice in its life, each time before many reports name it.</summary>
    public static readonly int[] Limits = [20, 40];

    /// <summary>The reports that name it.</summary>
    public HashSet<ReportNode> Reports { get; } = [];

    /// <summary>What it is worth now. An archive of one crisis shares most of its names, and sharing many of them still tells: a quarter is the least.</summary>
    public double Worth => weight * (Reports.Count <= Limits[0] ? 1 : Reports.Count <= Limits[1] ? 0.5 : 0.25);
}

/// <summary>All company keys, each once.</summary>
internal sealed class CompanyKeys
{
    private readonly Dictionary<(string, double), CompanyKey> _keys = [];
    private readonly Dictionary<CompanyKey, double> _before = [];

    /// <summary>The key of that text and weight.</summary>
    public CompanyKey Of(string text, double weight)
    {
        if (!_keys.TryGetValue((text, weight), out CompanyKey? key)) { _keys[(text, weight)] = key = new(weight); }
        return key;
    }

    /// <summary>The key of whoever has that surname.</summary>
    public CompanyKey OfPerson(PersonName name) => Of(ReportFrame.PersonKey(name), ReportFrame.PersonWeight);

    /// <summary>Notes that a report names its keys, or does so no more.</summary>
    public void Note(ReportNode report, bool isThere)
    {
        foreach (CompanyKey key in report.Company)
        {
            _before.TryAdd(key, key.Worth);
            if (isThere) { key.Reports.Add(report); } else { key.Reports.Remove(report); }
        }
    }

    /// <summary>The keys whose worth has changed since the last call; few reports name any of them.</summary>
    public List<CompanyKey> TakeChanged()
    {
        List<CompanyKey> changed = [.. _before.Where(row => row.Key.Worth != row.Value && row.Key.Reports.Count > 0).Select(row => row.Key)];
        _before.Clear();
        return changed;
    }
}

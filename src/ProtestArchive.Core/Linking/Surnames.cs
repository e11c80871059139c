namespace ProtestArchive.Core.Linking;

/// <summary>The people whom the archive knows by one surname, and the names that stand alone and may mean one of them.</summary>
internal sealed class Surname
{
    private const int MostNodes = 200;
    private const int MostPeople = 24;
    private IReadOnlyList<EntityNode>? _people;

    /// <summary>The full names that have it.</summary>
    public HashSet<PersonNode> Nodes { get; } = [];

    /// <summary>Uses that stand alone and that their own report does not explain.</summary>
    public HashSet<NameUse> Lone { get; } = [];

    /// <summary>Whether so many people have it that the surname alone tells nobody.</summary>
    public bool IsCrowded => Nodes.Count > MostNodes || People.Count > MostPeople;

    /// <summary>The people who have it; of no use where more names than one can look through have it.</summary>
    public IReadOnlyList<EntityNode> People => _people ??= Nodes.Count > MostNodes ? [] : [.. Nodes.Select(node => node.Entity!).Distinct()];

    /// <summary>The people may be others now.</summary>
    public void Forget() => _people = null;
}

/// <summary>All surnames by their sounds.</summary>
internal sealed class Surnames
{
    private readonly Dictionary<string, Surname> _byUnits = new(StringComparer.Ordinal);
    private readonly Dictionary<Surname, bool> _touched = []; // with whether it was crowded

    /// <summary>Whoever has a surname that sounds so; null where nobody does and no lone name asks for it.</summary>
    public Surname? Find(string units) => _byUnits.GetValueOrDefault(units);

    /// <summary>Says that a full name has come, has gone, or is known by other reports or in another group.</summary>
    public void Touch(PersonNode node, bool isThere)
    {
        foreach (string units in Units(node.Name))
        {
            Surname surname = Of(units);
            Touch(surname);
            surname.Forget();
            if (isThere) { surname.Nodes.Add(node); } else { surname.Nodes.Remove(node); }
        }
    }

    /// <summary>Notes, or forgets, that a use stands alone.</summary>
    public void Ask(string units, NameUse use, bool isAsked)
    {
        if (isAsked) { Of(units).Lone.Add(use); }
        else if (_byUnits.TryGetValue(units, out Surname? surname))
        {
            surname.Lone.Remove(use);
            if (surname.Lone.Count == 0 && surname.Nodes.Count == 0) { _byUnits.Remove(units); }
        }
    }

    /// <summary>The reports whose lone names may mean others since the last call.</summary>
    public IEnumerable<ReportNode> TakeTouched()
    {
        List<Surname> open = [.. _touched.Where(row => !row.Value || !row.Key.IsCrowded).Select(row => row.Key)];
        _touched.Clear();
        return open.SelectMany(surname => surname.Lone).Select(use => use.Report).Distinct();
    }

    private void Touch(Surname surname)
    {
        if (!_touched.ContainsKey(surname)) { _touched[surname] = surname.IsCrowded; }
    }

    private Surname Of(string units)
    {
        if (!_byUnits.TryGetValue(units, out Surname? surname)) { _byUnits[units] = surname = new(); }
        return surname;
    }

    // Kim Jong-un may be called Kim.
    private static string[] Units(PersonName name) => name.IsSurnameFirst && SoundUnits.Of(name.Given) is var given && given != name.SurnameUnits ? [name.SurnameUnits, given] : [name.SurnameUnits];
}

namespace ProtestArchive.Core.Linking;

/// <summary>The people whom the archive knows by one surname, and the names that stand alone and may mean one of them.</summary>
internal sealed class Surname
{
    private const int MostNodes = 200;
    private const int MostPeople = 24;
    private IReadOnlyList<EntityNode>? _people;
    private Known? _known;

    // What the lone names were resolved by: whoever had the surname, by what company and as man or woman.
    private sealed record Known(bool IsCrowded, bool IsAnybody, HashSet<string> Written, Dictionary<EntityNode, (HashSet<CompanyKey> Company, string Genders)> People);

    /// <summary>The full names that have it.</summary>
    public HashSet<PersonNode> Nodes { get; } = [];

    /// <summary>Uses that stand alone and that their own report does not explain.</summary>
    public HashSet<NameUse> Lone { get; } = [];

    /// <summary>Whether so many people have it that the surname alone tells nobody.</summary>
    public bool IsCrowded => Nodes.Count > MostNodes || People.Count > MostPeople;

    /// <summary>The people who have it; none where more names than one can look through have it.</summary>
    public IReadOnlyList<EntityNode> People => _people ??= Nodes.Count > MostNodes ? [] : [.. Nodes.Select(node => node.Entity!).Distinct()];

    /// <summary>The people may be others now.</summary>
    public void Forget() => _people = null;

    /// <summary>The lone names that may mean others than when they were last looked at: all, or those whose reports name what the people are now known by or no more.</summary>
    public IEnumerable<NameUse> TakeChanged()
    {
        if (Lone.Count == 0)
        {
            _known = null;
            return [];
        }
        Known? before = _known;
        _known = new(
            IsCrowded,
            Nodes.Count > 0,
            [.. Nodes.Select(node => node.Name.Surname)],
            IsCrowded ? [] : People.ToDictionary(person => person, person => (person.Company, string.Concat(Genders(person).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))));
        if (before is null || before.IsCrowded != _known.IsCrowded || before.IsAnybody != _known.IsAnybody || !before.Written.SetEquals(_known.Written)) { return Lone; }
        if (_known.IsCrowded) { return []; }
        // Where there were and are several, one more or fewer matters only to those whose reports name his company.
        bool areOthers = before.People.Count != _known.People.Count || before.People.Keys.Any(person => !_known.People.ContainsKey(person));
        if (areOthers && Math.Min(before.People.Count, _known.People.Count) < 2) { return Lone; }
        HashSet<CompanyKey> changed = [];
        bool areGendersOthers = areOthers;
        foreach (EntityNode person in before.People.Keys.Union(_known.People.Keys))
        {
            (HashSet<CompanyKey>? was, string wasGenders) = before.People.GetValueOrDefault(person, ([], ""));
            (HashSet<CompanyKey>? known, string genders) = _known.People.GetValueOrDefault(person, ([], ""));
            areGendersOthers |= wasGenders != genders;
            if (ReferenceEquals(was, known)) { continue; }
            changed.UnionWith(was.Where(key => !known.Contains(key)));
            changed.UnionWith(known.Where(key => !was.Contains(key)));
        }
        return changed.Count == 0 && !areGendersOthers ? [] : Lone.Where(use => (areGendersOthers && use.Facts.Gender is not null) || use.Report.Company.Any(changed.Contains));
    }

    /// <summary>“m” and “f” as reports tell them of a person.</summary>
    public static IEnumerable<string> Genders(EntityNode person) => person.Nodes.SelectMany(node => node.Facts).Select(row => row.Facts.Gender).OfType<string>();
}

/// <summary>All surnames by their sounds.</summary>
internal sealed class Surnames
{
    private readonly Dictionary<string, Surname> _byUnits = new(StringComparer.Ordinal);
    private readonly HashSet<Surname> _touched = [];

    /// <summary>Whoever has a surname that sounds so; null where nobody does and no lone name asks for it.</summary>
    public Surname? Find(string units) => _byUnits.GetValueOrDefault(units);

    /// <summary>Says that a full name has come, has gone, or is known by other reports or in another group.</summary>
    public void Touch(PersonNode node, bool isThere)
    {
        foreach (string units in Units(node.Name))
        {
            Surname surname = Of(units);
            _touched.Add(surname);
            surname.Forget();
            if (isThere) { surname.Nodes.Add(node); } else { surname.Nodes.Remove(node); }
        }
    }

    /// <summary>Notes, or forgets, that a use stands alone.</summary>
    public void Ask(string units, NameUse use, bool isAsked)
    {
        Surname surname = Of(units);
        bool isOther = isAsked ? surname.Lone.Add(use) : surname.Lone.Remove(use);
        if (isOther && isAsked && surname.Lone.Count == 1) { _touched.Add(surname); } // what it is resolved by has to be remembered
        if (surname.Lone.Count == 0 && surname.Nodes.Count == 0) { _byUnits.Remove(units); }
    }

    /// <summary>The reports whose lone names may mean others since the last call.</summary>
    public List<ReportNode> TakeTouched()
    {
        List<ReportNode> reports = [.. _touched.SelectMany(surname => surname.TakeChanged()).Select(use => use.Report).Distinct()];
        _touched.Clear();
        return reports;
    }

    private Surname Of(string units)
    {
        if (!_byUnits.TryGetValue(units, out Surname? surname)) { _byUnits[units] = surname = new(); }
        return surname;
    }

    // Kim Jong-un may be called Kim.
    private static string[] Units(PersonName name) => name.IsSurnameFirst && SoundUnits.Of(name.Given) is var given && given != name.SurnameUnits ? [name.SurnameUnits, given] : [name.SurnameUnits];
}

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>Somebody of the synthetic world.</summary>
/// <param name="Id">Who it is: the truth.</param>
/// <param name="Naming">How people of the country are called.</param>
/// <param name="Name">The name in its own letters.</param>
/// <param name="Age">In years.</param>
/// <param name="Job">With its article (“a teacher”).</param>
internal sealed record SyntheticPerson(string Id, Naming Naming, NativeName Name, int Age, string Job);

/// <summary>An organization of the synthetic world.</summary>
/// <param name="Id">Which it is: the truth.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Acronym">How it is called after that; null where it has none.</param>
internal sealed record SyntheticBody(string Id, string Name, string? Acronym);

/// <summary>A country with those who hold its offices, one after the other, over the years.</summary>
internal sealed class Nation
{
    // Office, its title, how many years somebody holds it.
    private static readonly (string Office, string Title, int Least, int Most)[] Offices =
    [
        ("leader", "", 4, 14), ("minister", "Interior Minister", 1, 5), ("spokesman", "police spokesman", 2, 6), ("opposition", "opposition leader", 4, 12), ("unionist", "union leader", 3, 9),
    ];

    private static readonly string[] BodyKinds = ["party", "union", "rights", "ministry"];
    private readonly ulong _seed;
    private readonly Dictionary<string, List<(int Until, SyntheticPerson Person)>> _holders = new(StringComparer.Ordinal);
    private readonly string _head;

    private Nation(string[] row, ulong seed)
    {
        (Code, Name, Adjective, Naming, _head, Weight) = (row[0], row[1], row[2], Synthetic.Naming.All[row[3]], row[4], int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture));
        Cities = row[6].Split(',');
        _seed = seed;
        Bodies = BodyKinds.ToDictionary(kind => kind, Body, StringComparer.Ordinal);
    }

    public static IReadOnlyList<Nation> All(ulong seed) => [.. SyntheticData.Rows("countries").Select(row => new Nation(row, seed))];

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Code { get; }

    public string Name { get; }

    public string Adjective { get; }

    public Naming Naming { get; }

    /// <summary>How often its news is told beside that of others.</summary>
    public int Weight { get; }

    /// <summary>The capital first.</summary>
    public IReadOnlyList<string> Cities { get; }

    /// <summary>Party, union, rights group and ministry.</summary>
    public IReadOnlyDictionary<string, SyntheticBody> Bodies { get; }

    /// <summary>The title of an office.</summary>
    public string TitleOf(string office) => office == "leader" ? _head : Array.Find(Offices, row => row.Office == office).Title;

    /// <summary>Who holds an office on a day.</summary>
    /// <param name="office">leader, minister, spokesman, opposition or unionist.</param>
    /// <param name="day">Days since the first of the archive.</param>
    public SyntheticPerson Holder(string office, int day)
    {
        if (!_holders.TryGetValue(office, out List<(int Until, SyntheticPerson Person)>? holders)) { _holders[office] = holders = []; }
        (_, _, int least, int most) = Array.Find(Offices, row => row.Office == office);
        while (holders.Count == 0 || holders[^1].Until <= day)
        {
            string id = $"{Code}/{office}/{holders.Count}";
            Dice dice = new(_seed, id);
            holders.Add(((holders.Count == 0 ? 0 : holders[^1].Until) + dice.Between(least * 365, most * 365), Person(id, dice)));
        }
        return holders.Find(holder => holder.Until > day).Person;
    }

    /// <summary>Somebody new.</summary>
    public SyntheticPerson Person(string id, Dice dice) => new(id, Naming, Naming.Draw(dice, dice.Falls(0.35)), dice.Between(19, 68), dice.Of(SyntheticData.Of("job")));

    private SyntheticBody Body(string kind)
    {
        string id = $"{Code}/{kind}";
        string name = new Dice(_seed, id).Of(SyntheticData.Of(kind)).Replace("{adjective}", Adjective, StringComparison.Ordinal).Replace("{country}", Name, StringComparison.Ordinal);
        string initials = string.Concat(name.Split(' ').Where(word => char.IsUpper(word[0])).Select(word => word[0]));
        return new(id, name, kind is "ministry" || initials.Length < 3 ? null : initials);
    }
}

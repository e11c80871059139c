namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>How a report says when it was written.</summary>
internal enum DateStyle
{
    /// <summary>LA PAZ, Bolivia, March 5, 2003 (Reuters) -</summary>
    Dateline,

    /// <summary>A line “March 5, 2003” under the byline.</summary>
    Line,

    /// <summary>A line “Published 5 March 2003”.</summary>
    Published,
}

/// <summary>Who publishes reports, and how it writes.</summary>
internal sealed class Outlet
{
    private readonly ulong _seed;
    private readonly SyntheticPerson[] _reporters;

    private Outlet(string name, IReadOnlyList<Nation> nations, ulong seed)
    {
        (Name, _seed) = (name, seed);
        Dice dice = new(seed, name);
        Date = (DateStyle)dice.Below(3);
        SaysMister = dice.Falls(0.25);
        SlipsOfThePen = dice.Falls(0.3) ? 0.02 : 0.004;
        _reporters = [.. Enumerable.Range(0, 40).Select(i => dice.Of(nations).Person($"{name}/{i}", dice))];
    }

    public static IReadOnlyList<Outlet> All(IReadOnlyList<Nation> nations, ulong seed) => [.. SyntheticData.Of("outlet").Select(name => new Outlet(name, nations, seed))];

    public string Name { get; }

    public DateStyle Date { get; }

    /// <summary>Mr. and Ms. before a surname that stands alone.</summary>
    public bool SaysMister { get; }

    /// <summary>The share of names that it misspells.</summary>
    public double SlipsOfThePen { get; }

    public SyntheticPerson Reporter(Dice dice) => dice.Of(_reporters);

    /// <summary>Full name and surname in the house's way of writing names of that language, the same in all its reports.</summary>
    public (string Full, string Surname) Write(SyntheticPerson person)
    {
        Dice dice = new(_seed, $"{Name} {person.Naming.Key}");
        return person.Naming.Write(person.Name, dice.Falls(0.55) ? 0 : dice.Below(person.Naming.Systems));
    }
}

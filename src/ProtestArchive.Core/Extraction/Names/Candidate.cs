using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>A stretch of tokens that may be a name, with what speaks for each reading of it. A vote of 2 is a fair hint, 4 is as good as sure.</summary>
internal sealed class Candidate(int first, int end)
{
    /// <summary>First token.</summary>
    public int First { get; set; } = first;

    /// <summary>Token behind the last.</summary>
    public int End { get; set; } = end;

    public int Tokens => End - First;

    /// <summary>Which candidates of the report are written the same.</summary>
    public int Group { get; set; }

    /// <summary>The lexicons' name; null where they do not know it.</summary>
    public KnownName? Known { get; init; }

    /// <summary>The most populous city of that name; negative where there is none.</summary>
    public int City { get; set; } = -1;

    /// <summary>What the name itself says (a head word, an initial, a first name), whatever stands beside it.</summary>
    public Votes Inside;

    /// <summary>What the words beside this mention say.</summary>
    public Votes Context;

    /// <summary>How much speaks for a town's name to stand for its club here; negative where it is the place.</summary>
    public int Team { get; set; }

    /// <summary>Whether a title or honorific stands before it.</summary>
    public bool IsTitled { get; init; }

    /// <summary>Whether it stands where everything is capitalised, so that its capitals mean nothing.</summary>
    public bool InHeading { get; init; }

    /// <summary>The name that this acronym was introduced for; null where none was.</summary>
    public Candidate? StandsFor { get; set; }

    /// <summary>“m” or “f” where the title before it or its first name tells.</summary>
    public string? Gender { get; set; }

    /// <summary>Whether it names none of the three here, whatever the lexicons say: a competition, a membership.</summary>
    public bool IsNothing { get; set; }

    /// <summary>What it was decided to name; null for nothing.</summary>
    public EntityKind? Kind { get; set; }

    /// <summary>The rule that decided.</summary>
    public string? Rule { get; set; }

    private Reason _person, _place, _organization;

    /// <summary>Votes by the words of the name itself; <paramref name="why"/> tells a reader the evidence.</summary>
    public void Own(EntityKind kind, int weight, string why)
    {
        Inside.Add(kind, weight);
        Reasoned(kind, weight, why);
    }

    /// <summary>Votes by the words beside this mention; <paramref name="why"/> tells a reader the evidence.</summary>
    public void Beside(EntityKind kind, int weight, string why)
    {
        Context.Add(kind, weight);
        Reasoned(kind, weight, why);
    }

    /// <summary>The strongest evidence that this mention gives for <paramref name="kind"/>; null where it gives none.</summary>
    public string? Why(EntityKind kind) => kind switch
    {
        EntityKind.Person => _person.Why,
        EntityKind.Place => _place.Why,
        _ => _organization.Why,
    };

    private void Reasoned(EntityKind kind, int weight, string why)
    {
        ref Reason reason = ref kind == EntityKind.Person ? ref _person : ref kind == EntityKind.Place ? ref _place : ref _organization;
        if (weight > reason.Weight) { reason = new(weight, why); }
    }

    private readonly record struct Reason(int Weight, string Why);

    /// <summary>The named thing of the report that it stands for.</summary>
    public int Local { get; set; } = -1;
}

/// <summary>Votes for the readings of a name.</summary>
internal struct Votes
{
    public int Person;
    public int Place;
    public int Organization;

    /// <summary>For naming nothing of the three.</summary>
    public int Nothing;

    public void Add(EntityKind kind, int weight)
    {
        switch (kind)
        {
            case EntityKind.Person: Person += weight; break;
            case EntityKind.Place: Place += weight; break;
            default: Organization += weight; break;
        }
    }

    public void Add(in Votes other)
    {
        Person += other.Person;
        Place += other.Place;
        Organization += other.Organization;
        Nothing += other.Nothing;
    }

    /// <summary>Keeps of each reading the stronger of the two; of nothing the weaker.</summary>
    public void Strengthen(in Votes other)
    {
        Person = Math.Max(Person, other.Person);
        Place = Math.Max(Place, other.Place);
        Organization = Math.Max(Organization, other.Organization);
        Nothing = Math.Min(Nothing, other.Nothing);
    }
}

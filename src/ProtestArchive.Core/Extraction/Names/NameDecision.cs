using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// Decides what each candidate names: the sure ones by their own votes, then all that are written the same, then those that are part of a
/// sure name, then the doubtful ones.
/// </summary>
internal sealed class NameDecision(NameText text, List<Candidate> candidates)
{
    private const int SurePerson = 8; // a cricketer on a scorecard may be called like a town
    private const int Enough = 3;
    /// <summary>The rule of those who are named by a part of their name.</summary>
    public const string Part = "part of a name in the report";

    private const string Elsewhere = "as elsewhere in the report";

    private readonly KeyIndex _keys = new(text.Folded, candidates.Count * 2);
    private readonly List<Votes> _groups = [];
    private readonly List<EntityKind?> _kinds = [];
    private readonly List<bool> _outsideHeadings = [];
    private readonly List<int> _teams = [];
    private EntityKind?[] _partOf = [];

    public void Decide()
    {
        Group();
        Acronyms.Tie(text, candidates);
        for (int g = 0; g < _groups.Count; g++) { _kinds.Add(Best(_groups[g], Enough)); }
        FindParts();
        foreach (Candidate candidate in candidates) { DecideOne(candidate); }
        Aliases.Tie(text, candidates);
        new NameAftermath(text, candidates).Complete();
        foreach (Candidate candidate in candidates)
        {
            if (candidate.StandsFor is { Kind: { } kind and not EntityKind.Person } && candidate.Known is null)
            {
                candidate.Kind = kind;
                candidate.Rule = "acronym of a name in the report";
            }
        }
    }

    private void Group()
    {
        foreach (Candidate candidate in candidates)
        {
            (int start, int length) = text.Slice(candidate.First, candidate.End);
            candidate.Group = _keys.Add(start, length);
            if (candidate.Group == _groups.Count)
            {
                _groups.Add(candidate.Inside);
                _outsideHeadings.Add(false);
                _teams.Add(0);
            }
            _outsideHeadings[candidate.Group] |= !candidate.InHeading;
            _teams[candidate.Group] += Math.Max(0, candidate.Team);
            // What it is in itself counts once a report, at its clearest, or a surname that is also a town drowns.
            Votes votes = _groups[candidate.Group];
            votes.Strengthen(candidate.Inside);
            _groups[candidate.Group] = votes;
        }
        foreach (Candidate candidate in candidates)
        {
            Votes votes = _groups[candidate.Group];
            votes.Add(candidate.Context);
            _groups[candidate.Group] = votes;
        }
    }

    private void FindParts()
    {
        _partOf = new EntityKind?[_keys.Count];
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Tokens < 2) { continue; }
            if (_kinds[candidate.Group] is EntityKind.Organization && (candidate.Known is null || candidate.Team >= 3)) { MarkCompany(candidate); continue; }
            if (_kinds[candidate.Group] is not EntityKind.Person) { continue; }
            int end = candidate.End; // without Jr., III
            while (end > candidate.First + 2 && text.Is(end - 1, WordClass.Suffix) && !text.Is(end - 1, WordClass.FirstName)) { end--; }
            Mark(end - 1, end);
            for (int i = candidate.First; i < end - 1; i++)
            {
                if (text.IsWord(i) && (text.Is(i + 1, WordClass.Particle) || text.IsHyphen(i + 1) || i == candidate.First)) { Mark(i, end); Mark(i, i + 1); }
                if (i > candidate.First) { Mark(i, end); Mark(i, candidate.End); }
            }
        }
    }

    private void Mark(int first, int end, EntityKind kind = EntityKind.Person)
    {
        int key = _keys.Find(text.Key(first, end));
        if (key >= 0 && key < _partOf.Length && _partOf[key] is not EntityKind.Person) { _partOf[key] = kind; }
    }

    // Hutchison of Hutchison Whampoa Ltd, Daimler-Benz of Daimler-Benz AG
    private void MarkCompany(Candidate candidate)
    {
        int end = candidate.End;
        while (end > candidate.First + 1 && text.Is(end - 1, WordClass.CompanySuffix | WordClass.CompanyWord) && !text.IsHyphen(end - 2)) { end--; }
        if (text.IsMark(end - 1, ',') && end - 1 > candidate.First) { end--; }
        if (end == candidate.End && candidate.Team < 3) { return; }
        Mark(candidate.First, end, EntityKind.Organization);
        if (!text.Is(candidate.First, WordClass.Function | WordClass.Demonym | WordClass.FirstName)) { Mark(candidate.First, candidate.First + 1, EntityKind.Organization); }
        if (candidate.Team >= 3) { Mark(candidate.End - 1, candidate.End, EntityKind.Organization); }
    }

    private void DecideOne(Candidate candidate)
    {
        if (candidate.IsNothing) { return; }
        Votes own = candidate.Inside;
        own.Add(candidate.Context);
        Votes all = _groups[candidate.Group];
        if (_partOf[candidate.Group] == EntityKind.Organization && candidate.Known is null && candidate.Inside.Place < 5 && own.Person < 3 && candidate.Context.Place < 3 && (candidate.City < 0 || candidate.Team >= 0) && (!text.IsInitial(candidate.First) || candidate.Inside.Nothing == 0 || text.Is(candidate.End, WordClass.Say | WordClass.StockMove)))
        {
            candidate.Kind = EntityKind.Organization;
            candidate.Rule = "part of an organization's name in the report";
            return;
        }
        bool part = _partOf[candidate.Group] == EntityKind.Person && candidate.Tokens <= 3;
        if (part)
        {
            all.Person += 4;
            // King, Hope, Park: once introduced, a capital that nothing forces is enough
            all.Nothing = text.IsInitial(candidate.First) || candidate.InHeading || text.Is(candidate.First, WordClass.Month | WordClass.Time) ? Math.Min(all.Nothing, 2) : 0;
        }
        if (IsClub(candidate, part))
        {
            candidate.Kind = EntityKind.Organization;
            candidate.Rule = candidate.Team >= 3 ? "a town for its club" : "a town for its club, as elsewhere in the report";
            return;
        }
        if (candidate is { Known.Kind: EntityKind.Organization, Context.Place: >= 2, Inside.Person: < 3 } && IsTownOfThatName(candidate))
        {
            candidate.Kind = EntityKind.Place;
            candidate.Rule = candidate.Why(EntityKind.Place);
            return;
        }
        if (candidate.Known is { Kind: { } kind } known && IsFirm(candidate, known) && own.Person < 9 && !(part && candidate.Tokens == 1 && candidate.Context.Person >= candidate.Context.Place))
        {
            candidate.Kind = candidate.IsTitled && candidate.Tokens == 1 && known.PlaceType != PlaceType.Country && kind == EntityKind.Place && candidate.Context.Place <= 0 && candidate.Context.Person >= 4 ? EntityKind.Person : kind;
            candidate.Rule = candidate.Why(candidate.Kind.Value) ?? Elsewhere;
            return;
        }
        // Its own surroundings weigh twice: Washington said, in Washington.
        if (candidate.Known is not null || candidate.City >= 0 || part) { all.Add(candidate.Context); }
        candidate.Kind = Best(all, Enough);
        candidate.Rule = candidate.Kind is not { } decided ? null : part && decided == EntityKind.Person ? Part : candidate.Why(decided) ?? Elsewhere;
        if (candidate.InHeading && candidate.Known is null && !part && candidate.Kind is not null && !_outsideHeadings[candidate.Group] && candidate.Inside is { Organization: < 5, Place: < 5 } && !(candidate.Kind == EntityKind.Place && candidate.Context.Place >= 2 && candidate.City >= 0)) { candidate.Kind = candidate.Inside.Person >= 4 ? EntityKind.Person : null; }
    }

    // In a report on sport: where the words beside it say so, or those beside its other mentions do and these do not say that it is the town.
    private bool IsClub(Candidate candidate, bool part)
    {
        if (_teams[candidate.Group] < 3 || candidate.Team < 0 || (part && candidate.Tokens == 1) || candidate.Known is { Kind: not EntityKind.Place } || SportScene.IsNation(candidate.Known) || candidate.Context.Person >= SurePerson) { return false; }
        bool town = candidate.Known is not null || candidate.City >= 0 || candidate.Inside.Place > 0;
        if (!town && candidate.Team < 8 && (candidate.Inside.Person >= 3 || candidate.Context.Person >= 3)) { return false; }
        return town ? candidate.Team >= 3 || (_teams[candidate.Group] >= 3 && candidate.Context.Place < 2) : _teams[candidate.Group] >= 4;
    }

    // in San Miguel: the town, not the brewery
    private bool IsTownOfThatName(Candidate candidate) => text.IsLower(candidate.First - 1) && text.Is(candidate.First - 1, WordClass.Locative) && !text.Equals(candidate.First - 1, "at")
        && Cities.All.Find(text.Key(candidate.First, candidate.End)) is >= 0 and var city && Cities.All[city].Population >= 50_000;

    // A name of a lexicon stays what it is, whatever stands beside it: “the US said”. Only what could as well be a surname is open.
    private static bool IsFirm(Candidate candidate, KnownName known) =>
        (candidate.Tokens > 1 && !known.IsDoubtful) || (known.Kind == EntityKind.Organization && !known.IsDoubtful) || known.PlaceType != PlaceType.City || known.City >= 0;

    private static EntityKind? Best(in Votes votes, int enough)
    {
        int best = Math.Max(votes.Person, Math.Max(votes.Place, votes.Organization)) - Math.Max(0, votes.Nothing);
        if (best < enough - 1 || (best < enough && votes.Nothing > 0)) { return null; }
        return votes.Place >= votes.Person && votes.Place >= votes.Organization ? EntityKind.Place
            : votes.Person >= votes.Organization ? EntityKind.Person
            : EntityKind.Organization;
    }
}

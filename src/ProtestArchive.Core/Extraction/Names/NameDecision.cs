using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// Decides what each candidate names: the sure ones by their own votes, then all that are written the same, then those that are part of a
/// sure name, then the doubtful ones.
/// </summary>
internal sealed class NameDecision(NameText text, List<Candidate> candidates)
{
    private const int Enough = 3;
    private readonly KeyIndex _keys = new(text.Folded, candidates.Count * 2);
    private readonly List<Votes> _groups = [];
    private readonly List<EntityKind?> _kinds = [];
    private readonly List<bool> _outsideHeadings = [];
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
            }
            _outsideHeadings[candidate.Group] |= !candidate.InHeading;
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
            if (candidate.Tokens < 2 || _kinds[candidate.Group] is not EntityKind.Person) { continue; }
            Mark(candidate.End - 1, candidate.End);
            for (int i = candidate.First; i < candidate.End - 1; i++)
            {
                if (text.IsWord(i) && (text.Is(i + 1, WordClass.Particle) || text.IsHyphen(i + 1) || i == candidate.First)) { Mark(i, candidate.End); Mark(i, i + 1); }
                if (i > candidate.First) { Mark(i, candidate.End); }
            }
        }
    }

    private void Mark(int first, int end)
    {
        int key = _keys.Find(text.Key(first, end));
        if (key >= 0 && key < _partOf.Length) { _partOf[key] = EntityKind.Person; }
    }

    private void DecideOne(Candidate candidate)
    {
        Votes own = candidate.Inside;
        own.Add(candidate.Context);
        Votes all = _groups[candidate.Group];
        bool part = _partOf[candidate.Group] == EntityKind.Person && candidate.Tokens <= 3;
        if (part)
        {
            all.Person += 4;
            all.Nothing = Math.Min(all.Nothing, 2);
        }
        if (candidate.Known is { Kind: { } kind } known && IsFirm(candidate, known) && own.Person < 9 && !(part && candidate.Tokens == 1 && candidate.Context.Person >= candidate.Context.Place))
        {
            candidate.Kind = candidate.IsTitled && candidate.Tokens == 1 && known.PlaceType != PlaceType.Country && kind == EntityKind.Place && candidate.Context.Place <= 0 && candidate.Context.Person >= 4 ? EntityKind.Person : kind;
            return;
        }
        // Its own surroundings weigh twice: Washington said, in Washington.
        if (candidate.Known is not null || candidate.City >= 0 || part) { all.Add(candidate.Context); }
        candidate.Kind = Best(all, Enough);
        candidate.Rule = part && candidate.Kind == EntityKind.Person ? "part of a name" : null;
        if (candidate.InHeading && candidate.Known is null && !part && candidate.Kind is not null && !_outsideHeadings[candidate.Group] && candidate.Inside is { Organization: < 5, Place: < 5 }) { candidate.Kind = candidate.Inside.Person >= 4 ? EntityKind.Person : null; }
    }

    // A name of a lexicon stays what it is, whatever stands beside it: “the US said”. Only what could as well be a surname is open.
    private static bool IsFirm(Candidate candidate, KnownName known) =>
        candidate.Tokens > 1 || known.Kind == EntityKind.Organization || known.PlaceType != PlaceType.City || known.City >= 0;

    private static EntityKind? Best(in Votes votes, int enough)
    {
        int best = Math.Max(votes.Person, Math.Max(votes.Place, votes.Organization)) - Math.Max(0, votes.Nothing);
        if (best < enough - 1 || (best < enough && votes.Nothing > 0)) { return null; }
        return votes.Place >= votes.Person && votes.Place >= votes.Organization ? EntityKind.Place
            : votes.Person >= votes.Organization ? EntityKind.Person
            : EntityKind.Organization;
    }
}

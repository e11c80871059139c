using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// Says which mentions of a report name the same thing: the same words, a surname after the full name, an acronym after what it stands for, a slip of the pen.
/// </summary>
internal sealed class NameIdentity(NameText text, List<Candidate> candidates)
{
    private readonly List<Local> _locals = [];
    private readonly Dictionary<(EntityKind, string), Local> _byKey = [];
    private Local?[] _byGroup = [];

    /// <summary>The named things, in order of their first mention.</summary>
    public List<Local> Resolve()
    {
        PersonIdentity people = new(text, candidates);
        int groups = 0;
        foreach (Candidate candidate in candidates) { groups = Math.Max(groups, candidate.Group + 1); }
        _byGroup = new Local?[groups];
        foreach (Candidate candidate in candidates)
        {
            Local? local = candidate.Kind != EntityKind.Person ? Named(candidate)
                : candidate.StandsFor is { Kind: EntityKind.Person, Local: >= 0 } person ? _locals[person.Local]
                : people.SameAs(candidate);
            if (local is null)
            {
                local = new(candidate.Kind!.Value, _locals.Count) { Fullest = candidate, Known = candidate.Known };
                _locals.Add(local);
                if (candidate.Kind == EntityKind.Person) { people.Introduce(candidate, local); } else { Introduce(candidate, local); }
            }
            candidate.Local = local.Index;
            local.Mentions.Add(candidate);
            local.Known ??= candidate.Known;
            if (IsFuller(candidate, local.Fullest)) { local.Fullest = candidate; }
        }
        return _locals;
    }

    private Local? Named(Candidate candidate)
    {
        if (candidate.StandsFor is { } full && _byKey.TryGetValue((full.Kind ?? candidate.Kind!.Value, Key(full)), out Local? expansion)) { return expansion; }
        // Written the same: the same, without asking for its key
        if (_byGroup[candidate.Group] is { } same && same.Kind == candidate.Kind) { return same; }
        Local? local = _byKey.GetValueOrDefault((candidate.Kind!.Value, Key(candidate)));
        _byGroup[candidate.Group] ??= local;
        return local;
    }

    private void Introduce(Candidate candidate, Local local)
    {
        _byKey[(candidate.Kind!.Value, Key(candidate))] = local;
        _byGroup[candidate.Group] = local;
        if (candidate.Known is not null) { _byKey.TryAdd((candidate.Kind.Value, Spaceless(candidate)), local); }
    }

    // Known names by what they are known as (UN, U.N., United Nations); others by their letters (co-ordination council, Coordination Council).
    private string Key(Candidate candidate) => candidate.Known is { } known ? $"{known.Country} {known.Name}" : Spaceless(candidate);

    private string Spaceless(Candidate candidate)
    {
        ReadOnlySpan<char> key = text.Key(candidate.First, candidate.End);
        if (key.StartsWith("the ")) { key = key[4..]; }
        Span<char> letters = key.Length <= 256 ? stackalloc char[256] : new char[key.Length];
        int length = 0;
        foreach (char c in key) { if (c != ' ') { letters[length++] = c; } }
        return new(letters[..length]);
    }

    private bool IsFuller(Candidate candidate, Candidate than)
    {
        int words = Words(candidate), other = Words(than);
        if (words != other) { return words > other; }
        bool capitals = text.IsUpper(than.First) && !text.IsUpper(candidate.First);
        return capitals || (text.Key(candidate.First, candidate.End).Length > text.Key(than.First, than.End).Length && text.IsUpper(candidate.First) == text.IsUpper(than.First));
    }

    private int Words(Candidate candidate)
    {
        int words = 0;
        for (int i = candidate.First; i < candidate.End; i++) { if (text.IsWord(i)) { words++; } }
        return words;
    }
}

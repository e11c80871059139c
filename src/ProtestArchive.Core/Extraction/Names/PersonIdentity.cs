using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Which person of a report a name means: the last one introduced whom it fits.</summary>
internal sealed class PersonIdentity
{
    // More people than this in one report are matched by their exact surnames only, which keeps the work in proportion to the text.
    private const int MostFuzzy = 400;

    private readonly NameText _text;
    private readonly List<(Candidate Name, Local Local)> _people = [];
    private readonly Dictionary<string, List<int>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> _surnames;
    private readonly List<Candidate> _full = [];
    private readonly Dictionary<string, List<int>> _fullBySurname = new(StringComparer.Ordinal);

    public PersonIdentity(NameText text, List<Candidate> candidates)
    {
        _text = text;
        _surnames = _bySurname.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Kind != EntityKind.Person || IsSingle(candidate)) { continue; }
            string surname = new(Surname(candidate));
            if (!_fullBySurname.TryGetValue(surname, out List<int>? list)) { _fullBySurname[surname] = list = []; }
            list.Add(_full.Count);
            _full.Add(candidate);
        }
    }

    /// <summary>The person already introduced whom <paramref name="candidate"/> names; null where it introduces one.</summary>
    public Local? SameAs(Candidate candidate)
    {
        ReadOnlySpan<char> surname = Surname(candidate);
        bool single = IsSingle(candidate);
        if (_surnames.TryGetValue(surname, out List<int>? same))
        {
            for (int i = same.Count - 1; i >= 0; i--)
            {
                if (Compatible(candidate, _people[same[i]].Name)) { return _people[same[i]].Local; }
            }
            if (single) { return _people[same[^1]].Local; }
        }
        if (single && GivenNameOf(surname) is { } known) { return known; }
        return _people.Count <= MostFuzzy ? Slip(candidate, surname, single) : null;
    }

    /// <summary>Makes <paramref name="candidate"/> a person whom later mentions may mean.</summary>
    public void Introduce(Candidate candidate, Local local)
    {
        string surname = new(Surname(candidate));
        if (!_bySurname.TryGetValue(surname, out List<int>? list)) { _bySurname[surname] = list = []; }
        list.Add(_people.Count);
        _people.Add((candidate, local));
    }

    // A first name alone means the one person of the report who bears it.
    private Local? GivenNameOf(ReadOnlySpan<char> name)
    {
        Local? found = null;
        foreach ((Candidate person, Local local) in _people)
        {
            if (IsSingle(person) || !_text.Key(person.First, person.First + 1).SequenceEqual(name)) { continue; }
            if (found is not null && found != local) { return null; }
            found = local;
        }
        return found;
    }

    private Local? Slip(Candidate candidate, ReadOnlySpan<char> surname, bool single)
    {
        if (single && _fullBySurname.ContainsKey(new(surname))) { return null; } // introduced in full further on
        for (int i = _people.Count - 1; i >= 0; i--)
        {
            (Candidate other, Local local) = _people[i];
            ReadOnlySpan<char> otherSurname = Surname(other);
            if (!Spelling.IsSlip(surname, otherSurname)) { continue; }
            if (single || IsSingle(other) || SameGiven(candidate, other)) { return local; }
        }
        return null;
    }

    private bool Compatible(Candidate left, Candidate right)
    {
        if (IsSingle(left) || IsSingle(right))
        {
            return !(left.Gender is { } l && right.Gender is { } r && l != r);
        }
        return SameGiven(left, right);
    }

    // Vladimir Putin, V. Putin, Vladimir V. Putin; not Alexander and Viktor.
    private bool SameGiven(Candidate left, Candidate right)
    {
        ReadOnlySpan<char> l = Given(left), r = Given(right);
        if (l.SequenceEqual(r)) { return true; }
        if (l.Length == 0 || r.Length == 0) { return false; }
        if (l.Length == 1 || r.Length == 1) { return l[0] == r[0]; }
        return l.StartsWith(r) || r.StartsWith(l) || Spelling.IsSlip(l, r);
    }

    private ReadOnlySpan<char> Given(Candidate candidate) => _text.Key(candidate.First, candidate.First + 1);

    private bool IsSingle(Candidate candidate) => candidate.Tokens == 1 || SurnameStart(candidate) == candidate.First;

    private ReadOnlySpan<char> Surname(Candidate candidate) => _text.Key(SurnameStart(candidate), SurnameEnd(candidate));

    private int SurnameEnd(Candidate candidate)
    {
        int end = candidate.End;
        while (end > candidate.First + 1 && _text.Is(end - 1, WordClass.Suffix) && !_text.Is(end - 1, WordClass.FirstName)) { end--; }
        return end;
    }

    // The last word, with what a hyphen joins to it.
    private int SurnameStart(Candidate candidate)
    {
        int start = SurnameEnd(candidate) - 1;
        while (start - 2 >= candidate.First && _text.IsHyphen(start - 1)) { start -= 2; }
        return start;
    }
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Acronyms that the report itself introduces: “Guinea Bauxite Company, or GBC”, “Economic Freedom Fighters (EFF)”, “EFF (Economic Freedom Fighters)”.</summary>
internal static class Acronyms
{
    /// <summary>Ties each acronym to the name that it was introduced for, all over the report.</summary>
    public static void Tie(NameText text, List<Candidate> candidates)
    {
        Dictionary<int, Candidate>? introduced = null;
        HashSet<int>? nothing = null;
        for (int i = 0; i + 1 < candidates.Count; i++)
        {
            Candidate left = candidates[i], right = candidates[i + 1];
            bool bracket = text.IsMark(left.End, '(') && right.First == left.End + 1 && text.Mark(right.End) is ')' or ',' or ';';
            bool or = text.IsMark(left.End, ',') && text.Equals(left.End + 1, "or") && right.First == left.End + 2;
            bool known = text.Equals(left.End, "known") && text.Equals(left.End + 1, "as") && right.First <= left.End + 3;
            if (!bracket && !or && !known) { continue; }
            if (bracket && text.IsDash(right.End + 1) && IsAcronym(text, left)) { continue; } // MADRID (Al Jazeera) —
            (Candidate name, Candidate acronym) = IsAcronym(text, right) ? (left, right) : (right, left);
            if (!IsAcronym(text, acronym) || name.Tokens < 2 || !(SharesInitial(text, name, acronym) || (bracket && acronym.Known is null && name.Inside is { Organization: >= 5 })) || name.Context.Person + name.Inside.Person > 3) { continue; }
            if (name.Inside is { Nothing: >= 4, Organization: < 4 }) { (nothing ??= []).Add(acronym.Group); continue; } // Official Secrets Act (OSA)
            (introduced ??= [])[acronym.Group] = name;
            if (name.Inside.Place < 5 && name.Known is not { Kind: EntityKind.Place }) { name.Own(EntityKind.Organization, text[acronym.First].Length > 2 ? 4 : 2, "an acronym introduced for it"); }
        }
        foreach (Candidate candidate in candidates)
        {
            if (nothing is not null && nothing.Contains(candidate.Group) && candidate.Known is null) { candidate.IsNothing = true; }
        }
        if (introduced is null) { return; }
        foreach (Candidate candidate in candidates)
        {
            if (introduced.TryGetValue(candidate.Group, out Candidate? name) && candidate != name && IsAcronym(text, candidate)) { candidate.StandsFor = name; }
        }
    }

    private static bool IsAcronym(NameText text, Candidate candidate) => candidate.Tokens == 1 && text[candidate.First].Length is > 1 and < 9 && (text.IsUpper(candidate.First) || IsMixed(text, candidate.First));

    // BoJ, DoD, KwaZ
    private static bool IsMixed(NameText text, int i)
    {
        int capitals = 0;
        foreach (char c in text[i].In(text.Document.Text)) { if (char.IsUpper(c)) { capitals++; } }
        return capitals > 1;
    }

    private static bool SharesInitial(NameText text, Candidate name, Candidate acronym)
    {
        char initial = text.Key(acronym.First, acronym.End)[0];
        for (int i = name.First; i < name.End; i++)
        {
            if (text.IsCapitalized(i) && text.Key(i, i + 1) is [var c, ..] && c == initial) { return true; }
        }
        return false;
    }
}

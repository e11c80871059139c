using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Words in capitals: which of them lower-case print would not capitalise.</summary>
internal sealed partial class NameText
{
    /// <summary>Whether token <paramref name="i"/> of a line in capitals is a word and no name: the report's other lines, the lexicons or its ending say so.</summary>
    public bool IsPlainInCapitals(int i)
    {
        if (!IsUpperAt(i)) { return false; }
        if (this[i].Length < 2) { return Equals(i, "v") && IsUpperAt(i - 1) && IsUpperAt(i + 1); } // ENGLAND V PAKISTAN
        ref readonly WordUse use = ref Use(i);
        if (use.Lower > 0) { return true; }
        if (use.Capital > 0) { return false; }
        if (Is(i, WordClass.Function)) { return true; }
        if (Equals(i + 1, "of") && Is(i, WordClass.AnyPlaceHead | WordClass.PlaceFront | WordClass.Locative | WordClass.CommonPlace)) { return true; }
        if (Is(i, WordClass.FirstName | WordClass.AnyTitle | WordClass.TitleModifier | WordClass.Demonym | WordClass.PlaceFront)) { return Is(i, WordClass.Say | WordClass.TeamAfter | WordClass.HeadlineVerb); }
        if (Is(i - 1, WordClass.Demonym | WordClass.Portfolio | WordClass.TitleModifier | WordClass.PlaceFront) && IsUpperAt(i - 1) && NameTypes.Organization(Key(i, i + 1)) is ("university" or "ministry")) { return false; } // NATIONAL UNIVERSITY
        if (Is(i, WordClass.Common | WordClass.HeadlineVerb | WordClass.Say | WordClass.PersonVerb | WordClass.TeamBefore | WordClass.TeamAfter | WordClass.Occupation | WordClass.Kin | WordClass.Time | WordClass.Locative | WordClass.LocativeWeak | WordClass.SportWord | WordClass.OrganizationNoun | WordClass.CommonPlace | WordClass.AnyOrganizationHead | WordClass.EventHead)) { return !Is(i, WordClass.AnyPlaceHead) || i == 0 || !IsUpperAt(i - 1); }
        return HasPlainEnding(i) && Known(i, i + 1) is null && Cities.All.Find(Key(i, i + 1)) < 0;
    }

    // UNITED STATES, SUPREME COURT: words each, a name together
    private void KeepKnownNames()
    {
        for (int i = 0; i < _count; i++)
        {
            if (!IsUpperAt(i) || Is(i, WordClass.Function)) { continue; }
            int longest = KnownNames.Longest(_tokens[i].WordNumber, Key(i, i + 1));
            for (int end = Math.Min(_count, i + longest); end > i + 1; end--)
            {
                if (!IsUpperAt(end - 1) || KnownNames.Find(Key(i, end)) is not { Kind: not null, IsOutlet: false, OrganizationType: not "media" }) { continue; }
                for (int k = i; k < end; k++) { if (!Is(k, WordClass.Function)) { _words[k].Form &= ~Form.Plain; } }
                break;
            }
        }
    }

    private bool HasPlainEnding(int i)
    {
        ReadOnlySpan<char> word = Key(i, i + 1);
        return word.Length > 5 && (word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("tion") || word.EndsWith("tions") || word.EndsWith("ment") || word.EndsWith("ments") || word.EndsWith("ness"));
    }

    private bool IsUpperAt(int i) => (uint)i < (uint)Count && this[i].Kind == TokenKind.Word && this[i].Case == LetterCase.Upper;
}

using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Lines in capitals, where the words themselves must tell which of them are names.</summary>
internal sealed partial class CandidateFinder
{
    private const int LongestBody = 9;

    /// <summary>Whether token <paramref name="i"/> of a line in capitals is a word and no name: the report's other lines, the lexicons or its ending say so.</summary>
    private bool IsPlainInCapitals(int i)
    {
        if (!text.IsUpper(i) || text[i].Length < 2) { return false; }
        ref readonly WordUse use = ref text.Use(i);
        if (use.Lower > 0) { return true; }
        if (use.Capital > 0) { return false; }
        if (text.Is(i, WordClass.Function)) { return true; }
        if (text.Is(i, WordClass.FirstName | WordClass.AnyTitle | WordClass.TitleModifier | WordClass.Demonym | WordClass.PlaceFront)) { return text.Is(i, WordClass.Say | WordClass.TeamAfter); }
        if (text.Is(i, WordClass.Common | WordClass.Say | WordClass.PersonVerb | WordClass.SportVerb | WordClass.Occupation | WordClass.Kin | WordClass.Time | WordClass.Locative | WordClass.LocativeWeak | WordClass.SportWord | WordClass.OrganizationNoun | WordClass.CommonPlace | WordClass.AnyOrganizationHead | WordClass.EventHead)) { return !text.Is(i, WordClass.AnyPlaceHead) || i == 0 || !text.IsUpper(i - 1); }
        return HasPlainEnding(i) && KnownNames.Find(text.Key(i, i + 1)) is null && Gazetteer.Cities.All.Find(text.Key(i, i + 1)) < 0;
    }

    private bool HasPlainEnding(int i)
    {
        ReadOnlySpan<char> word = text.Key(i, i + 1);
        return word.Length > 5 && (word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("tion") || word.EndsWith("tions") || word.EndsWith("ment") || word.EndsWith("ments") || word.EndsWith("ness"));
    }

    // IS, WHO, ICE in a line of capitals are the words, U.S. is the name.
    private bool IsWordInCapitals(int i) => text.Is(i, WordClass.Function | WordClass.Common) && !text[i].In(text.Document.Text).Contains('.');

    // NATIONALIST REPUBLICAN ALLIANCE (ARENA): the head and the acronym behind it make the words before it a name.
    private int CapitalOrganizationEnd(int i, int end)
    {
        if (text.Is(i, WordClass.Function)) { return i; }
        int k = i;
        while (k < end && k < i + LongestBody && text.IsUpper(k) && (!text.Is(k, WordClass.Function) || (k > i && (text.Equals(k, "of") || text.Equals(k, "for"))))) { k++; }
        if (k - i < 2 || !text.IsMark(k, '(') || !text.IsUpper(k + 1) || !text.IsMark(k + 2, ')')) { return i; }
        ReadOnlySpan<char> acronym = text.Key(k + 1, k + 2);
        int first = -1;
        for (int w = i; w < k - 1; w++)
        {
            if (text.Key(w, w + 1) is [var c, ..] && acronym.Length > 1 && c == acronym[0] && !text.Is(w, WordClass.Demonym)) { first = w; break; }
        }
        if (first < 0)
        {
            if (!text.Is(k - 1, WordClass.OrganizationHead)) { return i; }
            first = i;
            while (first < k - 2 && text.Is(first, WordClass.Demonym | WordClass.AnyTitle)) { first++; }
        }
        if (first > i) { Cut(i, first); }
        Candidate body = Make(first, k);
        body.Own(Text.EntityKind.Organization, 6, "words that its acronym stands for");
        Add(body);
        return k;
    }
}

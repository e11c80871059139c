using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Lines in capitals, where the words themselves must tell which of them are names.</summary>
internal sealed partial class CandidateFinder
{
    private const int LongestBody = 9;

    // IS, WHO, ICE in a line of capitals are the words, U.S. is the name.
    private bool IsWordInCapitals(int i) => text.Is(i, WordClass.Function | WordClass.Common) && !text[i].In(text.Document.Text).Contains('.');

    private bool IsWrittenUpper(int i) => text.IsWord(i) && text[i].Case == LetterCase.Upper;

    // NATIONALIST REPUBLICAN ALLIANCE (ARENA): the head and the acronym behind it make the words before it a name.
    private int CapitalOrganizationEnd(int i, int end)
    {
        if (text.Is(i, WordClass.Function)) { return i; }
        int k = i;
        while (k < end && k < i + LongestBody && (IsWrittenUpper(k) || text.IsPossessive(k)) && (!text.Is(k, WordClass.Function) || (k > i && (text.Equals(k, "of") || text.Equals(k, "for"))))) { k++; }
        if (k - i < 2 || !text.IsMark(k, '(') || !IsWrittenUpper(k + 1) || !text.IsMark(k + 2, ')')) { return i; }
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
            while (first < k - 2 && text.Is(first, WordClass.Demonym) && !text.Is(first, WordClass.TitleModifier)) { first++; }
        }
        if (first > i) { Cut(i, first); }
        Candidate body = Make(first, k);
        body.Own(Text.EntityKind.Organization, 6, "words that its acronym stands for");
        Add(body);
        return k;
    }
}

using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds the subject of a clause from its beginning.</summary>
internal static class Subjects
{
    private const int FarthestComma = 40;
    private const int FarthestSubject = 80;

    /// <summary>The first noun phrase of the clause behind its opening adverbials; null where there is none before <paramref name="before"/>.</summary>
    public static (int First, int End)? OfClause(Clause clause, int from, int before)
    {
        Wording wording = clause.Wording;
        int at = from, limit = from + FarthestSubject;
        while (at < before && at < limit)
        {
            bool quantity = clause.IsPlain(at) && NounPhrases.QuantityEnd(wording, at) > at;
            if (!quantity && (clause.IsQuoted(at) || clause.IsBreak(at) || wording.IsTime(at) || IsLead(wording, at))) { at++; continue; }
            if (!quantity && (wording.Is(at, Role.NounPreposition) || wording.Is(at, Role.Subordinate)))
            {
                int comma = Comma(clause, at, before);
                if (comma < 0) { at++; continue; }
                at = comma + 1;
                continue;
            }
            int end = NounPhrases.Forward(clause, at, withPlace: true);
            if (end > at) { return end <= before ? (at, end) : (at, before); }
            at++;
        }
        return null;
    }

    /// <summary>“Ahmed Ali, 42, a teacher who marched, said”: the subject before the parenthesis that ends at <paramref name="comma"/>.</summary>
    public static (int First, int End)? BeforeParenthesis(Clause clause, int from, int comma)
    {
        if (OfClause(clause, from, comma) is not var (first, end) || !clause.IsBreak(end)) { return null; }
        return end == comma || IsAside(clause, end + 1) ? (first, end) : null;
    }

    /// <summary>Whether everything from <paramref name="from"/> to <paramref name="comma"/> is a name and what is said of it.</summary>
    public static bool IsApposition(Clause clause, int from, int comma) => BeforeParenthesis(clause, from, comma) is var (first, end) && end < comma && first < end;

    private static bool IsAside(Clause clause, int at)
    {
        Wording wording = clause.Wording;
        if (!clause.IsPlain(at)) { return false; }
        if (clause.Wording.Document.Tokens[at].Kind == TokenKind.Number || wording.Is(at, Role.Determiner | Role.NounPreposition | Role.Adverb)) { return true; }
        if (wording.Is(at, Role.Aside)) { return true; }
        ReadOnlySpan<char> word = wording.Document.Word(at);
        return word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)
            || (wording.IsNounLike(at) && (wording.Is(at, Role.Source) || wording.Document.Tokens[at].Case == LetterCase.Lower));
    }

    private static int Comma(Clause clause, int at, int before)
    {
        for (int i = at + 1; i < before && i < at + FarthestComma; i++)
        {
            if (clause.IsComma(i)) { return i; }
        }
        return -1;
    }

    private static bool IsLead(Wording wording, int at) =>
        wording.Is(at, Role.Stop | Role.Adverb) && !wording.Is(at, Role.Subordinate) && !wording.Is(at, Role.Determiner | Role.Source) && !wording.Is(at, Role.Pronoun);
}

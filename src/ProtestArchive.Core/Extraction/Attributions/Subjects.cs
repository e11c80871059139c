using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds the subject of a clause from its beginning.</summary>
internal static class Subjects
{
    private const int FarthestComma = 40;
    private const int FarthestSubject = 80;
    private const int MostParts = 5;

    /// <summary>The first noun phrase of the clause behind its opening adverbials; null where there is none before <paramref name="before"/>.</summary>
    public static (int First, int End)? OfClause(Clause clause, int from, int before)
    {
        Wording wording = clause.Wording;
        int at = from == clause.First ? Dateline.End(wording.Document, from, clause.End) : from, limit = at + FarthestSubject;
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

    /// <summary>
    /// “…, but the lawyer, Ruth Meyer, said”, “Maria Santos, 42, a nurse, said”: the phrase before the parentheses that end at <paramref name="comma"/>,
    /// looked for from behind; null where what stands before the comma is none.
    /// </summary>
    public static (int First, int End)? Apposed(Clause clause, int comma)
    {
        for (int parts = 0, at = comma; parts < MostParts; parts++)
        {
            int open = at - 1;
            while (at - open < FarthestComma && clause.IsPlain(open) && !clause.IsBreak(open)) { open--; }
            if (!clause.IsComma(open) || open <= clause.First || at - open < 2 || clause.IsQuoted(open - 1) || !IsAside(clause, open + 1)) { return null; }
            int before = open - 1;
            while (open - before < FarthestComma && clause.IsPlain(before) && !clause.IsBreak(before)) { before--; }
            if (clause.IsComma(before) && before + 1 < open && IsStrictAside(clause, before + 1)) { at = open; continue; }
            int first = NounPhrases.Backward(clause, open - 1);
            // “Victor Ames, lead expert at the Centre, a think tank, said”
            if (first == before + 1 && clause.IsComma(before) && clause.IsPlain(before - 1) && clause.Wording.PersonOf(before - 1) >= 0) { at = open; continue; }
            bool somebody = first < open && (clause.Wording.PersonOf(open - 1) >= 0 || clause.Wording.Is(open - 1, Role.Source | Role.Human | Role.Man | Role.Woman) || clause.Wording.Document.Tokens[open - 1].IsCapitalized);
            return somebody ? (first, open) : null;
        }
        return null;
    }

    // An age, “a teacher”, “who …”: what never stands for somebody by itself before a verb.
    private static bool IsStrictAside(Clause clause, int at)
    {
        Wording wording = clause.Wording;
        return wording.Document.Tokens[at].Kind == TokenKind.Number || wording.Is(at, Role.Aside)
            || wording.Document.Tokens[at].WordNumber is var number && (number == Grammar.A || number == Grammar.An);
    }

    /// <summary>Whether everything from <paramref name="from"/> to <paramref name="comma"/> is a name and what is said of it.</summary>
    public static bool IsApposition(Clause clause, int from, int comma) => BeforeParenthesis(clause, from, comma) is var (first, end) && end < comma && first < end;

    private static bool IsAside(Clause clause, int at)
    {
        Wording wording = clause.Wording;
        if (!clause.IsPlain(at)) { return false; }
        if (clause.Wording.Document.Tokens[at].Kind == TokenKind.Number || wording.Is(at, Role.Determiner | Role.NounPreposition | Role.Adverb)) { return true; }
        if (wording.Is(at, Role.Aside) || wording.PersonOf(at) >= 0) { return true; }
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

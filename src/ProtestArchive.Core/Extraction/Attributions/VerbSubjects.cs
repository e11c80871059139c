using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds the subject of a verb of saying, which may stand far before it.</summary>
internal sealed class VerbSubjects(Wording wording)
{
    private const int FarthestTurn = 60;
    private readonly Document _document = wording.Document;

    /// <summary>From a verb back over its auxiliaries, adverbs and times; -1 where it is denied, wished, passive or an infinitive.</summary>
    public int SkipBack(Clause clause, int cue)
    {
        int at = cue - 1;
        while (clause.IsPlain(at))
        {
            if (wording.Is(at, Role.Be) || wording.IsWord(at, "to") || wording.IsWord(at, "not") || wording.IsWord(at, "never"))
            {
                if (wording.IsWord(cue, "quoted") && wording.Is(at, Role.Be)) { at--; continue; }
                return -1;
            }
            if (wording.Is(at, Role.Perfect)) { at--; continue; }
            if (wording.Is(at, Role.Auxiliary) && !wording.Is(at, Role.Source) && _document.Tokens[at].Case == LetterCase.Lower) { return -1; }
            if (wording.IsTime(at) || (wording.Is(at, Role.Adverb) && !(wording.Is(at, Role.NounPreposition)))) { at--; continue; }
            if (wording.Is(at, Role.NounPreposition) && clause.IsPlain(at + 1) && wording.IsTime(at + 1) && at + 1 < cue) { at--; continue; }
            break;
        }
        return at;
    }

    /// <summary>The subject that ends at <paramref name="last"/>, or that the parenthesis before the verb splits off, or that an “and” shares.</summary>
    public (int First, int End)? Of(Clause clause, int last, int cue, int spokenUpTo)
    {
        if (!clause.Holds(last)) { return null; }
        if (clause.IsBreak(last) || clause.IsQuoted(last))
        {
            return (clause.IsComma(last) ? Subjects.Apposed(clause, last) : null)
                ?? Subjects.BeforeParenthesis(clause, clause.First, last)
                ?? (spokenUpTo < last ? Subjects.BeforeParenthesis(clause, Math.Max(clause.First, spokenUpTo), last) : null);
        }
        if (clause.IsPlain(last) && (wording.IsWord(last, "who") || wording.IsWord(last, "which")))
        {
            if (clause.IsComma(last - 1) && Subjects.Apposed(clause, last - 1) is { } described) { return described; }
            int behind = clause.IsComma(last - 1) ? last - 2 : last - 1;
            int start = behind >= clause.First ? NounPhrases.Backward(clause, behind) : behind + 1;
            return start <= behind ? (start, behind + 1) : null;
        }
        if (clause.IsPlain(last) && (wording.IsWord(last, "and") || wording.IsWord(last, "but")))
        {
            return Subjects.OfClause(clause, clause.First, cue);
        }
        int first = NounPhrases.Backward(clause, last);
        if (first > last) { return null; }
        // “officials speaking on condition of anonymity said”, but “In Dhaka police said”.
        bool deep = clause.IsPlain(first - 2) && !clause.IsBreak(first - 2) && wording.Is(first - 1, Role.NounPreposition | Role.Auxiliary);
        if (deep && Subjects.OfClause(clause, LastBreak(clause, first), cue) is var (main, behindMain) && behindMain < first
            && (wording.Is(behindMain - 1, Role.Source | Role.Statement) || wording.Is(first - 1, Role.Auxiliary))) { return (main, behindMain); }
        // “…, Ahmed Ali, a marcher, said”: an apposition is not the source but what stands before it.
        bool apposed = clause.IsComma(first - 1) && (wording.IsWord(first, "a") || wording.IsWord(first, "an"));
        if (apposed && !clause.IsComma(last + 1) && Opens(clause, first - 2, spokenUpTo) is var person && person <= first - 2) { return (person, first - 1); }
        return apposed && clause.IsComma(last + 1) && Subjects.BeforeParenthesis(clause, clause.First, last + 1) is { } named ? named : (first, last + 1);
    }

    // “Ruto Kuriei, a flood victim said: …”: a name at the beginning, and the second comma forgotten; behind the name where it does not begin there.
    private int Opens(Clause clause, int last, int spokenUpTo)
    {
        if (wording.PersonOf(last) < 0) { return last + 1; }
        int first = NounPhrases.Backward(clause, last);
        return first == clause.First || clause.IsQuoted(first - 1) || first == spokenUpTo ? first : last + 1;
    }

    private static int LastBreak(Clause clause, int token)
    {
        for (int steps = 0; steps < FarthestTurn && token > clause.First && !clause.IsBreak(token - 1); steps++) { token--; }
        return token;
    }

    /// <summary>“…, video posted on the site showed”: all that stands between the comma and the verb.</summary>
    public (int First, int End) WholeSegment(Clause clause, int first, int end, int verb)
    {
        int start = LastBreak(clause, first);
        bool opens = start < first && first - start < 10 && clause.IsBreak(start - 1) && wording.Is(start, Role.Source | Role.Statement | Role.Determiner) && wording.IsNounLike(start);
        return opens || (start == first && end < verb && wording.Is(start, Role.Statement)) ? (start, verb) : (first, end);
    }
}

using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds the ends of the phrase that names somebody, from the one end that is known.</summary>
internal static class NounPhrases
{
    private const int Longest = 14;

    /// <summary>Index just behind the phrase that begins at <paramref name="start"/>; <paramref name="start"/> where none begins there.</summary>
    public static int Forward(Clause clause, int start, bool withPlace)
    {
        Wording wording = clause.Wording;
        int end = Core(clause, start);
        for (int parts = 0; parts < 3 && end > start && end - start < Longest; parts++)
        {
            if (BehindAcronym(clause, end) is var office && office > end) { end = office; continue; }
            bool named = wording.PersonOf(end - 1) >= 0;
            bool joins = wording.Is(end, Role.Inner) || (withPlace && wording.Is(end, Role.Outer));
            if (named || !joins || !clause.IsPlain(end)) { break; }
            int next = Core(clause, end + 1);
            if (next == end + 1) { break; }
            end = next;
        }
        return end;
    }

    // “Teachers’ Union (TU) chairman Paul Otieno”: the phrase goes on behind the letters in brackets with an office.
    private static int BehindAcronym(Clause clause, int end)
    {
        Wording wording = clause.Wording;
        bool letters = clause.IsPlain(end) && wording.IsMark(end, '(') && clause.IsPlain(end + 3) && wording.Document.Tokens[end + 1].Case == LetterCase.Upper && wording.IsMark(end + 2, ')');
        return letters && wording.Document.Tokens[end + 3].Case == LetterCase.Lower && wording.Is(end + 3, Role.Source) ? Core(clause, end + 3) : end;
    }

    private static int Core(Clause clause, int start)
    {
        Wording wording = clause.Wording;
        if (!clause.IsPlain(start)) { return start; }
        if (wording.Is(start, Role.Pronoun)) { return start + 1; }
        int at = QuantityEnd(wording, start);
        while (clause.IsPlain(at) && wording.Is(at, Role.Determiner) && at - start < 3)
        {
            at++;
            if (clause.IsPlain(at) && wording.IsWord(at, "of") && wording.Is(at + 1, Role.Determiner)) { at++; }
        }
        int nouns = at;
        while (clause.IsPlain(at) && wording.IsNounLike(at) && at - start < Longest)
        {
            if (at > nouns && EndsCore(wording, at, nouns)) { break; }
            at++;
        }
        if (at > nouns && wording.IsMark(at - 1, '-')) { at--; }
        return at == nouns && !StandsAlone(wording, start, at) ? start : at;
    }

    /// <summary>Index behind “more than”, “at least”, “about” where a number follows; <paramref name="at"/> where none of them stands there.</summary>
    public static int QuantityEnd(Wording wording, int at)
    {
        int number = wording.IsWord(at + 1, "than") || wording.IsWord(at + 1, "least") || wording.IsWord(at + 1, "most") ? at + 2
            : wording.IsWord(at, "up") && wording.IsWord(at + 1, "to") ? at + 2
            : at + 1;
        bool lead = number == at + 1
            ? wording.Is(at, Role.Approximate)
            : wording.IsWord(at, "more") || wording.IsWord(at, "less") || wording.IsWord(at, "fewer") || wording.IsWord(at, "at") || wording.IsWord(at, "up");
        bool counted = number < wording.Document.Tokens.Length && (wording.Document.Tokens[number].Kind == TokenKind.Number || wording.Is(number, Role.Determiner));
        return lead && counted ? number : at;
    }

    // A person’s name ends its phrase; a verb or participle in lower case does too (“Borrell speaking in Brussels”, “police attacked”).
    private static bool EndsCore(Wording wording, int at, int first)
    {
        Token here = wording.Document.Tokens[at];
        if (wording.PersonOf(at - 1) >= 0 && wording.PersonOf(at) != wording.PersonOf(at - 1))
        {
            // “Liverpool manager Graham Stone”: a name before an office and another name is part of the description.
            bool office = here.Case == LetterCase.Lower && wording.Is(at, Role.Source) && at + 1 < wording.Document.Tokens.Length && wording.Document.Tokens[at + 1].IsCapitalized;
            return here.Kind != TokenKind.Possessive && !office;
        }
        if (here.Case != LetterCase.Lower) { return here.Kind == TokenKind.Number && wording.Document.Tokens[at - 1].IsCapitalized && here.SpaceBefore; }
        if (wording.Is(at, Role.Determiner)) { return true; }
        bool capitalBefore = at - 1 >= first && wording.Document.Tokens[at - 1].IsCapitalized && at - 1 > wording.Document.Sentences[wording.Document.SentenceOf(at)].First;
        ReadOnlySpan<char> word = wording.Document.Word(at);
        bool verbal = word.Length > 4 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)) && !wording.Is(at, Role.Source | Role.Statement);
        if (wording.IsMark(at - 1, '-')) { return false; }
        bool goesOn = at + 1 < wording.Document.Tokens.Length && wording.Document.Tokens[at + 1].IsCapitalized;
        return verbal || (capitalBefore && !goesOn && word.EndsWith("ly", StringComparison.Ordinal) && !wording.Is(at, Role.Source | Role.Statement));
    }

    private static bool StandsAlone(Wording wording, int start, int end) =>
        end > start && !wording.Is(start, Role.Article);

    /// <summary>Index of the first token of the phrase whose last token is <paramref name="last"/>; behind it where none ends there.</summary>
    public static int Backward(Clause clause, int last)
    {
        Wording wording = clause.Wording;
        if (!clause.IsPlain(last)) { return last + 1; }
        if (wording.Is(last, Role.Pronoun)) { return last; }
        int start = CoreBackward(clause, last);
        while (start <= last && last - start < Longest && clause.IsPlain(start - 2) && wording.Is(start - 1, Role.NounPreposition))
        {
            bool belongs = wording.IsWord(start - 1, "of") || wording.IsWord(start - 1, "for")
                ? wording.IsNounLike(start - 2) || wording.Is(start - 2, Role.Determiner)
                : (wording.Is(start - 2, Role.Source) && wording.IsNounLike(start - 2)) || IsNamed(wording, start);
            if (!belongs) { break; }
            int next = CoreBackward(clause, start - 2);
            if (next > start - 2) { break; }
            start = next;
        }
        if (start <= last && clause.IsPlain(start - 2) && wording.IsWord(start - 1, "and") && JoinsSources(wording, start))
        {
            start = Math.Min(start, CoreBackward(clause, start - 2));
        }
        return start;
    }

    // “Zhao Lijian in Beijing”, “Human Rights Watch in Nairobi”: two names tied by a preposition, the first not the sentence’s only word before it.
    private static bool IsNamed(Wording wording, int start)
    {
        if (wording.PersonOf(start - 2) >= 0) { return true; }
        Token name = wording.Document.Tokens[start - 2];
        return name.Kind == TokenKind.Word && name.IsCapitalized && wording.Document.Tokens[start].IsCapitalized && start >= 3
            && wording.Document.Tokens[start - 3].IsCapitalized && wording.IsNounLike(start - 2) && !wording.Is(start - 2, Role.Stop);
    }

    private static bool JoinsSources(Wording wording, int start) =>
        (wording.Document.Tokens[start].IsCapitalized && wording.Document.Tokens[start - 2].IsCapitalized)
        || (wording.Is(start, Role.Source) && wording.Is(start - 2, Role.Source) && wording.IsNounLike(start - 2));

    private static int CoreBackward(Clause clause, int last)
    {
        Wording wording = clause.Wording;
        int start = last + 1;
        while (clause.IsPlain(start - 1) && last - start < Longest && (wording.IsNounLike(start - 1) || (start <= last && wording.Is(start - 1, Role.Determiner) && !wording.Is(start - 1, Role.Pronoun))))
        {
            bool determiner = wording.Is(start - 1, Role.Determiner);
            if (determiner && start <= last && wording.Document.Tokens[start - 1].Case == LetterCase.Lower
                && clause.IsPlain(start - 2) && wording.Is(start - 2, Role.Determiner)) { start--; continue; }
            start--;
            if (determiner) { break; }
            if (start - 1 >= 0 && clause.IsPlain(start - 1) && !wording.Is(start - 1, Role.Determiner) && IsVerbBefore(wording, start)) { break; }
        }
        while (start <= last && wording.Document.Tokens[start].Kind is TokenKind.Possessive) { start++; }
        return start;
    }

    // “It said police attacked …” read from behind: a lower-case word in -ed that stands between two nouns is a verb.
    private static bool IsVerbBefore(Wording wording, int start)
    {
        Token before = wording.Document.Tokens[start - 1];
        if (before.Case != LetterCase.Lower || wording.Document.Tokens[start].Kind != TokenKind.Word || !wording.Document.Tokens[start].SpaceBefore) { return false; }
        ReadOnlySpan<char> word = before.In(wording.Document.Text);
        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && start - 2 >= 0 && wording.IsNounLike(start - 2) && !wording.Is(start - 2, Role.Determiner);
    }
}

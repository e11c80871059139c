using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Tells whether a trigger is asserted as having happened: not denied, feared, planned, wished or supposed.</summary>
internal sealed class Assertion(Wording wording)
{
    private const int Near = 5;
    private const int FarAway = 24;
    private static readonly Lexicon Happenings = Lexicon.Load("happenings");
    private static readonly WordSet NotAsserted = Happenings.Set("not-asserted");
    private static readonly WordSet Far = Happenings.Set("far");
    private static readonly WordSet Light = Happenings.Set("light");
    private static readonly WordSet Calls = Happenings.Set("call");
    private static readonly WordSet Definite = Happenings.Set("definite");
    private static readonly WordSet Prefixes = Happenings.Set("prefix");
    private readonly Document _document = wording.Document;

    /// <summary>Whether the trigger that begins at <paramref name="token"/> is asserted in <paramref name="clause"/>.</summary>
    public bool Holds(Clause clause, int token, bool isNoun)
    {
        if (IsQuestion(clause)) { return false; }
        return isNoun ? NounHolds(clause, token) : VerbHolds(clause, token);
    }

    private bool IsQuestion(Clause clause)
    {
        for (int last = clause.End - 1; last >= clause.First && last >= clause.End - Near && _document.Tokens[last].Kind == TokenKind.Punctuation; last--)
        {
            if (wording.IsMark(last, '?')) { return true; }
        }
        return false;
    }

    private bool VerbHolds(Clause clause, int verb)
    {
        int at = verb - 1;
        while (clause.IsPlain(at) && wording.Is(at, Role.Adverb) && !Far.Contains(_document.Word(at))) { at--; }
        if (clause.IsPlain(at) && (wording.IsWord(at, "to") || NotAsserted.Contains(_document.Word(at)))) { return false; }
        // “for organising”, “without arresting”: a participle behind a preposition takes the assertion of the verb before it.
        if (clause.IsPlain(at) && (wording.IsWord(at, "of") || wording.IsWord(at, "from")) && NotAsserted.Contains(_document.Word(at - 1))) { return false; }
        return !DeniedBefore(clause, verb);
    }

    private bool NounHolds(Clause clause, int noun)
    {
        if (wording.IsWord(noun - 1, "to") && !_document.Word(noun).EndsWith("s", StringComparison.OrdinalIgnoreCase)) { return false; }
        if (wording.IsWord(noun - 1, "-") && Prefixes.Contains(_document.Word(noun - 2))) { return false; }
        if (clause.IsPlain(noun + 1) && wording.Is(noun + 1, Role.Modal)) { return false; }
        bool definite = false;
        int at = noun - 1;
        for (int words = 0; clause.IsPlain(at) && words < Near && !clause.IsBreak(at); at--, words++)
        {
            ReadOnlySpan<char> word = _document.Word(at);
            if (NotAsserted.Contains(word) && !word.Equals("to", StringComparison.OrdinalIgnoreCase)) { return false; }
            if ((wording.IsWord(at, "for") || wording.IsWord(at, "on")) && at > clause.First && (Calls.Contains(_document.Word(at - 1)) || wording.IsWord(noun, "resignation"))) { return false; }
            if (_document.Tokens[at].Kind == TokenKind.Possessive || wording.IsTime(at)) { definite = true; }
            if (Definite.Contains(word)) { definite = true; }
            bool inside = wording.Is(at, Role.Determiner) || wording.IsNounLike(at) || wording.IsTime(at) || wording.IsWord(at, "of") || wording.IsWord(at, "for") || wording.IsWord(at, "on");
            if (Light.Contains(word) && (wording.IsWord(at - 1, "to") || wording.Is(at - 1, Role.Auxiliary))) { return false; }
            if (!inside) { break; }
        }
        return definite || !DeniedBefore(clause, noun);
    }

    // A modal, a negation or an “if” anywhere before the trigger in its own clause.
    private bool DeniedBefore(Clause clause, int token)
    {
        if (Denial.Before(_document, token, clause.First)) { return true; }
        for (int at = token - 1; clause.IsPlain(at) && at > token - FarAway; at--)
        {
            if (Far.Contains(_document.Word(at))) { return true; }
            if (wording.IsWord(at, "that") && NotAsserted.Contains(_document.Word(at - 1))) { return true; }
            if (clause.IsBreak(at) || (_document.Tokens[at].Case == LetterCase.Lower && wording.Is(at, Role.Joint))) { return false; }
        }
        return false;
    }
}

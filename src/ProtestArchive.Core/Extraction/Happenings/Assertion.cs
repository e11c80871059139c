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
    private static readonly WordSet Called = Happenings.Set("called");
    private static readonly WordSet LedTo = Happenings.Set("led-to");
    private static readonly WordSet Nobody = Happenings.Set("nobody");
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
        while (at > verb - Near && clause.IsPlain(at) && wording.Is(at, Role.Adverb) && !_document.Is(at, Far)) { at--; }
        if (clause.IsPlain(at) && (_document.WordNumber(at) == Grammar.To ? !_document.Is(at - 1, LedTo) : _document.Is(at, NotAsserted))) { return false; }
        // “for organising”, “without arresting”: a participle behind a preposition takes the assertion of the verb before it.
        if (clause.IsPlain(at) && (wording.IsWord(at, "of") || wording.IsWord(at, "from")) && _document.Is(at - 1, NotAsserted)) { return false; }
        return !IsOfNobody(clause, verb) && !DeniedBefore(clause, verb);
    }

    // “No one was hurt”, “no casualties have been reported”, “none of the passengers was injured”: the verb's subject is nobody.
    private bool IsOfNobody(Clause clause, int verb)
    {
        int at = verb - 1;
        while (at > verb - Near * 2 && clause.IsPlain(at) && wording.Is(at, Role.Auxiliary | Role.Be | Role.Adverb)) { at--; }
        for (int i = at; i > at - Near && clause.IsPlain(i) && !clause.IsBreak(i); i--)
        {
            if (_document.Is(i, Nobody)) { return true; }
            if (!wording.IsNounLike(i) && !wording.Is(i, Role.Determiner) && _document.WordNumber(i) != Grammar.Of && _document.WordNumber(i) != Grammar.One) { return false; }
        }
        return false;
    }

    private bool NounHolds(Clause clause, int noun)
    {
        if (_document.WordNumber(noun - 1) == Grammar.To && !_document.Is(noun - 2, LedTo) && !_document.Word(noun).EndsWith("s", StringComparison.OrdinalIgnoreCase)) { return false; }
        if (wording.IsWord(noun - 1, "-") && _document.Is(noun - 2, Prefixes)) { return false; }
        if (clause.IsPlain(noun + 1) && wording.Is(noun + 1, Role.Modal)) { return false; }
        if (clause.IsPlain(noun + 1) && wording.Is(noun + 1, Role.Be) && _document.Is(noun + 2, NotAsserted)) { return false; } // “more arrests are likely”
        bool definite = false;
        int at = noun - 1;
        for (int words = 0; clause.IsPlain(at) && words < Near && !clause.IsBreak(at); at--, words++)
        {
            int word = _document.WordNumber(at);
            if (NotAsserted.Contains(word) && word != Grammar.To) { return false; }
            if (wording.IsWord(at, "with") && wording.IsWord(at - 1, "charged")) { return false; } // what the court will say
            if (Called.Contains(word) && !wording.IsWord(at + 1, "the")) { return false; } // “called a strike”
            if ((wording.IsWord(at, "for") || wording.IsWord(at, "on")) && at > clause.First && (_document.Is(at - 1, Calls) || wording.IsWord(noun, "resignation"))) { return false; }
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
            if (_document.Is(at, Far)) { return true; }
            if (wording.IsWord(at, "that") && _document.Is(at - 1, NotAsserted)) { return true; }
            if (clause.IsBreak(at) || (_document.Tokens[at].Case == LetterCase.Lower && wording.Is(at, Role.Joint))) { return false; }
        }
        return false;
    }
}

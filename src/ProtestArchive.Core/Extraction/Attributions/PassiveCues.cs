using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads who speaks where the verb tells of its object: “were told by X that …”, “called “…” by X”, “was quoted as saying”, “quoted X as saying”.</summary>
internal sealed class PassiveCues(Wording wording, Contents contents)
{
    private const int FarthestAgent = 14;
    private readonly Document _document = wording.Document;

    /// <summary>The source behind “by” that a verb in the passive names; null where there is none.</summary>
    public PhraseSource? Read(Clause clause, int cue)
    {
        int before = cue - 1;
        while (clause.IsPlain(before) && wording.Is(before, Role.Adverb) && !wording.Is(before, Role.Be)) { before--; }
        if (!clause.IsPlain(before) || !(wording.Is(before, Role.Be) || clause.IsBreak(before) || wording.IsNounLike(before))) { return null; }
        bool act = wording.Is(cue, Role.Act) && !wording.Is(cue, Role.Tell);
        int by = Agent(clause, cue, far: act || wording.Is(before, Role.Be));
        if (by < 0 || (!wording.Is(before, Role.Be) && !clause.IsBreak(before) && by == cue + 1)) { return null; }
        int first = by + 1, end = NounPhrases.Forward(clause, first, withPlace: false);
        if (end == first || !IsSource(first, end)) { return null; }
        TextSpan? said = clause.IsPlain(end) && wording.IsWord(end, "that") ? contents.Rest(clause, end)
            : act ? contents.Rest(clause, cue)
            : contents.Rest(clause, end - 1);
        return said is { } content ? new(first, end, cue, cue, content, IsAct: act && !wording.Is(cue, Role.Accuse)) : null;
    }

    // “by” right behind the verb, or behind what it was called.
    private int Agent(Clause clause, int cue, bool far)
    {
        for (int at = cue + 1; clause.Holds(at) && at < cue + FarthestAgent; at++)
        {
            if (clause.IsQuoted(at)) { at = Math.Max(at, wording.LastTokens[Outer(clause, at)]); continue; }
            if (wording.IsWord(at, "by")) { return at; }
            if (!far || clause.IsBreak(at) || wording.Is(at, Role.AnySay | Role.Participle)) { return -1; }
        }
        return -1;
    }

    private int Outer(Clause clause, int token)
    {
        int quotation = wording.QuotationOf(token);
        while (wording.Parents[quotation] >= 0 && wording.Parents[quotation] != clause.Level) { quotation = wording.Parents[quotation]; }
        return quotation;
    }

    private bool IsSource(int first, int end) => wording.Is(end - 1, Role.Source | Role.Object | Role.Human) || wording.PersonOf(end - 1) >= 0
        || (_document.Tokens[end - 1].IsCapitalized && _document.Tokens[first].Kind == TokenKind.Word);

    /// <summary>“X was quoted (by Y) as saying …”, “Y quoted X as saying …”: who is quoted; <paramref name="cue"/> is “saying”.</summary>
    public PhraseSource? Quoted(Clause clause, int cue, int spokenUpTo)
    {
        if (!clause.IsPlain(cue - 1) || !wording.IsWord(cue - 1, "as")) { return null; }
        int verb = cue - 2;
        while (cue - verb < FarthestAgent && clause.IsPlain(verb) && !IsQuoting(verb)) { verb--; }
        if (!clause.IsPlain(verb) || !IsQuoting(verb)) { return null; }
        int be = verb - 1;
        while (clause.IsPlain(be) && wording.Is(be, Role.Adverb) && !wording.Is(be, Role.Be)) { be--; }
        bool passive = verb == cue - 2 || wording.IsWord(verb + 1, "by") || (clause.IsPlain(be) && wording.Is(be, Role.Be));
        int first, end;
        if (passive)
        {
            while (clause.IsPlain(be) && (wording.Is(be, Role.Auxiliary | Role.Adverb) || wording.IsTime(be))) { be--; }
            if (clause.IsComma(be) && Subjects.Apposed(clause, be) is { } apposed) { (first, end) = apposed; }
            else { (first, end) = (NounPhrases.Backward(clause, be), be + 1); }
        }
        else
        {
            first = verb + 1;
            end = NounPhrases.Forward(clause, first, withPlace: true);
            if (clause.IsComma(end) && wording.PersonOf(end + 1) >= 0) { end++; while (clause.IsPlain(end) && wording.PersonOf(end) >= 0) { end++; } }
        }
        if (first >= end) { return null; }
        int start = passive ? first : StartOfMedium(clause, verb);
        TextSpan? before = clause.IsQuoted(start - 1) || start == clause.First || clause.IsComma(start - 1) ? contents.Before(clause, start, spokenUpTo) : null;
        if (before is { } spoken && (clause.IsQuoted(start - 1) || start == clause.First || Closes(clause, cue))) { return new(first, end, cue, cue, spoken, contents.Resumed(clause, cue + 1)); }
        return contents.After(clause, cue) is { } said ? new(first, end, cue, cue, said) : null;
    }

    private bool Closes(Clause clause, int cue) => clause.IsOver(cue + 1) || clause.IsComma(cue + 1) || (clause.IsPlain(cue + 1) && wording.IsWord(cue + 1, "by"));

    private static int StartOfMedium(Clause clause, int verb) => NounPhrases.Backward(clause, verb - 1);

    private bool IsQuoting(int token) => wording.IsWord(token, "quoted") || wording.IsWord(token, "quotes") || wording.IsWord(token, "quoting") || wording.IsWord(token, "cited")
        || wording.IsWord(token, "cites") || wording.IsWord(token, "citing") || wording.IsWord(token, "reported") || wording.IsWord(token, "heard");
}

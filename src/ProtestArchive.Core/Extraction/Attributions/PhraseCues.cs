using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>A source that a phrase names: the tokens from <paramref name="First"/> up to <paramref name="End"/>, and what is said.</summary>
internal readonly record struct PhraseSource(int First, int End, int CueLast, List<TextSpan> Contents);

/// <summary>Reads the cues that are no plain verbs: “according to X”, “by X’s count”, “X put the number at”, “put at … by X”, “in the words of X”.</summary>
internal sealed class PhraseCues(Wording wording)
{
    private const int FarthestMeasure = 12;
    private readonly Document _document = wording.Document;
    private readonly Contents _contents = new(wording);

    public static bool MayBegin(Wording wording, int token) =>
        wording.IsWord(token, "according") || wording.IsWord(token, "by") || wording.Is(token, Role.Put | Role.Statement);

    public PhraseSource? Read(Clause clause, int token)
    {
        if (wording.IsWord(token, "according") && wording.IsWord(token + 1, "to")) { return Aside(clause, token, token + 1); }
        if (wording.IsWord(token, "by")) { return Count(clause, token); }
        if (wording.Is(token, Role.Put)) { return Put(clause, token); }
        return wording.Is(token, Role.Statement) ? StatementThat(clause, token) : null;
    }

    private PhraseSource? Aside(Clause clause, int cue, int cueLast)
    {
        int first = cueLast + 1;
        int end = NounPhrases.Forward(clause, first, withPlace: true);
        if (end == first) { return null; }
        while (clause.IsPlain(end) && wording.Is(end, Role.Issued) && (wording.IsWord(end + 1, "by") || wording.IsWord(end + 1, "from")))
        {
            int origin = NounPhrases.Forward(clause, end + 2, withPlace: false);
            if (origin == end + 2) { break; }
            first = end + 2;
            end = origin;
        }
        return new(first, end, cueLast, Around(clause, cue, end));
    }

    // “by the organisers’ count”, “by police estimates”, “by some accounts”.
    private PhraseSource? Count(Clause clause, int cue)
    {
        int first = cue + 1;
        int end = NounPhrases.Forward(clause, first, withPlace: false);
        if (end - first < 2 || !wording.Is(end - 1, Role.Tally)) { return null; }
        int last = end - 1;
        while (last > first && _document.Tokens[last - 1].Case == LetterCase.Lower && (wording.IsWord(last - 1, "own") || wording.IsWord(last - 1, "official") || wording.IsWord(last - 1, "unofficial"))) { last--; }
        if (last - 1 > first && _document.Tokens[last - 1].Kind == TokenKind.Possessive || (last - 1 > first && _document.Tokens[last - 1].Kind == TokenKind.Punctuation)) { last--; }
        bool own = last == first || (last == first + 1 && wording.Is(first, Role.Determiner));
        return new(first, own ? end : last, cue, Around(clause, cue, end));
    }

    private PhraseSource? Put(Clause clause, int cue)
    {
        int at = FindAt(clause, cue);
        if (at < 0) { return null; }
        int before = cue - 1;
        if (clause.IsPlain(before) && wording.Is(before, Role.Be))
        {
            for (int by = at + 1; by < at + FarthestMeasure && clause.IsPlain(by); by++)
            {
                if (!wording.IsWord(by, "by")) { continue; }
                int end = NounPhrases.Forward(clause, by + 1, withPlace: false);
                return end > by + 1 ? new(by + 1, end, cue, [_document.SpanOf(clause.First, by - 1)]) : null;
            }
            return null;
        }
        while (clause.IsPlain(before) && (wording.IsTime(before) || wording.Is(before, Role.Adverb) || wording.Is(before, Role.Perfect))) { before--; }
        if (!clause.IsPlain(before)) { return null; }
        (int First, int End)? subject = clause.IsBreak(before) ? Subjects.BeforeParenthesis(clause, clause.First, before)
            : wording.IsWord(before, "and") || wording.IsWord(before, "but") ? Subjects.OfClause(clause, clause.First, cue)
            : NounPhrases.Backward(clause, before) is var first && first <= before ? (first, before + 1) : null;
        return subject is var (start, behind) && _contents.Rest(clause, cue) is { } content ? new(start, behind, cue, [content]) : null;
    }

    // “put the number of dead at 20”: a measure, then “at” or “to”; the index of that word.
    private int FindAt(Clause clause, int cue)
    {
        bool measure = clause.IsPlain(cue - 1) && wording.Is(cue - 1, Role.Be);
        for (int i = cue + 1; i < cue + FarthestMeasure && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            measure |= wording.Is(i, Role.Measure) || wording.Is(i, Role.It);
            if (measure && (wording.IsWord(i, "at") || (wording.IsWord(i, "to") && !wording.IsWord(cue, "put")))) { return i; }
        }
        return -1;
    }

    // “a statement by the rebels that …”, “reports from residents that …”.
    private PhraseSource? StatementThat(Clause clause, int noun)
    {
        if (!wording.IsWord(noun + 1, "by") && !wording.IsWord(noun + 1, "from")) { return null; }
        int end = NounPhrases.Forward(clause, noun + 2, withPlace: true);
        if (end == noun + 2 || !clause.IsPlain(end) || !wording.IsWord(end, "that")) { return null; }
        return _contents.Rest(clause, end) is { } content ? new(noun + 2, end, noun, [content]) : null;
    }

    private List<TextSpan> Around(Clause clause, int cue, int end)
    {
        List<TextSpan> contents = [];
        if (_contents.Before(clause, cue, clause.First) is { } before) { contents.Add(before); }
        else if (cue - clause.First > 1) { contents.Add(_document.SpanOf(clause.First, cue - 1)); }
        int behind = clause.IsComma(end) ? end + 1 : end;
        if (!clause.IsOver(behind) && (contents.Count == 0 || clause.IsComma(end)) && _contents.Rest(clause, behind - 1) is { } rest) { contents.Add(rest); }
        return contents;
    }
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads the cues that are no plain verbs: “according to X”, “by X’s count”, “X put the number at”, “put at … by X”, “in the words of X”, “as X put it”, “as per X”.</summary>
internal sealed class PhraseCues(Wording wording, Contents contents)
{
    private const int FarthestMeasure = 12;
    private const int FarthestWords = 8;
    private static readonly int Per = Vocabulary.Number("per");
    private static readonly WordSet Words = Lexicon.Load("speech").Set("words");
    private readonly Document _document = wording.Document;

    public static bool MayBegin(Wording wording, int token)
    {
        int number = wording.Document.Tokens[token].WordNumber;
        return number == Grammar.According || number == Grammar.By || number == Per || wording.Is(token, Role.Put | Role.Statement) || Words.Contains(number);
    }

    public PhraseSource? Read(Clause clause, int token)
    {
        int number = _document.Tokens[token].WordNumber;
        if (number == Grammar.According) { return wording.IsWord(token + 1, "to") ? Aside(clause, token, token + 1) : null; }
        if (number == Grammar.By) { return Count(clause, token) ?? Reported(clause, token); }
        if (number == Per) { return AsPer(clause, token); }
        if (Words.Contains(number) && InWords(clause, token) is { } words) { return words; }
        if (wording.Is(token, Role.Put)) { return PutIt(clause, token) ?? Put(clause, token); }
        return wording.Is(token, Role.Statement) ? StatementThat(clause, token) : null;
    }

    // “as reported by X”, “as stated by the ministry”
    private PhraseSource? Reported(Clause clause, int by) => clause.IsPlain(by - 2) && wording.IsWord(by - 2, "as") && wording.Is(by - 1, Role.AnySay) ? Aside(clause, by - 2, by) : null;

    // “as per the police”, “per state media”; “per day” and “per cent” have no source.
    private PhraseSource? AsPer(Clause clause, int per)
    {
        int end = NounPhrases.Forward(clause, per + 1, withPlace: false);
        bool source = end > per + 1 && (wording.Is(end - 1, Role.Source | Role.Statement) && end - per > 2 || wording.PersonOf(end - 1) >= 0 || wording.IsWord(per - 1, "as") || wording.Is(end - 1, Role.Source) && _document.Word(end - 1).EndsWith("s", StringComparison.Ordinal));
        return source ? Aside(clause, wording.IsWord(per - 1, "as") ? per - 1 : per, per) : null;
    }

    // “in the words of X”, “in X’s words”, “in her own words”
    private PhraseSource? InWords(Clause clause, int words)
    {
        int start = words - 1;
        while (words - start < FarthestWords && clause.IsPlain(start) && _document.Tokens[start].WordNumber != Grammar.In && !clause.IsBreak(start)) { start--; }
        if (!clause.IsPlain(start) || _document.Tokens[start].WordNumber != Grammar.In || words - start < 2) { return null; }
        if (clause.IsPlain(words + 1) && _document.Tokens[words + 1].WordNumber == Grammar.Of) { return Aside(clause, start, words + 1); }
        int end = words;
        if (wording.IsWord(end - 1, "own")) { end--; }
        bool owned = _document.Tokens[end - 1].Kind == TokenKind.Possessive;
        if (owned) { end--; }
        bool owner = owned || (end == start + 2 && wording.Is(start + 1, Role.Article) && !wording.Is(start + 1, Role.Pronoun) && _document.Tokens[start + 1].WordNumber != Grammar.The);
        if (!owner || end <= start + 1) { return null; }
        (TextSpan? before, TextSpan? behind) = Around(clause, start, words + 1);
        return new(start + 1, end, start, words, before, behind);
    }

    // “As X put it: …”, “… was how X put it”
    private PhraseSource? PutIt(Clause clause, int put)
    {
        if (!wording.IsWord(put + 1, "it") || !clause.IsPlain(put - 1)) { return null; }
        int first = NounPhrases.Backward(clause, put - 1);
        if (first > put - 1 || !clause.IsPlain(first - 1) || !(wording.IsWord(first - 1, "as") || wording.IsWord(first - 1, "how"))) { return null; }
        int start = wording.IsWord(first - 1, "how") && clause.IsPlain(first - 2) ? first - 2 : first - 1;
        TextSpan? said = contents.Before(clause, start, clause.First);
        int behind = put + 2;
        if (clause.IsPlain(behind) && (clause.IsComma(behind) || wording.IsMark(behind, ':'))) { behind++; }
        TextSpan? rest = clause.IsOver(behind) ? null : contents.Rest(clause, behind - 1);
        return said is null && rest is null ? null : new(first, put, put, put, said, rest);
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
        (TextSpan? before, TextSpan? behind) = Around(clause, cue, end);
        return new(first, end, cue, cueLast, before, behind);
    }

    // “by the organisers’ count”, “by police estimates”, “by some accounts”.
    private PhraseSource? Count(Clause clause, int cue)
    {
        int first = cue + 1;
        int end = NounPhrases.Forward(clause, first, withPlace: false);
        if (end > first && clause.IsPlain(end) && wording.Is(end, Role.Tally) && !wording.Is(end - 1, Role.Tally)) { end++; }
        if (end - first < 2 || !wording.Is(end - 1, Role.Tally)) { return null; }
        int last = end - 1;
        while (last > first && _document.Tokens[last - 1].Case == LetterCase.Lower && (wording.IsWord(last - 1, "own") || wording.IsWord(last - 1, "official") || wording.IsWord(last - 1, "unofficial"))) { last--; }
        if (last - 1 > first && _document.Tokens[last - 1].Kind == TokenKind.Possessive || (last - 1 > first && _document.Tokens[last - 1].Kind == TokenKind.Punctuation)) { last--; }
        bool own = last == first || _document.Tokens[first].WordNumber == Grammar.An || _document.Tokens[first].WordNumber == Grammar.A || (last == first + 1 && wording.Is(first, Role.Determiner));
        (TextSpan? before, TextSpan? behind) = Around(clause, cue, end);
        return new(first, own ? end : last, cue, cue, before, behind);
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
                return end > by + 1 ? new(by + 1, end, cue, cue, _document.SpanOf(clause.First, by - 1)) : null;
            }
            return null;
        }
        while (clause.IsPlain(before) && (wording.IsTime(before) || wording.Is(before, Role.Adverb) || wording.Is(before, Role.Perfect))) { before--; }
        if (!clause.IsPlain(before)) { return null; }
        (int First, int End)? subject = clause.IsBreak(before) ? Subjects.BeforeParenthesis(clause, clause.First, before)
            : wording.IsWord(before, "and") || wording.IsWord(before, "but") ? Subjects.OfClause(clause, clause.First, cue)
            : NounPhrases.Backward(clause, before) is var first && first <= before ? (first, before + 1) : null;
        return subject is var (start, behind) && contents.Rest(clause, cue) is { } content ? new(start, behind, cue, cue, content) : null;
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
        return contents.Rest(clause, end) is { } content ? new(noun + 2, end, noun, noun, content) : null;
    }

    private (TextSpan? Before, TextSpan? Behind) Around(Clause clause, int cue, int end)
    {
        TextSpan? before = contents.Before(clause, cue, clause.First) ?? (cue - clause.First > 1 ? _document.SpanOf(clause.First, cue - 1) : null);
        int behind = clause.IsComma(end) || (clause.IsPlain(end) && wording.IsMark(end, ':')) || clause.IsBreak(end) ? end + 1 : end;
        bool rest = !clause.IsOver(behind) && (before is null || behind > end) && !wording.IsMark(behind - 1, ';');
        return (before, rest ? contents.Rest(clause, behind - 1) : null);
    }
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads the statement that a cue makes, sentence by sentence.</summary>
internal sealed class CueReader(Wording wording, List<Statement> found)
{
    private const int FarthestTurn = 60;
    private readonly Document _document = wording.Document;
    private readonly Sources _sources = new(wording);
    private readonly PhraseCues _phrases = new(wording);
    private readonly Contents _contents = new(wording);
    private Sentence _sentence;
    private int _firstOfSentence;
    private int _spokenUpTo;

    public void Begin(Sentence sentence)
    {
        _sentence = sentence;
        _firstOfSentence = found.Count;
        _spokenUpTo = sentence.First;
    }

    /// <summary>Adds the statement, if any, whose cue begins at <paramref name="token"/>.</summary>
    public void Read(int token)
    {
        if (_document.Tokens[token].Kind != TokenKind.Word) { return; }
        bool verb = wording.Is(token, Role.AnySay | Role.Participle | Role.Act | Role.Put);
        if (!verb && !PhraseCues.MayBegin(wording, token)) { return; }
        Clause clause = Clause.Around(wording, _sentence, token);
        if (_phrases.Read(clause, token) is { } phrase)
        {
            foreach (TextSpan content in phrase.Contents) { Add(content, phrase.First, phrase.End, token, phrase.CueLast); }
            return;
        }
        if (!verb || IsNoun(clause, token)) { return; }
        if (wording.Is(token, Role.AnySay) && ReadVerb(clause, token)) { return; }
        if (wording.Is(token, Role.Participle) && ReadParticiple(clause, token)) { return; }
        if (wording.Is(token, Role.Act)) { ReadAct(clause, token); }
    }

    private bool IsNoun(Clause clause, int token)
    {
        int before = token - 1;
        if (!clause.IsPlain(before)) { return false; }
        if (_document.Tokens[before].Kind == TokenKind.Possessive) { return true; }
        return wording.Is(before, Role.Determiner) && !wording.Is(before, Role.Source) && wording.Is(before, Role.Article);
    }

    private bool ReadVerb(Clause clause, int cue)
    {
        if (Inverted(clause, cue) is (var first, var end) && end > first)
        {
            TextSpan? content = _contents.Before(clause, cue, _spokenUpTo);
            if (content is { } said)
            {
                Add(said, first, end, cue, cue);
                AddRest(clause, end, first, end, cue);
                return true;
            }
        }
        int verb = SkipBack(clause, cue);
        if (verb < 0) { return false; }
        (int First, int End)? subject = Subject(clause, verb, cue);
        if (subject is not var (start, behind)) { return false; }
        if (!IsSure(clause, cue, start, behind)) { return false; }
        if (EndsSpeech(clause, start) && _contents.Before(clause, start, _spokenUpTo) is { } spoken)
        {
            Add(spoken, start, behind, cue, cue);
            AddRest(clause, _contents.Skip(clause, cue), start, behind, cue);
            return true;
        }
        if (_contents.After(clause, cue) is { } after)
        {
            Add(after, start, behind, cue, cue);
            return true;
        }
        (start, behind) = WholeSegment(clause, start, behind, verb + 1);
        if (_contents.Before(clause, start, _spokenUpTo) is not { } before) { return false; }
        Add(before, start, behind, cue, cue);
        AddRest(clause, _contents.Skip(clause, cue), start, behind, cue);
        return true;
    }

    // “…,” Ms X told the BBC by telephone: whole speech in front of the source, not a fragment that belongs to the sentence.
    private bool EndsSpeech(Clause clause, int source)
    {
        if (!clause.IsQuoted(source - 1) || wording.Quotations[wording.QuotationOf(source - 1)] is not { IsClosed: true } quotation) { return false; }
        int opens = clause.BlockBefore(source);
        return _document.Text[quotation.Words.End - 1] is ',' or '!' or '?' && (opens == clause.First || opens <= _spokenUpTo || clause.IsBreak(opens - 1));
    }

    // Weak cues and nouns need “that”, a colon or quoted words behind them, or a named or typical speaker.
    private bool IsSure(Clause clause, int cue, int first, int end)
    {
        if (wording.Is(cue, Role.Say | Role.Tell) && !wording.Is(cue, Role.SayWeak)) { return true; }
        int next = cue + 1;
        bool marked = wording.IsWord(next, "that") || clause.IsQuoted(next) || (clause.IsPlain(next) && wording.IsMark(next, ':'));
        bool closes = clause.IsOver(next) || clause.IsComma(next);
        bool speaker = wording.Is(end - 1, Role.Source | Role.Statement) || (_document.Tokens[end - 1].IsCapitalized && first != _sentence.First);
        return marked || (closes && (speaker || wording.Is(end - 1, Role.Pronoun)))
            || (wording.Is(cue, Role.SayThat) && speaker && wording.Is(next, Role.Pronoun | Role.Determiner) && _document.Word(cue).EndsWith("s", StringComparison.Ordinal));
    }

    private bool ReadParticiple(Clause clause, int cue)
    {
        if (_contents.After(clause, cue) is not { } content) { return false; }
        int before = cue - 1;
        if (wording.IsWord(before, "as") && wording.IsWord(before - 1, "quoted"))
        {
            int be = SkipBack(clause, before - 1);
            int quoted = be >= clause.First ? NounPhrases.Backward(clause, be) : clause.End;
            if (quoted <= be) { Add(content, quoted, be + 1, cue, cue); return true; }
        }
        if (clause.IsPlain(before) && !clause.IsBreak(before))
        {
            int start = NounPhrases.Backward(clause, before);
            if (start <= before && clause.IsPlain(start - 1) && wording.IsWord(start - 1, "with")) { Add(content, start, before + 1, cue, cue); return true; }
            if (wording.Is(before, Role.NounPreposition | Role.Be) && !wording.IsWord(before, "in")) { return false; }
        }
        int turn = Turn(clause, cue);
        if (found.Count > _firstOfSentence && _document.Tokens[turn].Start <= found[^1].CueStart && found[^1] is { IsAct: false } last && last.CueStart < _document.Tokens[cue].Start)
        {
            found.Add(last with { Content = content, Cue = _document.Tokens[cue].Span.In(_document.Text), CueStart = _document.Tokens[cue].Start });
            return true;
        }
        if (Subjects.OfClause(clause, turn, cue) is not var (first, end)) { return false; }
        Add(content, first, end, cue, cue);
        return true;
    }

    // Where the last main clause before the cue begins: behind “, but”, “, and”, “, while”, or a semicolon.
    private int Turn(Clause clause, int cue)
    {
        for (int i = cue - 1; i > clause.First && i > cue - FarthestTurn; i--)
        {
            if (!clause.IsBreak(i)) { continue; }
            bool joins = wording.IsWord(i + 1, "but") || wording.IsWord(i + 1, "and") || wording.IsWord(i + 1, "while");
            if (wording.IsMark(i, ';') || (joins && i + 2 < cue)) { return i + 1; }
        }
        return clause.First;
    }

    private void ReadAct(Clause clause, int cue)
    {
        if (wording.Quotations.Count == 0 || !HasQuotation(clause, cue)) { return; }
        int verb = SkipBack(clause, cue);
        if (verb < 0 || _contents.Rest(clause, cue) is not { } content) { return; }
        (int First, int End)? subject = wording.Is(cue, Role.Participle) || _document.Word(cue).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            ? Subjects.OfClause(clause, clause.First, cue)
            : Subject(clause, verb, cue);
        if (subject is var (first, end)) { Add(content, first, end, cue, cue, isAct: true); }
    }

    private static bool HasQuotation(Clause clause, int token)
    {
        for (int i = Math.Max(clause.First, token - FarthestTurn); i < Math.Min(clause.End, token + FarthestTurn); i++)
        {
            if (clause.IsQuoted(i)) { return true; }
        }
        return false;
    }

    /// <summary>The subject that ends at <paramref name="last"/>, or that the parenthesis before the verb splits off, or that an “and” shares.</summary>
    private (int First, int End)? Subject(Clause clause, int last, int cue)
    {
        if (!clause.Holds(last)) { return null; }
        if (clause.IsBreak(last) || clause.IsQuoted(last))
        {
            return Subjects.BeforeParenthesis(clause, clause.First, last)
                ?? (_spokenUpTo < last ? Subjects.BeforeParenthesis(clause, Math.Max(clause.First, _spokenUpTo), last) : null);
        }
        if (clause.IsPlain(last) && (wording.IsWord(last, "who") || wording.IsWord(last, "which")))
        {
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
            && (wording.Is(behindMain - 1, Role.Source) || wording.Is(first - 1, Role.Auxiliary))) { return (main, behindMain); }
        // “…, Ahmed Ali, a marcher, said”: an apposition is not the source but what stands before it.
        bool apposed = clause.IsComma(first - 1) && (wording.IsWord(first, "a") || wording.IsWord(first, "an"));
        return apposed && clause.IsComma(last + 1) && Subjects.BeforeParenthesis(clause, clause.First, last + 1) is { } named ? named : (first, last + 1);
    }

    private static int LastBreak(Clause clause, int token)
    {
        for (int steps = 0; steps < FarthestTurn && token > clause.First && !clause.IsBreak(token - 1); steps++) { token--; }
        return token;
    }

    // “…, video posted on the site showed”: all that stands between the comma and the verb.
    private (int First, int End) WholeSegment(Clause clause, int first, int end, int verb)
    {
        int start = LastBreak(clause, first);
        bool opens = start < first && first - start < 10 && clause.IsBreak(start - 1) && wording.Is(start, Role.Source | Role.Statement | Role.Determiner) && wording.IsNounLike(start);
        return opens || (start == first && end < verb && wording.Is(start, Role.Statement)) ? (start, verb) : (first, end);
    }

    // “…, said Ms X”: the source behind the verb, unless another verb follows it (then it is the subject of what is said).
    private (int First, int End)? Inverted(Clause clause, int cue)
    {
        int before = cue - 1;
        bool behindContent = clause.IsQuoted(before) || clause.IsBreak(before)
            || (before >= 0 && before < clause.First && wording.QuotationOf(before) != clause.Level && cue == clause.First);
        if (!behindContent || wording.Is(cue, Role.SayThat) && !wording.Is(cue, Role.Say)) { return null; }
        int start = cue + 1;
        if (!clause.IsPlain(start) || wording.Is(start, Role.We) || clause.IsBreak(start)) { return null; }
        int end = NounPhrases.Forward(clause, start, withPlace: false);
        if (end == start) { return null; }
        bool ends = clause.IsOver(end) || clause.IsBreak(end) || clause.IsQuoted(end) || wording.IsTime(end)
            || wording.Is(end, Role.Stop | Role.NounPreposition | Role.Adverb) || (_document.Word(end).EndsWith("ing", StringComparison.Ordinal));
        bool parenthetic = clause.IsBreak(before) && wording.Is(start, Role.Pronoun);
        bool subject = clause.IsComma(before) && !clause.IsQuoted(before - 1) && Subjects.IsApposition(clause, Math.Max(clause.First, _spokenUpTo), before);
        return ends && !parenthetic && !subject ? (start, end) : null;
    }

    // From a verb back over its auxiliaries, adverbs and times; -1 where it is denied, wished, passive or an infinitive.
    private int SkipBack(Clause clause, int cue)
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

    private void AddRest(Clause clause, int at, int first, int end, int cue)
    {
        if (_contents.Resumed(clause, at) is { } rest) { Add(rest, first, end, cue, cue); }
    }

    private void Add(TextSpan content, int first, int end, int cueFirst, int cueLast, bool isAct = false)
    {
        found.Add(_sources.Make(content, first, end, cueFirst, cueLast, found) with { IsAct = isAct });
        if (!isAct) { _spokenUpTo = Math.Max(_spokenUpTo, Math.Max(end, cueLast + 1)); }
    }
}

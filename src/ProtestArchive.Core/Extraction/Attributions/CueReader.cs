using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads the statement that a cue makes, sentence by sentence.</summary>
internal sealed class CueReader
{
    private const int FarthestTurn = 60;
    private const int LongestLead = 10;
    private readonly Wording _wording;
    private readonly List<Statement> _found;
    private readonly Document _document;
    private readonly Sources _sources;
    private readonly Contents _contents;
    private readonly PhraseCues _phrases;
    private readonly PassiveCues _passives;
    private readonly HeadlineSources _headlines;
    private readonly VerbSubjects _subjects;
    private readonly Observations _observations;
    private Sentence _sentence;
    private int _firstOfSentence;
    private int _spokenUpTo;

    public CueReader(Wording wording, List<Statement> found)
    {
        (_wording, _found, _document) = (wording, found, wording.Document);
        _sources = new(wording);
        _contents = new(wording);
        _phrases = new(wording, _contents);
        _passives = new(wording, _contents);
        _headlines = new(wording);
        _subjects = new(wording);
        _observations = new(wording, _subjects, _contents);
    }

    public void Begin(Sentence sentence)
    {
        _sentence = sentence;
        _firstOfSentence = _found.Count;
        _spokenUpTo = sentence.First;
    }

    /// <summary>Adds the statement, if any, whose cue begins at <paramref name="token"/>.</summary>
    public void Read(int token)
    {
        if (_document.Tokens[token].Kind != TokenKind.Word) { return; }
        bool verb = _wording.Is(token, Role.AnySay | Role.Participle | Role.Act | Role.Put | Role.Observe);
        if (!verb && !PhraseCues.MayBegin(_wording, token)) { return; }
        if (token > 0 && !_document.Tokens[token].SpaceBefore && _wording.IsMark(token - 1, '-')) { return; } // self-proclaimed
        if (IsOfName(token)) { return; }
        Clause clause = Clause.Around(_wording, _sentence, token);
        if (_phrases.Read(clause, token) is { } phrase)
        {
            Add(phrase);
            return;
        }
        if (!verb || IsNoun(clause, token)) { return; }
        if (_wording.Is(token, Role.Participle) && _passives.Quoted(clause, token, _spokenUpTo) is { } quoted) { Add(quoted); return; }
        if (_wording.Is(token, Role.Tell | Role.Act | Role.Say) && _passives.Read(clause, token) is { } passive) { Add(passive); return; }
        if (_wording.Is(token, Role.AnySay) && ReadVerb(clause, token)) { return; }
        if (_wording.Is(token, Role.Participle) && ReadParticiple(clause, token)) { return; }
        if (_wording.Is(token, Role.Observe) && _observations.Read(clause, token, _spokenUpTo) is { } observation) { Add(observation); return; }
        if (_wording.Is(token, Role.Act)) { ReadAct(clause, token); }
    }

    // “chairman Said Iqbal”: a capital between a small word and another capital.
    private bool IsOfName(int token) => _document.Tokens[token].Case == LetterCase.Capitalized && token > _sentence.First && token + 1 < _sentence.End
        && _document.Tokens[token - 1] is { Kind: TokenKind.Word, Case: LetterCase.Lower } && _document.Tokens[token + 1] is { Case: LetterCase.Capitalized, SpaceBefore: true };

    /// <summary>Adds the statement of a source that the sentence names without a verb, where it has no other.</summary>
    public void ReadHeadline(bool opensParagraph)
    {
        if (_found.Count > _firstOfSentence || _headlines.Read(_sentence, opensParagraph) is not { Content: { } content } source) { return; }
        _found.Add(_sources.Make(content, source.First, source.End, source.CueFirst, source.CueLast, _found) with { Cue = new(_document.Tokens[source.CueFirst].Start, 0) });
    }

    private bool IsNoun(Clause clause, int token)
    {
        int before = token - 1;
        if (!clause.IsPlain(before)) { return false; }
        if (_document.Tokens[before].Kind == TokenKind.Possessive) { return true; }
        return _wording.Is(before, Role.Determiner) && !_wording.Is(before, Role.Source) && _wording.Is(before, Role.Article);
    }

    private bool ReadVerb(Clause clause, int cue)
    {
        int last = CueEnd(clause, cue);
        if (Inverted(clause, cue, last) is (var first, var end) && end > first)
        {
            bool opens = cue == clause.First && (_wording.IsMark(end, ':') || clause.IsComma(end)) && clause.IsQuoted(end + 1);
            TextSpan? content = opens ? _contents.Rest(clause, end) : _contents.Before(clause, cue, _spokenUpTo);
            if (content is { } said)
            {
                Add(said, first, end, cue, last);
                AddRest(clause, end, first, end, cue);
                return true;
            }
        }
        int verb = _subjects.SkipBack(clause, cue);
        if (verb < 0) { return false; }
        (int First, int End)? subject = _subjects.Of(clause, verb, cue, _spokenUpTo);
        if (subject is not var (start, behind)) { return false; }
        if (EndsSpeech(clause, start) && _contents.Before(clause, start, _spokenUpTo) is { } spoken)
        {
            Add(spoken, start, behind, cue, last);
            AddRest(clause, _contents.Skip(clause, last), start, behind, cue);
            return true;
        }
        if (!IsSure(clause, cue, start, behind)) { return false; }
        if (_contents.After(clause, last) is { } after)
        {
            Add(after, start, behind, cue, last);
            return true;
        }
        // “The police said, 20 were held”; “As of Friday, the ministry said, 20 had died”
        int comma = _contents.Skip(clause, last);
        if (clause.IsComma(comma) && !clause.IsOver(comma + 1) && IsLead(clause, start) && _contents.Rest(clause, comma) is { } behindComma)
        {
            Add(behindComma, start, behind, cue, last);
            return true;
        }
        (start, behind) = _subjects.WholeSegment(clause, start, behind, verb + 1);
        if (_contents.Before(clause, start, _spokenUpTo) is not { } before) { return false; }
        Add(before, start, behind, cue, last);
        AddRest(clause, _contents.Skip(clause, last), start, behind, cue);
        return true;
    }

    // Whether nothing but an adverbial stands before the source.
    private bool IsLead(Clause clause, int source)
    {
        if (source == clause.First) { return true; }
        if (source - clause.First > LongestLead || !clause.IsComma(source - 1) || !_wording.Is(clause.First, Role.NounPreposition | Role.Subordinate | Role.Adverb | Role.Stop)) { return false; }
        for (int i = clause.First; i < source - 1; i++)
        {
            if (!clause.IsPlain(i) || clause.IsBreak(i) || _wording.Is(i, Role.Auxiliary | Role.AnySay)) { return false; }
        }
        return true;
    }

    // “went on”, “shot back”: the verb and its particle.
    private int CueEnd(Clause clause, int cue)
    {
        int particle = cue + 1;
        bool phrasal = _wording.Is(cue, Role.Phrasal) && clause.IsPlain(particle) && _wording.Is(particle, Role.Particle)
            && (clause.IsOver(particle + 1) || clause.IsBreak(particle + 1) || clause.IsQuoted(particle + 1) || _wording.IsWord(particle + 1, "that") || _wording.PersonOf(Math.Min(particle + 1, _document.Tokens.Length - 1)) >= 0);
        return phrasal ? particle : cue;
    }

    // “…,” Ms X told the BBC by telephone: whole speech in front of the source, not a fragment that belongs to the sentence.
    private bool EndsSpeech(Clause clause, int source)
    {
        int before = source - 1;
        bool adjoins = source == clause.First && before >= 0 && _wording.QuotationOf(before) is var ended && ended >= 0 && ended != clause.Level && _wording.Quotations[ended].Paragraph == _sentence.Paragraph;
        if (adjoins) { return _document.Text[_wording.Quotations[_wording.QuotationOf(before)].Words.End - 1] is not '.'; } // “Go home!” she said
        if (!clause.IsQuoted(before) || _wording.Quotations[_wording.QuotationOf(source - 1)] is not { IsClosed: true } quotation) { return false; }
        int opens = clause.BlockBefore(source);
        return _document.Text[quotation.Words.End - 1] is ',' or '!' or '?' && (opens == clause.First || opens <= _spokenUpTo || clause.IsBreak(opens - 1));
    }

    // Weak cues and nouns need “that”, a colon or quoted words behind them, or a named or typical speaker.
    private bool IsSure(Clause clause, int cue, int first, int end)
    {
        if (_wording.Is(cue, Role.Say | Role.Tell) && !_wording.Is(cue, Role.SayWeak)) { return true; }
        int next = cue + 1;
        bool marked = _wording.IsWord(next, "that") || clause.IsQuoted(next) || (clause.IsPlain(next) && _wording.IsMark(next, ':'));
        bool closes = clause.IsOver(next) || clause.IsComma(next);
        bool speaker = _wording.Is(end - 1, Role.Source | Role.Statement) || (_document.Tokens[end - 1].IsCapitalized && first != _sentence.First);
        bool figure = _wording.Is(end - 1, Role.Source | Role.Statement) && (Observations.StartsPhrase(_wording, next) || _wording.Is(next, Role.Pronoun));
        return marked || (figure && _wording.Is(cue, Role.Show)) || (closes && (speaker || _wording.Is(end - 1, Role.Pronoun)))
            || (_wording.Is(cue, Role.SayThat) && speaker && _wording.Is(next, Role.Pronoun | Role.Determiner) && _document.Word(cue).EndsWith("s", StringComparison.Ordinal));
    }

    private bool ReadParticiple(Clause clause, int cue)
    {
        if (_contents.After(clause, cue) is not { } content) { return false; }
        int before = cue - 1;
        if (clause.IsPlain(before) && !clause.IsBreak(before))
        {
            int start = NounPhrases.Backward(clause, before);
            if (start <= before && clause.IsPlain(start - 1) && _wording.IsWord(start - 1, "with")) { Add(content, start, before + 1, cue, cue); return true; }
            if (_wording.Is(before, Role.NounPreposition | Role.Be) && !_wording.IsWord(before, "in")) { return false; }
        }
        int turn = Turn(clause, cue);
        if (_found.Count > _firstOfSentence && _document.Tokens[turn].Start <= _found[^1].CueStart && _found[^1] is { IsAct: false } last && last.CueStart < _document.Tokens[cue].Start)
        {
            _found.Add(last with { Content = content, Cue = _document.Tokens[cue].Span });
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
            bool joins = _wording.IsWord(i + 1, "but") || _wording.IsWord(i + 1, "and") || _wording.IsWord(i + 1, "while");
            if (_wording.IsMark(i, ';') || (joins && i + 2 < cue)) { return i + 1; }
        }
        return clause.First;
    }

    private void ReadAct(Clause clause, int cue)
    {
        bool accuses = _wording.Is(cue, Role.Accuse);
        if (!accuses && (_wording.Quotations.Count == 0 || !HasQuotation(clause, cue))) { return; }
        int verb = _subjects.SkipBack(clause, cue);
        if (verb < 0) { return; }
        (int First, int End)? subject = _wording.Is(cue, Role.Participle) || _document.Word(cue).EndsWith("ing", StringComparison.OrdinalIgnoreCase)
            ? Subjects.OfClause(clause, clause.First, cue)
            : _subjects.Of(clause, verb, cue, _spokenUpTo);
        if (subject is var (first, end) && _contents.Rest(clause, cue) is { } content) { Add(content, first, end, cue, cue, isAct: !accuses); }
    }

    private static bool HasQuotation(Clause clause, int token)
    {
        for (int i = Math.Max(clause.First, token - FarthestTurn); i < Math.Min(clause.End, token + FarthestTurn); i++)
        {
            if (clause.IsQuoted(i)) { return true; }
        }
        return false;
    }

    // “…, said Ms X”: the source behind the verb, unless another verb follows it (then it is the subject of what is said).
    private (int First, int End)? Inverted(Clause clause, int cue, int last)
    {
        int before = cue - 1;
        bool opens = cue == clause.First && clause.Level < 0 && _document.Tokens[cue].IsCapitalized; // Said Mr. X: “…”
        bool behindContent = opens || clause.IsQuoted(before) || clause.IsBreak(before)
            || (before >= 0 && before < clause.First && _wording.QuotationOf(before) != clause.Level && cue == clause.First);
        if (!behindContent || _wording.Is(cue, Role.SayThat) && !_wording.Is(cue, Role.Say)) { return null; }
        int start = last + 1;
        if (!clause.IsPlain(start) || _wording.Is(start, Role.We) || clause.IsBreak(start)) { return null; }
        int end = NounPhrases.Forward(clause, start, withPlace: false);
        if (end == start) { return null; }
        // “…,” read a statement issued by the ministry.
        if (_wording.Is(end - 1, Role.Statement) && clause.IsPlain(end) && _wording.Is(end, Role.Issued) && (_wording.IsWord(end + 1, "by") || _wording.IsWord(end + 1, "from")))
        {
            int issuer = NounPhrases.Forward(clause, end + 2, withPlace: false);
            if (issuer > end + 2) { end = issuer; }
        }
        bool ends = clause.IsOver(end) || clause.IsBreak(end) || clause.IsQuoted(end) || _wording.IsTime(end)
            || _wording.Is(end, Role.Stop | Role.NounPreposition | Role.Adverb) || (_document.Word(end).EndsWith("ing", StringComparison.Ordinal))
            || (_wording.Is(end, Role.Issued) && clause.IsQuoted(before));
        if (opens && !(end < clause.End && (_wording.IsMark(end, ':') || (clause.IsComma(end) && clause.IsQuoted(end + 1))) && clause.IsQuoted(end + 1))) { return null; }
        bool parenthetic = clause.IsBreak(before) && _wording.Is(start, Role.Pronoun);
        bool subject = clause.IsComma(before) && !clause.IsQuoted(before - 1) && Subjects.IsApposition(clause, Math.Max(clause.First, _spokenUpTo), before);
        return ends && !parenthetic && !subject ? (start, end) : null;
    }

    private void AddRest(Clause clause, int at, int first, int end, int cue)
    {
        if (_contents.Resumed(clause, at) is { } rest) { Add(rest, first, end, cue, cue); }
    }

    private void Add(PhraseSource phrase)
    {
        if (phrase.Content is { } content) { Add(content, phrase.First, phrase.End, phrase.CueFirst, phrase.CueLast, phrase.IsAct); }
        if (phrase.More is { } more) { Add(more, phrase.First, phrase.End, phrase.CueFirst, phrase.CueLast, phrase.IsAct); }
    }

    private void Add(TextSpan content, int first, int end, int cueFirst, int cueLast, bool isAct = false)
    {
        _found.Add(_sources.Make(content, first, end, cueFirst, cueLast, _found) with { IsAct = isAct });
        if (!isAct) { _spokenUpTo = Math.Max(_spokenUpTo, Math.Max(end, cueLast + 1)); }
    }
}

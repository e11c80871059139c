using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Who stands behind words in marks, and the report's words that tell it.</summary>
internal readonly record struct Speaker(int? Name, string? Phrase, TextSpan? Text, string? Cue, string Rule)
{
    public bool IsCrowd => Name is null && Phrase is not null && (Rule == CrowdWords.ChantRule || Rule == CrowdWords.WritingRule);
}

/// <summary>Reads chants and what is written on placards: words in marks that are a crowd's.</summary>
internal sealed class CrowdWords(Wording wording)
{
    public const string ChantRule = "chant";
    public const string WritingRule = "writing";
    private const int FarthestCue = 14;
    private static readonly WordSet Quantities = Lexicon.Load("speech").Set("quantity");
    private static readonly WordSet Links = Lexicon.Load("speech").Set("link");
    private readonly Document _document = wording.Document;

    /// <summary>The crowd whose words stand in the marks, where a cue stands before them: “chanting …”, “signs reading …”.</summary>
    public Speaker? Before(Clause clause, int open)
    {
        int said = -1;
        for (int at = open - 1, plain = 0, steps = 0; at >= clause.First && plain < FarthestCue && steps < FarthestCue * 3; at--, steps++)
        {
            if (clause.IsQuoted(at)) { at = clause.BlockBefore(at + 1); continue; }
            if (wording.Is(at, Role.Writing) && !wording.Is(at, Role.ChantNoun)) { return Written(clause, OnSurface(clause, at), said); }
            if (wording.Is(at, Role.ChantNoun) && !wording.Is(at, Role.Chant) || IsNoun(clause, at)) { return Noun(clause, at, open); }
            if (wording.Is(at, Role.Chant)) { return Chanted(clause, at, open); }
            if (wording.Is(at, Role.AnySay | Role.Participle) && !wording.Is(at, Role.Source))
            {
                if (said >= 0 || !wording.Is(at, Role.WritingVerb)) { return null; }
                said = at;
                plain = FarthestCue - 7;
            }
            if (!clause.IsBreak(at)) { plain++; }
        }
        return null;
    }

    /// <summary>The crowd that a statement's source stands for: “… , read one placard”, “…” the crowd chanted; null where it is another source.</summary>
    public Speaker? Of(Statement statement, Speaker? last)
    {
        int first = _document.TokenAt(statement.Source.Start), end = _document.TokenAt(statement.Source.End - 1) + 1;
        for (int i = first; i < end; i++)
        {
            if (wording.Is(i, Role.Writing)) { return new(null, Owned("protesters", Singular(i)), statement.Source, statement.CueIn(_document.Text), WritingRule); }
        }
        int cue = _document.TokenAt(statement.CueStart);
        if (last is { Rule: WritingRule } writing && (wording.IsWord(first, "another") || wording.IsWord(first, "others") || wording.IsWord(first, "one"))) { return writing with { Text = statement.Source, Cue = statement.CueIn(_document.Text) }; }
        return wording.Is(cue, Role.Chant) && statement.Name is null && Group(first, end) is { } group && !IsOnePerson(first, end)
            ? new(null, Owned(group, "chant"), statement.Source, statement.CueIn(_document.Text), ChantRule)
            : null;
    }

    // “chants of”, “to shouts of”, “slogans such as”.
    private bool IsNoun(Clause clause, int at) => wording.Is(at, Role.ChantNoun)
        && (wording.IsWord(at + 1, "of") || (clause.IsPlain(at - 1) && wording.Is(at - 1, Role.Determiner)));

    // “Graffiti on the wall read …”: what is written, not what it is written on.
    private int OnSurface(Clause clause, int noun)
    {
        if (!wording.Is(noun, Role.Surface)) { return noun; }
        int at = noun - 1;
        while (clause.IsPlain(at) && noun - at < 4 && wording.IsNounLike(at)) { at--; }
        return clause.IsPlain(at) && wording.Is(at, Role.NounPreposition) && clause.IsPlain(at - 1) && wording.Is(at - 1, Role.Writing) ? at - 1 : noun;
    }

    private Speaker? Noun(Clause clause, int noun, int open)
    {
        for (int at = noun - 1; at >= clause.First && at > noun - FarthestCue; at--)
        {
            if (wording.Is(at, Role.Chant)) { return Chanted(clause, at, open); }
            if (wording.Is(at, Role.Writing) && !wording.Is(at, Role.ChantNoun)) { return Written(clause, at, -1); }
        }
        if (wording.Is(noun, Role.Writing) && !wording.IsWord(noun + 1, "of")) { return Written(clause, noun, -1); }
        return new(null, Owned(Crowd(clause, noun) ?? "protesters", "chant"), _document.Tokens[noun].Span, _document.Tokens[noun].Span.In(_document.Text), ChantRule);
    }

    private Speaker? Written(Clause clause, int noun, int cue)
    {
        if (cue < 0 && !LeadsToMarks(clause, noun)) { return null; }
        int start = StartOfWriting(clause, noun);
        string? owner = OwnerIn(start, noun) ?? Crowd(clause, start) ?? Holder(clause, start);
        return new(null, Owned(owner ?? "protesters", Singular(noun)), _document.SpanOf(start, noun), cue >= 0 ? Cue(cue) : null, WritingRule);
    }

    // “Hana Suzuki, 19, held a sign …”
    private string? Holder(Clause clause, int before) => Subjects.OfClause(clause, clause.First, before) is var (first, end) && IsOnePerson(first, end) && wording.PersonOf(end - 1) is var person && person >= 0
        ? _document.Names[_document.People[person].Local].Name
        : null;

    // “a large white banner” in “waving a large white banner”.
    private int StartOfWriting(Clause clause, int noun)
    {
        int start = noun;
        while (noun - start < FarthestCue && clause.IsPlain(start - 1) && wording.IsNounLike(start - 1) && !wording.Is(start, Role.Determiner))
        {
            bool verb = wording.Is(start - 1, Role.WritingVerb) || _document.Word(start - 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
            bool holder = wording.Is(start - 1, Role.Source) && !wording.Is(start - 1, Role.Determiner) && _document.Tokens[start].Kind == TokenKind.Word;
            if (verb || holder) { break; }
            start--;
        }
        return start;
    }

    // “placards with slogans such as …”, “a banner with the words …”, “a sign: …”; “flags and …” leads nowhere.
    private bool LeadsToMarks(Clause clause, int noun)
    {
        bool link = clause.IsQuoted(noun + 1);
        for (int at = noun + 1; clause.IsPlain(at) && at < noun + (FarthestCue * 2); at++)
        {
            if (wording.IsMark(at, ':')) { return true; }
            if (wording.Is(at, Role.Act) && !wording.Is(at, Role.WritingVerb)) { return false; }
            link |= (wording.Is(noun, Role.ChantNoun) && wording.Is(at, Role.Be)) || wording.Is(at, Role.WritingVerb) || Links.Contains(_document.Word(at));
        }
        return link;
    }

    /// <summary>“Free Palestine” banners: the noun behind the marks, where these hold words that begin with a capital.</summary>
    public Speaker? Behind(Clause clause, Quotation quotation, int behind)
    {
        bool noun = clause.IsPlain(behind) && wording.Is(behind, Role.Writing) && !wording.Is(behind, Role.ChantNoun);
        if (!noun || !char.IsUpper(_document.Text[quotation.Words.Start])) { return null; }
        string owner = Crowd(clause, _document.TokenAt(quotation.Outer.Start)) ?? "protesters";
        return new(null, Owned(owner, Singular(behind)), _document.Tokens[behind].Span, null, WritingRule);
    }

    private string? OwnerIn(int start, int noun)
    {
        for (int i = start; i < noun; i++)
        {
            if (_document.Tokens[i].Kind == TokenKind.Possessive || wording.IsMark(i, '’') || wording.IsMark(i, '\'')) { return Group(start, i); }
        }
        return null;
    }

    private Speaker? Chanted(Clause clause, int verb, int open)
    {
        (int First, int End)? subject = SubjectOf(clause, verb, open);
        if (subject is not var (first, end)) { return new(null, Owned("protesters", "chant"), null, Cue(verb), ChantRule); }
        if (IsOnePerson(first, end) || Group(first, end) is not { } group) { return null; }
        return new(null, Owned(group, "chant"), _document.SpanOf(first, end - 1), Cue(verb), ChantRule);
    }

    private string Cue(int verb) => _document.Tokens[verb].Span.In(_document.Text);

    private string? Crowd(Clause clause, int before) => Subjects.OfClause(clause, clause.First, before) is var (first, end) && !IsOnePerson(first, end) && IsGroup(end - 1) ? Group(first, end) : null;

    private (int First, int End)? SubjectOf(Clause clause, int verb, int open)
    {
        int before = verb - 1;
        while (clause.IsPlain(before) && (wording.Is(before, Role.Adverb | Role.Auxiliary) || wording.IsTime(before))) { before--; }
        if (clause.IsPlain(before))
        {
            int start = NounPhrases.Backward(clause, before);
            if (start <= before && (IsGroup(before) || wording.PersonOf(before) >= 0 || wording.Is(before, Role.Pronoun))) { return (start, before + 1); }
        }
        int from = Subordinate(clause, verb);
        (int First, int End)? subject = Subjects.OfClause(clause, from, verb) ?? (from > clause.First ? Subjects.OfClause(clause, clause.First, verb) : null);
        if (subject is var (_, end) && end < verb) { return subject; }
        int behind = open;
        for (int steps = 0; steps < FarthestCue * 4 && clause.IsQuoted(behind); steps++) { behind++; }
        return Subjects.OfClause(clause, behind, clause.End);
    }

    private int Subordinate(Clause clause, int verb)
    {
        for (int at = verb - 1; at > clause.First && at > verb - 20; at--)
        {
            if (clause.IsPlain(at) && (wording.IsWord(at, "as") || wording.IsWord(at, "while") || wording.IsWord(at, "when") || wording.IsWord(at, "with") || wording.IsWord(at, "where"))) { return at + 1; }
        }
        return clause.First;
    }

    private bool IsGroup(int token) => wording.Is(token, Role.Source) || _document.Word(token) is ['p' or 'P', 'e', 'o', 'p', 'l', 'e']
        || (_document.Tokens[token].Case == LetterCase.Lower && _document.Word(token).EndsWith("ers", StringComparison.Ordinal));

    private bool IsOnePerson(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (wording.PersonOf(i) >= 0 && (i + 1 >= _document.Tokens.Length || _document.Tokens[i + 1].Kind != TokenKind.Possessive)) { return true; }
        }
        return (end - first == 1 && wording.Is(first, Role.He | Role.She | Role.We | Role.It))
            || (wording.Is(end - 1, Role.Human | Role.Man | Role.Woman) && !wording.Is(end - 1, Role.Band) && wording.Is(first, Role.Article | Role.Determiner) && !wording.Is(first, Role.Pronoun));
    }

    // The group without its size: “More than 1,000 factory workers” are “factory workers”.
    private string? Group(int first, int end)
    {
        if (end - first == 1 && wording.Is(first, Role.They)) { return "protesters"; }
        int last = first;
        while (last < end && !(wording.Is(last, Role.NounPreposition) && last > first && !Quantities.Contains(_document.Word(last - 1)) && _document.Tokens[last].Case == LetterCase.Lower)) { last++; }
        int start = first;
        for (int i = first; i < last - 1; i++)
        {
            if (Quantities.Contains(_document.Word(i)) || _document.Tokens[i].Kind is TokenKind.Number) { start = i + 1; }
        }
        if (start >= last) { return null; }
        string words = _document.SpanOf(start, last - 1).In(_document.Text);
        return _document.Tokens[start].Case == LetterCase.Capitalized && _document.Sentences[_document.SentenceOf(start)].First == start ? char.ToLowerInvariant(words[0]) + words[1..] : words;
    }

    private static string Owned(string owner, string thing) => owner.EndsWith('s') ? $"{owner}' {thing}" : $"{owner}'s {thing}";

    private string Singular(int noun)
    {
        bool compound = noun > 1 && wording.IsMark(noun - 1, '-') && !_document.Tokens[noun].SpaceBefore; // T-shirts
        string word = _document.SpanOf(compound ? noun - 2 : noun, noun).In(_document.Text).ToLowerInvariant();
        return word.EndsWith('s') && word.Length > 3 ? word[..^1] : word;
    }
}

using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Finds who said what stands in quotation marks: asked for one quotation after the other, in order.</summary>
internal sealed class SpeakerFinder(Wording wording, Statements statements)
{
    private const int LongestLead = 8;
    private const int Unlikely = 100_000; // longer than any sentence that tells who speaks
    private static readonly string[] Articles = ["the ", "a ", "an "];
    private readonly Document _document = wording.Document;
    private readonly CrowdWords _crowds = new(wording);
    private readonly Sources _sources = new(wording);
    private readonly int[] _elder = Elder(wording.Parents);
    private readonly Speaker?[] _speakers = new Speaker?[wording.Quotations.Count];
    private int _last = -1;

    /// <summary>Whether the cue of the speaker found last stands right beside the marks.</summary>
    public bool IsAdjacent { get; private set; }

    /// <summary>The speaker of quotation <paramref name="index"/>; null where nothing tells.</summary>
    public Speaker? Find(int index)
    {
        Quotation quotation = wording.Quotations[index];
        int open = _document.TokenAt(quotation.Outer.Start);
        int close = _document.TokenAt(quotation.Outer.End - 1);
        Sentence sentence = _document.Sentences[_document.SentenceOf(open)];
        Clause clause = Outside(sentence, open, index);
        IsAdjacent = false;
        Speaker? speaker = _crowds.Behind(clause, quotation, close + 1) ?? _crowds.Before(clause, open);
        IsAdjacent = speaker is not null;
        speaker ??= Stated(quotation, index, open, close) ?? Continued(quotation, clause, index, open) ?? Subject(clause, index, open) ?? AloneInParagraph(quotation, index);
        _speakers[index] = speaker;
        if (wording.Parents[index] < 0 && speaker is not null) { _last = index; }
        return speaker;
    }

    // The clause around the marks, on the level of the quotation that encloses them.
    private Clause Outside(Sentence sentence, int open, int index)
    {
        int parent = wording.Parents[index];
        if (parent < 0) { return new(wording, sentence.First, sentence.End, -1); }
        TextSpan words = wording.Quotations[parent].Words;
        int first = Math.Max(sentence.First, _document.TokenAt(words.Start));
        int end = Math.Min(sentence.End, _document.TokenAt(words.End - 1) + 1);
        return first <= open ? new(wording, first, end, parent) : new(wording, open, end, parent);
    }

    private Speaker? Stated(Quotation quotation, int index, int open, int close)
    {
        int parent = wording.Parents[index];
        Statement? best = null;
        int bestRank = int.MaxValue;
        int first = _document.SentenceOf(open), last = Math.Min(_document.SentenceOf(close) + 1, _document.Sentences.Length - 1);
        for (int s = Math.Max(0, first - 1); s <= last; s++)
        {
            if (s > first + 1 && s < last - 1) { s = last - 1; }
            foreach (Statement statement in statements.In(s))
            {
                int cue = _document.TokenAt(statement.CueStart);
                if (wording.QuotationOf(cue) != parent || !statement.Content.Contains(quotation.Outer)) { continue; }
                int rank = statement.Content.Length + (CanSpeak(statement) ? 0 : Unlikely);
                if (rank < bestRank) { (best, bestRank) = (statement, rank); }
            }
        }
        if (best is not { } found) { return null; }
        int at = _document.TokenAt(found.CueStart);
        IsAdjacent = !found.IsAct && (Math.Abs(at - open) <= 3 || Math.Abs(at - close) <= 3);
        return _crowds.Of(found, _last >= 0 ? _speakers[_last] : null) ?? Of(found, index);
    }

    // “She said the race revealed “a divided land””: a race says nothing.
    private bool CanSpeak(Statement statement)
    {
        if (statement.Name is not null || statement.Antecedent is not null) { return true; }
        int first = _document.TokenAt(statement.Source.Start), last = _document.TokenAt(statement.Source.End - 1);
        for (int i = first; i <= last; i++)
        {
            if (wording.Is(i, Role.Source | Role.Statement | Role.Human | Role.Man | Role.Woman | Role.Band | Role.Pronoun | Role.Writing) || (_document.Tokens[i].IsCapitalized && i > first)) { return true; }
        }
        return false;
    }

    private Speaker Of(Statement statement, int index)
    {
        int token = _document.TokenAt(statement.Source.Start);
        bool pronoun = statement.Source.End <= _document.Tokens[token].End;
        if (pronoun && wording.Is(token, Role.We) && wording.Parents[index] >= 0 && _speakers[wording.Parents[index]] is { } speaker)
        {
            return speaker with { Text = statement.Source, Cue = statement.CueIn(_document.Text), Rule = "speaker of the quotation around it" };
        }
        string? phrase = pronoun && statement.Antecedent is null && wording.Is(token, Role.Pronoun) ? null : Plain(statement.Named);
        return new(statement.Name, phrase, statement.Source, statement.CueIn(_document.Text), statement.IsAct ? "act" : "statement");
    }

    // “…,” she said. “…”: nothing but the marks, and small words, in the sentence.
    private Speaker? Continued(Quotation quotation, Clause clause, int index, int open)
    {
        if (!StandsFree(clause, open)) { return null; }
        int before = _elder[index];
        if (before >= 0 && GoesOn(before, quotation) && _speakers[before] is { } unfinished) { return Again(unfinished); }
        Speaker? same = before >= 0 && wording.Quotations[before].Paragraph == quotation.Paragraph && _speakers[before] is { } speaker ? Again(speaker) : null;
        if (same is not null && FollowsOn(before, clause)) { return same; }
        if (clause.First == 0 || clause.Level >= 0) { return same; }
        Sentence previous = _document.Sentences[_document.SentenceOf(clause.First) - 1];
        return previous.Paragraph == quotation.Paragraph ? Introduced(previous) ?? same : same;
    }

    // A quotation that its paragraph's end left open goes on where the next paragraph begins with marks.
    private bool GoesOn(int before, Quotation quotation)
    {
        Quotation last = wording.Quotations[before];
        TextSpan paragraph = _document.Report.Paragraphs[quotation.Paragraph].Span;
        return !last.IsClosed && last.Paragraph == quotation.Paragraph - 1 && quotation.Outer.Start == paragraph.Start
            && last.Outer.End == _document.Report.Paragraphs[last.Paragraph].Span.End;
    }

    private static Speaker Again(Speaker speaker) => speaker with { Cue = null, Rule = speaker.IsCrowd ? speaker.Rule : "continued" };

    // Whether no sentence of the report's own voice stands between the quotation before and this sentence, but for its attribution.
    private bool FollowsOn(int before, Clause clause)
    {
        TextSpan outer = wording.Quotations[before].Outer;
        int sentence = _document.SentenceOf(_document.TokenAt(outer.End - 1)), here = _document.SentenceOf(clause.First);
        if (here - sentence != 2) { return here - sentence < 2; }
        foreach (Statement statement in statements.In(sentence + 1))
        {
            if (statement.Content.Contains(outer)) { return true; }
        }
        return false;
    }

    // “Perez paid tribute to the dead. “They were …””: the last source, or the subject where it has a name.
    private Speaker? Introduced(Sentence sentence)
    {
        ReadOnlySpan<Statement> said = statements.In(_document.SentenceOf(sentence.First));
        for (int i = said.Length - 1; i >= 0; i--)
        {
            if (!said[i].IsAct && wording.QuotationOf(_document.TokenAt(said[i].CueStart)) < 0) { return Of(said[i], 0) with { Cue = null, Rule = "introduced" }; }
        }
        Clause clause = new(wording, sentence.First, sentence.End, -1);
        return OfSubject(clause, sentence.End) is { Name: { } name } subject && _document.Names[name].Kind == EntityKind.Person ? subject with { Rule = "introduced" } : null;
    }

    private Speaker? Subject(Clause clause, int index, int open)
    {
        if (StandsFree(clause, open)) { return null; }
        if (MessageOf(clause, open) is { } message) { return message; }
        if (OfSubject(clause, open) is { } subject) { return subject; }
        return wording.Parents[index] >= 0 && _speakers[wording.Parents[index]] is { } around ? around with { Cue = null, Rule = "speaker of the quotation around it" } : null;
    }

    // “read out a message from the king: …”
    private Speaker? MessageOf(Clause clause, int open)
    {
        int colon = open - 1;
        if (!clause.IsPlain(colon) || !wording.IsMark(colon, ':')) { return null; }
        for (int at = colon - 2; clause.IsPlain(at) && colon - at < LongestLead; at--)
        {
            if (!wording.Is(at - 1, Role.Statement) || !(wording.IsWord(at, "from") || wording.IsWord(at, "by") || wording.IsWord(at, "of"))) { continue; }
            if (NounPhrases.Forward(clause, at + 1, withPlace: true) != colon) { return null; }
            Statement made = _sources.Make(default, at + 1, colon, at - 1, at - 1, statements.All);
            return new(made.Name, Plain(made.Named), made.Source, made.CueIn(_document.Text), "message");
        }
        return null;
    }

    private Speaker? OfSubject(Clause clause, int before)
    {
        if (Subjects.OfClause(clause, clause.First, before) is not var (first, end)) { return null; }
        Statement made = _sources.Make(default, first, end, first, first, statements.All);
        // “The archbishop’s message was: …” is the archbishop’s.
        int last = _document.TokenAt(made.Source.End - 1);
        bool typical = wording.Is(last, Role.Source) && !wording.Is(last, Role.Statement);
        return made.Name is not null || typical ? new(made.Name, Plain(made.Named), made.Source, null, "subject") : null;
    }

    // A paragraph of nothing but the marks goes on with the words of the paragraph before, or is introduced by it.
    private Speaker? AloneInParagraph(Quotation quotation, int index)
    {
        if (quotation.Outer != _document.Report.Paragraphs[quotation.Paragraph].Span || wording.Parents[index] >= 0) { return null; }
        int before = _elder[index];
        int sentence = _document.SentenceOf(_document.TokenAt(quotation.Outer.Start)) - 1;
        bool spoke = before >= 0 && wording.Quotations[before].Paragraph >= quotation.Paragraph - 1;
        if (!spoke && sentence >= 0 && _document.Sentences[sentence].Paragraph == quotation.Paragraph - 1 && EndsSentence(quotation)
            && Introduced(_document.Sentences[sentence]) is { } introduced) { return introduced; }
        if (before < 0 || wording.Quotations[before].Paragraph < quotation.Paragraph - 2 || _speakers[before] is not { IsCrowd: false } speaker || !(EndsSentence(quotation) || quotation.Words.Length >= LongestLead * 4)) { return null; }
        return Again(speaker);
    }

    private bool EndsSentence(Quotation quotation) => _document.Text[quotation.Words.End - 1] is '.' or '!' or '?' or '…';

    // For each quotation the one before it inside the same one; -1 where there is none.
    private static int[] Elder(int[] parents)
    {
        int[] elder = new int[parents.Length], last = new int[parents.Length + 1];
        Array.Fill(last, -1);
        for (int i = 0; i < parents.Length; i++)
        {
            elder[i] = last[parents[i] + 1];
            last[parents[i] + 1] = i;
        }
        return elder;
    }

    private bool StandsFree(Clause clause, int open)
    {
        if (open - clause.First > LongestLead) { return false; }
        for (int i = clause.First; i < open; i++)
        {
            bool small = clause.IsQuoted(i) || clause.IsBreak(i) || (wording.Is(i, Role.Stop | Role.Adverb) && !wording.Is(i, Role.NounPreposition)) || clause.IsOver(i);
            if (!small) { return false; }
        }
        return true;
    }

    private string Plain(TextSpan source)
    {
        string words = source.In(_document.Text);
        foreach (string article in Articles)
        {
            if (words.StartsWith(article, StringComparison.OrdinalIgnoreCase)) { return words[article.Length..]; }
        }
        return words;
    }
}

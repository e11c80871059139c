using ProtestArchive.Core.Extraction.Quotations;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>
/// Finds verbs of saying that no lexicon can list, by where they stand: “…,” enthused the coach; “…,” Ms X averred; X answered: “…”. A comma, question
/// or exclamation mark at the end of words in marks promises the clause that gives them to somebody.
/// </summary>
internal static class SpeechVerbs
{
    private const Role NeverVerb = Role.Stop | Role.NounPreposition | Role.Determiner | Role.Pronoun | Role.Source | Role.Adverb | Role.Statement;
    private const Role MayFollow = Role.NounPreposition | Role.Stop | Role.Adverb | Role.Object | Role.Particle | Role.Determiner;

    /// <summary>Tells <paramref name="wording"/> of the verbs beside its quotations.</summary>
    public static void Mark(Wording wording)
    {
        for (int q = 0; q < wording.Quotations.Count; q++)
        {
            MarkBehind(wording, q);
            MarkBefore(wording, q);
        }
    }

    private static void MarkBehind(Wording wording, int q)
    {
        Quotation quotation = wording.Quotations[q];
        int at = wording.LastTokens[q] + 1;
        if (!quotation.IsClosed || at >= wording.Document.Tokens.Length) { return; }
        bool comma = wording.IsMark(at, ',');
        if (!comma && wording.Document.Text[quotation.Words.End - 1] is not (',' or '!' or '?' or '…' or '—' or '–' or '-')) { return; }
        if (comma) { at++; }
        Sentence sentence = wording.Document.Sentences[wording.Document.SentenceOf(at)];
        if (sentence.Paragraph != quotation.Paragraph || at >= sentence.End) { return; }
        Clause clause = new(wording, sentence.First, sentence.End, wording.Parents[q]);
        if (!clause.IsPlain(at)) { return; }
        if (LooksVerb(wording, at))
        {
            if (IsSpeaker(clause, at + 1) && (!wording.Document.Word(at).EndsWith("s", StringComparison.Ordinal) || wording.PersonOf(at + 1) >= 0 || wording.Is(at, Role.Beside))) { wording.MakeVerb(at); }
            return;
        }
        int end = NounPhrases.Forward(clause, at, withPlace: false);
        while (end > at && clause.IsPlain(end) && (wording.IsTime(end) || wording.Is(end, Role.Adverb)) && end - at < 20) { end++; }
        bool somebody = wording.Is(at, Role.He | Role.She | Role.They | Role.We) || (end > at && (wording.Is(end - 1, Role.Source) || wording.PersonOf(end - 1) >= 0 || wording.Document.Tokens[end - 1].IsCapitalized));
        if (end > at && somebody && clause.IsPlain(end) && LooksVerb(wording, end) && MayEnd(clause, end + 1)) { wording.MakeVerb(end); }
    }

    private static void MarkBefore(Wording wording, int q)
    {
        int at = wording.FirstTokens[q] - 1;
        bool colon = wording.IsMark(at, ':');
        if (!colon && !wording.IsMark(at, ',')) { return; }
        Sentence sentence = wording.Document.Sentences[wording.Document.SentenceOf(wording.FirstTokens[q])];
        int verb = at - 1;
        if (verb <= sentence.First) { return; }
        Clause clause = new(wording, sentence.First, sentence.End, wording.Parents[q]);
        bool somebody = clause.IsPlain(verb - 1) && (wording.PersonOf(verb - 1) >= 0 || wording.Is(verb - 1, Role.He | Role.She | Role.They) || (colon && wording.IsNounLike(verb - 1)));
        if (somebody && clause.IsPlain(verb) && LooksVerb(wording, verb)) { wording.MakeVerb(verb); }
    }

    // A word in small letters (or one among capitals) that has the ending of a past tense, or is known to stand beside marks.
    private static bool LooksVerb(Wording wording, int token)
    {
        if (token >= wording.Document.Tokens.Length) { return false; }
        Token word = wording.Document.Tokens[token];
        if (word.Kind != TokenKind.Word || word.Case == LetterCase.Capitalized || wording.Is(token, NeverVerb & ~Role.Stop)) { return false; }
        if (wording.Is(token, Role.Beside)) { return true; }
        if (wording.Is(token, Role.Stop | Role.Auxiliary)) { return false; }
        ReadOnlySpan<char> letters = wording.Document.Word(token);
        return wording.Is(token, Role.AnySay) || letters.Length > 3 && (letters.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || (letters[^1] == 's' && letters[^2] != 's'));
    }

    private static bool IsSpeaker(Clause clause, int token)
    {
        Wording wording = clause.Wording;
        return clause.IsPlain(token) && (wording.Document.Tokens[token].IsCapitalized || wording.Is(token, Role.Article | Role.Source | Role.Human | Role.Man | Role.Woman | Role.He | Role.She | Role.They | Role.We));
    }

    private static bool MayEnd(Clause clause, int token) =>
        clause.IsOver(token) || clause.IsBreak(token) || clause.IsQuoted(token) || clause.Wording.IsTime(token) || clause.Wording.Is(token, MayFollow)
        || (clause.IsPlain(token) && clause.Wording.Document.Word(token).EndsWith("ing", StringComparison.Ordinal));
}

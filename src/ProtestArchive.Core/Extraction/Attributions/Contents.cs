using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds the words that a cue gives as somebody's.</summary>
internal sealed class Contents(Wording wording)
{
    private const int FarthestRest = 30;
    private readonly Document _document = wording.Document;
    private Clause _clause;
    private int _from = int.MaxValue;
    private int _end;

    /// <summary>What stands behind a cue: “said (on Friday) (in a statement) (that) …”; null where nothing does.</summary>
    public TextSpan? After(Clause clause, int cue)
    {
        int at = Skip(clause, cue);
        if (clause.IsPlain(at) && wording.IsWord(at, "that")) { at++; }
        else if (clause.IsPlain(at) && wording.IsMark(at, ':') && clause.IsOver(at + 1)) { return NextParagraphs(at + 1); }
        else if (clause.IsPlain(at) && (wording.IsMark(at, ':') || (clause.IsComma(at) && clause.IsQuoted(at + 1)))) { at++; }
        else if (clause.IsBreak(at) || (clause.IsPlain(at) && wording.Is(at, Role.Resume))) { return null; }
        return clause.IsOver(at) ? null : Span(clause, at, Last(clause, at));
    }

    // “He said:”, and the quotation is the next paragraph.
    private TextSpan? NextParagraphs(int token)
    {
        int quotation = token < _document.Tokens.Length ? wording.QuotationOf(token) : -1;
        return quotation >= 0 && wording.Quotations[quotation].Outer.Start == _document.Tokens[token].Start ? wording.Quotations[quotation].Outer : null;
    }

    /// <summary>What stands before the source or the verb, back to what was said before by another; null where nothing does.</summary>
    public TextSpan? Before(Clause clause, int at, int spokenUpTo)
    {
        int last = at - 1;
        if (last < clause.First)
        {
            // “Go home!” she said: the mark ended the sentence before.
            int quotation = last >= 0 ? wording.QuotationOf(last) : -1;
            bool adjoins = quotation >= 0 && quotation != clause.Level && wording.Quotations[quotation].Paragraph == _document.Sentences[_document.SentenceOf(at)].Paragraph;
            return adjoins ? wording.Quotations[Outermost(quotation, clause.Level)].Outer : null;
        }
        if (!clause.IsBreak(last) && !clause.IsQuoted(last)) { return null; }
        int first = Math.Max(clause.First, spokenUpTo);
        while (first < last && (clause.IsBreak(first) || (clause.IsPlain(first) && wording.IsMark(first, '.')))) { first++; }
        while (last > first && clause.IsBreak(last)) { last--; }
        return first <= last && (clause.IsQuoted(last) || last > first) ? Span(clause, first, last) : null;
    }

    /// <summary>What goes on behind the words of attribution: “…,” she said, “and …”; null where nothing does.</summary>
    public TextSpan? Resumed(Clause clause, int at)
    {
        // “…,” she said in a speech at her party’s congress, “…”
        int from = at;
        while (at - from < FarthestRest && clause.IsPlain(at) && !clause.IsOver(at) && !wording.IsMark(at, ';') && !wording.Is(at, Role.AnySay | Role.Act)
            && !(clause.IsComma(at) && clause.IsQuoted(at + 1))) { at++; }
        if (!clause.IsComma(at) && !(at == from && clause.IsQuoted(at))) { return null; }
        int first = clause.IsComma(at) ? at + 1 : at;
        return clause.IsQuoted(first) ? Span(clause, first, Last(clause, first)) : null;
    }

    /// <summary>Everything behind <paramref name="cue"/> in its clause.</summary>
    public TextSpan? Rest(Clause clause, int cue) => clause.IsOver(cue + 1) ? null : Span(clause, cue + 1, Last(clause, cue + 1));

    /// <summary>Index behind the cue, the person told, the time and the occasion.</summary>
    public int Skip(Clause clause, int cue)
    {
        int at = cue + 1;
        if (wording.Is(cue, Role.Tell)) { at = SkipAddressee(clause, at); }
        for (int parts = 0; parts < 6 && clause.IsPlain(at); parts++)
        {
            if (wording.IsTime(at) || IsManner(at)) { at++; continue; }
            if (_document.Tokens[at].Kind == TokenKind.Number && clause.IsPlain(at - 1) && wording.IsTime(at - 1) && clause.IsPlain(at + 1) && !wording.IsNounLike(at + 1)) { at++; continue; }
            if (!wording.Is(at, Role.Occasion)) { break; }
            if (clause.IsPlain(at + 1) && wording.IsTime(at + 1)) { at += 2; continue; }
            if (wording.IsWord(at, "after") && !wording.Is(at + 1, Role.Determiner)) { break; }
            int end = NounPhrases.Forward(clause, at + 1, withPlace: false);
            if (end == at + 1) { break; }
            // “said in Cairo 20 people died” is rare; “said at least 20”, “said in the clashes 20 died” are not to be swallowed.
            bool occasion = wording.Is(end - 1, Role.Statement | Role.Source) || clause.IsOver(end) || clause.IsBreak(end) || wording.IsWord(end, "that") || wording.IsTime(end) || clause.IsQuoted(end);
            if (!occasion || wording.IsWord(at + 1, "least")) { break; }
            at = end;
        }
        return at;
    }

    private int SkipAddressee(Clause clause, int at)
    {
        if (clause.IsPlain(at) && wording.Is(at, Role.Object)) { return at + 1; }
        int end = NounPhrases.Forward(clause, at, withPlace: false);
        // “warned the strikes would deepen …”: with a verb behind it, a phrase that names no listener is what is said.
        bool listener = clause.IsOver(end) || clause.IsBreak(end) || clause.IsQuoted(end) || wording.IsWord(end, "that") || wording.Is(end - 1, Role.Source) || wording.IsTime(end)
            || wording.Is(end, Role.Occasion) || wording.Is(end, Role.Pronoun | Role.Determiner) || wording.IsWord(end, "how") || wording.IsWord(end, "there") || wording.Is(end, Role.Adverb)
            || _document.Tokens[at].IsCapitalized;
        return end > at && listener ? end : at;
    }

    // “said later”, “said separately”; “said only two were hurt” says something of the two.
    private bool IsManner(int at) => wording.Is(at, Role.Adverb)
        && (_document.Word(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase) || wording.IsWord(at, "later") || wording.IsWord(at, "earlier") || wording.IsWord(at, "afterwards"))
        && !wording.IsWord(at, "only");

    // What is said ends with the sentence or at a semicolon: found once for all cues before it.
    private int Last(Clause clause, int from)
    {
        if (from < _from || from >= _end || clause.End != _clause.End || clause.Level != _clause.Level)
        {
            int end = from;
            while (end < clause.End && !(clause.IsPlain(end) && clause.Wording.IsMark(end, ';'))) { end++; }
            (_clause, _from, _end) = (clause, from, end);
        }
        int last = Math.Max(from, _end - 1);
        while (last > from && clause.IsOver(last)) { last--; }
        return last;
    }

    private int Outermost(int quotation, int level)
    {
        while (wording.Parents[quotation] >= 0 && wording.Parents[quotation] != level) { quotation = wording.Parents[quotation]; }
        return quotation;
    }

    /// <summary>The span of the tokens, widened to the whole of the quotations at its ends.</summary>
    private TextSpan Span(Clause clause, int first, int last)
    {
        TextSpan span = _document.SpanOf(first, last);
        return Widen(clause, Widen(clause, span, first), last);
    }

    private TextSpan Widen(Clause clause, TextSpan span, int end)
    {
        int quotation = wording.QuotationOf(end);
        if (quotation < 0 || quotation == clause.Level) { return span; }
        TextSpan outer = wording.Quotations[Outermost(quotation, clause.Level)].Outer;
        return TextSpan.FromBounds(Math.Min(span.Start, outer.Start), Math.Max(span.End, outer.End));
    }
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads sources without any verb: “Police: 7 die in crash”, “7 die in crash – police”, “Freedom is never given.” — Martin Adeyemi.</summary>
internal sealed class HeadlineSources(Wording wording)
{
    private const int Longest = 6;
    private const int LongestLabel = 3;
    private readonly Document _document = wording.Document;
    private readonly Contents _contents = new(wording);

    /// <summary>The source before a colon that opens the paragraph, or behind the sentence’s last dash; null where there is none.</summary>
    public PhraseSource? Read(Sentence sentence, bool opensParagraph)
    {
        if (wording.QuotationOf(sentence.First) < 0 && opensParagraph && Label(sentence) is { } label) { return label; }
        return wording.QuotationOf(sentence.End - 1) < 0 ? Signature(sentence) : null;
    }

    private PhraseSource? Label(Sentence sentence)
    {
        int colon = sentence.First + 1;
        while (colon < sentence.End && colon - sentence.First <= Longest && !wording.IsMark(colon, ':')) { colon++; }
        if (colon + 1 >= sentence.End || !wording.IsMark(colon, ':')) { return null; }
        Clause clause = new(wording, sentence.First, sentence.End, -1);
        if (NounPhrases.Forward(clause, sentence.First, withPlace: true) != colon) { return null; }
        bool name = clause.IsQuoted(colon + 1) && colon - sentence.First <= LongestLabel && IsName(sentence.First, colon);
        return (name || IsSource(sentence.First, colon)) && _contents.Rest(clause, colon) is { } content ? new(sentence.First, colon, colon, colon, content) : null;
    }

    private PhraseSource? Signature(Sentence sentence)
    {
        int dash = sentence.End - 2;
        while (dash > sentence.First && sentence.End - dash <= Longest && !IsDash(dash)) { dash--; }
        if (dash < sentence.First || !IsDash(dash)) { return null; }
        Clause clause = new(wording, sentence.First, sentence.End, -1);
        int first = dash + 1, end = NounPhrases.Forward(clause, first, withPlace: true);
        if (end != sentence.End || !IsSource(first, end)) { return null; }
        return _contents.Before(clause, dash, sentence.First) is { } spoken ? new(first, end, dash, dash, spoken)
            : dash - sentence.First > 1 ? new(first, end, dash, dash, _document.SpanOf(sentence.First, dash - 1))
            : null;
    }

    private bool IsDash(int token) => wording.IsMark(token, '—') || wording.IsMark(token, '–') || (wording.IsMark(token, '-') && _document.Tokens[token].SpaceBefore);

    private bool IsSource(int first, int end)
    {
        if (wording.Is(end - 1, Role.Source) && !wording.Is(end - 1, Role.Determiner) || wording.PersonOf(end - 1) >= 0) { return true; }
        TextSpan words = _document.SpanOf(first, end - 1);
        int at = Antecedents.FirstAt(_document.Organizations, words.Start);
        return at < _document.Organizations.Length && _document.Organizations[at].Span.Start < words.End;
    }

    // More than a letter: “Q: …” and “A: …” name nobody.
    private bool IsName(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (!_document.Tokens[i].IsCapitalized || _document.Tokens[i].Length < 2) { return false; }
        }
        return true;
    }
}

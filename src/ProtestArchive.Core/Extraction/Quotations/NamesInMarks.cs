using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Tells names of things in quotation marks (the “Night of Candles” vigil, William “Bill” Smith) from somebody's words.</summary>
internal sealed class NamesInMarks(Wording wording)
{
    private const int LongestName = 8;
    private static readonly Lexicon Speech = Lexicon.Load("speech");
    private static readonly WordSet Titled = Speech.Set("titled");
    private static readonly WordSet Naming = Speech.Set("naming");
    private readonly Document _document = wording.Document;

    /// <summary>Whether what stands between the marks is a name or a nickname, as its surroundings show.</summary>
    public bool Holds(Quotation quotation)
    {
        int first = _document.TokenAt(quotation.Words.Start), last = _document.TokenAt(quotation.Words.End - 1);
        if (last - first >= LongestName * 2 || !quotation.IsClosed) { return false; }
        int before = _document.TokenAt(quotation.Outer.Start) - 1, behind = _document.TokenAt(quotation.Outer.End - 1) + 1;
        Sentence sentence = _document.Sentences[_document.SentenceOf(first)];
        bool words = before >= sentence.First, goesOn = behind < sentence.End;
        if (words && IsNaming(before, sentence.First)) { return true; }
        if (!IsTitle(first, last, words)) { return false; }
        if (Capitals(first, last) > 1 && !IsHeadline(sentence, first, last)) { return true; }
        if (words && wording.IsMark(before, ',')) { words = --before >= sentence.First; } // a comma may open a damaged text
        bool beside = (goesOn && Titled.Contains(_document.Word(behind))) || (words && Titled.Contains(_document.Word(before)));
        if (beside || (words && IsNamingVerb(before, sentence.First))) { return true; }
        return words && goesOn && last - first < 3 && IsNamePart(before) && IsNamePart(behind);
    }

    private bool IsNaming(int token, int first)
    {
        for (int at = token; at >= first && at > token - 3; at--)
        {
            if (Naming.Contains(_document.Word(at))) { return true; }
            if (wording.IsWord(at, "as") && wording.IsWord(at - 1, "known")) { return true; }
            if (wording.IsMark(at, '-') && wording.IsWord(at - 1, "code")) { return true; }
            if (wording.IsMark(at - 1, '-') && wording.IsWord(at - 2, "self")) { return true; }
            if (wording.IsWord(at, "called") && wording.IsMark(at - 1, '-') && wording.IsWord(at - 2, "so")) { return true; }
            if (!(wording.IsWord(at, "of") || wording.IsWord(at, "the") || wording.IsWord(at, "a") || wording.IsWord(at, "as"))) { return false; }
        }
        return false;
    }

    // “a protest called …”, where the noun before tells that a thing is named.
    private bool IsNamingVerb(int token, int first)
    {
        if (!(wording.IsWord(token, "called") || wording.IsWord(token, "of"))) { return false; }
        for (int at = token - 1; at >= first && at > token - 4; at--)
        {
            if (Titled.Contains(_document.Word(at))) { return true; }
        }
        return false;
    }

    private bool IsNamePart(int token) => _document.Tokens[token] is { Kind: TokenKind.Word, SpaceBefore: true } word && word.IsCapitalized && !wording.Is(token, Role.Stop | Role.Pronoun | Role.Determiner | Role.AnySay);

    private int Capitals(int first, int last)
    {
        int capitals = 0;
        for (int i = first; i <= last; i++) { capitals += _document.Tokens[i].IsCapitalized && !(i > first && wording.Is(i, Role.NounPreposition | Role.Determiner)) ? 1 : 0; }
        return capitals;
    }

    // Whether the words around the marks have capitals too: then those inside tell nothing.
    private bool IsHeadline(Sentence sentence, int first, int last)
    {
        int small = 0;
        for (int i = Math.Max(sentence.First, first - LongestName); i < Math.Min(sentence.End, last + LongestName); i++)
        {
            if ((i < first || i > last) && _document.Tokens[i] is { Kind: TokenKind.Word, Case: LetterCase.Lower } word && word.Length > 2) { small++; }
        }
        return small < 2;
    }

    // Capitals on all but the small words, and no mark that ends a sentence, but for the stop of the sentence around it (the book “The Choice.”).
    private bool IsTitle(int first, int last, bool within)
    {
        bool any = false;
        for (int i = first; i <= last; i++)
        {
            Token token = _document.Tokens[i];
            if (token.Kind == TokenKind.Punctuation && (wording.IsMark(i, '!') || wording.IsMark(i, '?') || (wording.IsMark(i, '.') && i == last && !(within && last - first < LongestName - 1)))) { return false; }
            if (token.Kind != TokenKind.Word) { continue; }
            bool small = token.Length <= 3 || wording.Is(i, Role.NounPreposition | Role.Stop | Role.Determiner);
            if (!token.IsCapitalized && !small) { return false; }
            any |= token.IsCapitalized;
        }
        return any && _document.Tokens[first].Case != LetterCase.Lower;
    }
}

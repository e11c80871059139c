using System.Collections.Immutable;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>
/// A document's tokens as the rules of time read them: with the lexicon's entry of each, and nothing to see beyond the sentence at hand.
/// </summary>
internal sealed class TokenReader
{
    private readonly ImmutableArray<Token> _tokens;
    private int _smallOf = -1; // the sentence that _small was counted in, by its first token
    private int _small; // its longer words written small, two at most

    public TokenReader(Document document) => (Document, _tokens) = (document, document.Tokens);

    public Document Document { get; }

    /// <summary>First token of the sentence at hand.</summary>
    public int First { get; private set; }

    /// <summary>Index just behind the last token of the sentence at hand.</summary>
    public int End { get; private set; }

    /// <summary>Whether the sentence at hand is written in capitals throughout, so that they tell nothing.</summary>
    public bool IsShouted { get; private set; }

    public void Enter(Sentence sentence)
    {
        (First, End) = (sentence.First, sentence.End);
        IsShouted = true;
        for (int i = First; i < End && IsShouted; i++) { IsShouted = _tokens[i].Case is LetterCase.Upper or LetterCase.None; }
    }

    /// <summary>Whether a capital tells of a name there: in a sentence that writes other words small.</summary>
    public bool IsNameLike(int i)
    {
        if (Token(i).Case != LetterCase.Capitalized) { return false; }
        if (_smallOf != First)
        {
            (_smallOf, _small) = (First, 0);
            for (int k = First; k < End && _small < 2; k++) { _small += _tokens[k].Case == LetterCase.Lower && _tokens[k].Length > 4 ? 1 : 0; }
        }
        return _small >= 2;
    }

    public bool Inside(int i) => i >= First && i < End;

    public Token Token(int i) => Inside(i) ? _tokens[i] : default;

    public ReadOnlySpan<char> Word(int i) => Inside(i) ? Document.Word(i) : default;

    /// <summary>The word's number in the <see cref="Vocabulary"/>; 0 where it is unknown or outside the sentence.</summary>
    public int Number(int i) => Inside(i) ? _tokens[i].WordNumber : 0;

    public TimeWord Time(int i) => TimeWords.Of(Number(i));

    public TimeWordKind Kind(int i) => TimeWords.KindOf(Number(i));

    public bool Is(int i, int word) => Inside(i) && _tokens[i].WordNumber == word;

    public bool Is(int i, WordSet words) => Inside(i) && words.Contains(_tokens[i].WordNumber);

    public bool IsCapital(int i) => Inside(i) && _tokens[i].IsCapitalized;

    /// <summary>Whether the word there is written small, or stands among capitals throughout.</summary>
    public bool IsSmall(int i) => Inside(i) && (_tokens[i].Case == LetterCase.Lower || (IsShouted && _tokens[i].Case == LetterCase.Upper));

    public bool IsPossessive(int i) => Inside(i) && _tokens[i].Kind == TokenKind.Possessive;

    public bool IsArticle(int i) => Is(i, Particle.A) || Is(i, Particle.An);

    /// <summary>Whether a dash stands there, written together with the word before it.</summary>
    public bool IsHyphen(int i) => Inside(i) && !_tokens[i].SpaceBefore && _tokens[i].Kind == TokenKind.Punctuation && Document.Word(i) is "-" or "–" or "‐" or "‑" or "−" or "—";

    /// <summary>Whether the token was written together with the one before it.</summary>
    public bool IsGlued(int i) => Inside(i) && !_tokens[i].SpaceBefore;

    /// <summary><paramref name="i"/>, or the token behind the hyphen that stands there.</summary>
    public int PastHyphen(int i) => IsHyphen(i) && IsGlued(i + 1) ? i + 1 : i;

    /// <summary>A number written in digits only.</summary>
    public bool IsDigits(int i, out int value, out int digits)
    {
        value = digits = 0;
        if (!Inside(i) || _tokens[i].Kind != TokenKind.Number) { return false; }
        return AllDigits(Document.Word(i), out value, out digits);
    }

    /// <summary>Whether <paramref name="word"/> holds digits only, nine of them at most.</summary>
    public static bool AllDigits(ReadOnlySpan<char> word, out int value, out int digits)
    {
        value = 0;
        digits = word.Length;
        if (digits is 0 or > 9) { return false; }
        foreach (char c in word)
        {
            if (!char.IsAsciiDigit(c)) { return false; }
            value = value * 10 + (c - '0');
        }
        return true;
    }

    /// <summary>The longest phrase of several words of the lexicon that begins at <paramref name="i"/>, or the word's own entry.</summary>
    public TimeWord LongestPhrase(int i, out int end)
    {
        TimeWord phrase = TimeWord.None;
        int length = Inside(i) && TimeWords.Phrases.MayBegin(_tokens[i].WordNumber) ? TimeWords.Phrases.Match(_tokens.AsSpan()[..End], i, out phrase) : 0;
        end = i + Math.Max(1, length);
        return length > 0 ? phrase : Time(i);
    }
}

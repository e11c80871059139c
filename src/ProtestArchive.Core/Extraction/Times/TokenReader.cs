using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>
/// A document's tokens as the rules of time read them: with the lexicon's entry of each, and nothing to see beyond the sentence at hand.
/// </summary>
internal sealed class TokenReader
{
    private const int PhraseLength = 4;
    private const int CarrierReach = 8;
    private readonly TimeWord[] _words;

    public TokenReader(Document document)
    {
        Document = document;
        _words = new TimeWord[document.Tokens.Length];
        for (int i = 0; i < _words.Length; i++) { _words[i] = TimeWords.Of(document.Tokens[i].In(document.Text)); }
    }

    public Document Document { get; }

    /// <summary>First token of the sentence at hand.</summary>
    public int First { get; private set; }

    /// <summary>Index just behind the last token of the sentence at hand.</summary>
    public int End { get; private set; }

    public void Enter(Sentence sentence) => (First, End) = (sentence.First, sentence.End);

    public bool Inside(int i) => i >= First && i < End;

    public Token Token(int i) => Inside(i) ? Document.Tokens[i] : default;

    public ReadOnlySpan<char> Word(int i) => Inside(i) ? Document.Word(i) : default;

    public TimeWord Time(int i) => Inside(i) ? _words[i] : TimeWord.None;

    public TimeWordKind Kind(int i) => Inside(i) ? _words[i].Kind : TimeWordKind.None;

    public bool Is(int i, ReadOnlySpan<char> word) => Inside(i) && Document.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsCapital(int i) => Inside(i) && Document.Tokens[i].IsCapitalized;

    public bool IsPossessive(int i) => Inside(i) && Document.Tokens[i].Kind == TokenKind.Possessive;

    public bool IsArticle(int i) => Is(i, "a") || Is(i, "an");

    /// <summary>Whether a dash stands there, written together with the word before it.</summary>
    public bool IsHyphen(int i) => Inside(i) && !Document.Tokens[i].SpaceBefore && Document.Word(i) is "-" or "–" or "‐" or "‑" or "−" or "—";

    /// <summary>Whether the token was written together with the one before it.</summary>
    public bool IsGlued(int i) => Inside(i) && !Document.Tokens[i].SpaceBefore;

    /// <summary><paramref name="i"/>, or the token behind the hyphen that stands there.</summary>
    public int PastHyphen(int i) => IsHyphen(i) && IsGlued(i + 1) ? i + 1 : i;

    /// <summary>A number written in digits only.</summary>
    public bool IsDigits(int i, out int value, out int digits)
    {
        value = digits = 0;
        if (!Inside(i) || Document.Tokens[i].Kind != TokenKind.Number) { return false; }
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

    /// <summary>Whether one of the next tokens is a word or figure that an expression of time needs.</summary>
    public bool CarriesNear(int i)
    {
        for (int end = Math.Min(End, i + CarrierReach); i < end; i++)
        {
            if (_words[i].Carries || Document.Tokens[i].Kind == TokenKind.Number) { return true; }
        }
        return false;
    }

    /// <summary>The longest phrase of several words of the lexicon that begins at <paramref name="i"/>, or the word's own entry.</summary>
    public TimeWord LongestPhrase(int i, out int end)
    {
        if (Time(i).OpensPhrase)
        {
            for (int last = Math.Min(i + PhraseLength, End - 1); last > i; last--)
            {
                int start = Document.Tokens[i].Start;
                TimeWord phrase = TimeWords.Of(Document.Text.AsSpan(start, Document.Tokens[last].End - start));
                if (phrase.Kind != TimeWordKind.None)
                {
                    end = last + 1;
                    return phrase;
                }
            }
        }
        end = i + 1;
        return Time(i);
    }
}

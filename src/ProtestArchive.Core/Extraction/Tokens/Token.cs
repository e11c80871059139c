using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with the apostrophes and full stops that belong to the word (don’t, O'Brien, U.S., Mr., TUT.BY).</summary>
    Word,

    /// <summary>Digits with their separators and ending (100,000 · 2:50 · 21st · 1990s).</summary>
    Number,

    /// <summary>A possessive ’s, or the bare apostrophe of a possessive plural.</summary>
    Possessive,

    /// <summary>One mark of punctuation or symbol.</summary>
    Punctuation,

    /// <summary>An address: https://…, name@host.</summary>
    Address,
}

/// <summary>How a word is written.</summary>
public enum LetterCase : byte
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>minsk</summary>
    Lower,

    /// <summary>Minsk</summary>
    Capitalized,

    /// <summary>MINSK, U.S., and single capitals</summary>
    Upper,

    /// <summary>McDonald, iPhone, TUT.by</summary>
    Mixed,
}

/// <summary>A token: a span of the text. Hyphens split words; <see cref="SpaceBefore"/> tells what was written together.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Case">How it is written.</param>
/// <param name="SpaceBefore">Whether white space, or the text's beginning, stands before it.</param>
/// <param name="WordNumber">The number of its letters in the <see cref="Vocabulary"/>; 0 where no lexicon holds them.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, LetterCase Case, bool SpaceBefore, int WordNumber = 0)
{
    /// <summary>Offset just behind the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The token as a span.</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether the word begins with a capital letter.</summary>
    public bool IsCapitalized => Case is LetterCase.Capitalized or LetterCase.Upper or LetterCase.Mixed;

    /// <summary>The token's letters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>A sentence: tokens from <paramref name="First"/> up to, and without, <paramref name="End"/>.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just behind the last token.</param>
/// <param name="Paragraph">Index into <see cref="Report.Paragraphs"/>.</param>
public readonly record struct Sentence(int First, int End, int Paragraph);

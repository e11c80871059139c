using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>Tells the full stop of an abbreviation (Gen., Sat. 12, No. 5) from the one that ends a sentence after the same letters (“he sat.”, “she said no.”).</summary>
internal static class Abbreviation
{
    private const int Longest = 8;
    private static readonly WordSet Always = Lexicon.Load("abbreviations").Set("abbreviation");
    private static readonly WordSet LowerCase = Lexicon.Load("abbreviations").Set("lower-case");
    private static readonly WordSet BeforeNumber = Lexicon.Load("abbreviations").Set("before-number");
    private static readonly WordSet Calendar = Lexicon.Load("abbreviations").Set("calendar");
    private static readonly WordSet AfterTown = Lexicon.Load("abbreviations").Set("after-town");

    /// <summary>Whether the full stop at <paramref name="dot"/> belongs to the word that begins at <paramref name="start"/>.</summary>
    public static bool Ends(string text, int start, int dot, int end) =>
        dot - start <= Longest && Ends(text, start, dot, end, Vocabulary.Find(text.AsSpan(start, dot - start)));

    /// <summary>The same, the number of the word without its full stop being <paramref name="word"/>.</summary>
    public static bool Ends(string text, int start, int dot, int end, int word)
    {
        int length = dot - start;
        if (word == 0 || length > Longest) { return false; }
        if (LowerCase.Contains(word)) { return true; }
        char next = NextLetter(text, dot + 1, end);
        if (BeforeNumber.Contains(word)) { return char.IsAsciiDigit(next) || (length == 2 && next == '#'); }
        if (!char.IsUpper(text[start])) { return false; }
        if (Calendar.Contains(word)) { return char.IsAsciiDigit(next) || char.IsLower(next) || next is ',' or ')' or ';'; }
        if (AfterTown.Contains(word)) { return start >= 2 && text[start - 2] == ',' && text[start - 1] == ' '; }
        return Always.Contains(word);
    }

    private static char NextLetter(string text, int at, int end)
    {
        int last = Math.Min(end, at + 4);
        while (at < last && char.IsWhiteSpace(text[at])) { at++; }
        return at < last ? text[at] : '\0';
    }
}

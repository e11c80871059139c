using System.Buffers;
using System.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>White space folded: each run of it is one space, none stands at the ends.</summary>
internal static class TextFold
{
    /// <summary>Every code unit that <see cref="IsSpace"/> takes for one, but the space itself.</summary>
    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => c != ' ' && IsSpace(c))]);

    public static string OneLine(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (IsFolded(text)) { return text.ToString(); }
        StringBuilder folded = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (IsSpace(c)) { space = true; continue; }
            if (space && folded.Length > 0) { folded.Append(' '); }
            space = false;
            folded.Append(c);
        }
        return folded.ToString();
    }

    /// <summary>Letters and digits alone, in lower case: what two typings of the same words have in common.</summary>
    public static string Letters(ReadOnlySpan<char> text)
    {
        StringBuilder letters = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c)) { letters.Append(char.ToLowerInvariant(c)); }
        }
        return letters.ToString();
    }

    /// <summary>White space, and the marks without width that pages are strewn with.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060';

    private static bool IsFolded(ReadOnlySpan<char> text) => text.IndexOfAny(OtherSpaces) < 0 && text.IndexOf("  ", StringComparison.Ordinal) < 0;
}

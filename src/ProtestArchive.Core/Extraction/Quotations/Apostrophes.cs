using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Tells apostrophes from single quotation marks.</summary>
internal static class Apostrophes
{
    private static readonly WordSet Elisions = Lexicon.Load("speech").Set("elision");
    private static readonly WordSet Clipped = Lexicon.Load("speech").Set("clipped");

    /// <summary>Whether the mark stands inside a word or a number: don’t, O'Brien, 6'2.</summary>
    public static bool Is(string text, QuotationMark mark, TextSpan paragraph) =>
        mark.Family == MarkFamily.Single && mark.Start > paragraph.Start && mark.End < paragraph.End
        && char.IsLetterOrDigit(text[mark.Start - 1]) && char.IsLetterOrDigit(text[mark.End]);

    /// <summary>Whether the mark may be the apostrophe of a plural’s possessive: the workers’ rights.</summary>
    public static bool MayEndPlural(string text, QuotationMark mark, TextSpan paragraph) =>
        mark.Start > paragraph.Start && (text[mark.Start - 1] is 's' or 'S' or 'z' or 'x' || IsClipped(text, mark.Start, paragraph.Start))
        && mark.End + 1 < paragraph.End && text[mark.End] == ' ' && char.IsLetterOrDigit(text[mark.End + 1]);

    // an’ · o’ · th’ · goin’
    private static bool IsClipped(string text, int end, int from)
    {
        int start = end;
        while (start > from && end - start < 12 && char.IsLetter(text[start - 1])) { start--; }
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        return Clipped.Contains(word) || (word.Length > 3 && word.EndsWith("in", StringComparison.Ordinal));
    }

    /// <summary>Whether the mark stands for letters left out: ’em, ’til, ’90s.</summary>
    public static bool BeginsElision(string text, QuotationMark mark, TextSpan paragraph)
    {
        int end = mark.End;
        while (end < paragraph.End && end - mark.End < 8 && char.IsLetterOrDigit(text[end])) { end++; }
        ReadOnlySpan<char> word = text.AsSpan(mark.End, end - mark.End);
        bool year = word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');
        return year || Elisions.Contains(word);
    }
}

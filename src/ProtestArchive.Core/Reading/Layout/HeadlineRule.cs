namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Lines that stand above text and are no sentences of it.</summary>
internal static class HeadlineRule
{
    private const int LongestHeadline = 220;
    private const int LongestSubheading = 90;

    /// <summary>Whether a first block is the headline of what follows: short, without a full stop, with longer text below.</summary>
    public static bool IsHeadline(string plain, IEnumerable<string> following)
    {
        if (plain.Length > LongestHeadline || !StartsLikeTitle(plain) || Sentences.EndsInStop(plain) || plain[^1] is ',' or ';' or ':' or '-') { return false; }
        int words = Sentences.Words(plain);
        if (words is < 2 or > 35) { return false; }
        int longest = 0, total = 0;
        foreach (string next in following.Take(12))
        {
            longest = Math.Max(longest, next.Length);
            total += next.Length;
        }
        // “No!” he shouted, and a sentence that somebody forgot to close, stand above lines like themselves.
        if (plain[^1] is '!' or '"' or '”' && words > 14) { return false; }
        return longest > plain.Length && total >= 60 && longest >= 40;
    }

    /// <summary>Whether a short block between paragraphs is a heading.</summary>
    public static bool IsSubheading(string plain)
    {
        if (plain.Length is 0 or > LongestSubheading || !StartsLikeTitle(plain)) { return false; }
        if (plain[^1] is '?' && Sentences.Words(plain) <= 9) { return plain[0] is not ('"' or '“'); }
        if (Sentences.EndsIn(plain) || plain[^1] is ',' or '-' or '—') { return false; }
        return Sentences.Words(plain) is >= 1 and <= 12 && !HasSpeech(plain);
    }

    /// <summary>“We won” she said: marks inside a line that they do not enclose.</summary>
    private static bool HasSpeech(string plain) =>
        plain[0] is '"' or '“' && plain.IndexOfAny(['"', '”'], 1) is var close && close >= 0 && close < plain.Length - 1;

    private static bool StartsLikeTitle(string plain)
    {
        foreach (char c in plain)
        {
            if (char.IsLetter(c)) { return !char.IsLower(c); }
            if (char.IsAsciiDigit(c)) { return true; }
            if (c is not ('"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '¿' or '¡' or '$' or '€' or '£' or '#' or '*' or '^')) { return false; }
        }
        return false;
    }
}

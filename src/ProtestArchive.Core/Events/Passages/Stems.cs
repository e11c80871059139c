namespace ProtestArchive.Core.Events.Passages;

/// <summary>
/// Brings the forms of an English word together (march, marched, marches, marching), roughly: good enough to see that two passages use
/// the same word, never shown to anyone.
/// </summary>
internal static class Stems
{
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        int length = word.ToLowerInvariant(lower);
        if (length < 0) { return ""; }
        ReadOnlySpan<char> stem = lower[..length];
        stem = Cut(stem, "ies", "y") ?? Cut(stem, "sses", "ss") ?? Cut(stem, "es", "") ?? Cut(stem, "s", "") ?? stem.ToString();
        stem = Cut(stem, "ings", "") ?? Cut(stem, "ing", "") ?? Cut(stem, "edly", "") ?? Cut(stem, "ed", "") ?? stem.ToString();
        stem = Cut(stem, "ation", "") ?? Cut(stem, "ion", "") ?? Cut(stem, "ment", "") ?? Cut(stem, "ly", "") ?? stem.ToString();
        if (stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l')) { stem = stem[..^1]; } // stopped, stop
        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1].ToString() : stem.ToString();
    }

    private static string? Cut(ReadOnlySpan<char> word, string ending, string instead)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) { return null; }
        if (ending == "s" && word[^2] is 's' or 'u' or 'i') { return null; }
        return string.Concat(word[..^ending.Length], instead);
    }
}

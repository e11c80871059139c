namespace ProtestArchive.Core.Events.Passages;

/// <summary>
/// Brings the forms of an English word together (march, marched, marches, marching), roughly: good enough to see that two passages use
/// the same word, never shown to anyone.
/// </summary>
internal static class Stems
{
    public static string Of(ReadOnlySpan<char> word)
    {
        Span<char> stem = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        if (word.ToLowerInvariant(stem) < 0) { return ""; }
        stem = CutFirst(stem, [("ies", "y"), ("sses", "ss"), ("es", ""), ("s", "")]);
        stem = CutFirst(stem, [("ings", ""), ("ing", ""), ("edly", ""), ("ed", "")]);
        stem = CutFirst(stem, [("ation", ""), ("ion", ""), ("ment", ""), ("ly", "")]);
        if (stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l')) { stem = stem[..^1]; } // stopped, stop
        return (stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem).ToString();
    }

    // In place: what stands instead of an ending is never longer.
    private static Span<char> CutFirst(Span<char> word, ReadOnlySpan<(string Ending, string Instead)> endings)
    {
        foreach ((string ending, string instead) in endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 3) { continue; }
            if (ending == "s" && word[^2] is 's' or 'u' or 'i') { continue; }
            instead.CopyTo(word[(word.Length - ending.Length)..]);
            return word[..(word.Length - ending.Length + instead.Length)];
        }
        return word;
    }
}

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Whether two words may be one word with a slip of the pen or of a machine.</summary>
internal static class Spelling
{
    private const int Longest = 40;

    /// <summary>
    /// Whether the folded words differ by so little, in proportion to their length, that within one report they are taken for one: they begin alike, and
    /// a letter differs in five or more, two in seven, three in nine where the ending is the same too.
    /// </summary>
    public static bool IsSlip(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        if (shorter < 5 || Math.Max(left.Length, right.Length) > Longest || Math.Abs(left.Length - right.Length) > 3 || left[0] != right[0]) { return false; }
        int allowed = shorter >= 9 && left[1] == right[1] && left[^4..].SequenceEqual(right[^4..]) ? 3 : shorter >= 7 ? 2 : 1;
        return Distance(left, right) <= allowed;
    }

    // Insertions, deletions, substitutions, and neighbours exchanged.
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        Span<int> before = stackalloc int[Longest + 1], previous = stackalloc int[Longest + 1], current = stackalloc int[Longest + 1];
        for (int j = 0; j <= right.Length; j++) { previous[j] = j; }
        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) { best = Math.Min(best, before[j - 2] + 1); }
                current[j] = best;
            }
            Span<int> spare = before;
            before = previous;
            previous = current;
            current = spare;
        }
        return previous[right.Length];
    }
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Finds the mentions of one layer, which are in order, by where they stand.</summary>
internal static class MentionSearch
{
    /// <summary>Index of the first mention that starts at <paramref name="offset"/> or behind it; the number of mentions where there is none.</summary>
    public static int FirstFrom<T>(this T[] mentions, int offset) where T : Mention
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    /// <summary>The mentions that lie in <paramref name="span"/>, in order.</summary>
    public static IEnumerable<T> In<T>(this T[] mentions, TextSpan span) where T : Mention
    {
        for (int i = mentions.FirstFrom(span.Start); i < mentions.Length && mentions[i].Span.Start < span.End; i++)
        {
            if (span.Contains(mentions[i].Span)) { yield return mentions[i]; }
        }
    }

    /// <summary>The first mention that lies in <paramref name="span"/>; null where none does.</summary>
    public static T? FirstOrDefaultIn<T>(this T[] mentions, TextSpan span) where T : Mention => mentions.In(span).FirstOrDefault();
}

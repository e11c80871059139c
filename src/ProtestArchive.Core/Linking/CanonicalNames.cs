using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Names as they are counted and as addresses.</summary>
internal static class CanonicalNames
{
    private const int Exact = 8;
    private const double Step = 1.25;
    private const int ShortestCapitals = 5;

    /// <summary>
    /// A count in steps of a quarter: what is chosen by it changes seldom however many reports come, so that a report's cost does not
    /// grow with the archive. Small counts are exact.
    /// </summary>
    public static int Steps(int count) => count <= Exact ? count : Exact + (int)Math.Log((double)count / Exact, Step);

    /// <summary>White space as single spaces.</summary>
    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>MINSK REGION of a dateline is no other name than Minsk Region.</summary>
    public static string Tidy(string name)
    {
        string folded = Fold(name);
        return folded.Length > ShortestCapitals && folded.Contains(' ') && folded.All(letter => !char.IsLower(letter))
            ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folded.ToLowerInvariant())
            : folded;
    }

    /// <summary>The address of a name; damaged text may name somebody by signs alone.</summary>
    public static string Address(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : "n-" + MentionId.Of(name);
}

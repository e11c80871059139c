using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Names as parts of an address.</summary>
public static class Slugs
{
    private const int MaximumLength = 80;

    /// <summary>
    /// <paramref name="name"/> in a–z, digits and hyphens (“Aleksandr G. Lukashenko” is <c>aleksandr-g-lukashenko</c>), at most 80
    /// characters; a name that no table romanizes gets a mark made of its own letters.
    /// </summary>
    public static string Of(string name)
    {
        string folded = LatinLetters.Fold(name);
        if (folded.Length == 0) { return "n-" + MentionId.Of(name); }
        if (folded.Length > MaximumLength)
        {
            int cut = folded.LastIndexOf(' ', MaximumLength);
            folded = folded[..(cut > 0 ? cut : MaximumLength)];
        }
        return folded.Replace(' ', '-');
    }
}

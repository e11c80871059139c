using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>How surnames end that no list holds: -ovich, -enko, -shvili, -opoulos, -ullah.</summary>
internal static class SurnameEndings
{
    private const int Shortest = 6;
    private const int ShortestStem = 2;
    private static readonly string[][] ByLastLetter = Build();

    /// <summary>Whether the folded word <paramref name="key"/> ends as a surname does.</summary>
    public static bool IsOne(ReadOnlySpan<char> key)
    {
        if (key.Length < Shortest || key[^1] is < 'a' or > 'z') { return false; }
        foreach (string ending in ByLastLetter[key[^1] - 'a'])
        {
            if (key.Length >= ending.Length + ShortestStem && key.EndsWith(ending)) { return true; }
        }
        return false;
    }

    private static string[][] Build()
    {
        string[] endings = [.. Lexicon.Load("surnames").Set("ending").Words.Select(Folding.Fold).Distinct(StringComparer.Ordinal)];
        return [.. Enumerable.Range('a', 26).Select(letter => endings.Where(ending => ending[^1] == letter).ToArray())];
    }
}

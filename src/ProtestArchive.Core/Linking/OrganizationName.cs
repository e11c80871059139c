using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Names of organizations as keys.</summary>
internal static class OrganizationName
{
    private static readonly WordSet Function = Lexicon.Load("linking").Set("function");
    private static readonly WordSet General = Lexicon.Load("linking").Set("general");
    private static readonly FrozenDictionary<string, string> SameWord = Lexicon.Load("linking").Set("same-word").Words
        .Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The words that tell, folded, one spelling each; “Ministry of the Interior” turned to “interior ministry”.</summary>
    public static IReadOnlyList<string> Words(string name)
    {
        List<string> words = [];
        // A hyphen inside one word is no border (co-ordination, vice-premier).
        foreach (string word in LatinLetters.Fold(name.Replace("-", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Function.Contains(word)) { words.Add(SameWord.GetValueOrDefault(word, word)); }
        }
        if (words.Count > 1 && words[0] is "ministry" or "department")
        {
            words.Add(words[0]);
            words.RemoveAt(0);
        }
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] is "internal" && i + 1 < words.Count && words[i + 1] == "affairs" && words[^1] == "ministry")
            {
                words[i] = "interior";
                words.RemoveAt(i + 1);
            }
            else if (words[i] is "foreign" && i + 1 < words.Count && words[i + 1] == "affairs" && words[^1] == "ministry") { words.RemoveAt(i + 1); }
        }
        return words.Count == 0 ? [LatinLetters.Fold(name)] : words;
    }

    /// <summary>The words of <see cref="Words"/> with spaces between.</summary>
    public static string Key(string name) => string.Join(' ', Words(name));

    /// <summary>Whether every country has its own of that name, so that it names nothing without the country.</summary>
    public static bool IsGeneral(IReadOnlyList<string> words) => words.All(word => General.Contains(word));

    /// <summary>One spelling of a word that several languages and countries spell differently.</summary>
    public static string OneSpelling(string word) => SameWord.GetValueOrDefault(word, word);
}

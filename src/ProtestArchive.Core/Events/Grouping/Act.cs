using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Words that tell what named people, governments and countries did: <c>acts.tsv</c>.</summary>
internal static class Act
{
    /// <summary>The lexicon of acts.</summary>
    public static readonly Lexicon Words = Lexicon.Load("acts");

    private static readonly string[] Sorts = ["flight", "expulsion", "return", "resignation", "custody", "sanction", "talked", "freed", .. Words.Classes.Where(name => name.StartsWith("affair.", StringComparison.Ordinal))];
    private static readonly PhraseMatcher<string> All = Load();
    private static readonly Dictionary<string, string> Peoples = LoadPeoples();

    /// <summary>The sort of act that the longest phrase beginning at a token tells of, and how many tokens it covers; 0 for none.</summary>
    public static int At(Document document, int token, out string? sort) => All.Match(document.Tokens.AsSpan(), token, out sort);

    /// <summary>The code of the country whose people or adjective a word is; null for other words.</summary>
    public static string? CountryOf(ReadOnlySpan<char> word) => Peoples.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? code) ? code : null;

    private static Dictionary<string, string> LoadPeoples()
    {
        Lexicon demonyms = Lexicon.Load("demonyms");
        Dictionary<string, string> peoples = new(StringComparer.Ordinal);
        foreach (string code in demonyms.Classes.Where(code => code.Length == 2))
        {
            foreach (string word in demonyms.Set(code).Words) { peoples.TryAdd(word, code); }
        }
        return peoples;
    }

    private static PhraseMatcher<string> Load()
    {
        PhraseMatcher<string> matcher = new();
        foreach (string sort in Sorts)
        {
            foreach (string words in Words.Set(sort).Words) { matcher.Add(words, sort); }
        }
        return matcher;
    }
}

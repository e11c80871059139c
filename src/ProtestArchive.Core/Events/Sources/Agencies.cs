using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Sources;

/// <summary>Recognises news agencies in credits and in the words for a source.</summary>
public static class Agencies
{
    private const int MostWords = 5; // of an agency's name; bounds the look on a long byline

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByName = Read();

    /// <summary>The agency that <paramref name="words"/> name (“Ana Ruiz for AFP”: Agence France-Presse); null where they name none.</summary>
    public static string? In(string? words)
    {
        if (words is null) { return null; }
        List<Range> parts = Words(words);
        for (int i = 0; i < parts.Count; i++)
        {
            for (int count = Math.Min(MostWords, parts.Count - i); count > 0; count--)
            {
                ReadOnlySpan<char> name = words.AsSpan()[parts[i].Start..parts[i + count - 1].End];
                if (ByName.TryGetValue(name, out string? agency) && IsWrittenAsName(name)) { return agency; }
            }
        }
        return null;
    }

    // Short names are abbreviations (“map” in lower case is none); of two letters only AP is safe from states and initials.
    private static bool IsWrittenAsName(ReadOnlySpan<char> name) => name.Length switch
    {
        > 4 => char.IsUpper(name[0]),
        > 2 => !name.ContainsAnyInRange('a', 'z'),
        _ => name is "AP",
    };

    private static List<Range> Words(string text)
    {
        List<Range> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length && words.Count < 64; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '.' or '/');
            if (inside && start < 0) { start = i; }
            else if (!inside && start >= 0) { words.Add(start..i); start = -1; }
        }
        return words;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Lexicon lexicon = Lexicon.Load("reading-agencies");
        Dictionary<string, string> byName = new(StringComparer.OrdinalIgnoreCase);
        foreach (string agency in lexicon.Classes)
        {
            foreach (string name in lexicon.Set(agency).Words) { byName.TryAdd(name, agency); }
        }
        return byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

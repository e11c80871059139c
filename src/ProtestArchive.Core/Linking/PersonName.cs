using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>The parts of a person's name, folded by <see cref="LatinLetters"/>.</summary>
/// <param name="Folded">The whole name.</param>
/// <param name="Given">First given name or initial; empty for a lone name.</param>
/// <param name="Middles">What stands between it and the surname: further given names, patronymics, initials.</param>
/// <param name="Surname">The surname without its particles; for a lone name the name.</param>
/// <param name="Generation">jr, sr, ii …; empty where none stands.</param>
public sealed record PersonName(string Folded, string Given, IReadOnlyList<string> Middles, string Surname, string Generation)
{
    private static readonly WordSet Particles = Lexicon.Load("linking").Set("particle");
    private static readonly WordSet Generations = Lexicon.Load("linking").Set("generation");

    /// <summary>Whether only one name is given.</summary>
    public bool IsLone => Given.Length == 0;

    /// <summary>Whether the first part may be the surname (Kim Jong-un, Tsai Ing-wen): it is no given name that anybody has.</summary>
    public bool IsSurnameFirst => Given.Length is > 1 and < 7 && !GivenNames.IsKnown(Given);

    /// <summary>The whole name without spaces: Geun-hye and Geun Hye are one.</summary>
    public string Joined { get; } = Folded.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The sounds of <see cref="Surname"/>.</summary>
    public string SurnameUnits { get; } = SoundUnits.Of(Surname);

    /// <summary>The parts of <paramref name="name"/>. White space parts words; a hyphened name (Gould-Davies, Jong-un) is one word, but for a particle before it (al-Assad).</summary>
    public static PersonName Parse(string name)
    {
        List<string> words = [];
        foreach (string word in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = LatinLetters.Fold(word).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (word.Contains('.') && parts.All(part => part.Length == 1)) { words.AddRange(parts); continue; } // H.W.
            int first = 0;
            while (first < parts.Length - 1 && Particles.Contains(parts[first])) { words.Add(parts[first++]); }
            string rest = string.Concat(parts.AsSpan(first));
            if (rest.Length > 0) { words.Add(rest); }
        }
        string generation = "";
        if (words.Count > 1 && Generations.Contains(words[^1]))
        {
            generation = words[^1] switch { "junior" => "jr", "senior" => "sr", string other => other };
            words.RemoveAt(words.Count - 1);
        }
        string folded = string.Join(' ', words);
        if (words.Count == 0) { return new("", "", [], "", ""); }
        string surname = words[^1];
        words.RemoveAt(words.Count - 1);
        words.RemoveAll(word => word.Length > 1 && Particles.Contains(word));
        return words.Count == 0
            ? new(folded, "", [], surname, generation)
            : new(folded, words[0], words[1..], surname, generation);
    }

    /// <summary>Whether the two surnames differ only by endings for men and for women (Ivanov, Ivanova), whatever the transliteration.</summary>
    public static bool DifferByGender(string left, string right)
    {
        foreach ((string man, string woman) in GenderedEndings)
        {
            if (IsPair(left, right, man, woman) || IsPair(right, left, man, woman)) { return true; }
        }
        return false;
    }

    private static readonly (string Man, string Woman)[] GenderedEndings =
        [.. Lexicon.Load("linking").Set("gendered").Words.Order(StringComparer.Ordinal).Select(pair => (pair.Split(' ')[0], pair.Split(' ')[1]))];

    private static bool IsPair(string man, string woman, string manEnding, string womanEnding) =>
        man.Length > manEnding.Length + 1 && man.EndsWith(manEnding, StringComparison.Ordinal) && woman.EndsWith(womanEnding, StringComparison.Ordinal)
        && woman.Length > womanEnding.Length + 1
        && SoundDistance.Compare(SoundUnits.Of(man.AsSpan(0, man.Length - manEnding.Length)), SoundUnits.Of(woman.AsSpan(0, woman.Length - womanEnding.Length))).Score >= 0.8;
}

using System.Text;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>A person's name in its own letters; words that outlets write in several ways have them with <c>|</c> between.</summary>
internal sealed record NativeName(string Given, string Surname, bool IsWoman);

/// <summary>How people of a language are called. Given names and surnames are drawn by rank without an end, so that new ones come as long as one draws.</summary>
internal sealed class Naming
{
    private const string Empty = "_";
    private readonly string[] _men, _women, _roots, _ends;
    private readonly Romanization[] _systems;

    private Naming(string key, ILookup<string, string> parts)
    {
        Key = key;
        (_men, _women, _roots, _ends) = (Words("man"), Words("woman"), Words("root"), Words("end"));
        _systems = [.. Romanization.All[key]];

        string[] Words(string part) => [.. parts[part].SelectMany(words => words.Split(' '))];
    }

    /// <summary>All namings by their keys.</summary>
    public static IReadOnlyDictionary<string, Naming> All { get; } = SyntheticData.Rows("namings").GroupBy(row => row[0], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => new Naming(rows.Key, rows.ToLookup(row => row[1], row => row[2], StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>The language's key in the table.</summary>
    public string Key { get; }

    /// <summary>How many ways of writing there are.</summary>
    public int Systems => Math.Max(2, _systems.Length);

    private bool HasFewSurnames => _ends is [Empty];

    private bool FamilyFirst => Key is "zh" or "ko";

    public NativeName Draw(Dice dice, bool isWoman)
    {
        string[] all = isWoman ? _women : _men;
        string given = HasFewSurnames ? Blend(all, dice.Rank(40)) : all[dice.Rank(all.Length / 2.0) % all.Length];
        string root = HasFewSurnames ? _roots[dice.Rank(3) % _roots.Length] : Blend(_roots, dice.Rank(120));
        string[] end = dice.Of(_ends).Split('/');
        return new(given, root + "+" + (isWoman ? end[^1] : end[0]).Replace(Empty, "", StringComparison.Ordinal), isWoman);
    }

    /// <summary>Given name and surname as the outlets of a system write them, and the whole in its order.</summary>
    public (string Full, string Surname) Write(NativeName name, int system)
    {
        string given = Write(name.Given, system), surname = Write(name.Surname, system);
        return (FamilyFirst ? $"{surname} {given}" : $"{given} {surname}", surname);
    }

    private string Write(string word, int system)
    {
        string chosen = string.Concat(word.Split('+').Select(part => part.Split('|') is var ways ? ways[system % ways.Length] : ""));
        return Capital(_systems.Length == 0 ? chosen.Replace('_', ' ') : _systems[system % _systems.Length].Write(chosen.Replace('_', ' ')));
    }

    // al-ḥusaynī is al-Husayni, ʿabd al-raḥmān Abd al-Rahman; what has capitals has them in the right places.
    private static string Capital(string word)
    {
        if (word.Any(char.IsUpper)) { return word; }
        StringBuilder capital = new(word);
        for (int i = 0; i < word.Length; i++)
        {
            bool isArticle = word.AsSpan(i).StartsWith("al-") || word.AsSpan(i).StartsWith("el-");
            bool afterArticle = i >= 3 && word.AsSpan(i - 3, 3) is "al-" or "el-";
            if ((i == 0 || word[i - 1] == ' ' || afterArticle) && !isArticle) { capital[i] = char.ToUpperInvariant(word[i]); }
        }
        return capital.ToString();
    }

    // Past the list, the beginning of one word and the end of another: Lukash and Kaval give Lukaval.
    private static string Blend(string[] words, int rank)
    {
        if (rank < words.Length) { return words[rank]; }
        string[] head = words[rank % words.Length].Split('|'), tail = words[rank / words.Length * 7 % words.Length].Split('|');
        int ways = Math.Max(head.Length, tail.Length);
        return string.Join('|', Enumerable.Range(0, ways).Select(way => Blend(head[way % head.Length], tail[way % tail.Length], rank)).Distinct(StringComparer.Ordinal));
    }

    private static string Blend(string head, string tail, int rank)
    {
        int hyphen = tail.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && head.IndexOf('-', StringComparison.Ordinal) is var own and > 0) { return head[..own] + tail[hyphen..]; }
        int article = head.StartsWith("al-", StringComparison.Ordinal) ? 3 : 0, kept = Math.Min(head.Length, article + 3 + rank / 500 % 3), taken = Math.Min(tail.Length - 1, 2 + rank / 200 % 3);
        return head[..kept] + tail[^taken..].ToLowerInvariant();
    }
}

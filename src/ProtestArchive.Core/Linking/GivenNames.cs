using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>How one given name stands to another.</summary>
public enum GivenRelation
{
    /// <summary>They are different names.</summary>
    Different,

    /// <summary>One of the two is not given.</summary>
    Unknown,

    /// <summary>One is the other's initial.</summary>
    Initial,

    /// <summary>One is a name of endearment of the other.</summary>
    Nickname,

    /// <summary>They are spelt alike but for a slip of the pen.</summary>
    Slip,

    /// <summary>They are one name in two languages or transliterations.</summary>
    Variant,

    /// <summary>They are written alike.</summary>
    Same,
}

/// <summary>Given names that are one name: by the lexicon's groups, else by sound.</summary>
public static class GivenNames
{
    private static readonly FrozenDictionary<string, (int Group, bool Nickname)[]> Groups = ReadGroups();

    /// <summary>Whether <paramref name="folded"/> is a given name that the lexicon knows.</summary>
    public static bool IsKnown(string folded) => Groups.ContainsKey(folded);

    /// <summary>Whether the lexicon knows <paramref name="folded"/> only as a name of endearment.</summary>
    public static bool IsNickname(string folded) => Groups.TryGetValue(folded, out (int Group, bool Nickname)[]? groups) && groups.All(group => group.Nickname);

    /// <summary>Keys to find a name's fellows by: its groups where the lexicon knows it, else its first sound.</summary>
    public static IEnumerable<string> BlockKeys(string folded)
    {
        if (Groups.TryGetValue(folded, out (int Group, bool Nickname)[]? groups))
        {
            foreach ((int group, _) in groups) { yield return group.ToString(System.Globalization.CultureInfo.InvariantCulture); }
        }
        yield return FirstSound(folded);
    }

    /// <summary>The relation of two given names, both folded by <see cref="LatinLetters"/>; empty means not given, one letter an initial.</summary>
    public static GivenRelation Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) { return GivenRelation.Unknown; }
        if (left == right) { return left.Length == 1 ? GivenRelation.Initial : GivenRelation.Same; }
        if (left.Length == 1 || right.Length == 1) { return FirstSound(left) == FirstSound(right) || ShareInitial(left, right) ? GivenRelation.Initial : GivenRelation.Different; }
        bool leftKnown = Groups.TryGetValue(left, out (int Group, bool Nickname)[]? leftGroups);
        bool rightKnown = Groups.TryGetValue(right, out (int Group, bool Nickname)[]? rightGroups);
        if (leftKnown && rightKnown)
        {
            GivenRelation best = GivenRelation.Different;
            foreach ((int group, bool nickname) in leftGroups!)
            {
                foreach ((int other, bool otherNickname) in rightGroups!)
                {
                    if (group != other) { continue; }
                    GivenRelation found = nickname || otherNickname ? GivenRelation.Nickname : GivenRelation.Variant;
                    if (found > best) { best = found; }
                }
            }
            return best;
        }
        if (Math.Min(left.Length, right.Length) < 4 || DifferByGender(left, right) || DifferByGender(right, left)) { return GivenRelation.Different; }
        Likeness likeness = SoundDistance.Compare(SoundUnits.Of(left), SoundUnits.Of(right));
        if (likeness.IsTransliteration) { return GivenRelation.Variant; }
        return likeness is { Score: >= 0.8, Slips: 1 } && left[0] == right[0] ? GivenRelation.Slip : GivenRelation.Different;
    }

    /// <summary>The class of a name's first sound: vowels and y are one, as are g, h, k and kh, and v and w.</summary>
    public static string FirstSound(string folded) => folded.Length == 0 ? "" : folded[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'j' => "a",
        'g' or 'h' or 'k' or 'q' or 'c' => "k",
        'v' or 'w' => "v",
        't' or 'd' => "t",
        's' or 'z' => "s",
        _ => folded[..1],
    };

    // Mario and Maria, Daniel and Daniela, Emmanuel and Emmanuelle.
    private static bool DifferByGender(string man, string woman) =>
        woman[^1] is 'a' or 'e' && (man.AsSpan().SequenceEqual(woman.AsSpan(0, woman.Length - 1)) || (woman[^1] == 'a' && man[^1] == 'o' && man.AsSpan(0, man.Length - 1).SequenceEqual(woman.AsSpan(0, woman.Length - 1))));

    // An initial stands for the name as written: D. for Dmitry, never for Timur; of two initials each must be the other.
    private static bool ShareInitial(string left, string right)
    {
        string initial = left.Length == 1 ? left : right, name = left.Length == 1 ? right : left;
        return name.Length > 1 && BlockKeys(name).Any() && Groups.TryGetValue(name, out (int Group, bool Nickname)[]? groups)
            && Groups.Any(row => row.Key[0] == initial[0] && row.Value.Any(mine => !mine.Nickname && groups.Any(theirs => theirs.Group == mine.Group)));
    }

    private static FrozenDictionary<string, (int, bool)[]> ReadGroups()
    {
        Dictionary<string, List<(int, bool)>> groups = new(StringComparer.Ordinal);
        int number = 0;
        foreach (string line in Lexicon.Load("linking").Set("given").Words.Order(StringComparer.Ordinal))
        {
            bool nickname = false;
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word == "/") { nickname = true; continue; }
                string folded = LatinLetters.Fold(word).Replace(" ", "", StringComparison.Ordinal);
                if (!groups.TryGetValue(folded, out List<(int, bool)>? mine)) { groups[folded] = mine = []; }
                mine.Add((number, nickname));
            }
            number++;
        }
        return groups.ToFrozenDictionary(row => row.Key, row => row.Value.ToArray(), StringComparer.Ordinal);
    }
}

using System.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// The sounds that a romanized word stands for, one character each, so that spellings of one name in several systems of transliteration
/// come out alike or nearly so. Lower-case letters stand for themselves; <c>S</c> sh, <c>C</c> ch, <c>X</c> kh, <c>J</c> zh, <c>c</c> ts, <c>D</c> dj,
/// <c>A</c> ya, <c>U</c> yu.
/// </summary>
public static class SoundUnits
{
    // The longest first. What an English reader sees in Slavic, Arabic, German, Polish, Turkish names; “c” by itself depends on what follows.
    private static readonly (string Letters, string Units)[] Groups =
    [
        ("schtsch", "S"), ("shch", "S"), ("tsch", "C"), ("tch", "C"), ("cch", "kC"), ("sch", "S"), ("dzh", "J"), ("skij", "ski"), ("iya", "A"), ("ija", "A"), ("iia", "A"),
        ("sh", "S"), ("ch", "C"), ("cz", "C"), ("kh", "X"), ("gh", "g"), ("zh", "J"), ("dj", "D"), ("ts", "c"), ("tz", "c"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("ck", "k"),
        ("qu", "k"), ("sz", "S"), ("ya", "A"), ("ia", "A"), ("ja", "A"), ("yu", "U"), ("iu", "U"), ("ju", "U"), ("ye", "e"), ("ie", "e"), ("je", "e"), ("yo", "o"), ("jo", "o"),
        ("iy", "i"), ("ij", "i"), ("yi", "i"), ("yj", "i"), ("ee", "i"), ("oo", "u"), ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"),
    ];

    /// <summary>The units of <paramref name="word"/>, which is in lower-case a–z; doubled units count once.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        StringBuilder units = new(word.Length);
        int i = 0;
        while (i < word.Length)
        {
            (int read, string written) = Next(word, i);
            foreach (char unit in written)
            {
                if (units.Length == 0 || units[^1] != unit) { units.Append(unit); }
            }
            i += read;
        }
        return units.ToString();
    }

    /// <summary>The consonants of <paramref name="units"/> in classes that transliterations and slips seldom leave: a key to find candidates by.</summary>
    public static string Skeleton(string units)
    {
        StringBuilder skeleton = new(units.Length);
        foreach (char unit in units)
        {
            char group = unit switch
            {
                'k' or 'g' or 'X' or 'q' => 'k',
                'c' or 't' or 'd' or 'D' => 't',
                's' or 'S' or 'C' or 'z' or 'J' or 'j' => 's',
                'b' or 'p' => 'p',
                'v' or 'f' => 'v',
                'm' or 'n' => 'n',
                'l' or 'r' => unit,
                _ => ' ',
            };
            if (unit == 'h' && skeleton.Length == 0) { group = 'k'; } // Homyel and Gomel; elsewhere an h may be silent
            if (group != ' ' && (skeleton.Length == 0 || skeleton[^1] != group)) { skeleton.Append(group); }
        }
        return skeleton.ToString();
    }

    /// <summary>Whether <paramref name="unit"/> is a vowel.</summary>
    public static bool IsVowel(char unit) => unit is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'A' or 'U';

    private static (int Read, string Written) Next(ReadOnlySpan<char> word, int at)
    {
        ReadOnlySpan<char> rest = word[at..];
        foreach ((string letters, string units) in Groups)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal)) { return (letters.Length, units); }
        }
        if (rest[0] != 'c') { return (1, rest[..1].ToString()); }
        bool soft = rest.Length > 1 && rest[1] is 'e' or 'i' or 'y';
        return (1, soft ? "c" : "k");
    }
}

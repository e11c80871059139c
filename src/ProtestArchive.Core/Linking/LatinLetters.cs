using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Names of any script in the letters a–z, for keys and addresses.</summary>
public static class LatinLetters
{
    // What decomposition leaves: letters without a base form, and the scripts that names come in. English newswire practice.
    private static readonly FrozenDictionary<char, string> Romanized = new Dictionary<char, string>
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['ł'] = "l",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "ng",
        ['ə'] = "a",
        ['а'] = "a",
        ['б'] = "b",
        ['в'] = "v",
        ['г'] = "g",
        ['ґ'] = "g",
        ['д'] = "d",
        ['е'] = "e",
        ['є'] = "ye",
        ['ж'] = "zh",
        ['з'] = "z",
        ['и'] = "i",
        ['і'] = "i",
        ['к'] = "k",
        ['л'] = "l",
        ['м'] = "m",
        ['н'] = "n",
        ['о'] = "o",
        ['п'] = "p",
        ['р'] = "r",
        ['с'] = "s",
        ['т'] = "t",
        ['у'] = "u",
        ['ф'] = "f",
        ['х'] = "kh",
        ['ц'] = "ts",
        ['ч'] = "ch",
        ['ш'] = "sh",
        ['щ'] = "shch",
        ['ъ'] = "",
        ['ы'] = "y",
        ['ь'] = "",
        ['э'] = "e",
        ['ю'] = "yu",
        ['я'] = "ya",
        ['ђ'] = "dj",
        ['ј'] = "j",
        ['љ'] = "lj",
        ['њ'] = "nj",
        ['ћ'] = "c",
        ['џ'] = "dz",
        ['қ'] = "k",
        ['ғ'] = "g",
        ['ү'] = "u",
        ['ұ'] = "u",
        ['ө'] = "o",
        ['ң'] = "n",
        ['һ'] = "h",
        ['α'] = "a",
        ['β'] = "v",
        ['γ'] = "g",
        ['δ'] = "d",
        ['ε'] = "e",
        ['ζ'] = "z",
        ['η'] = "i",
        ['θ'] = "th",
        ['ι'] = "i",
        ['κ'] = "k",
        ['λ'] = "l",
        ['μ'] = "m",
        ['ν'] = "n",
        ['ξ'] = "x",
        ['ο'] = "o",
        ['π'] = "p",
        ['ρ'] = "r",
        ['σ'] = "s",
        ['ς'] = "s",
        ['τ'] = "t",
        ['υ'] = "y",
        ['φ'] = "f",
        ['χ'] = "ch",
        ['ψ'] = "ps",
        ['ω'] = "o",
        ['ა'] = "a",
        ['ბ'] = "b",
        ['გ'] = "g",
        ['დ'] = "d",
        ['ე'] = "e",
        ['ვ'] = "v",
        ['ზ'] = "z",
        ['თ'] = "t",
        ['ი'] = "i",
        ['კ'] = "k",
        ['ლ'] = "l",
        ['მ'] = "m",
        ['ნ'] = "n",
        ['ო'] = "o",
        ['პ'] = "p",
        ['ჟ'] = "zh",
        ['რ'] = "r",
        ['ს'] = "s",
        ['ტ'] = "t",
        ['უ'] = "u",
        ['ფ'] = "p",
        ['ქ'] = "k",
        ['ღ'] = "gh",
        ['ყ'] = "q",
        ['შ'] = "sh",
        ['ჩ'] = "ch",
        ['ც'] = "ts",
        ['ძ'] = "dz",
        ['წ'] = "ts",
        ['ჭ'] = "ch",
        ['ხ'] = "kh",
        ['ჯ'] = "j",
        ['ჰ'] = "h",
    }.ToFrozenDictionary();

    /// <summary>
    /// <paramref name="name"/> in lower-case a–z and digits, its words parted by single spaces. Hyphens and full stops part words too;
    /// apostrophes vanish (Tut.by is “tut by”, Homyel' is “homyel”). Empty where no letter has a Latin form.
    /// </summary>
    public static string Fold(string name)
    {
        StringBuilder folded = new(name.Length);
        bool space = false;
        foreach (char unit in Decompose(name))
        {
            char letter = char.ToLowerInvariant(unit);
            if (letter is '\'' or '’' or '‘' or 'ʼ' or 'ʹ' or '`' or '´' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) { continue; }
            if (char.IsAsciiLetterOrDigit(letter)) { Append(folded, ref space, letter); }
            else if (Romanized.TryGetValue(letter, out string? roman))
            {
                foreach (char part in roman) { Append(folded, ref space, part); }
            }
            else { space = true; }
        }
        return folded.ToString();
    }

    // A lone surrogate, which damaged text may hold, cannot be normalized: it becomes a space.
    private static string Decompose(string name)
    {
        // The Cyrillic и with breve is a letter of its own to transliteration, but its base letter reads alike.
        try { return name.Normalize(NormalizationForm.FormD); }
        catch (ArgumentException) { return string.Concat(name.Select(unit => char.IsSurrogate(unit) ? ' ' : unit)).Normalize(NormalizationForm.FormD); }
    }

    private static void Append(StringBuilder folded, ref bool space, char letter)
    {
        if (space && folded.Length > 0) { folded.Append(' '); }
        space = false;
        folded.Append(letter);
    }
}

using System.Globalization;
using System.Text;

namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>
/// Folds words to the form in which names are compared: lower case, no accents, no apostrophes, no full stops. “Homyel’”, “HOMYEL'” and
/// “Homyel” are one; so are “U.S.” and “US”.
/// </summary>
public static class Folding
{
    private const char Dropped = '\0';
    private static readonly char[] Table = BuildTable();

    /// <summary>Folds <paramref name="word"/> into <paramref name="target"/> and returns the number of code units written. White space and hyphens become one space.</summary>
    /// <param name="word">The word or words.</param>
    /// <param name="target">At least twice as long as <paramref name="word"/>.</param>
    public static int Fold(ReadOnlySpan<char> word, Span<char> target)
    {
        int length = 0;
        foreach (char c in word)
        {
            char folded = c < Table.Length ? Table[c] : char.ToLowerInvariant(c);
            if (folded == Dropped || (folded == ' ' && (length == 0 || target[length - 1] == ' '))) { continue; }
            target[length++] = folded;
            if (c > 127 && Second(c) is var second and not Dropped) { target[length++] = second; }
        }
        return length > 0 && target[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary><paramref name="word"/> folded.</summary>
    public static string Fold(string word)
    {
        Span<char> target = word.Length <= 128 ? stackalloc char[256] : new char[word.Length * 2];
        return new(target[..Fold(word, target)]);
    }

    // The second letter of letters that are written as two in English text.
    private static char Second(char c) => c switch
    {
        'ß' => 's',
        'æ' or 'Æ' or 'œ' or 'Œ' => 'e',
        'þ' or 'Þ' => 'h',
        _ => Dropped,
    };

    private static char[] BuildTable()
    {
        char[] table = new char[0x2100];
        for (int i = 0; i < table.Length; i++)
        {
            char c = (char)i;
            table[i] = c switch
            {
                'ł' or 'Ł' => 'l',
                'ø' or 'Ø' => 'o',
                'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
                'ı' or 'İ' => 'i',
                'ħ' or 'Ħ' => 'h',
                'ŧ' or 'Ŧ' => 't',
                'ß' => 's',
                'æ' or 'Æ' => 'a',
                'œ' or 'Œ' => 'o',
                'þ' or 'Þ' => 't',
                'ə' or 'Ə' => 'a',
                '\'' or '’' or '‘' or 'ʼ' or 'ʻ' or 'ʹ' or '`' or '´' or '.' or '\u00AD' => Dropped,
                '-' or '‐' or '‑' or '–' => ' ',
                _ when char.IsWhiteSpace(c) => ' ',
                _ when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => Dropped,
                _ when char.IsSurrogate(c) => c,
                _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
            };
        }
        return table;
    }
}

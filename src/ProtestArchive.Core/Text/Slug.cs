using System.Globalization;
using System.Text;

namespace ProtestArchive.Core.Text;

/// <summary>Makes the part of an address that stands for a name or a title.</summary>
public static class Slug
{
    private const int LongestPlain = 100;
    private const int NoCharacter = 0xFFFE; // no letter, and refused by normalization

    /// <summary>
    /// Lower-case letters and digits, words joined by hyphens. Latin letters lose their marks; letters of other scripts stay
    /// (an address may hold them); apostrophes vanish. Empty where <paramref name="text"/> has neither letter nor digit.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="maximum">Greatest length in UTF-16 code units; cut between words where there is a word to cut at.</param>
    public static string Of(ReadOnlySpan<char> text, int maximum = 100)
    {
        if (text.Length <= maximum && text.Length <= LongestPlain && Ascii.IsValid(text)) { return OfPlain(text); }
        if (text.Length > maximum * 4) { text = text[..(maximum * 4)]; } // marks and punctuation rarely make up three quarters
        StringBuilder slug = new(Math.Min(text.Length, maximum));
        bool gap = false;
        foreach (Rune rune in Scalars(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format || rune.Value is '\'' or '’' or 'ʼ') { continue; }
            if (!Rune.IsLetterOrDigit(rune))
            {
                gap = slug.Length > 0;
                continue;
            }
            if (gap)
            {
                slug.Append('-');
                gap = false;
            }
            if (Plain(rune.Value) is { } plain) { slug.Append(plain); } else { slug.Append(Rune.ToLowerInvariant(rune)); }
            if (slug.Length > maximum) { return Cut(slug.ToString(), maximum); }
        }
        return slug.ToString();
    }

    // Most names are letters of English: no marks to take off, nothing to cut.
    private static string OfPlain(ReadOnlySpan<char> text)
    {
        Span<char> slug = stackalloc char[LongestPlain];
        int length = 0;
        bool gap = false;
        foreach (char c in text)
        {
            if (c == '\'') { continue; }
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = length > 0;
                continue;
            }
            if (gap) { slug[length++] = '-'; }
            gap = false;
            slug[length++] = char.ToLowerInvariant(c);
        }
        return new(slug[..length]);
    }

    /// <summary>The text without the lone surrogates and U+FFFE, which no normalization form accepts.</summary>
    private static string Scalars(ReadOnlySpan<char> text)
    {
        StringBuilder scalars = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && rune.Value != NoCharacter) { scalars.Append(rune); }
        }
        return scalars.ToString();
    }

    private static string Cut(string slug, int maximum)
    {
        int hyphen = slug.LastIndexOf('-', maximum);
        if (hyphen > 0) { return slug[..hyphen]; }
        return char.IsHighSurrogate(slug[maximum - 1]) ? slug[..(maximum - 1)] : slug[..maximum];
    }

    /// <summary>Latin letters whose strokes and ligatures no normalization form takes apart.</summary>
    private static string? Plain(int letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ħ' or 'Ħ' => "h",
        'ı' => "i",
        'ŋ' or 'Ŋ' => "ng",
        'ŧ' or 'Ŧ' => "t",
        'ə' or 'Ə' => "e",
        _ => null,
    };
}

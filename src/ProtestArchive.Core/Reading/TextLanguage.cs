namespace ProtestArchive.Core.Reading;

/// <summary>The language of a text that says nothing of it: English, unless its letters are Cyrillic.</summary>
internal static class TextLanguage
{
    private const int Sample = 4000;

    public static string Of(string text)
    {
        if (!text.AsSpan(0, Math.Min(text.Length, Sample)).ContainsAnyInRange('\u0400', '\u04FF')) { return "en"; }
        int latin = 0, cyrillic = 0, ukrainian = 0, belarusian = 0;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, Sample)))
        {
            if (char.IsAsciiLetter(c)) { latin++; }
            else if (c is >= '\u0400' and <= '\u04FF')
            {
                cyrillic++;
                if (c is 'ї' or 'є' or 'ґ') { ukrainian++; }
                if (c is 'ў') { belarusian++; }
            }
        }
        if (cyrillic <= latin) { return "en"; }
        return belarusian * 200 > cyrillic ? "be" : ukrainian * 200 > cyrillic ? "uk" : "ru";
    }
}

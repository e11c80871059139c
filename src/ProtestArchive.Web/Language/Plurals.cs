using System.Globalization;

namespace ProtestArchive.Web.Language;

/// <summary>Plural categories of whole numbers, after the language plural rules of Unicode's CLDR.</summary>
public static class Plurals
{
    /// <summary>“one”, “two”, “few”, “many” or “other”, as the <paramref name="language"/> counts.</summary>
    public static string CategoryOf(long number, CultureInfo language)
    {
        long n = Math.Abs(number);
        return language.TwoLetterISOLanguageName switch
        {
            "ja" or "ko" or "zh" or "vi" or "th" or "id" or "ms" or "my" or "lo" or "km" => "other",
            "fr" or "pt" or "hy" or "hi" or "bn" or "fa" or "am" or "gu" or "kn" or "zu" => n < 2 ? "one" : "other",
            "ru" or "uk" or "be" or "sr" or "hr" or "bs" => Slavic(n),
            "pl" => n == 1 ? "one" : Slavic(n) is "few" ? "few" : "many",
            "cs" or "sk" => n switch { 1 => "one", >= 2 and <= 4 => "few", _ => "other" },
            "lt" => (n % 10, n % 100) switch { (_, >= 11 and <= 19) => "other", (1, _) => "one", ( >= 2, _) => "few", _ => "other" },
            "ro" => n == 1 ? "one" : n == 0 || n % 100 is >= 1 and <= 19 ? "few" : "other",
            "sl" => (n % 100) switch { 1 => "one", 2 => "two", 3 or 4 => "few", _ => "other" },
            "he" => n switch { 1 => "one", 2 => "two", _ => "other" },
            "ar" => n switch { 0 => "zero", 1 => "one", 2 => "two", _ => (n % 100) switch { >= 3 and <= 10 => "few", >= 11 => "many", _ => "other" } },
            _ => n == 1 ? "one" : "other",
        };
    }

    private static string Slavic(long n) => (n % 10, n % 100) switch
    {
        (1, not 11) => "one",
        ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
        _ => "many",
    };
}

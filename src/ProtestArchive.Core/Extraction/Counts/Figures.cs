using System.Globalization;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Reads digits: 100,000 · 10,00,000 · 10.000 · 1.2 · 1,5.</summary>
internal static class Figures
{
    /// <summary>The number that <paramref name="digits"/> write; null where they are a time, an ordinal, a year's decade or too long.</summary>
    /// <param name="digits">A token of digits.</param>
    /// <param name="beforeMagnitude">Whether “million” or the like follows, so that a comma may be a decimal one.</param>
    public static decimal? Read(ReadOnlySpan<char> digits, bool beforeMagnitude)
    {
        if (digits.Length is 0 or > 18 || !char.IsAsciiDigit(digits[^1])) { return null; }
        int separators = 0;
        char separator = '\0';
        int last = -1;
        for (int i = 0; i < digits.Length; i++)
        {
            char c = digits[i];
            if (char.IsAsciiDigit(c)) { continue; }
            if (c is not (',' or '.') || (separator != '\0' && c != separator)) { return null; }
            separator = c;
            separators++;
            last = i;
        }
        if (separators == 0) { return Parse(digits); }
        int tail = digits.Length - last - 1;
        if (tail == 3 && !(separators == 1 && separator == '.' && beforeMagnitude)) { return Grouped(digits, separator); }
        bool isDecimal = separators == 1 && (separator == '.' || beforeMagnitude);
        return isDecimal ? Parse(digits[..last]) + (Parse(digits[(last + 1)..]) / Power(tail)) : null;
    }

    /// <summary>The unit of “100s”, “1,000s”; null for everything else, decades among them.</summary>
    public static long? ReadPlural(ReadOnlySpan<char> digits)
    {
        return digits.Length < 3 || digits[^1] is not ('s' or 'S') ? null : PowerOfTen(digits[..^1]);
    }

    /// <summary>10, 100, 1,000 … up to a million; null for all other figures.</summary>
    public static long? PowerOfTen(ReadOnlySpan<char> digits) => Read(digits, false) is { } value && value is 10 or 100 or 1000 or 10_000 or 100_000 or 1_000_000 ? (long)value : null;

    /// <summary>Whether the digits are the last group of a figure with spaces for separators (the 000 of “100 000”).</summary>
    public static bool IsGroup(Token token, ReadOnlySpan<char> digits) =>
        token.Kind == TokenKind.Number && digits.Length == 3 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) && char.IsAsciiDigit(digits[2]);

    private static decimal? Grouped(ReadOnlySpan<char> digits, char separator)
    {
        Span<char> plain = stackalloc char[digits.Length];
        int length = 0;
        foreach (char c in digits)
        {
            if (c != separator) { plain[length++] = c; }
        }
        return digits[0] == '0' ? null : Parse(plain[..length]);
    }

    private static decimal? Parse(ReadOnlySpan<char> digits) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static decimal Power(int tail)
    {
        decimal power = 1;
        for (int i = 0; i < tail; i++) { power *= 10; }
        return power;
    }
}

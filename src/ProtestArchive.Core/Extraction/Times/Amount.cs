using System.Globalization;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>A number of units as words or figures give it.</summary>
/// <param name="End">Index just behind its last token.</param>
/// <param name="Number">The number; null where it is not told (several).</param>
/// <param name="High">The upper number of “two to five”; null where there is one number.</param>
internal readonly record struct Amount(int End, decimal? Number, decimal? High)
{
    /// <summary>The amount that begins at <paramref name="i"/>, a hyphen or space before what is counted.</summary>
    public static Amount? Read(TokenReader t, int i)
    {
        bool between = t.Is(i, "between");
        if (Single(t, between ? i + 1 : i) is not { } low) { return null; }
        int joint = low.End;
        bool joined = between ? t.Is(joint, "and") : t.Is(joint, "to") || t.Is(joint, "or") || (t.IsHyphen(joint) && t.Token(joint + 1).Kind == TokenKind.Number);
        // “a day or two”, “two or three years”, “5-10 years”; behind the hyphen of “26-year” stands the unit, no number.
        if (joined && low.Number is not null && !t.IsArticle(i) && Single(t, joint + 1) is { Number: { } high } upper && high > low.Number && !t.IsArticle(joint + 1))
        {
            return upper with { Number = low.Number, High = high };
        }
        return between ? null : low;
    }

    private static Amount? Single(TokenReader t, int i)
    {
        if (t.Is(i, "half"))
        {
            int unit = t.IsArticle(i + 1) ? i + 2 : i + 1;
            return new(unit, 0.5m, null);
        }
        if (t.IsArticle(i)) { return WithArticle(t, i); }
        if (t.Kind(i) == TimeWordKind.Vague)
        {
            int behind = i + 1;
            if (t.Kind(behind) == TimeWordKind.Multiplier) { behind++; }
            return new(behind, null, null);
        }
        if (t.Is(i, "three") && (t.Is(i + 1, "quarters") || t.Is(i + 2, "quarters")) && Fraction(t, t.Is(i + 1, "quarters") ? i + 2 : i + 3, 0.75m) is { } quarters) { return quarters; }
        return Cardinal(t, i);
    }

    private static Amount? WithArticle(TokenReader t, int i)
    {
        if (t.Kind(i + 1) == TimeWordKind.Vague) { return new(i + 2, null, null); }
        if (t.Is(i + 1, "couple")) { return new(t.Is(i + 2, "of") ? i + 3 : i + 2, 2, null); }
        if (t.Is(i + 1, "half")) { return new(t.PastHyphen(i + 2), 0.5m, null); }
        if (t.Is(i + 1, "quarter") && Fraction(t, i + 2, 0.25m) is { } quarter) { return quarter; }
        if (t.Is(i + 1, "quarter") && t.IsHyphen(i + 2)) { return new(t.PastHyphen(i + 2), 0.25m, null); }
        if (t.Kind(i + 1) == TimeWordKind.Multiplier) { return new(i + 2, t.Time(i + 1).Number, null); }
        if (t.Is(i + 1, "full") || t.Is(i + 1, "whole") || t.Is(i + 1, "mere") || t.Is(i + 1, "further") || t.Is(i + 1, "additional")) { return Cardinal(t, i + 2) ?? new(i + 2, 1, null); }
        return Cardinal(t, i + 1) is { } number && !t.IsHyphen(number.End) ? number : new(i + 1, 1, null);
    }

    // a quarter of a century, three quarters of an hour
    private static Amount? Fraction(TokenReader t, int of, decimal part) => t.Is(of, "of") && (t.IsArticle(of + 1) || t.Is(of + 1, "the"))
        ? new(of + 2, part, null)
        : null;

    private static Amount? Cardinal(TokenReader t, int i)
    {
        decimal number;
        int end = i + 1;
        if (t.Token(i).Kind == TokenKind.Number)
        {
            ReadOnlySpan<char> word = t.Word(i);
            if (word.Length > 12 || !decimal.TryParse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)) { return null; }
        }
        else if (t.Kind(i) == TimeWordKind.Cardinal)
        {
            number = t.Time(i).Number;
            int ones = t.PastHyphen(end);
            if (number >= 20 && t.Kind(ones) == TimeWordKind.Cardinal && t.Time(ones).Number < 10)
            {
                number += t.Time(ones).Number;
                end = ones + 1;
            }
        }
        else if (t.Kind(i) == TimeWordKind.Multiplier) { number = t.Time(i).Number; }
        else { return null; }
        while (t.Kind(end) == TimeWordKind.Multiplier && number < 1_000_000_000) { number *= t.Time(end++).Number; }
        int half = t.PastHyphen(end);
        if (t.Is(half, "and") && t.Is(t.PastHyphen(half + 1), "a") && t.Is(t.PastHyphen(t.PastHyphen(half + 1) + 1), "half"))
        {
            return new(t.PastHyphen(t.PastHyphen(half + 1) + 1) + 1, number + 0.5m, null);
        }
        return new(end, number, null);
    }
}

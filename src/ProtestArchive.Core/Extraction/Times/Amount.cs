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
        bool between = t.Is(i, Particle.Between);
        if (Single(t, between ? i + 1 : i) is not { } low) { return null; }
        int joint = low.End;
        bool joined = between ? t.Is(joint, Particle.And) : t.Is(joint, Particle.To) || t.Is(joint, Particle.Or) || (t.IsHyphen(joint) && t.Token(joint + 1).Kind == TokenKind.Number);
        // “a day or two”, “two or three years”, “5-10 years”; behind the hyphen of “26-year” stands the unit, no number.
        if (joined && low.Number is not null && !t.IsArticle(i) && Single(t, joint + 1) is { Number: { } high } upper && high > low.Number && !t.IsArticle(joint + 1))
        {
            return upper with { Number = low.Number, High = high };
        }
        return between ? null : low;
    }

    private static Amount? Single(TokenReader t, int i)
    {
        if (t.Is(i, Particle.Half))
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
        if (t.Is(i, Particle.Three) && (t.Is(i + 1, Particle.Quarters) || t.Is(i + 2, Particle.Quarters)) && Fraction(t, t.Is(i + 1, Particle.Quarters) ? i + 2 : i + 3, 0.75m) is { } quarters) { return quarters; }
        return Cardinal(t, i);
    }

    private static Amount? WithArticle(TokenReader t, int i)
    {
        if (t.Kind(i + 1) == TimeWordKind.Vague) { return new(i + 2, null, null); }
        if (t.Is(i + 1, Particle.Couple)) { return new(t.Is(i + 2, Particle.Of) ? i + 3 : i + 2, 2, null); }
        if (t.Is(i + 1, Particle.Half)) { return new(t.PastHyphen(i + 2), 0.5m, null); }
        if (t.Is(i + 1, Particle.Quarter) && Fraction(t, i + 2, 0.25m) is { } quarter) { return quarter; }
        if (t.Is(i + 1, Particle.Quarter) && t.Kind(i + 2) == TimeWordKind.Unit && (TimeUnit)t.Time(i + 2).Number == TimeUnit.Century) { return new(i + 2, 0.25m, null); }
        if (t.Is(i + 1, Particle.Quarter) && t.IsHyphen(i + 2)) { return new(t.PastHyphen(i + 2), 0.25m, null); }
        if (t.Kind(i + 1) == TimeWordKind.Multiplier) { return new(i + 2, t.Time(i + 1).Number, null); }
        if (t.Is(i + 1, Particle.Full) || t.Is(i + 1, Particle.Whole) || t.Is(i + 1, Particle.Mere) || t.Is(i + 1, Particle.Further) || t.Is(i + 1, Particle.Additional)) { return Cardinal(t, i + 2) ?? new(i + 2, 1, null); }
        return Cardinal(t, i + 1) is { } number && !t.IsHyphen(number.End) ? number : new(i + 1, 1, null);
    }

    // a quarter of a century, three quarters of an hour
    private static Amount? Fraction(TokenReader t, int of, decimal part) => t.Is(of, Particle.Of) && (t.IsArticle(of + 1) || t.Is(of + 1, Particle.The))
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
            if (Fractional(t, end, out decimal part, out int behind)) { return new(behind, number + part, null); }
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
        if (t.Is(half, Particle.And) && t.Is(t.PastHyphen(half + 1), Particle.A) && t.Is(t.PastHyphen(t.PastHyphen(half + 1) + 1), Particle.Half))
        {
            return new(t.PastHyphen(t.PastHyphen(half + 1) + 1) + 1, number + 0.5m, null);
        }
        return new(end, number, null);
    }

    // 2 1/2, 2½
    private static bool Fractional(TokenReader t, int i, out decimal part, out int end)
    {
        (part, end) = (0, i + 1);
        if (t.IsGlued(i) && t.Token(i).Kind == TokenKind.Punctuation) { part = t.Word(i) switch { "½" => 0.5m, "¼" => 0.25m, "¾" => 0.75m, _ => 0 }; }
        else if (t.IsDigits(i, out int above, out int digits) && digits == 1 && t.Is(i + 1, Particle.Solidus) && t.IsGlued(i + 1) && t.IsGlued(i + 2)
            && t.IsDigits(i + 2, out int below, out digits) && digits == 1 && above < below)
        {
            (part, end) = ((decimal)above / below, i + 3);
        }
        return part != 0;
    }
}

using NodaTime;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Dates in figures: 2020-09-13, 13/09/2020, 13.09.2020.</summary>
internal static class NumericDateRule
{
    public static Found? Read(TokenReader t, int i)
    {
        if (t.Token(i).Kind != Tokens.TokenKind.Number) { return null; }
        if (Dotted(t.Word(i)) is { } dotted) { return new Found(i + 1, dotted, "date in figures"); }
        char mark = t.Is(i + 1, Particle.Solidus) ? '/' : t.IsHyphen(i + 1) ? '-' : '\0';
        if (mark == '\0' || !t.IsGlued(i + 1) || !t.IsGlued(i + 2) || t.IsGlued(i)) { return null; }
        if (!t.IsDigits(i, out int a, out int digitsA) || !t.IsDigits(i + 2, out int b, out int digitsB)) { return null; }
        bool third = t.IsGlued(i + 3) && t.IsGlued(i + 4) && (mark == '/' ? t.Is(i + 3, Particle.Solidus) : t.IsHyphen(i + 3));
        if (third && t.IsDigits(i + 4, out int c, out int digitsC))
        {
            return (mark == '/' || digitsA == 4 || digitsC == 4) && Of(a, digitsA, b, c, digitsC) is { } phrase ? new Found(i + 5, phrase, "date in figures") : null;
        }
        return null;
    }

    private static CalendarPhrase? Dotted(ReadOnlySpan<char> word)
    {
        int first = word.IndexOf('.');
        int last = word.LastIndexOf('.');
        if (first < 1 || last <= first || last - first > 3) { return null; }
        return TokenReader.AllDigits(word[..first], out int a, out int digitsA) && TokenReader.AllDigits(word[(first + 1)..last], out int b, out _)
            && TokenReader.AllDigits(word[(last + 1)..], out int c, out int digitsC)
            && (digitsA == 4 || digitsC is 2 or 4) ? (digitsC == 2 ? Valid(Century(c), b, a) : Of(a, digitsA, b, c, digitsC)) : null;
    }

    // The year is the one of four figures. Day before month, as most of the world writes, unless the figures forbid it.
    private static CalendarPhrase? Of(int a, int digitsA, int b, int c, int digitsC)
    {
        if (digitsA == 4) { return Valid(a, b, c); }
        if (digitsA > 2) { return null; }
        // 10/26/89: two figures for the year are written where the month comes first.
        if (digitsC == 2) { return Valid(Century(c), a, b) ?? Valid(Century(c), b, a); }
        if (digitsC != 4) { return null; }
        return Valid(c, b, a) ?? Valid(c, a, b);
    }

    /// <summary>The year of two figures: of this century up to 49.</summary>
    public static int Century(int year) => year < 50 ? 2000 + year : 1900 + year;

    private static CalendarPhrase? Valid(int year, int month, int day) =>
        year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new(year, month, day) : null;
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Years, decades and centuries: 1994, fiscal 1990, the 1990s, the '80s, the mid-nineties, the 21st century.</summary>
internal static class YearRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet Before = Context.Set("before-year");
    private static readonly WordSet BeforeWeak = Context.Set("before-year-weak");
    private static readonly WordSet Counted = Context.Set("counted");
    private static readonly WordSet Apostrophes = Context.Set("apostrophe");
    private static readonly WordSet Currency = Context.Set("currency");

    /// <summary>Whether the word there is what a number before it counts: “2000 people”.</summary>
    public static bool IsCounted(TokenReader t, int i) => t.IsPossessive(i) is false && t.Is(i, Counted);

    public static Found? Read(TokenReader t, int i, bool afterYear)
    {
        if (Shortened(t, i) is { } shortened) { return shortened; }
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        if (Era(t, at) is { } era) { return era; }
        if (at != i && !t.Is(at, Particle.Fiscal) && !t.Is(at, Particle.Year)) { return null; }
        bool fiscal = t.Is(at, Particle.Fiscal);
        if (fiscal) { at++; }
        if (t.Is(at, Particle.Year) && t.IsDigits(at + 1, out _, out int digits) && digits == 4) { at++; }
        if (!t.IsDigits(at, out int year, out digits) || digits != 4 || year is < 1000 or > 2199) { return null; }
        if (at == i && !IsYear(t, at, year, afterYear)) { return null; }
        return new Found(at + 1, new CalendarPhrase(year, null, null) { Fiscal = fiscal }, fiscal ? "fiscal year" : "year");
    }

    /// <summary>The second year of “1998-99”.</summary>
    public static Found? SecondYear(TokenReader t, int i, int before) =>
        t.IsHyphen(i - 1) && t.IsGlued(i) && t.IsDigits(i, out int last, out int digits) && digits == 2 && before / 100 * 100 + last > before
            ? new Found(i + 1, new CalendarPhrase(before / 100 * 100 + last, null, null), "year") : null;

    // in ’92
    private static Found? Shortened(TokenReader t, int i) =>
        t.Is(i, Apostrophes) && !t.IsGlued(i) && t.IsGlued(i + 1) && t.IsDigits(i + 1, out int year, out int digits) && digits == 2 && !(t.IsGlued(i + 2) && (t.IsHyphen(i + 2) || t.Token(i + 2).Kind == TokenKind.Number || t.Is(i + 2, Particle.Quote)))
            ? new Found(i + 2, new CalendarPhrase(year < 30 ? 2000 + year : 1900 + year, null, null), "year") : null;

    private static bool IsYear(TokenReader t, int i, int year, bool afterYear)
    {
        Token token = t.Token(i);
        if (!token.SpaceBefore && (t.Is(i - 1, Currency) || t.Is(i - 1, Particle.Solidus) || t.Is(i - 1, Particle.Percent))) { return false; }
        if (IsCounted(t, i + 1) || t.Is(i - 1, Currency) || (t.IsGlued(i + 1) && (t.Is(i + 1, Particle.Percent) || t.Is(i + 1, Particle.Solidus)))) { return false; }
        if (t.IsHyphen(i + 1) && t.Kind(i + 2) is TimeWordKind.Unit or TimeWordKind.Units) { return false; }
        if (t.Kind(i + 1) is TimeWordKind.Units or TimeWordKind.Multiplier or TimeWordKind.Zone) { return false; }
        if (afterYear) { return true; }
        bool likely = year is >= 1800 and <= 2069;
        if (i == t.First) { return likely && (t.IsPossessive(i + 1) || !t.Inside(i + 1) || t.Token(i + 1).Case == LetterCase.None || t.Token(i + 1).Case == LetterCase.Lower); }
        if (t.Is(i - 1, Before) || t.Kind(i - 1) is TimeWordKind.Season or TimeWordKind.Month) { return likely || t.Is(i - 1, Particle.In) || t.Is(i - 1, Particle.Since); }
        if (t.IsHyphen(i - 1)) { return likely && (t.Is(i - 2, Particle.Mid) || t.Is(i - 2, Particle.Pre) || t.Is(i - 2, Particle.Post)); }
        if (t.IsPossessive(i - 1) || t.Is(i - 1, BeforeWeak)) { return likely; }
        // “a disputed 2020 election”, but neither “Resolution 1973” nor “killed 1950”.
        return likely && t.Token(i - 1).Case == LetterCase.Lower && t.Token(i + 1).Case is LetterCase.Lower or LetterCase.Capitalized && t.Is(i - 2, BeforeWeak);
    }

    private static Found? Era(TokenReader t, int i)
    {
        ReadOnlySpan<char> word = t.Word(i);
        if (word.Length == 5 && word[4] is 's' or 'S' && TokenReader.AllDigits(word[..4], out int year, out _) && year % 10 == 0 && year is >= 1000 and < 2200)
        {
            return new Found(i + 1, new EraPhrase(year % 100 == 0 && year < 2000 ? Grain.Century : Grain.Decade, year), year % 100 == 0 && year < 2000 ? "century" : "decade");
        }
        if (t.IsDigits(i, out year, out int digits) && digits == 4 && year % 10 == 0 && year is >= 1500 and < 2200 && t.IsPossessive(i + 1) && t.Is(i - 1, Particle.The))
        {
            return t.Token(i + 2).Case == LetterCase.Lower ? null : new Found(i + 2, new EraPhrase(Grain.Decade, year), "decade");
        }
        int at = t.Is(i, Apostrophes) ? i + 1 : i;
        word = t.Word(at);
        if (word.Length == 3 && word[2] == 's' && char.IsAsciiDigit(word[0]) && word[1] == '0' && (at > i || t.Is(i - 1, Particle.The)))
        {
            return new Found(at + 1, new EraPhrase(Grain.Decade, Modern((word[0] - '0') * 10)), "decade");
        }
        if (t.Kind(i) == TimeWordKind.Decade && (t.Is(i - 1, Particle.The) || t.Is(i - 2, Particle.The)) && t.Token(i + 1).Case != LetterCase.Capitalized)
        {
            return new Found(i + 1, new EraPhrase(Grain.Decade, Modern(t.Time(i).Number)), "decade");
        }
        if (CalendarRule.Day(t, i, out int century) && t.Kind(t.PastHyphen(i + 1)) == TimeWordKind.Unit && t.Time(t.PastHyphen(i + 1)).Number == (int)TimeUnit.Century && century > 1)
        {
            return new Found(t.PastHyphen(i + 1) + 1, new EraPhrase(Grain.Century, (century - 1) * 100), "century");
        }
        return null;
    }

    // “The ’20s” are this century's, “the thirties” and later ones the last's.
    private static int Modern(int decade) => decade < 30 ? 2000 + decade : 1900 + decade;
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Quarters, halves and seasons: the third quarter, first-quarter, Q3 2019, the first half of 1990, last summer, the spring of 1968.</summary>
internal static class PartOfYearRule
{
    private const int Reach = 25;
    private static readonly WordSet Match = Lexicon.Load("times-context").Set("match");
    private static readonly WordSet Business = Lexicon.Load("times-context").Set("business");

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) is TimeWordKind.Season or TimeWordKind.Direction or TimeWordKind.Stage || t.Is(i, Particle.The)) { if (Season(t, i) is { } season) { return season; } }
        if (t.Kind(i) == TimeWordKind.QuarterName) { return t.IsCapital(i) ? Numbered(t, i + 1, Grain.Quarter, t.Time(i).Number, false) : null; }
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        if (YearFirst(t, at) is { } before) { return before; }
        bool fiscal = t.Is(at, Particle.Fiscal);
        if (fiscal) { at++; }
        int number = 2;
        if (!(t.Is(at, Particle.Latter) && t.Is(at + 1, Particle.Half)) && (!CalendarRule.Day(t, at, out number) || number > 4 || t.IsDigits(at, out _, out _))) { return null; }
        int noun = t.PastHyphen(at + 1);
        if (!fiscal && t.Is(noun, Particle.Fiscal)) { (fiscal, noun) = (true, noun + 1); }
        if (t.Is(noun, Particle.Quarter) && IsNear(t, i, Match)) { return null; }
        if (t.Is(noun, Particle.Quarter)) { return Numbered(t, noun + 1, Grain.Quarter, number, fiscal); }
        if (!t.Is(noun, Particle.Half) || number > 2) { return null; }
        Found half = Numbered(t, noun + 1, Grain.Half, number, fiscal);
        bool sure = half.End > noun + 1 || t.IsHyphen(noun - 1) && t.Is(noun + 1, Business);
        return sure || IsNear(t, i, Business) ? half : null;
    }

    // last year's third quarter, 1988's third quarter, the 1988 third quarter
    private static Found? YearFirst(TokenReader t, int i)
    {
        int? year = null, steps = null;
        int at = i + 1;
        if (t.IsDigits(i, out int stated, out int digits) && digits == 4 && stated is >= 1700 and <= 2199) { year = stated; }
        else if (t.Kind(i) == TimeWordKind.Direction && t.Is(at, Particle.Year) && t.IsPossessive(at + 1))
        {
            steps = (Direction)t.Time(i).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null };
            at++;
        }
        if (year is null && steps is null) { return null; }
        if (t.IsPossessive(at)) { at++; }
        bool fiscal = t.Is(at, Particle.Fiscal);
        if (fiscal) { at++; }
        if (t.Token(at).Kind != Tokens.TokenKind.Word || !CalendarRule.Day(t, at, out int number) || number > 4) { return null; }
        int noun = t.PastHyphen(at + 1);
        Grain? grain = t.Is(noun, Particle.Quarter) ? Grain.Quarter : t.Is(noun, Particle.Half) && number <= 2 ? Grain.Half : null;
        return grain is { } known ? new Found(noun + 1, new PartOfYearPhrase(known, number, year, steps) { Fiscal = fiscal }, "part of a year") : null;
    }

    // Half a match, or half a year: the sentence's other words tell.
    private static bool IsNear(TokenReader t, int i, WordSet words)
    {
        for (int k = Math.Max(t.First, i - Reach); k < Math.Min(t.End, i + Reach); k++) { if (t.Is(k, words)) { return true; } }
        return false;
    }

    private static Found Numbered(TokenReader t, int end, Grain grain, int number, bool fiscal)
    {
        (int? year, int? steps, int behind, bool fiscalYear) = Year(t, end);
        return new(behind, new PartOfYearPhrase(grain, number, year, steps) { Fiscal = fiscal || fiscalYear, FromNarrative = t.Is(behind - 1, Particle.Before) }, "part of a year");
    }

    // of 1990, 1990, of last year, of the year, of fiscal 1990
    private static (int? Year, int? Steps, int End, bool Fiscal) Year(TokenReader t, int end)
    {
        int at = t.Is(end, Particle.Of) || t.Is(end, Particle.In) || t.Is(end, Particle.Comma) ? end + 1 : end;
        bool fiscal = t.Is(at, Particle.Fiscal);
        if (fiscal) { at++; }
        if (t.IsDigits(at, out int year, out int digits) && digits == 4 && year is >= 1700 and <= 2199 && !YearRule.IsCounted(t, at + 1)) { return (year, null, at + 1, fiscal); }
        int unit = at + 1;
        if (t.Is(unit, Particle.Fiscal)) { (fiscal, unit) = (true, unit + 1); }
        bool ofYear = t.Is(unit, Particle.Year);
        if (ofYear && t.Is(at, Particle.The) && t.Is(end, Particle.Of))
        {
            bool before = t.Is(unit + 1, Particle.Before) && (!t.Inside(unit + 2) || t.Token(unit + 2).Kind == Tokens.TokenKind.Punctuation);
            return (null, before ? -1 : 0, before ? unit + 2 : unit + 1, fiscal);
        }
        if (end == at && t.IsArticle(at) && ofYear && (t.Is(unit + 1, Particle.Ago) || t.Is(unit + 1, Particle.Earlier))) { return (null, -1, unit + 2, false); }
        int? steps = ofYear && t.Kind(at) == TimeWordKind.Direction
            ? (Direction)t.Time(at).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null }
            : null;
        return steps is null ? (null, null, end, false) : (null, steps, unit + 1, fiscal);
    }

    private static Found? Season(TokenReader t, int i)
    {
        bool article = t.Is(i, Particle.The);
        int at = article ? i + 1 : i;
        var direction = Direction.None;
        if (t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        else if (t.Kind(at) == TimeWordKind.Stage) { at = t.PastHyphen(at + 1); }
        if (t.Kind(at) != TimeWordKind.Season) { return null; }
        int behind = t.Is(at + 1, Particle.Of) ? at + 2 : at + 1;
        string code = t.Time(at).Value;
        if (t.IsDigits(behind, out int year, out int digits) && digits == 4 && year is >= 1000 and <= 2199) { return new Found(behind + 1, new SeasonPhrase(code, year, direction), "season"); }
        if (t.Is(at + 1, Particle.Of) && t.Kind(at + 2) == TimeWordKind.Direction && t.Is(at + 3, Particle.Year))
        {
            var of = (Direction)t.Time(at + 2).Number;
            if (of is Direction.Last or Direction.This or Direction.Next) { return new Found(at + 4, new SeasonPhrase(code, null, of), "season"); }
        }
        if (direction is not Direction.None) { return new Found(at + 1, new SeasonPhrase(code, null, direction), "season"); }
        // Spring, fall and summer are verbs, water and coils as well.
        bool timely = (article || at > i) && (t.Is(i - 1, Particle.In) || t.Is(i - 1, Particle.During) || t.Is(i - 1, Particle.Since) || t.Is(i - 1, Particle.By) || t.Is(i - 1, Particle.Until) || t.Is(i - 1, Particle.Of) || t.Is(i - 1, Particle.Over) || t.Is(i - 1, Particle.For) || t.IsPossessive(at + 1));
        bool bare = at == i && !t.IsCapital(i) && (t.Is(i - 1, Particle.In) || t.Is(i - 1, Particle.Since) || t.Is(i - 1, Particle.Until) || t.Is(i - 1, Particle.By)) && code != "SP";
        return timely || bare ? new Found(at + 1, new SeasonPhrase(code, null, Direction.None), "season") : null;
    }
}

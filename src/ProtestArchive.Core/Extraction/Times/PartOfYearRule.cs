using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Quarters, halves and seasons: the third quarter, first-quarter, Q3 2019, the first half of 1990, last summer, the spring of 1968.</summary>
internal static class PartOfYearRule
{
    private static readonly WordSet Business = Lexicon.Load("times-context").Set("business");

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) is TimeWordKind.Season or TimeWordKind.Direction or TimeWordKind.Stage || t.Is(i, "the")) { if (Season(t, i) is { } season) { return season; } }
        if (t.Kind(i) == TimeWordKind.QuarterName) { return t.IsCapital(i) ? Numbered(t, i + 1, Grain.Quarter, t.Time(i).Number, false) : null; }
        int at = t.Is(i, "the") ? i + 1 : i;
        bool fiscal = t.Is(at, "fiscal");
        if (fiscal) { at++; }
        if (!CalendarRule.Day(t, at, out int number) || number > 4 || t.IsDigits(at, out _, out _)) { return null; }
        int noun = t.PastHyphen(at + 1);
        if (!fiscal && t.Is(noun, "fiscal")) { (fiscal, noun) = (true, noun + 1); }
        if (t.Is(noun, "quarter")) { return Numbered(t, noun + 1, Grain.Quarter, number, fiscal); }
        if (!t.Is(noun, "half") || number > 2) { return null; }
        Found half = Numbered(t, noun + 1, Grain.Half, number, fiscal);
        bool sure = half.End > noun + 1 || t.IsHyphen(noun - 1) && Business.Contains(t.Word(noun + 1));
        return sure || IsBusiness(t, i) ? half : null;
    }

    // Half a match, or half a year: the sentence's other words tell.
    private static bool IsBusiness(TokenReader t, int i)
    {
        for (int k = Math.Max(t.First, i - 25); k < Math.Min(t.End, i + 25); k++) { if (Business.Contains(t.Word(k))) { return true; } }
        return false;
    }

    private static Found Numbered(TokenReader t, int end, Grain grain, int number, bool fiscal)
    {
        (int? year, int? steps, int behind, bool fiscalYear) = Year(t, end);
        return new(behind, new PartOfYearPhrase(grain, number, year, steps) { Fiscal = fiscal || fiscalYear }, "part of a year");
    }

    // of 1990, 1990, of last year, of the year, of fiscal 1990
    private static (int? Year, int? Steps, int End, bool Fiscal) Year(TokenReader t, int end)
    {
        int at = t.Is(end, "of") || t.Is(end, "in") || t.Is(end, ",") ? end + 1 : end;
        bool fiscal = t.Is(at, "fiscal");
        if (fiscal) { at++; }
        if (t.IsDigits(at, out int year, out int digits) && digits == 4 && year is >= 1700 and <= 2199 && !YearRule.IsCounted(t, at + 1)) { return (year, null, at + 1, fiscal); }
        int unit = at + 1;
        if (t.Is(unit, "fiscal")) { (fiscal, unit) = (true, unit + 1); }
        bool ofYear = t.Is(unit, "year");
        if (ofYear && t.Is(at, "the") && t.Is(end, "of")) { return (null, 0, unit + 1, fiscal); }
        int? steps = ofYear && t.Kind(at) == TimeWordKind.Direction
            ? (Direction)t.Time(at).Number switch { Direction.Last => -1, Direction.This or Direction.Current => 0, Direction.Next => 1, _ => null }
            : null;
        return steps is null ? (null, null, end, false) : (null, steps, unit + 1, fiscal);
    }

    private static Found? Season(TokenReader t, int i)
    {
        bool article = t.Is(i, "the");
        int at = article ? i + 1 : i;
        var direction = Direction.None;
        if (t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        else if (t.Kind(at) == TimeWordKind.Stage) { at = t.PastHyphen(at + 1); }
        if (t.Kind(at) != TimeWordKind.Season) { return null; }
        int behind = t.Is(at + 1, "of") ? at + 2 : at + 1;
        string code = t.Time(at).Value;
        if (t.IsDigits(behind, out int year, out int digits) && digits == 4 && year is >= 1000 and <= 2199) { return new Found(behind + 1, new SeasonPhrase(code, year, direction), "season"); }
        if (t.Is(at + 1, "of") && t.Kind(at + 2) == TimeWordKind.Direction && t.Is(at + 3, "year"))
        {
            var of = (Direction)t.Time(at + 2).Number;
            if (of is Direction.Last or Direction.This or Direction.Next) { return new Found(at + 4, new SeasonPhrase(code, null, of), "season"); }
        }
        if (direction is not Direction.None) { return new Found(at + 1, new SeasonPhrase(code, null, direction), "season"); }
        // Spring, fall and summer are verbs, water and coils as well.
        bool timely = (article || at > i) && (t.Is(i - 1, "in") || t.Is(i - 1, "during") || t.Is(i - 1, "since") || t.Is(i - 1, "by") || t.Is(i - 1, "until") || t.Is(i - 1, "of") || t.Is(i - 1, "over") || t.Is(i - 1, "for") || t.IsPossessive(at + 1));
        bool bare = at == i && !t.IsCapital(i) && (t.Is(i - 1, "in") || t.Is(i - 1, "since") || t.Is(i - 1, "until") || t.Is(i - 1, "by")) && code != "SP";
        return timely || bare ? new Found(at + 1, new SeasonPhrase(code, null, Direction.None), "season") : null;
    }
}

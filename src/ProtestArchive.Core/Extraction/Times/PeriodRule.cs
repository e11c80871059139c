using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>
/// The periods of business: the quarter ended Sept. 30, the same period last year, year-end 1988, month's end, midyear, end-March.
/// </summary>
internal static class PeriodRule
{
    private static readonly WordSet Ended = Lexicon.Load("times-context").Set("ended");

    /// <summary>What begins with an article before <paramref name="i"/>.</summary>
    public static Found? Read(TokenReader t, int i) => ToDay(t, i) ?? InOtherYear(t, i) ?? (t.Kind(i) == TimeWordKind.Unit && t.IsPossessive(i + 1) ? Ends(t, i) : null);

    // the (fiscal) year ended Sept. 30, the week ending Friday
    private static Found? ToDay(TokenReader t, int i)
    {
        int at = t.Is(i, Particle.Fiscal) ? i + 1 : i;
        if (t.Kind(at) != TimeWordKind.Unit || !t.Is(at + 1, Ended) || UnitRule.GrainOf((TimeUnit)t.Time(at).Number) is not (>= Grain.Week and <= Grain.Year and var grain)) { return null; }
        int day = at + 2;
        if (t.Is(day, Particle.In) || t.Is(day, Particle.On) || t.Is(day, Particle.Last)) { day++; }
        return (CalendarRule.Read(t, day) ?? WeekdayRule.Read(t, day)) is { } end ? new Found(at + 1, new EndedPhrase(grain, end.Phrase), "period by its last day") : null;
    }

    // the same quarter last year, the same period a year earlier, the corresponding month of 1988
    private static Found? InOtherYear(TokenReader t, int i)
    {
        if (t.Kind(i) != TimeWordKind.Direction || (Direction)t.Time(i).Number is not Direction.Same) { return null; }
        int at = i + 1;
        bool period = t.Is(at, Particle.Period);
        Grain? grain = period || t.Kind(at) != TimeWordKind.Unit ? null : UnitRule.GrainOf((TimeUnit)t.Time(at).Number);
        if (!period && grain is not (Grain.Quarter or Grain.Month or Grain.Week)) { return null; }
        int behind = at + 1;
        if (t.Is(behind, Particle.Of) || t.Is(behind, Particle.In)) { behind++; }
        if (t.IsDigits(behind, out int year, out int digits) && digits == 4 && year is >= 1700 and <= 2199) { return new Found(behind + 1, new OtherYearPhrase(grain, year, null), "period of another year"); }
        if (t.IsArticle(behind) && t.Is(behind + 1, Particle.Year) && (t.Is(behind + 2, Particle.Earlier) || t.Is(behind + 2, Particle.Ago) || t.Is(behind + 2, Particle.Before)))
        {
            return new Found(behind + 3, new OtherYearPhrase(grain, null, -1) { IsRelative = true }, "period of another year");
        }
        if (t.Is(behind, Particle.The)) { behind++; }
        if (t.Is(behind, Particle.Year) && t.Is(behind + 1, Particle.Before)) { return new Found(behind + 2, new OtherYearPhrase(grain, null, -1) { IsRelative = true }, "period of another year"); }
        if (t.Kind(behind) != TimeWordKind.Direction || !t.Is(behind + 1, Particle.Year)) { return null; }
        int? steps = (Direction)t.Time(behind).Number switch { Direction.Last or Direction.Previous => -1, Direction.Next or Direction.Following => 1, Direction.This => 0, _ => null };
        return steps is null ? null : new Found(behind + 2, new OtherYearPhrase(grain, null, steps), "period of another year");
    }

    /// <summary>year-end, year's end, year-end 1988, month-end, midyear, mid-week, end-March, end-1988.</summary>
    public static Found? Ends(TokenReader t, int i)
    {
        if (t.Kind(i) == TimeWordKind.UnitMiddle) { return Edge(t, i + 1, (TimeUnit)t.Time(i).Number, TimexModifier.Mid); }
        if (t.Is(i, Particle.Mid) || t.Is(i, Particle.End))
        {
            if (!t.IsHyphen(i + 1) || !t.IsGlued(i + 2)) { return null; }
            TimexModifier modifier = t.Is(i, Particle.Mid) ? TimexModifier.Mid : TimexModifier.End;
            if (t.Kind(i + 2) == TimeWordKind.Unit) { return Edge(t, i + 3, (TimeUnit)t.Time(i + 2).Number, modifier); }
            // mid-May is read with the stages of a time; “end” is seldom one
            if (modifier == TimexModifier.Mid) { return null; }
            Found? whole = t.Kind(i + 2) == TimeWordKind.Month ? CalendarRule.Read(t, i + 2)
                : t.IsDigits(i + 2, out int year, out int digits) && digits == 4 && year is >= 1800 and <= 2199 ? new Found(i + 3, new CalendarPhrase(year, null, null), "year") : null;
            return whole is { } found ? found with { Modifier = TimexModifier.End, Rule = "end of a period" } : null;
        }
        var unit = (TimeUnit)t.Time(i).Number;
        int end = t.IsPossessive(i + 1) ? i + 2 : t.PastHyphen(i + 1);
        bool apart = end == i + 1;
        if (!t.Is(end, Particle.End) || unit is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year)) { return null; }
        return apart && (unit != TimeUnit.Year || t.Is(i - 1, Particle.The)) ? null : Edge(t, end + 1, unit, TimexModifier.End);
    }

    private static Found? Edge(TokenReader t, int end, TimeUnit unit, TimexModifier modifier)
    {
        if (UnitRule.GrainOf(unit) is not { } grain) { return null; }
        if (grain == Grain.Year && t.IsDigits(end, out int year, out int digits) && digits == 4 && year is >= 1800 and <= 2199)
        {
            return new Found(end + 1, new CalendarPhrase(year, null, null), "end of a period") { Modifier = modifier };
        }
        return new Found(end, new ShiftPhrase(grain, 0, false) { IsAtHand = true }, "end of a period") { Modifier = modifier };
    }
}

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Times a length away from another that is named: a week ago Tuesday, two weeks from Monday, ten years ago this week.</summary>
internal static class AnchoredRule
{
    public static Found? Read(TokenReader t, int i)
    {
        if (Amount.Read(t, i) is not { Number: { } number, High: null } amount || number != decimal.Truncate(number) || number > 900) { return null; }
        if (t.Kind(amount.End) is not (TimeWordKind.Unit or TimeWordKind.Units)) { return null; }
        (Grain grain, int factor) = (TimeUnit)t.Time(amount.End).Number switch
        {
            TimeUnit.Day => (Grain.Day, 1),
            TimeUnit.Week => (Grain.Week, 1),
            TimeUnit.Fortnight => (Grain.Week, 2),
            TimeUnit.Month => (Grain.Month, 1),
            TimeUnit.Year => (Grain.Year, 1),
            TimeUnit.Decade => (Grain.Year, 10),
            TimeUnit.Century => (Grain.Year, 100),
            _ => (Grain.Day, 0),
        };
        int at = amount.End + 2;
        bool back = t.Is(at - 1, Particle.Ago);
        if (factor == 0 || !(back || t.Is(at - 1, Particle.From)) || Anchor(t, at, back) is not { } anchor) { return null; }
        // “a year ago Monday” is told of a date, not of a weekday
        if (anchor.Phrase is WeekdayPhrase && grain > Grain.Week) { return null; }
        return new Found(anchor.End, new AnchoredPhrase(anchor.Phrase, grain, (int)number * factor * (back ? -1 : 1)), "length from a named time");
    }

    private static Found? Anchor(TokenReader t, int i, bool back)
    {
        if (t.Kind(i) == TimeWordKind.RelativeDay) { return UnitRule.Read(t, i); }
        if (t.Kind(i) == TimeWordKind.Weekday && WeekdayRule.Read(t, i) is { Phrase: WeekdayPhrase day } weekday)
        {
            return weekday with { Phrase = day with { Direction = back ? Direction.None : Direction.Coming } };
        }
        if (t.Kind(i) != TimeWordKind.Direction || (Direction)t.Time(i).Number is not (Direction.This or Direction.Next or Direction.Last)) { return null; }
        return t.Kind(i + 1) == TimeWordKind.Weekday ? WeekdayRule.Read(t, i) : t.Kind(i + 1) == TimeWordKind.Unit ? UnitRule.Read(t, i) : null;
    }
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>
/// Lengths of time, and the points that they lead to: 26-year, a week, nearly three decades, the past month; two years ago, a day
/// earlier, a week later.
/// </summary>
internal static class LengthRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet BeforePlural = Context.Set("before-plural");
    private static readonly WordSet Lasting = Context.Set("lasting");
    private static readonly WordSet Rate = Context.Set("rate");
    private static readonly WordSet Adjectives = Context.Set("lengthy");
    private static readonly WordSet PersonHeads = Context.Set("person-head");
    private static readonly WordSet BeforeOver = Context.Set("before-over");
    private static readonly WordSet BeforeStretch = Context.Set("before-stretch");
    private static readonly WordSet UnitJoints = Context.Set("unit-joint");
    private static readonly WordSet BehindUnits = Context.Set("behind-units");
    private static readonly WordSet Waits = Context.Set("wait");
    private static readonly WordSet Run = Context.Set("run");

    public static Found? Read(TokenReader t, int i)
    {
        Found? first = ReadOne(t, i);
        return first is { Phrase: FixedPhrase { Type: TimexType.Duration } } && t.Kind(first.Value.End - 1) is TimeWordKind.Unit or TimeWordKind.Units ? WithSmaller(t, first.Value) : first;
    }

    // two hours 10 minutes; one year and three months; 4 days, 6 hours
    private static Found WithSmaller(TokenReader t, Found found)
    {
        while (true)
        {
            TimeUnit larger = Unit(t, found.End - 1);
            int next = t.Is(found.End, Particle.And) || t.Is(found.End, Particle.Comma) ? found.End + 1 : found.End;
            if (t.IsArticle(next) || Amount.Read(t, next) is not { Number: { } number, High: null } amount || t.Kind(amount.End) is not (TimeWordKind.Unit or TimeWordKind.Units)) { return found; }
            TimeUnit smaller = Unit(t, amount.End);
            bool fits = smaller < larger && larger <= TimeUnit.Year && number == decimal.Truncate(number) && !IsAge(t, amount.End, next) && found.Phrase is FixedPhrase { Value: var value } && !value.Contains('X', StringComparison.Ordinal);
            if (!fits || Point(t, amount.End + 1, number, smaller, out _) is not null) { return found; }
            string whole = ((FixedPhrase)found.Phrase).Value, part = Duration.Value(number, smaller);
            string joined = whole.Contains('T', StringComparison.Ordinal) ? whole + part[2..] : whole + part[1..];
            found = found with { End = amount.End + 1, Phrase = new FixedPhrase(TimexType.Duration, joined) };
        }
    }

    private static Found? ReadOne(TokenReader t, int i)
    {
        if (t.Is(i, Particle.Per) && t.Kind(i + 1) == TimeWordKind.Unit) { return new Found(i + 2, new FixedPhrase(TimexType.Set, Duration.Value(1, Unit(t, i + 1))), "rate") { Start = i + 1 }; }
        if (t.Kind(i) == TimeWordKind.Length) { return new Found(i + 1, new FixedPhrase(TimexType.Duration, t.Time(i).Value), "length"); }
        int at = Bound(t, i, out TimexModifier? modifier);
        if (Amount.Read(t, at) is { } amount) { return Counted(t, at, amount, modifier); }
        // “over the past month” is no more than the past month
        if (at > i && (t.Is(at, Particle.The) || t.Kind(at) == TimeWordKind.Direction)) { return null; }
        if (t.Is(i, Particle.All) && t.Kind(i + 1) is TimeWordKind.Unit && Unit(t, i + 1) is var all && all >= TimeUnit.Day && !t.Is(i + 2, Particle.Of)) { return new Found(i + 2, new FixedPhrase(TimexType.Duration, Duration.Value(1, all)), "length"); }
        if (t.Is(at, Particle.The) && YearAgo(t, at + 1) is { } yearAgo) { return yearAgo.Phrase is ShiftPhrase { Grain: Grain.Year } && !t.Is(yearAgo.End - 1, Particle.Period) ? yearAgo with { Start = at + 1 } : yearAgo; }
        if (t.Is(at, Particle.The) || t.Kind(at) == TimeWordKind.Direction) { return Stretch(t, at, modifier); }
        if (t.Kind(at) == TimeWordKind.Units && at == i) { return Plural(t, i); }
        if (YearAgo(t, i) is { } before) { return before; }
        if (t.Kind(at) == TimeWordKind.Unit && at == i && Long(t, i + 1, out int end)) { return new Found(end, new FixedPhrase(TimexType.Duration, Duration.Value(1, Unit(t, i))), "length"); }
        return null;
    }

    /// <summary>Skips “about”, “nearly”, “more than” before a number.</summary>
    public static int Bound(TokenReader t, int i, out TimexModifier? modifier)
    {
        int end = i + 1;
        TimeWord word = t.LongestPhrase(i, out end);
        // “spread over seven years”: a preposition
        if (end == i + 1 && t.Is(i, Particle.Over) && t.Token(i - 1).Case == LetterCase.Lower && !t.Is(i - 1, BeforeOver)) { word = TimeWord.None; }
        modifier = word.Kind != TimeWordKind.Bound ? null : word.Value switch
        {
            "approx" => TimexModifier.Approx,
            "less-than" => TimexModifier.LessThan,
            "more-than" => TimexModifier.MoreThan,
            "equal-or-more" => TimexModifier.EqualOrMore,
            _ => TimexModifier.EqualOrLess,
        };
        if (modifier is null && t.Is(i, Particle.Some) && t.Token(i + 1).Kind == TokenKind.Number) { modifier = TimexModifier.Approx; }
        return modifier is null ? i : end;
    }

    private static TimeUnit Unit(TokenReader t, int i) => (TimeUnit)t.Time(i).Number;

    private static bool IsUnit(TokenReader t, int i, out TimeUnit unit)
    {
        unit = Unit(t, i);
        if (t.Kind(i) is TimeWordKind.Unit or TimeWordKind.Units) { return true; }
        if (t.Is(i, Particle.Second) && t.IsHyphen(i - 1)) { unit = TimeUnit.Second; return true; }
        return false;
    }

    private static Found? Counted(TokenReader t, int i, Amount amount, TimexModifier? modifier)
    {
        int at = amount.End;
        while (t.Is(at, Adjectives) || (t.Kind(at) == TimeWordKind.Direction && amount.Number > 1)) { at++; }
        bool hyphen = t.IsHyphen(at);
        at = t.PastHyphen(at);
        if (t.Kind(at) == TimeWordKind.Parts && amount.Number is { } parts && t.Time(at).Value == "TNI")
        {
            return new Found(at + 1, new FixedPhrase(TimexType.Duration, $"P{parts:0}NI"), "length") { Modifier = modifier };
        }
        if (amount.Number is null && t.Is(i - 1, Particle.As)) { return null; }
        if (t.IsArticle(i) && t.Is(i - 1, Waits) && t.Kind(at) == TimeWordKind.Unit && Unit(t, at) <= TimeUnit.Minute) { return null; }
        if (t.Kind(at) == TimeWordKind.Units && t.IsArticle(i) && amount is { Number: 1 } && amount.End == i + 1) { return null; }
        if (!IsUnit(t, at, out TimeUnit unit) || (t.Kind(at) == TimeWordKind.Unit && !hyphen && amount.Number is > 1 && !IsAdjective(t, at, unit))) { return null; }
        int end = at + 1;
        // day-to-day, year-on-year
        if (t.IsHyphen(end) && t.IsGlued(end + 1) && t.Is(end + 1, UnitJoints)) { return null; }
        // the Hundred Years’ War, “48 Hours”
        if (at > i && t.IsNameLike(at)) { return null; }
        if (IsAge(t, at, i)) { return null; }
        decimal? number = amount.Number, most = amount.High;
        if (t.Is(end, Particle.And) && t.Is(end + 1, Particle.A) && t.Is(end + 2, Particle.Half)) { (number, end) = (number + 0.5m, end + 3); }
        if (t.Is(end, Particle.Or))
        {
            // a day or two, a year or so, two weeks or more
            if (amount.End == i + 1 && t.IsArticle(i) && t.Kind(end + 1) == TimeWordKind.Cardinal && t.Time(end + 1).Number == 2) { (most, end) = (2, end + 2); }
            else if (t.Is(end + 1, Particle.So)) { (modifier, end) = (modifier ?? TimexModifier.Approx, end + 2); }
            else if (t.Is(end + 1, Particle.More)) { (modifier, end) = (modifier ?? TimexModifier.EqualOrMore, end + 2); }
        }
        bool article = t.IsArticle(i) || t.Is(i, Particle.One);
        if (Point(t, end, number, unit, out int behind) is { } point) { return new Found(behind, point, "length from a point") { Modifier = modifier }; }
        if (t.IsArticle(i) && !hyphen && amount.End == i + 1 && (t.Is(i - 1, Rate) || t.Token(i - 1).Kind == TokenKind.Number))
        {
            return new Found(end, new FixedPhrase(TimexType.Set, Duration.Value(1, unit)), "rate");
        }
        // “one day” is as often some day as a length; “a second” is seldom a time.
        if (article && t.Is(i, Particle.One) && unit == TimeUnit.Day && !hyphen && !t.Is(i - 1, BeforePlural)) { return null; }
        Long(t, end, out end);
        string value = Duration.Value(number, unit);
        if (most is { } high) { value = $"{value}/{Duration.Value(high, unit)}"; }
        // “a half-hour silence”, as in “a two-hour silence”
        bool adjective = (hyphen || t.IsHyphen(at - 1)) && t.IsArticle(i) && t.Token(end).Case == LetterCase.Lower && t.Kind(end) == TimeWordKind.None && !t.Is(end, Particle.Of);
        return new Found(end, new FixedPhrase(TimexType.Duration, value), "length") { Modifier = modifier, Start = adjective && modifier is null ? i + 1 : null };
    }

    // the year-ago quarter, the year-earlier period
    private static Found? YearAgo(TokenReader t, int i)
    {
        if (t.Kind(i) != TimeWordKind.Unit || !t.IsHyphen(i + 1) || !(t.Is(i + 2, Particle.Ago) || t.Is(i + 2, Particle.Earlier)) || Unit(t, i) != TimeUnit.Year) { return null; }
        bool quarter = t.Is(i + 3, Particle.Quarter), period = quarter || t.Is(i + 3, Particle.Period);
        return new Found(period ? i + 4 : i + 3, quarter ? new ShiftPhrase(Grain.Quarter, -4, true) : new ShiftPhrase(Grain.Year, -1, true), "length from a point");
    }

    // month-long, decades-long, a decades-old feud
    private static bool Long(TokenReader t, int i, out int end)
    {
        bool longer = t.IsHyphen(i) && (t.Is(i + 1, Particle.Long) || t.Is(i + 1, Particle.Plus) || (t.Is(i + 1, Particle.Old) && t.Kind(i - 1) == TimeWordKind.Units));
        end = longer ? i + 2 : i;
        return longer;
    }

    // “a 10 year sentence”, the hyphen forgotten
    private static bool IsAdjective(TokenReader t, int i, TimeUnit unit) => unit >= TimeUnit.Hour && unit < TimeUnit.Century && t.Token(i + 1).Case == LetterCase.Lower && !t.Is(i + 1, Particle.Old);

    // “42-year-old”, “42 years old”, “42 years of age”; a war may be four years old.
    private static bool IsAge(TokenReader t, int unit, int first)
    {
        int old = t.PastHyphen(unit + 1);
        if (t.Is(unit + 1, Particle.Of) && t.Is(unit + 2, Particle.Age)) { return true; }
        if (t.Is(old, Particle.Olds)) { return true; }
        int thing = t.Is(old + 1, Lasting) ? old + 1 : old + 2;
        return t.Is(old, Particle.Old) ? !t.Is(thing, Lasting) || t.Is(thing + 1, PersonHeads) || t.Is(old + 1, PersonHeads)
            : t.Is(first - 1, Particle.Aged) || t.Is(first - 1, Particle.Age) || (t.Is(first - 1, Particle.Of) && t.Is(first - 2, Particle.Age));
    }

    /// <summary>The point that lies a length from another: ago, earlier, later, from now.</summary>
    private static TimePhrase? Point(TokenReader t, int i, decimal? number, TimeUnit unit, out int end)
    {
        end = i + 1;
        // Two hours from a time that nobody can name are a length; hours ago it was the day of writing, as far as the words tell.
        if (unit < TimeUnit.Day)
        {
            return t.Is(i, Particle.Ago) ? new ShiftPhrase(Grain.Day, 0, false) : null;
        }
        int sign;
        bool narrative = true;
        int joint = t.PastHyphen(i);
        if (t.Is(i, Particle.Ago) || t.Is(joint, Particle.Ago)) { (sign, narrative, end) = (-1, false, joint + 1); }
        else if (t.Is(joint, Particle.Earlier))
        {
            sign = -1;
            end = joint + 1;
            // “a day earlier than the talks” tells the day of the report's own news.
            if (t.Is(end, Particle.Than)) { (sign, narrative) = (0, false); }
        }
        else if (t.Is(i, Particle.Later) || t.Is(i, Particle.Afterwards) || t.Is(i, Particle.Afterward)) { sign = 1; }
        else if (t.Is(i, Particle.From) && t.Is(i + 1, Particle.Now)) { (sign, narrative, end) = (1, false, i + 2); }
        else if (t.Is(i, Particle.Hence)) { (sign, narrative) = (1, false); }
        else if ((t.IsPossessive(i) || (t.IsGlued(i) && t.Is(i, Particle.Apostrophe))) && t.Is(i + 1, Particle.Time)) { (sign, narrative, end) = (1, false, i + 2); }
        else if (t.Is(i, Particle.Before) && (!t.Inside(i + 1) || t.Token(i + 1).Kind == TokenKind.Punctuation)) { sign = -1; }
        else { return null; }
        // “in the weeks before” says how long, not when
        if (number is null && t.Is(i, Particle.Before)) { return null; }
        if (number is null) { return new FixedPhrase(TimexType.Date, sign > 0 ? "FUTURE_REF" : "PAST_REF"); }
        return Shift(number.Value, unit, sign, narrative);
    }

    private static TimePhrase Shift(decimal number, TimeUnit unit, int sign, bool narrative)
    {
        (Grain grain, int factor) = unit switch
        {
            TimeUnit.Day => (Grain.Day, 1),
            TimeUnit.Week => (Grain.Week, 1),
            TimeUnit.Weekend => (Grain.Weekend, 1),
            TimeUnit.Fortnight => (Grain.Week, 2),
            TimeUnit.Month => (Grain.Month, 1),
            TimeUnit.Quarter => (Grain.Quarter, 1),
            TimeUnit.Year => (Grain.Year, 1),
            TimeUnit.Decade => (Grain.Decade, 1),
            _ => (Grain.Century, 1),
        };
        if (grain == Grain.Year && number == 0.5m) { (grain, number) = (Grain.Month, 6); }
        return Math.Abs(number) > 9000 ? new FixedPhrase(TimexType.Date, sign > 0 ? "FUTURE_REF" : "PAST_REF")
            : new ShiftPhrase(grain, (int)Math.Round(number * factor) * sign, narrative);
    }

    // the past month, the last 26 years, past three weeks, the next few days, the first nine months
    private static Found? Stretch(TokenReader t, int i, TimexModifier? modifier)
    {
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        bool directed = t.Kind(at) == TimeWordKind.Direction;
        var direction = (Direction)t.Time(at).Number;
        bool ordinal = t.Kind(at) == TimeWordKind.Ordinal && at > i;
        if (directed && direction is Direction.Last or Direction.Past or Direction.Next or Direction.Coming or Direction.Previous or Direction.Following or Direction.Final || ordinal)
        {
            int counted = Bound(t, at + 1, out TimexModifier? inner);
            if (!t.IsArticle(counted) && Amount.Read(t, counted) is { } many && (t.Kind(many.End) == TimeWordKind.Units || (t.Kind(many.End) == TimeWordKind.Unit && many.Number == 1)))
            {
                string value = Duration.Value(many.Number, Unit(t, many.End));
                if (many.High is { } high) { value = $"{value}/{Duration.Value(high, Unit(t, many.End))}"; }
                bool past = directed && direction is Direction.Last or Direction.Past && many is { Number: { } whole, High: null } && whole == decimal.Truncate(whole) && whole is > 0 and < 500;
                TimePhrase phrase = past ? new LengthPhrase(TimexType.Duration, value, (int)many.Number!.Value, Unit(t, many.End)) : new FixedPhrase(TimexType.Duration, value);
                return new Found(many.End + 1, phrase, "length") { Modifier = modifier ?? inner };
            }
            bool one = t.Kind(at + 1) == TimeWordKind.Unit && Unit(t, at + 1) >= TimeUnit.Minute;
            if (one && directed && (direction == Direction.Past || (direction is Direction.Last or Direction.Coming && at > i) || (direction == Direction.Next && at > i && Unit(t, at + 1) >= TimeUnit.Week && t.Is(i - 1, BeforeStretch))) && !t.Is(at + 2, Particle.Of))
            {
                string single = Duration.Value(1, Unit(t, at + 1));
                TimePhrase phrase = direction is Direction.Coming or Direction.Next ? new FixedPhrase(TimexType.Duration, single) : new LengthPhrase(TimexType.Duration, single, 1, Unit(t, at + 1));
                return new Found(at + 2, phrase, "length") { Modifier = modifier };
            }
            if (directed && t.Kind(at + 1) == TimeWordKind.Units && !ordinal)
            {
                return new Found(at + 2, new FixedPhrase(TimexType.Duration, Duration.Value(null, Unit(t, at + 1))), "length");
            }
        }
        // the days after the coup
        if (at > i && t.Kind(at) == TimeWordKind.Units && t.Is(at + 1, BehindUnits) && Unit(t, at) != TimeUnit.Quarter) { return new Found(at + 1, new FixedPhrase(TimexType.Duration, Duration.Value(null, Unit(t, at))), "length"); }
        // the three days, the 26 years
        if (at > i && !directed && !(t.Kind(at) == TimeWordKind.Unit) && Amount.Read(t, at) is { } amount && amount.Number is not null && !t.IsArticle(at) && !t.IsHyphen(amount.End) && Counted(t, at, amount, modifier) is { } found) { return found; }
        return null;
    }

    private static Found? Plural(TokenReader t, int i)
    {
        // what is left of an age: 18 years of age
        if (t.Token(i - 1).Kind == TokenKind.Number || t.Kind(i - 1) is TimeWordKind.Cardinal || t.IsHyphen(i - 1)) { return null; }
        if (Long(t, i + 1, out int end)) { return new Found(end, new FixedPhrase(TimexType.Duration, Duration.Value(null, Unit(t, i))), "length"); }
        if (Point(t, i + 1, null, Unit(t, i), out end) is { } point) { return new Found(end, point, "length from a point"); }
        bool timely = t.Is(i - 1, BeforePlural) || t.Is(i + 1, Particle.Of) || t.Is(i + 1, Particle.Before) || t.Is(i + 1, Particle.After);
        return timely && Unit(t, i) != TimeUnit.Quarter ? new Found(i + 1, new FixedPhrase(TimexType.Duration, Duration.Value(null, Unit(t, i))), "length") : null;
    }
}

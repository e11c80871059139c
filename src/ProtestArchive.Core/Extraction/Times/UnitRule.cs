using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Weeks, months, quarters and years seen from the day of writing or the time last told: last week, this year, the same day, the year, earlier this week.</summary>
internal static class UnitRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet BeforeTheUnit = Context.Set("before-the-unit");
    private static readonly WordSet BehindAfter = Context.Set("behind-after");
    private static readonly WordSet Run = Context.Set("run");

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) == TimeWordKind.RelativeDay) { return new Found(i + 1, new ShiftPhrase(Grain.Day, t.Time(i).Number, false), "day from the day of writing"); }
        if (t.Is(i, Particle.The))
        {
            return DayBeforeYesterday(t, i) ?? DayBefore(t, i) ?? InARow(t, i) ?? PeriodRule.Read(t, i + 1) ?? Directed(t, i + 1, true) ?? TheUnit(t, i);
        }
        if (t.Kind(i) is TimeWordKind.Unit or TimeWordKind.UnitMiddle || t.Is(i, Particle.Mid) || t.Is(i, Particle.End)) { return PeriodRule.Ends(t, i); }
        if (t.IsArticle(i)) { return InARow(t, i); }
        return Directed(t, i, t.Is(i - 1, Particle.The));
    }

    private static Found? DayBeforeYesterday(TokenReader t, int i)
    {
        if (!t.Is(i + 1, Particle.Day) || t.Kind(i + 3) != TimeWordKind.RelativeDay) { return null; }
        int steps = t.Is(i + 2, Particle.Before) ? -1 : t.Is(i + 2, Particle.After) ? 1 : 0;
        return steps == 0 ? null : new Found(i + 4, new ShiftPhrase(Grain.Day, t.Time(i + 3).Number + steps, false), "day from the day of writing");
    }

    // “the day before” as a time of its own; before a happening it is none.
    private static Found? DayBefore(TokenReader t, int i)
    {
        if (t.Kind(i + 1) != TimeWordKind.Unit || GrainOf((TimeUnit)t.Time(i + 1).Number) is not { } grain) { return null; }
        int steps = t.Is(i + 2, Particle.Before) ? -1 : t.Is(i + 2, Particle.After) ? 1 : 0;
        bool closed = !t.Inside(i + 3) || t.Token(i + 3).Kind == Tokens.TokenKind.Punctuation || (t.Is(i + 3, BehindAfter) && grain > Grain.Day);
        return steps != 0 && closed ? new Found(i + 3, new ShiftPhrase(grain, steps, true), "unit from the time last told") : null;
    }

    // “for the fifth consecutive weekend”, “a third straight day”: the one that is.
    private static Found? InARow(TokenReader t, int i)
    {
        if (!CalendarRule.Day(t, i + 1, out _)) { return null; }
        int at = i + 2;
        bool run = t.Is(at, Run);
        if (run) { at++; }
        if (t.Kind(at) == TimeWordKind.Weekday) { return run ? new Found(at + 1, new WeekdayPhrase((IsoDayOfWeek)t.Time(at).Number, Direction.None), "day in a row") : null; }
        if (t.Kind(at) == TimeWordKind.Part) { return run || t.Is(at + 1, Particle.Of) && t.Is(i - 1, Particle.For) ? new Found(at + 1, new PartPhrase(null, t.Time(at).Value), "unit in a row") : null; }
        if (t.Kind(at) != TimeWordKind.Unit || GrainOf((TimeUnit)t.Time(at).Number) is not { } grain) { return null; }
        int end = at + 1;
        if (!run && t.Is(end, Particle.Running)) { (run, end) = (true, end + 1); }
        else if (!run && t.Is(end, Particle.In) && t.Is(end + 1, Particle.A) && t.Is(end + 2, Particle.Row)) { (run, end) = (true, end + 3); }
        bool same = run || (t.Is(i - 1, Particle.For) && grain < Grain.Year);
        return same ? new Found(end, new ShiftPhrase(grain, 0, false), "unit in a row") : null;
    }

    private static Found? Directed(TokenReader t, int i, bool article)
    {
        if (t.Kind(i) != TimeWordKind.Direction) { return null; }
        var direction = (Direction)t.Time(i).Number;
        int at = i + 1;
        // this past week, this coming weekend
        if (direction == Direction.This && t.Kind(at) == TimeWordKind.Direction && (Direction)t.Time(at).Number is Direction.Past or Direction.Coming)
        {
            direction = (Direction)t.Time(at++).Number == Direction.Past ? Direction.Last : Direction.Coming;
        }
        if (direction == Direction.That && t.Kind(at) == TimeWordKind.Direction && (Direction)t.Time(at).Number == Direction.Same) { at++; }
        bool fiscal = t.Is(at, Particle.Fiscal) || t.Is(at, Particle.Calendar) || t.Is(at, Particle.Academic);
        if (fiscal) { at++; }
        if (t.Kind(at) == TimeWordKind.Part) { return PartOfDay(t, at, direction); }
        if (t.Kind(at) != TimeWordKind.Unit || GrainOf((TimeUnit)t.Time(at).Number) is not { } grain) { return null; }
        (int steps, bool narrative)? move = direction switch
        {
            Direction.Last => (-1, false),
            Direction.Final when !article => (-1, false),
            Direction.Next => (1, article),
            Direction.Coming => (1, false),
            Direction.This or Direction.Current or Direction.Latest => (0, false),
            Direction.Previous => (-1, true),
            Direction.Following => (1, true),
            Direction.Same or Direction.That => (0, true),
            _ => null,
        };
        if (move is not { } known) { return null; }
        if (grain == Grain.Day && direction is Direction.Last or Direction.This or Direction.Current or Direction.Latest or Direction.Coming) { return null; }
        // the latest quarter is the last one that has ended
        if (direction == Direction.Latest) { known = (0, grain is Grain.Quarter); }
        if (direction == Direction.Next && grain == Grain.Day) { known = (1, true); }
        return new Found(at + 1, new ShiftPhrase(grain, known.steps, known.narrative) { IsNamed = true }, known.narrative ? "unit from the time last told" : "unit from the day of writing");
    }

    // this morning, last night, that evening, the following night
    private static Found? PartOfDay(TokenReader t, int at, Direction direction)
    {
        string code = t.Time(at).Value;
        ShiftPhrase? day = direction switch
        {
            Direction.This => new(Grain.Day, 0, false),
            Direction.Last => new(Grain.Day, -1, false),
            Direction.Next or Direction.Following => new(Grain.Day, 1, true),
            Direction.Previous => new(Grain.Day, -1, true),
            Direction.Same or Direction.That => new(Grain.Day, 0, true),
            _ => null,
        };
        return day is null ? null : new Found(at + 1, new PartPhrase(day, code), "part of a day");
    }

    // “the day’s protests”, “throughout the day”, “earlier in the year”, “the weekend”
    private static Found? TheUnit(TokenReader t, int i)
    {
        int at = i + 1;
        TimexModifier? modifier = null;
        if (t.Kind(at) == TimeWordKind.Stage)
        {
            modifier = PartRule.Stage(t, at);
            at++;
        }
        if (t.Kind(at) == TimeWordKind.Part)
        {
            bool day = t.Is(i - 1, Particle.In) || t.Is(i - 1, Particle.During) || t.Is(i - 1, Particle.Through) || t.Is(i - 1, Particle.Throughout) || t.Is(i - 1, Particle.Into) || t.IsPossessive(at + 1) || modifier is not null;
            return day && !t.Is(at + 1, Particle.Hours) && !t.IsHyphen(at + 1) && !t.Is(at + 1, Particle.Of) ? new Found(at + 1, new PartPhrase(null, t.Time(at).Value) { FromNarrative = true }, "part of a day") : null;
        }
        if (modifier is null && t.Is(at, Particle.New) && t.Is(at + 1, Particle.Year) && !t.IsPossessive(at + 2)) { return new Found(at + 2, new HolidayPhrase(HolidayResolver.NewYear, null, Direction.None), "unit at hand"); }
        bool fiscal = modifier is null && t.Is(at, Particle.Fiscal) && t.Is(at + 1, Particle.Year);
        if (fiscal) { return new Found(at + 2, new ShiftPhrase(Grain.Year, 0, false), "unit at hand"); }
        if (modifier is not null || t.Kind(at) != TimeWordKind.Unit || GrainOf((TimeUnit)t.Time(at).Number) is not { } grain) { return null; }
        if (grain == Grain.Weekend) { return new Found(at + 1, new WeekendPhrase(), "weekend"); }
        bool owns = t.IsPossessive(at + 1) && grain is Grain.Day or Grain.Week or Grain.Month or Grain.Year or Grain.Quarter;
        bool framed = t.Is(i - 1, BeforeTheUnit) && !t.Is(at + 1, Particle.Of) && !t.Is(at + 1, Particle.When) && !t.Is(at + 1, Particle.That) && !(t.Is(i - 1, Particle.Of) && !IsPartOf(t, i - 2));
        if (!owns && !framed) { return null; }
        return new Found(at + 1, new ShiftPhrase(grain, 0, grain is Grain.Day or Grain.Month or Grain.Quarter) { IsAtHand = true }, "unit at hand");
    }

    private static bool IsPartOf(TokenReader t, int i) =>
        t.Kind(i) is TimeWordKind.Edge or TimeWordKind.Unit or TimeWordKind.Units or TimeWordKind.Stage or TimeWordKind.Part
        || t.Is(i, Particle.Rest) || t.Is(i, Particle.Remainder) || t.Is(i, Particle.Half) || t.Is(i, Particle.Part) || t.Is(i, Particle.Most) || t.Is(i, Particle.Much) || t.Is(i, Particle.Course);

    public static Grain? GrainOf(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => Grain.Day,
        TimeUnit.Week => Grain.Week,
        TimeUnit.Weekend => Grain.Weekend,
        TimeUnit.Month => Grain.Month,
        TimeUnit.Quarter => Grain.Quarter,
        TimeUnit.Year => Grain.Year,
        TimeUnit.Decade => Grain.Decade,
        TimeUnit.Century => Grain.Century,
        _ => null,
    };
}

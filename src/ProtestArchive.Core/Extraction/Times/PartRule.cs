using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>What joins a day with its part or hour, and a stretch with its beginning or end: Sunday night, 10 a.m. Friday, the early hours of Tuesday, early this week, the end of 1998.</summary>
internal static class PartRule
{
    private static readonly Lexicon Context = Lexicon.Load("times-context");
    private static readonly WordSet SmallHours = Context.Set("small-hours");

    public static TimexModifier? Stage(TokenReader t, int i) => t.Time(i).Value switch
    {
        "start" => TimexModifier.Start,
        "mid" => TimexModifier.Mid,
        "end" => TimexModifier.End,
        _ => null,
    };

    /// <summary>A day, with the part of the day or the hour behind it.</summary>
    public static Found? WithPart(TokenReader t, Found day)
    {
        if (!IsDay(day.Phrase)) { return day; }
        int end = day.End;
        int at = t.IsPossessive(end) ? end + 1 : end;
        int part = t.Kind(at) == TimeWordKind.Stage ? at + 1 : at;
        // “today’s evening” but not “Sunday’s night of violence”
        if (t.Kind(part) == TimeWordKind.Part && (at == end || part > at) && !t.IsHyphen(part + 1))
        {
            return day with { End = part + 1, Phrase = new PartPhrase(day.Phrase, t.Time(part).Value), Rule = "part of a day" };
        }
        int clock = t.Is(end, Particle.At) || t.Is(end, Particle.Comma) ? end + 1 : end;
        if (t.Is(clock, Particle.Around) || t.Is(clock, Particle.About)) { clock++; }
        return ClockRule.Read(t, clock, besideDay: true) is { Phrase: ClockPhrase hour } found ? day with { End = found.End, Phrase = hour with { Day = day.Phrase }, Rule = "clock time of a day" } : day;
    }

    /// <summary>A part of a day or an hour, and the day behind it: the night of Sept. 13, midnight Sunday, 10 a.m. on Friday.</summary>
    public static Found? OfDay(TokenReader t, int i, Func<int, Found?> dayAt)
    {
        if (LengthRule.Bound(t, i, out TimexModifier? bound) is var figure && bound == TimexModifier.Approx && ClockRule.Read(t, figure) is not null && OfDay(t, figure, dayAt) is { } about)
        {
            return about with { Modifier = bound };
        }
        if (ClockRule.Read(t, i) is { } clock)
        {
            if (clock.Phrase is not ClockPhrase hour) { return clock; }
            int at = t.Is(clock.End, Particle.On) || t.Is(clock.End, Particle.Comma) ? clock.End + 1 : clock.End;
            if (t.Is(at, Particle.Opening) && BehindBrackets(t, at) is { } behind && dayAt(behind) is { } later && IsDay(later.Phrase))
            {
                return clock with { Phrase = hour with { Day = later.Phrase } };
            }
            // 11 p.m. Saturday night, 11:59 p.m. tonight
            if (dayAt(at) is { Phrase: PartPhrase { Day: { } whole } } part && IsDay(whole))
            {
                return clock with { End = part.End, Phrase = hour with { Day = whole }, Rule = "clock time of a day" };
            }
            return dayAt(at) is { } day && IsDay(day.Phrase)
                ? clock with { End = day.End, Phrase = hour with { Day = day.Phrase }, Rule = "clock time of a day" }
                : clock;
        }
        return Hours(t, i, dayAt);
    }

    // “10:35 a.m. (0735 GMT) on Friday”: the day behind the brackets is the hour's.
    private static int? BehindBrackets(TokenReader t, int open)
    {
        for (int i = open + 1; i < open + 8; i++)
        {
            if (t.Is(i, Particle.Closing)) { return t.Is(i + 1, Particle.On) ? i + 2 : i + 1; }
        }
        return null;
    }

    // the early hours of Tuesday, the night of Sept. 13, Tuesday’s small hours, in the early hours
    private static Found? Hours(TokenReader t, int i, Func<int, Found?> dayAt)
    {
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        string code;
        int start = at;
        bool staged = false;
        bool hours = t.Is(at + 1, Particle.Hours) || (t.Is(at + 1, Particle.Morning) && t.Is(at + 2, Particle.Hours));
        if (hours && t.Is(at, SmallHours))
        {
            code = t.Is(at, Particle.Late) ? "TNI" : "TMO";
            at += t.Is(at + 1, Particle.Hours) ? 2 : 3;
        }
        else
        {
            staged = t.Kind(at) == TimeWordKind.Stage;
            if (staged) { at = t.PastHyphen(at + 1); }
            if (t.Kind(at) != TimeWordKind.Part) { return null; }
            code = t.Time(at).Value;
            at++;
            if (t.Is(at, Particle.Hours)) { at++; }
        }
        int of = t.Is(at, Particle.Of) || t.Is(at, Particle.On) ? at + 1 : at;
        bool timely = t.Is(i - 1, Particle.At) || t.Is(i - 1, Particle.Before) || t.Is(i - 1, Particle.Since) || t.Is(i - 1, Particle.Until) || t.Is(i - 1, Particle.By);
        bool direct = of > at || timely || t.Is(start, Particle.Overnight);
        if (direct && dayAt(of) is { } day && IsDay(day.Phrase)) { return new Found(day.End, new PartPhrase(day.Phrase, code), "part of a day"); }
        if (start > i && hours && t.Is(start, SmallHours)) { return new Found(at, new PartPhrase(null, code) { FromNarrative = true }, "part of a day"); }
        // at dawn, at midday; “at night” is no particular one
        bool alone = t.Is(start, Particle.Overnight) || (timely && (staged || at == start + 1) && code != "TNI");
        return alone && start == i ? new Found(at, new PartPhrase(null, code), "part of a day") : null;
    }

    /// <summary>early this week, mid-1990s, late on Sunday, earlier in the day, the end of 1998, the beginning of the year.</summary>
    public static Found? Staged(TokenReader t, int i, Func<int, Found?> timeAt)
    {
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        if (t.Kind(at) == TimeWordKind.Stage)
        {
            int inner = t.PastHyphen(at + 1);
            if (t.Is(inner, Particle.In) || t.Is(inner, Particle.On) || (t.Is(inner, Particle.Part) && t.Is(inner + 1, Particle.Of))) { inner += t.Is(inner, Particle.Part) ? 2 : 1; }
            if (timeAt(inner) is not { } found || !CanStage(found.Phrase) || t.Kind(inner) == TimeWordKind.Stage) { return null; }
            return found with { Modifier = Stage(t, at) ?? found.Modifier };
        }
        if (t.Kind(at) != TimeWordKind.Edge || !t.Is(at + 1, Particle.Of) || timeAt(at + 2) is not { } whole || !CanStage(whole.Phrase)) { return null; }
        if (whole.Phrase is ShiftPhrase { Grain: Grain.Day, FromNarrative: true } && at > i && t.Is(i - 1, Particle.At)) { return null; }
        // “by the end of the month”: the one that runs, whichever was told before
        TimePhrase phrase = whole.Phrase is ShiftPhrase { Grain: Grain.Month or Grain.Quarter, Steps: 0, FromNarrative: true } shift ? shift with { FromNarrative = false } : whole.Phrase;
        return whole with { Phrase = phrase, Modifier = Stage(t, at) };
    }

    private static bool CanStage(TimePhrase phrase) => phrase is CalendarPhrase or WeekdayPhrase or ShiftPhrase or PartOfYearPhrase or SeasonPhrase or EraPhrase or WeekendPhrase or PartPhrase or HolidayPhrase;

    private static bool IsDay(TimePhrase phrase) => phrase is WeekdayPhrase or CalendarPhrase { Day: not null } or ShiftPhrase { Grain: Grain.Day } or HolidayPhrase;
}

using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>What an expression stands for.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="Days">The days it covers, where that is known.</param>
/// <param name="Point">The stretch of the calendar, where it is one: what later expressions lean on.</param>
internal readonly record struct ResolvedTime(TimexType Type, string Value, DayRange? Days, TimePoint? Point);

/// <summary>
/// Resolves expressions against the day of writing and, for “that day” or “a week later”, against the time last told.
/// Without a day of writing what is known stays and the rest is X: <c>XXXX-WXX-5</c>.
/// </summary>
internal sealed class TimeResolver(LocalDate? creation)
{
    private const int Memory = 8;
    private const int PeriodMemory = 5;
    private TimePoint? _told;
    private int _toldIn = -1000;
    private TimePoint? _period; // the quarter or half told last: what “a year earlier” of business is compared with
    private int _periodIn = -1000;
    private int _sentence;

    /// <summary>Resolves one expression of sentence <paramref name="sentence"/>; expressions come in the order of the text.</summary>
    public ResolvedTime Resolve(TimePhrase phrase, Tense tense, int sentence)
    {
        _sentence = sentence;
        TimePoint? told = sentence - _toldIn <= Memory ? _told : null;
        ResolvedTime resolved = Of(phrase, tense, told);
        // What figures are compared with is no step of the narrative: the next “a year earlier” means the same year again.
        if (resolved.Point is not { } point || phrase is ShiftPhrase { Grain: Grain.Year or Grain.Quarter, Steps: < 0, FromNarrative: true } or OtherYearPhrase) { return resolved; }
        if (phrase is PartOfYearPhrase { Year: not null } or PartOfYearPhrase { YearSteps: < 0 } && point.First < Period?.First) { return resolved; }
        (_told, _toldIn) = (point, sentence);
        if (point.Grain is Grain.Quarter or Grain.Half) { (_period, _periodIn) = (point, sentence); }
        return resolved;
    }

    private TimePoint? Period => _sentence - _periodIn <= PeriodMemory ? _period : null;

    private ResolvedTime Of(TimePhrase phrase, Tense tense, TimePoint? told) => phrase switch
    {
        FixedPhrase known => new(known.Type, known.Value, null, null),
        LengthPhrase length => new(length.Type, length.Value, UpToNow(length), null),
        CalendarPhrase calendar => CalendarResolver.Resolve(calendar, creation, tense),
        WeekdayPhrase weekday => Weekday(weekday, tense, told),
        ShiftPhrase shift => Shift(shift, tense, told),
        WeekendPhrase => Weekend(tense),
        PartOfYearPhrase part => CalendarResolver.PartOfYear(part.FromNarrative && told is { } year ? part with { Year = year.First.Year - 1 } : part, creation, tense),
        SeasonPhrase season => CalendarResolver.Season(season, creation, tense),
        EraPhrase era => Point(new TimePoint(era.Grain, new LocalDate(Math.Max(1, era.FirstYear), 1, 1))),
        DayOfMonthPhrase day => DayOfMonthRule.Resolve(day, creation, tense, told),
        AnchoredPhrase anchored => Anchored(anchored, tense, told),
        NthPhrase nth => Of(nth.Whole, tense, told).Point is { } whole ? NthRule.Resolve(nth, whole) : Open(TimePoint.Unresolved(nth.Grain)),
        EndedPhrase ended => Ended(ended, tense, told),
        OtherYearPhrase other => OtherYear(other, told),
        HolidayPhrase holiday => HolidayResolver.Resolve(holiday, creation, tense),
        PartPhrase part => Part(part, tense, told),
        ClockPhrase clock => Clock(clock, tense, told),
        _ => throw new ArgumentOutOfRangeException(nameof(phrase)),
    };

    /// <summary>A date that is a stretch of the calendar.</summary>
    public static ResolvedTime Point(TimePoint point) => new(TimexType.Date, point.Value, point.Days, point);

    /// <summary>A date of which no more than <paramref name="value"/> is known.</summary>
    public static ResolvedTime Open(string value) => new(TimexType.Date, value, null, null);

    private ResolvedTime Weekday(WeekdayPhrase phrase, Tense tense, TimePoint? told)
    {
        if (creation is not { } today) { return Open(SetRule.Every(phrase.Day)); }
        LocalDate inWeek = today.PlusDays((int)phrase.Day - (int)today.DayOfWeek);
        if (phrase.WeekSteps is { } weeks) { return Day(inWeek.PlusDays(7 * weeks)); }
        LocalDate from = told is { Grain: Grain.Day } point ? point.First : today;
        if (phrase.EndsRange && told is { Grain: Grain.Day } first) { return Day(Earliest(first.First.PlusDays(1), phrase.Day)); }
        LocalDate day = phrase.Direction switch
        {
            Direction.Last or Direction.Past => Latest(today.PlusDays(-1), phrase.Day),
            Direction.Next => inWeek.PlusDays(7),
            Direction.This or Direction.Coming when tense == Tense.Future || phrase.Direction == Direction.Coming => Earliest(today, phrase.Day),
            Direction.This => inWeek,
            Direction.Previous => Latest(from.PlusDays(-1), phrase.Day),
            Direction.Following => Earliest(from.PlusDays(1), phrase.Day),
            Direction.Same or Direction.That => Latest(from, phrase.Day),
            _ => tense == Tense.Future ? Earliest(today, phrase.Day) : Latest(today, phrase.Day),
        };
        return Day(day);
    }

    private static ResolvedTime Day(LocalDate day) => Point(new TimePoint(Grain.Day, day));

    /// <summary>The latest such weekday on or before <paramref name="day"/>.</summary>
    public static LocalDate Latest(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(-(((int)day.DayOfWeek - (int)weekday + 7) % 7));

    /// <summary>The earliest such weekday on or after <paramref name="day"/>.</summary>
    public static LocalDate Earliest(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    private ResolvedTime Shift(ShiftPhrase phrase, Tense tense, TimePoint? told)
    {
        if (phrase is { IsAtHand: true, Grain: Grain.Year } && tense == Tense.Past && creation is { Month: 1 }) { phrase = phrase with { Steps = -1 }; }
        // On a Sunday “last week” is the one that ends: readers' weeks turn with it, ISO's on Monday.
        if (phrase is { Grain: Grain.Week, Steps: -1, FromNarrative: false, IsNamed: true } && creation?.DayOfWeek == IsoDayOfWeek.Sunday) { phrase = phrase with { Steps = 0 }; }
        // Quarters, halves and months are compared with the same of another year.
        if (phrase is { Grain: Grain.Year, FromNarrative: true, IsNamed: false } && Compared(told) is { } part && InYear(part, part.First.Year + phrase.Steps) is { } other)
        {
            return Point(other);
        }
        TimePoint? from = phrase.FromNarrative ? Narrative(phrase.Grain, told) : Today(phrase.Grain);
        // “the quarter” without a word on which is the last that has ended: results are told of it.
        if (phrase is { Grain: Grain.Quarter, FromNarrative: true, Steps: 0 or < -1 }) { from = Period is { Grain: Grain.Quarter } quarter ? quarter : Today(Grain.Quarter)?.Plus(-1); }
        // “for the month”: the one just told, else the day of writing's
        if (phrase is { Grain: Grain.Month, FromNarrative: true, Steps: 0, IsNamed: false } && !(told is { Grain: Grain.Month } && _sentence - _toldIn <= 1)) { from = Today(Grain.Month); }
        return from?.Plus(phrase.Steps) is { } point ? Point(point) : Open(from is null ? TimePoint.Unresolved(phrase.Grain) : phrase.Steps < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    // “profit rose from a year earlier”: the month or quarter told in the same sentence, else a quarter told not long ago
    private TimePoint? Compared(TimePoint? told) => told is { Grain: Grain.Month } && _sentence - _toldIn <= 1 ? told
        : told is { Grain: Grain.Year } && _sentence == _toldIn ? null : Period;

    private static TimePoint? InYear(TimePoint point, int year)
    {
        if (year is < 2 or > 9998) { return null; }
        return TimePoint.Containing(point.First.PlusYears(year - point.First.Year), point.Grain);
    }

    private ResolvedTime Anchored(AnchoredPhrase phrase, Tense tense, TimePoint? told)
    {
        ResolvedTime anchor = Of(phrase.Anchor, phrase.Steps < 0 ? Tense.Past : phrase.Anchor is WeekdayPhrase ? Tense.Future : tense, told);
        if (anchor.Point is not { } point || point.First.Year + phrase.Steps is < 2 or > 9998) { return anchor; }
        LocalDate moved = phrase.Grain switch
        {
            Grain.Year => point.First.PlusYears(phrase.Steps),
            Grain.Month => point.First.PlusMonths(phrase.Steps),
            Grain.Week => point.First.PlusWeeks(phrase.Steps),
            _ => point.First.PlusDays(phrase.Steps),
        };
        return Point(TimePoint.Containing(moved, point.Grain));
    }

    private ResolvedTime Ended(EndedPhrase phrase, Tense tense, TimePoint? told)
    {
        if (Of(phrase.End, tense, told).Point is not { } end) { return Open(TimePoint.Unresolved(phrase.Grain)); }
        TimePoint whole = TimePoint.Containing(end.First, phrase.Grain);
        LocalDate last = end.Days.Last;
        LocalDate next = last.PlusDays(1);
        LocalDate first = phrase.Grain switch
        {
            Grain.Year => next.PlusYears(-1),
            Grain.Half => next.PlusMonths(-6),
            Grain.Quarter => next.PlusMonths(-3),
            Grain.Month => next.PlusMonths(-1),
            _ => next.PlusWeeks(-1),
        };
        return Point(whole) with { Days = new DayRange(first, last) };
    }

    private ResolvedTime OtherYear(OtherYearPhrase phrase, TimePoint? told)
    {
        TimePoint? from = phrase.Grain switch
        {
            Grain.Month => told is { Grain: Grain.Month } ? told : Today(Grain.Month),
            Grain.Week => Today(Grain.Week),
            Grain.Quarter => Period is { Grain: Grain.Quarter } quarter ? quarter : Today(Grain.Quarter)?.Plus(-1),
            _ => Period ?? (told is { Grain: Grain.Month } ? told : Today(Grain.Year)),
        };
        if (from is not { } point) { return Open(TimePoint.Unresolved(phrase.Grain ?? Grain.Year)); }
        int year = phrase.Year ?? (phrase.IsRelative ? point.First.Year : creation?.Year ?? point.First.Year) + (phrase.YearSteps ?? 0);
        // In January “last year” is the year of the quarter itself, which is compared with the one before.
        if (phrase is { Year: null, YearSteps: < 0 } && year >= point.First.Year) { year = point.First.Year - 1; }
        return InYear(point, year) is { } other ? Point(other) : Open(TimePoint.Unresolved(point.Grain));
    }

    // The days up to the day of writing; of weekends those that have begun.
    private DayRange? UpToNow(LengthPhrase length)
    {
        if (creation is not { } today) { return null; }
        if (length.Unit == TimeUnit.Weekend)
        {
            LocalDate sunday = today.DayOfWeek >= IsoDayOfWeek.Saturday ? Latest(today, IsoDayOfWeek.Saturday).PlusDays(-6) : Latest(today, IsoDayOfWeek.Sunday);
            return new(sunday.PlusDays(-1).PlusWeeks(1 - length.Number), sunday);
        }
        LocalDate first = length.Unit switch
        {
            TimeUnit.Day => today.PlusDays(-length.Number),
            TimeUnit.Week => today.PlusWeeks(-length.Number),
            TimeUnit.Fortnight => today.PlusWeeks(-2 * length.Number),
            TimeUnit.Month => today.PlusMonths(-length.Number),
            TimeUnit.Quarter => today.PlusMonths(-3 * length.Number),
            TimeUnit.Year => today.PlusYears(-length.Number),
            TimeUnit.Decade => today.PlusYears(-10 * length.Number),
            _ => today,
        };
        return first < today ? new(first, today) : null;
    }

    private TimePoint? Today(Grain grain) => creation is { } today ? TimePoint.Containing(today, grain) : null;

    // “That day” needs a day: a year last told is none.
    private TimePoint? Narrative(Grain grain, TimePoint? told) =>
        told is { } point && point.Grain <= grain ? TimePoint.Containing(point.First, grain) : Today(grain);

    // In the days after it “the weekend” is the one that was, unless the sentence looks ahead.
    private ResolvedTime Weekend(Tense tense)
    {
        if (Today(Grain.Weekend) is not { } own) { return Open(TimePoint.Unresolved(Grain.Weekend)); }
        bool ahead = tense == Tense.Future || creation >= own.First;
        return (ahead ? own : own.Plus(-1)) is { } point ? Point(point) : Open(TimePoint.Unresolved(Grain.Weekend));
    }

    private ResolvedTime Part(PartPhrase phrase, Tense tense, TimePoint? told)
    {
        // “at midday” is of the day that the sentence has told, “overnight” of the day of writing.
        bool of = phrase.Day is not null || phrase.FromNarrative || (_sentence == _toldIn && phrase.Code != "TNI");
        ResolvedTime day = DayOf(phrase.Day, tense, of ? told : null);
        return day with { Type = TimexType.Time, Value = day.Value + phrase.Code };
    }

    private ResolvedTime Clock(ClockPhrase phrase, Tense tense, TimePoint? told)
    {
        // An hour alone is of the day just told, if that is past.
        TimePoint? just = told is { } point && (_sentence == _toldIn || (_sentence - _toldIn == 1 && !(point.First > creation))) ? told : null;
        ResolvedTime day = DayOf(phrase.Day, tense, phrase.Day is null ? just : told);
        string seconds = phrase.Second is { } second ? $":{second:00}" : "";
        return day with { Type = TimexType.Time, Value = $"{day.Value}T{phrase.Hour:00}:{phrase.Minute:00}{seconds}{phrase.Zone}" };
    }

    private ResolvedTime DayOf(TimePhrase? phrase, Tense tense, TimePoint? told)
    {
        if (phrase is not null) { return Of(phrase, tense, told); }
        return told is { Grain: Grain.Day } point ? Point(point) : creation is { } today ? Day(today) : Open(TimePoint.Unresolved(Grain.Day));
    }
}

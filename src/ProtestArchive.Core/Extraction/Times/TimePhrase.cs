using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>What an expression says, before it is resolved against a day.</summary>
internal abstract record TimePhrase;

/// <summary>A date of the calendar, or what is given of it: Aug. 9, May 1968, 1994, Sunday, 13 September.</summary>
internal sealed record CalendarPhrase(int? Year, int? Month, int? Day) : TimePhrase
{
    /// <summary>The weekday that stands with it; it helps to find the year.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>last May, next August.</summary>
    public Direction Direction { get; init; }

    /// <summary>“July of last year”: years from the year of writing.</summary>
    public int? YearSteps { get; init; }

    /// <summary>A fiscal year, whose days nobody knows from its number.</summary>
    public bool Fiscal { get; init; }
}

/// <summary>A day of the week: Friday, last Sunday.</summary>
internal sealed record WeekdayPhrase(IsoDayOfWeek Day, Direction Direction) : TimePhrase
{
    /// <summary>“Tuesday of last week”: weeks from the week of writing.</summary>
    public int? WeekSteps { get; init; }

    /// <summary>The second day of “from Monday to Wednesday”: the first such day behind the day told before it.</summary>
    public bool EndsRange { get; init; }
}

/// <summary>A day of a month that is not named: the 13th, Friday the 13th, the 5th of last month.</summary>
internal sealed record DayOfMonthPhrase(int Day, IsoDayOfWeek? Weekday, int? MonthSteps) : TimePhrase;

/// <summary>A time seen from another: a week ago Tuesday, two weeks from Monday, ten years ago this week.</summary>
internal sealed record AnchoredPhrase(TimePhrase Anchor, Grain Grain, int Steps) : TimePhrase;

/// <summary>A counted part of a stretch, from its end where <see cref="Number"/> is negative: the first week of May, the last Friday of the month.</summary>
internal sealed record NthPhrase(int Number, Grain Grain, IsoDayOfWeek? Weekday, TimePhrase Whole) : TimePhrase;

/// <summary>A stretch told by its last day or month: the quarter ended Sept. 30.</summary>
internal sealed record EndedPhrase(Grain Grain, TimePhrase End) : TimePhrase;

/// <summary>The stretch last told, in another year: the same quarter last year, the same period of 1988; where <see cref="Grain"/> is null, of the grain last told.</summary>
internal sealed record OtherYearPhrase(Grain? Grain, int? Year, int? YearSteps) : TimePhrase
{
    /// <summary>“a year earlier”, and not “last year”: told from the stretch itself.</summary>
    public bool IsRelative { get; init; }
}

/// <summary>Some steps of a grain from the day of writing, or from the time last told: yesterday, last week, two years ago, a week later.</summary>
internal sealed record ShiftPhrase(Grain Grain, int Steps, bool FromNarrative) : TimePhrase
{
    /// <summary>“last week”, and not “a week ago”.</summary>
    public bool IsNamed { get; init; }

    /// <summary>“the year”, “year-end”: in January, of what is past, the year that has just ended.</summary>
    public bool IsAtHand { get; init; }
}

/// <summary>The weekend, where nothing but the tense says which.</summary>
internal sealed record WeekendPhrase : TimePhrase;

/// <summary>A numbered quarter or half of a year.</summary>
internal sealed record PartOfYearPhrase(Grain Grain, int Number, int? Year, int? YearSteps) : TimePhrase
{
    /// <summary>Of a fiscal year.</summary>
    public bool Fiscal { get; init; }

    /// <summary>Of the year before the one last told: the second half of the year before.</summary>
    public bool FromNarrative { get; init; }
}

/// <summary>A season: <c>SP</c>, <c>SU</c>, <c>FA</c>, <c>WI</c>.</summary>
internal sealed record SeasonPhrase(string Code, int? Year, Direction Direction) : TimePhrase;

/// <summary>A decade or a century, by its first year.</summary>
internal sealed record EraPhrase(Grain Grain, int FirstYear) : TimePhrase;

/// <summary>A day with a name, as the lexicon describes it.</summary>
internal sealed record HolidayPhrase(string Rule, int? Year, Direction Direction) : TimePhrase;

/// <summary>A part of a day: <c>TMO</c>, <c>TNI</c> …; of the day of writing where no day is given.</summary>
internal sealed record PartPhrase(TimePhrase? Day, string Code) : TimePhrase
{
    /// <summary>“the morning”, “that night”: of the day last told.</summary>
    public bool FromNarrative { get; init; }
}

/// <summary>A time of the clock; of the day of writing where no day is given.</summary>
internal sealed record ClockPhrase(TimePhrase? Day, int Hour, int? Minute, int? Second, string Zone) : TimePhrase;

/// <summary>A length, or something that came again over one, up to the day of writing: the past three weeks, each of the past four weekends.</summary>
internal sealed record LengthPhrase(TimexType Type, string Value, int Number, TimeUnit Unit) : TimePhrase;

/// <summary>A value that needs no resolving: durations, sets, references.</summary>
internal sealed record FixedPhrase(TimexType Type, string Value) : TimePhrase;

/// <summary>A phrase read at a token.</summary>
/// <param name="End">Index just behind its last token.</param>
/// <param name="Phrase">What it says.</param>
/// <param name="Rule">The rule that read it.</param>
internal readonly record struct Found(int End, TimePhrase Phrase, string Rule)
{
    /// <summary>TIMEX3 mod, where it has one.</summary>
    public TimexModifier? Modifier { get; init; }

    /// <summary>Index of the first token that belongs to it where that is not the one it was read at.</summary>
    public int? Start { get; init; }
}

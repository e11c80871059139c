using NodaTime;

namespace ProtestArchive.Core.Text;

/// <summary>
/// Something that a layer marks in a report. Mentions of one layer do not overlap; those of different layers may.
/// </summary>
/// <param name="Span">The marked words.</param>
public abstract record Mention(TextSpan Span)
{
    /// <summary>The rule that made the mention and its evidence, for <c>annotate --explain</c>; null where it goes without saying.</summary>
    public string? Rule { get; init; }
}

/// <summary>The types of TIMEX3.</summary>
public enum TimexType
{
    /// <summary>A calendar day or a coarser unit.</summary>
    Date,

    /// <summary>A time of the day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>An expression of time.</summary>
/// <param name="Span">The expression without its preposition.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value (<c>2020-09-13</c>, <c>2020-W37</c>, <c>2020-09-13TNI</c>, <c>P26Y</c>, <c>PAST_REF</c>); unresolved where the document creation time is unknown (<c>XXXX-WXX-5</c>).</param>
public sealed record TimeMention(TextSpan Span, TimexType Type, string Value) : Mention(Span)
{
    /// <summary>The days that a resolved date or time covers; null for durations, sets and what is not resolved.</summary>
    public DayRange? Days { get; init; }

    /// <summary>TIMEX3 mod: which part of the value, or whether it is a bound; null for the value as it stands.</summary>
    public TimexModifier? Modifier { get; init; }
}

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, not before the first.</param>
public readonly record struct DayRange(LocalDate First, LocalDate Last)
{
    /// <summary>A range of one day.</summary>
    public static DayRange Of(LocalDate day) => new(day, day);

    /// <summary>Whether the range is one day.</summary>
    public bool IsDay => First == Last;

    /// <summary>Whether <paramref name="day"/> lies in the range.</summary>
    public bool Contains(LocalDate day) => day >= First && day <= Last;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(DayRange other) => First <= other.Last && other.First <= Last;

    /// <summary>ISO 8601: one day, or two with a solidus between.</summary>
    public override string ToString() => IsDay ? Iso(First) : $"{Iso(First)}/{Iso(Last)}";

    // NodaTime's own pattern for all years takes ten times as long as the letters of an ordinary one.
    private static string Iso(LocalDate day)
    {
        if (day.Year is < 0 or > 9999 || day.Calendar != CalendarSystem.Iso) { return NodaTime.Text.LocalDatePattern.Iso.Format(day); }
        (int year, int month, int dayOfMonth) = day;
        ReadOnlySpan<char> letters =
        [
            Digit(year / 1000), Digit(year / 100), Digit(year / 10), Digit(year), '-', Digit(month / 10), Digit(month), '-', Digit(dayOfMonth / 10), Digit(dayOfMonth),
        ];
        return new(letters);
    }

    private static char Digit(int number) => (char)('0' + number % 10);
}

/// <summary>Words in quotation marks.</summary>
/// <param name="Span">The words inside the marks.</param>
public sealed record QuoteMention(TextSpan Span) : Mention(Span)
{
    /// <summary>Index into <see cref="AnnotatedReport.Names"/> of who said it; null where it is nobody with a name.</summary>
    public int? Speaker { get; init; }

    /// <summary>Who said it where it is nobody with a name (“protesters' placard”, “workers' chant”); null where <see cref="Speaker"/> is given or nothing tells.</summary>
    public string? SpeakerPhrase { get; init; }

    /// <summary>The words of the report that name the speaker (“she”, “union leader Rosa Quispe”); null where it names none.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The word that says that it was said (said, chanting, read); null where there is none.</summary>
    public string? Cue { get; init; }
}

/// <summary>What people are counted for.</summary>
public enum CountKind
{
    /// <summary>Police deployed and whatever the others do not cover.</summary>
    Other,

    /// <summary>Marched, rallied, gathered, went on strike.</summary>
    Crowd,

    /// <summary>Arrested, jailed, held.</summary>
    Detained,

    /// <summary>Set free.</summary>
    Released,

    /// <summary>Hurt.</summary>
    Injured,

    /// <summary>Dead.</summary>
    Killed,
}

/// <summary>A stated number of people.</summary>
/// <param name="Span">Number with qualifier and noun.</param>
/// <param name="CountKind">What they are counted for.</param>
/// <param name="Range">What the words admit.</param>
public sealed record CountMention(TextSpan Span, CountKind CountKind, CountRange Range) : Mention(Span)
{
    /// <summary>The group counted, in the report's words (“women demonstrators”); null where not said.</summary>
    public string? Who { get; init; }

    /// <summary>Index into <see cref="AnnotatedReport.Names"/> of the place; null where nothing tells.</summary>
    public int? Place { get; init; }

    /// <summary>Whether the sentence itself names the place; false where it was taken from the report's frame.</summary>
    public bool PlaceStated { get; init; }

    /// <summary>The day, or first and last day, of what is counted; null where nothing tells.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Who gives the figure; null in the report's own voice.</summary>
    public Attribution? AttributedTo { get; init; }

    /// <summary>Set where the words look damaged (“tens of hundreds”): what they may have been. Never adopted by itself.</summary>
    public string? ProposedReading { get; init; }
}

/// <summary>Who stands behind a statement.</summary>
/// <param name="Source">The source as the report names it (“the interior ministry”).</param>
/// <param name="Cue">The word of saying (“said”, “according to”); null where there is none.</param>
/// <param name="Name">Index into <see cref="AnnotatedReport.Names"/> where the source is a named one; else null.</param>
public sealed record Attribution(string Source, string? Cue, int? Name);

/// <summary>The kinds of happening that the codebook knows.</summary>
public enum EventKind
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>A march or demonstration.</summary>
    Protest,

    /// <summary>A gathering in one place, for or against.</summary>
    Rally,

    /// <summary>A stoppage of work.</summary>
    Strike,

    /// <summary>Arrests.</summary>
    Detention,

    /// <summary>Prisoners set free.</summary>
    Release,

    /// <summary>Deaths by violence.</summary>
    Killing,

    /// <summary>People hurt.</summary>
    Injury,

    /// <summary>Force used: water cannon, tear gas, beatings.</summary>
    Force,

    /// <summary>A vote.</summary>
    Election,

    /// <summary>Talks, a meeting or a call between leaders.</summary>
    Talks,

    /// <summary>A public statement.</summary>
    Statement,

    /// <summary>Sanctions announced or imposed.</summary>
    Sanction,

    /// <summary>Somebody's flight, exile, expulsion or return: a kind of events, for which no single word is marked.</summary>
    Departure,

    /// <summary>Somebody's resignation: a kind of events, for which no single word is marked.</summary>
    Resignation,
}

/// <summary>The word that tells of a happening, asserted as having happened.</summary>
/// <param name="Span">The trigger word or words.</param>
/// <param name="EventKind">What happened.</param>
public sealed record HappeningMention(TextSpan Span, EventKind EventKind) : Mention(Span)
{
    /// <summary>When, where the sentence tells; else null.</summary>
    public DayRange? Days { get; init; }
}

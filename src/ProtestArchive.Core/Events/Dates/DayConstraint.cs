using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>What other reports, or the report's own years, say of a day that a report without a date names.</summary>
/// <param name="Fact">The undated report's telling.</param>
/// <param name="Kind">How its expression hangs on the day of writing.</param>
/// <param name="Days">The day that its expression must mean; a range where the dated report gives no day of its own.</param>
/// <param name="Weight">How much it proves; a proof needs two in sum.</param>
/// <param name="Same">What the two tell of, in words: “the election”, “the talks of …”.</param>
/// <param name="Anchor">The report that tells of the same; null where the report's own words do.</param>
internal sealed record DayConstraint(DayFact Fact, DayKind Kind, DayRange Days, double Weight, string Same, DateCard? Anchor)
{
    /// <summary>The sentence of <see cref="Anchor"/> that tells of the same.</summary>
    public TextSpan? Passage { get; init; }

    /// <summary>Whether what the two tell of is a crowd, which may come back from week to week and be told of in the same words.</summary>
    public bool Recurs { get; init; }

    /// <summary>Day and month that the year was found for (“9 August”), where neither report tells the year.</summary>
    public string? MonthDay { get; init; }

    /// <summary>What the year rests on, in such a case.</summary>
    public IReadOnlyList<YearWindow> Windows { get; init; } = [];

    /// <summary>The expression.</summary>
    public TextSpan Expression => Fact.Expression!.Value;

    /// <summary>Whether the expression means the right day if the report was written on <paramref name="creation"/>.</summary>
    public bool Allows(DayReadings readings, LocalDate creation) => Days.Contains(readings.On(Expression, creation));
}

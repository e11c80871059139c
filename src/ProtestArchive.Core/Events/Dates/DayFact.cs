using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>What one sentence tells of one day.</summary>
internal sealed record DayFact(TextSpan Sentence)
{
    /// <summary>The words that tell the day; null where the sentence names none and the day of writing is meant.</summary>
    public TextSpan? Expression { get; init; }

    /// <summary>The day, in a dated report; null in one without a date.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Whether a word for an election stands beside the expression.</summary>
    public bool IsElection { get; init; }

    /// <summary>Whether the sentence tells of talks.</summary>
    public bool IsTalks { get; init; }

    /// <summary>Whether the sentence tells of a crowd: what is told of one comes back in much the same words, week after week.</summary>
    public bool IsGathering { get; init; }

    /// <summary>Names between quotation marks of marches and the like that the sentence tells of.</summary>
    public IReadOnlyList<string> EventNames { get; init; } = [];

    /// <summary>Who and what the sentence names.</summary>
    public required IReadOnlySet<NamedThing> Names { get; init; }

    /// <summary>The sentence's other words of content, as stems.</summary>
    public required IReadOnlySet<string> Stems { get; init; }
}

/// <summary>An entity as a fact names it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Slug">Its address.</param>
/// <param name="IsCountry">Whether it is a country or continent, which tells little.</param>
internal readonly record struct NamedThing(EntityKind Kind, string Slug, bool IsCountry)
{
    /// <summary>How much it tells that two sentences both name it.</summary>
    public double Weight => Kind == EntityKind.Person ? 1.5 : IsCountry ? 0.75 : 1;
}

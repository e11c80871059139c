namespace ProtestArchive.Core.Events.Conventions;

/// <summary>A published rule by which coders of events turn the words of a figure into one number. A view: what is stored never changes.</summary>
public enum Convention
{
    /// <summary>The number that the words name; none for words that name none.</summary>
    Literal,

    /// <summary>The Crowd Counting Consortium's <c>size_low</c>.</summary>
    Ccc,

    /// <summary>Count Love's.</summary>
    Countlove,

    /// <summary>The Armed Conflict Location and Event Data project's, made for deaths.</summary>
    Acled,
}

/// <summary>A figure under a convention.</summary>
/// <param name="Number">The number that the rule gives; null where it gives none.</param>
/// <param name="Why">How the rule came to it, or why it gives none, as a sentence.</param>
public sealed record ConventionalNumber(long? Number, string Why)
{
    /// <summary>“2,000”, or “–” where the rule gives no number.</summary>
    public string Shown => Number is { } number ? Comparison.Wording.Number(number) : "–";
}

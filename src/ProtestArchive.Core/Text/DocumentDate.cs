using System.Collections.Immutable;
using NodaTime;

namespace ProtestArchive.Core.Text;

/// <summary>How a report's day of writing is known.</summary>
public enum DateBasis
{
    /// <summary>It is not known.</summary>
    Unknown,

    /// <summary>A date line, byline, metadata or address states it.</summary>
    Stated,

    /// <summary>It was proved from what other reports state; the proof says how.</summary>
    Inferred,

    /// <summary>A person ruled it, or ruled that it is unknown; no proof is sought.</summary>
    Ruled,
}

/// <summary>A report's document creation time, with how it is known.</summary>
/// <param name="Value">The day of writing; null where <paramref name="Basis"/> is <see cref="DateBasis.Unknown"/>, or where it was ruled unknown.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Proof">Steps a person can check, in order; for a stated date the words that state it.</param>
public sealed record DocumentDate(LocalDate? Value, DateBasis Basis, ImmutableArray<ProofStep> Proof)
{
    /// <summary>No date is known.</summary>
    public static readonly DocumentDate Unknown = new(null, DateBasis.Unknown, []);

    /// <summary>A date that the report or its metadata states in <paramref name="words"/>.</summary>
    public static DocumentDate Stated(LocalDate value, string words) => new(value, DateBasis.Stated, [new(words)]);

    /// <summary>A date that a person ruled; null where it was ruled unknown.</summary>
    public static DocumentDate Ruled(LocalDate? value) => new(value, DateBasis.Ruled, [new("Set by a ruling; the report's history says by whom and why.")]);
}

using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>A report of the synthetic archive, with its truth.</summary>
/// <param name="FileName">Unique.</param>
/// <param name="Text">The report.</param>
/// <param name="Written">The day of writing, whether the text states it or not.</param>
/// <param name="IsDated">Whether it does.</param>
/// <param name="Names">What its names mean.</param>
/// <param name="Tellings">What it tells of.</param>
internal sealed record SyntheticReport(string FileName, string Text, LocalDate Written, bool IsDated, IReadOnlyList<TrueName> Names, IReadOnlyList<TrueTelling> Tellings);

/// <summary>What a name means.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Id">Who, where or which it is.</param>
internal readonly record struct TrueName(TextSpan Span, EntityKind Kind, string Id);

/// <summary>That a sentence tells of an event.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Figure">The number with its noun; null where the sentence gives none.</param>
/// <param name="Event">Which.</param>
internal readonly record struct TrueTelling(TextSpan Sentence, TextSpan? Figure, string Event);

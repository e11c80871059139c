using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Passages;

/// <summary>Passages of the compared reports that tell the same thing; or one that only one report tells.</summary>
/// <param name="Topic">What the row is about: a kind of figure, or the names and words that its passages share.</param>
/// <param name="Figures">The kind of figure that the row compares; null where it aligns passages.</param>
/// <param name="Verdict">How the figures stand; null where the row aligns passages.</param>
/// <param name="Cells">The passages, at most one a report, ordered by report.</param>
public sealed record AlignedRow(string Topic, CountKind? Figures, Verdict? Verdict, ImmutableArray<AlignedPassage> Cells);

/// <summary>One report's passage in a row.</summary>
/// <param name="Report">Index of the report among those compared.</param>
/// <param name="Span">The sentence.</param>
/// <param name="Shared">Words that passages of other reports in the row have too, in order.</param>
/// <param name="Claims">The figures that the row compares in this passage; empty where it aligns passages.</param>
public sealed record AlignedPassage(int Report, TextSpan Span, ImmutableArray<SharedWord> Shared, ImmutableArray<Claim> Claims);

/// <summary>A word that several passages of a row share; spellings of one name count as one word.</summary>
/// <param name="Span">Where it stands in its own report.</param>
/// <param name="InAll">Whether every passage of the row has it.</param>
public readonly record struct SharedWord(TextSpan Span, bool InAll);

using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>What looks damaged.</summary>
public enum GarbleKind
{
    /// <summary>A number: impossible by its own words, or off by a factor of ten or two digits in the wrong order.</summary>
    Figure,

    /// <summary>An office that others do not give the person, or that the country does not have.</summary>
    Title,

    /// <summary>A name that no other report spells so.</summary>
    Name,

    /// <summary>A word that does not fit where it stands.</summary>
    Word,

    /// <summary>A quotation mark without its partner.</summary>
    Quotation,
}

/// <summary>
/// Words that look damaged, by a slip, by translation or by a rewriting machine. Nothing is changed by a flag: it shows the words, what speaks against
/// them, and what they may have been.
/// </summary>
/// <param name="Id"><see cref="MentionId"/> of report, span and “garble”: the same as long as the text and the finding are.</param>
/// <param name="ReportSha256">The report.</param>
/// <param name="Span">The words.</param>
/// <param name="Words">The same, as they stand.</param>
/// <param name="Kind">What looks damaged.</param>
/// <param name="Why">What speaks against the words, as a sentence.</param>
/// <param name="Suggestion">What they may have been; null where nothing tells.</param>
/// <param name="Evidence">Where other words of the archive speak for the suggestion; empty where grammar alone does.</param>
public sealed record GarbleFlag(string Id, string ReportSha256, TextSpan Span, string Words, GarbleKind Kind, string Why, string? Suggestion, ImmutableArray<GarbleEvidence> Evidence)
{
    internal static GarbleFlag Of(AnnotatedReport report, TextSpan span, GarbleKind kind, string why, string? suggestion, IEnumerable<GarbleEvidence> evidence) => new(
        MentionId.Of(report.Report.Sha256, span, "garble"), report.Report.Sha256, span, string.Join(' ', span.In(report.Report.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), kind, why, suggestion, [.. evidence]);
}

/// <summary>Words that speak for another reading.</summary>
/// <param name="ReportSha256">Their report.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Words">As they stand.</param>
public sealed record GarbleEvidence(string ReportSha256, TextSpan Span, string Words);

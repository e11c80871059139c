using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>A figure that a report gives. Derived.</summary>
public sealed class ClaimRow
{
    /// <summary><see cref="MentionId"/> of report, span and “count”.</summary>
    public required string Id { get; init; }

    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    public long? EventId { get; init; }

    public EventRow? Event { get; init; }

    public required CountKind Kind { get; init; }

    /// <summary>The least number of people, included.</summary>
    public long? Low { get; init; }

    /// <summary>The greatest number, included; for “nearly” the number named.</summary>
    public long? High { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>The least number that the words admit (<see cref="Bounds.Low"/>): what thresholds and orders go by.</summary>
    public long? Least { get; init; }

    /// <summary>The greatest number that the words admit (<see cref="Bounds.High"/>).</summary>
    public long? Most { get; init; }

    /// <summary>The stretch of time and ground that it covers; kept as a number, in the order in which the ledger shows them.</summary>
    public required ClaimScope Scope { get; init; }

    /// <summary>The figure as printed: number with qualifier and noun.</summary>
    public required string Verbatim { get; init; }

    /// <summary>The number's own words.</summary>
    public required string NumberText { get; init; }

    /// <summary>The group counted, in the report's words.</summary>
    public string? Who { get; init; }

    /// <summary>The class of <see cref="Who"/>.</summary>
    public required GroupClass Group { get; init; }

    public long? PlaceId { get; init; }

    public EntityRow? Place { get; init; }

    /// <summary>Whether the sentence itself names the place.</summary>
    public required bool PlaceStated { get; init; }

    public LocalDate? FirstDay { get; init; }

    /// <summary>Included.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Who gives the figure, in the report's words; null in its own voice.</summary>
    public string? Source { get; init; }

    /// <summary>The word of saying.</summary>
    public string? Cue { get; init; }

    public long? SourceId { get; init; }

    /// <summary>What sort of source that is, by what the report itself says of it: the same whatever other reports come.</summary>
    public required SourceClass SourceClass { get; init; }

    public EntityRow? SourceEntity { get; init; }

    /// <summary>Offset of <see cref="Verbatim"/> in the report's text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary><see cref="Paragraph.Number"/> of the paragraph that it stands in; 0 outside any.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Whether it stands in the headline, which often rounds the report's own figure.</summary>
    public required bool InHeadline { get; init; }

    /// <summary>What damaged words may have been; never adopted by itself.</summary>
    public string? ProposedReading { get; init; }
}

/// <summary>Somebody's words in quotation marks. Derived.</summary>
public sealed class QuoteRow
{
    /// <summary><see cref="MentionId"/> of report, span and “quote”.</summary>
    public required string Id { get; init; }

    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>The words inside the marks.</summary>
    public required string Words { get; init; }

    public long? SpeakerId { get; init; }

    public EntityRow? Speaker { get; init; }

    /// <summary>Who said it where it is nobody with a name (“protesters' placard”).</summary>
    public string? SpeakerPhrase { get; init; }

    /// <summary>The words of the report that name the speaker.</summary>
    public string? SpeakerText { get; init; }

    /// <summary>The word that says that it was said.</summary>
    public string? Cue { get; init; }

    /// <summary>Offset of <see cref="Words"/> in the report's text.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary><see cref="Paragraph.Number"/> of the paragraph that it begins in; 0 outside any.</summary>
    public required int Paragraph { get; init; }
}

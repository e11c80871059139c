using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>What happened to a report in the archive.</summary>
public enum HistoryKind
{
    /// <summary>A file brought its text for the first time.</summary>
    Arrived,

    /// <summary>Another file brought the same text.</summary>
    CameAgain,

    /// <summary>Somebody ruled on it.</summary>
    Ruled,
}

/// <summary>One thing that happened to a report.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
public sealed record HistoryItem(Instant At, HistoryKind Kind) : ICsvRow
{
    /// <summary>The file that came; null where somebody ruled.</summary>
    public CaptureItem? Capture { get; init; }

    /// <summary>The ruling; null where a file came.</summary>
    public RulingItem? Ruling { get; init; }

    public static ImmutableArray<string> Columns { get; } = ["at", "kind", "file", "origin", "mediaType", "length", "sha256", "ruling", "by", "says", "why", "undoneBy"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells =>
        [At, Kind, Capture?.FileName, Capture?.Origin, Capture?.MediaType, Capture?.Length, Capture?.Sha256, Ruling?.Number, Ruling?.By, Ruling?.Says, Ruling?.Why, Ruling?.UndoneBy];
}

/// <summary>All that happened to a report, the latest first, and how it is read now.</summary>
public sealed record ReportHistory(ImmutableArray<HistoryItem> Items, int Total, string? Next) : ListRecord<HistoryItem>(Items, Total, Next)
{
    /// <summary>SHA-256 of the text: the same ever since.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Which version of the rules of reading read it.</summary>
    public required string Engine { get; init; }

    /// <summary>When the archive last derived its record from all reports and rulings; null before the first time.</summary>
    public Instant? DerivedAt { get; init; }

    /// <summary>Whether it was read anew after the first time: against a day that other reports prove, or as people ruled.</summary>
    public bool IsReadAnew { get; init; }

    public required ReportRef Report { get; init; }

    [JsonIgnore]
    public Paging Paging { get; init; }
}

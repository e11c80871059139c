using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>A figure that a report gives, in its place among the archive's entities and events.</summary>
/// <param name="Id"><see cref="MentionId"/> of report, span and “count”.</param>
/// <param name="ReportSha256">The report.</param>
/// <param name="Mention">The figure as read in the report.</param>
/// <param name="Words">The figure's words as they stand (“more than 300”).</param>
public sealed record Claim(string Id, string ReportSha256, CountMention Mention, string Words)
{
    /// <summary>Slug of the place's entity; null where nothing tells.</summary>
    public string? Place { get; init; }

    /// <summary>Day, or first and last day, of what is counted; null where nothing tells.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Slug of the entity that gives the figure; null in the report's own voice or where the source has no name.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it stands in the report's headline, which rounds what the text says.</summary>
    public bool InHeadline { get; init; }

    /// <summary>Slug of the event that it counts for; null where it could not be placed.</summary>
    public string? Event { get; init; }
}

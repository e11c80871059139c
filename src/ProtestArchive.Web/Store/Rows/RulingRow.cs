using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Rulings;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>What a ruling is about.</summary>
public enum RulingKind
{
    /// <summary>Whether words are a mention, or a figure one.</summary>
    Mention,

    /// <summary>Whether names mean one person, place or organization.</summary>
    Identity,

    /// <summary>What a person, place or organization is called.</summary>
    EntityName,

    /// <summary>Whether tellings are of one event.</summary>
    Event,

    /// <summary>What an event is called.</summary>
    EventName,

    /// <summary>When a report was written.</summary>
    Date,

    /// <summary>Who published a report.</summary>
    Outlet,

    /// <summary>What a report is called.</summary>
    Title,

    /// <summary>That an earlier ruling is taken back.</summary>
    Undo,
}

/// <summary>What somebody ruled in one act: appended, never changed. Numbers grow with time, so that their order is that of the rulings.</summary>
public sealed class RulingRow
{
    public int Id { get; init; }

    public required Instant At { get; init; }

    public required int AccountId { get; init; }

    public AccountRow? Account { get; init; }

    public required RulingKind Kind { get; init; }

    /// <summary>What was decided, at least one; none for an undo.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>The ruling that this one takes back; an undo can be taken back in its turn.</summary>
    public int? UndoesId { get; init; }

    public RulingRow? Undoes { get; init; }

    /// <summary>The reason, in the editor's words.</summary>
    public required string Why { get; init; }

    public List<RulingPointRow> Points { get; init; } = [];
}

/// <summary>Where a ruling is looked up: by what it decides, by report, by mention. An undo has the points of what it undoes.</summary>
public sealed class RulingPointRow
{
    public int RulingId { get; init; }

    public RulingRow? Ruling { get; init; }

    /// <summary>From 0 within the ruling.</summary>
    public required int Ordinal { get; init; }

    /// <summary><see cref="Decision.Subject"/>.</summary>
    public required string Subject { get; init; }

    public required string ReportSha256 { get; init; }

    /// <summary><see cref="MentionRef.Id"/>; null where the decision is about the report itself.</summary>
    public string? MentionId { get; init; }
}

/// <summary>A question of the review queue that an editor puts off. No ruling, and nobody else's business.</summary>
public sealed class SetAsideRow
{
    public required int AccountId { get; init; }

    public AccountRow? Account { get; init; }

    /// <summary>The question's key.</summary>
    public required string Task { get; init; }

    public required Instant At { get; init; }
}

using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>What one or several reports tell of. Derived.</summary>
public sealed class EventRow
{
    /// <summary>Made of the slug (<see cref="RowId"/>), so that it outlives a rebuild.</summary>
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required EventKind Kind { get; init; }

    public required string Title { get; init; }

    public LocalDate? FirstDay { get; init; }

    /// <summary>Included; the same as <see cref="FirstDay"/> for an event of one day.</summary>
    public LocalDate? LastDay { get; init; }

    public long? PlaceId { get; init; }

    public EntityRow? Place { get; init; }

    /// <summary>Whose event it is where it matters.</summary>
    public string? Side { get; init; }

    /// <summary>How many reports tell of it.</summary>
    public required int Reports { get; init; }

    public List<EventTellingRow> Tellings { get; } = [];

    public List<ClaimRow> Claims { get; } = [];
}

/// <summary>That a report tells of an event. Derived.</summary>
public sealed class EventTellingRow
{
    public required long EventId { get; init; }

    public EventRow? Event { get; init; }

    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>Whether it is what the report is chiefly about.</summary>
    public required bool IsMain { get; init; }

    /// <summary>Sentences that tell of it, in order.</summary>
    public ImmutableArray<TextSpan> Passages { get; init; } = [];
}

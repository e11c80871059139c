using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>What one or several reports tell of: a kind of happening, on a day or over an interval, in a place, by one side.</summary>
/// <param name="Slug">Its address, made of date, place, kind and, where needed, side or name; never depends on the order in which reports came.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Title">A heading from facts and, where they name it, the reports' own name for it (“Day of Rage” in Nairobi).</param>
public sealed record Event(string Slug, EventKind Kind, string Title)
{
    /// <summary>Day or interval; null where nothing proves one.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Slug of the place's entity; null where none is told.</summary>
    public string? Place { get; init; }

    /// <summary>Whose event it is where it matters (“supporters” where they came out for a leader); null else.</summary>
    public string? Side { get; init; }

    /// <summary>The reports that tell of it, ordered by their SHA-256.</summary>
    public ImmutableArray<EventTelling> Tellings { get; init; } = [];
}

/// <summary>How one report tells of an event.</summary>
/// <param name="ReportSha256">The report.</param>
/// <param name="IsMain">Whether it is what the report is chiefly about.</param>
/// <param name="Passages">Sentences that tell of it, in order.</param>
public sealed record EventTelling(string ReportSha256, bool IsMain, ImmutableArray<TextSpan> Passages);

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>What sorts of telling can belong to one event.</summary>
internal enum Family
{
    /// <summary>What happens in public in one place on one day: crowds, arrests, casualties, force.</summary>
    Public,

    /// <summary>A gathering for a leader or government.</summary>
    Supporters,

    /// <summary>Stoppages of work.</summary>
    Strike,

    /// <summary>Prisoners set free.</summary>
    Release,

    /// <summary>A vote.</summary>
    Election,

    /// <summary>Talks between leaders.</summary>
    Talks,

    /// <summary>Figures of a group that is not the public (contractors, journalists): an event of its own.</summary>
    Apart,
}

/// <summary>One sentence's telling of something: a claim, or a word that tells of a happening.</summary>
/// <param name="Report">The report's <see cref="Text.Report.Sha256"/>.</param>
/// <param name="Family">What sort of event it can belong to.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Sentence">The sentence, which may tell of several things.</param>
/// <param name="Words">The figure or the word that tells; no two tellings of a report share it.</param>
internal sealed record Telling(string Report, Family Family, EventKind Kind, TextSpan Sentence, TextSpan Words)
{
    /// <summary>The claim; null where the sentence tells without a figure.</summary>
    public Claim? Claim { get; init; }

    /// <summary>Day or interval; null where nothing tells.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Slug of the city that the sentence names, or that what it names lies in; null where it names none.</summary>
    public string? City { get; init; }

    /// <summary>Slug of the city to fall back on where the sentence names no place; null where it names one, or the report has no chief city.</summary>
    public string? AssumedCity { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the country; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>Slugs of the people whom the sentence names, for telling talks apart.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Names that the sentence gives an event between quotation marks.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What a person ruled that its event is called; null where nobody did.</summary>
    public string? RuledTitle { get; init; }

    /// <summary>Whether the report's own day of writing is unknown.</summary>
    public bool IsUndatedReport { get; init; }
}

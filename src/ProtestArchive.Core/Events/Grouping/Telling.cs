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

    /// <summary>Somebody's flight, exile, expulsion or return.</summary>
    Movement,

    /// <summary>Somebody's arrest, imprisonment or sentence.</summary>
    Custody,

    /// <summary>Somebody's resignation.</summary>
    Resignation,

    /// <summary>Sanctions of a government or body.</summary>
    Sanction,

    /// <summary>What somebody said on a day.</summary>
    Statement,

    /// <summary>A happening that a country has one of on a day: a coup, a truce, an earthquake.</summary>
    Affair,

    /// <summary>Force or arrests told only as what followed a vote.</summary>
    Aftermath,

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

    /// <summary>Whose act it is: slug of the person or body; for an affair the word for it. Null for what a place and a day tell apart.</summary>
    public string? Subject { get; init; }

    /// <summary>Against whom the act is: code of the country under sanctions; null where that does not set acts apart.</summary>
    public string? Against { get; init; }

    /// <summary>The sort of act, a word of <c>acts.tsv</c>; null for none.</summary>
    public string? Act { get; init; }

    /// <summary>Hashes of a statement's words of content, in order.</summary>
    public IReadOnlyList<int> Content { get; init; } = [];

    /// <summary>Whether it is told as planned.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>Whether it tells of something known from elsewhere: it joins an event and makes none.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Names that the sentence gives an event between quotation marks.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What a person ruled that its event is called; null where nobody did.</summary>
    public string? RuledTitle { get; init; }

    /// <summary>Whether the report's own day of writing is unknown.</summary>
    public bool IsUndatedReport { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.Conventions;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>A claim: the words as printed, what they are read as, who says so, and where.</summary>
/// <param name="Said">The words, the figure marked.</param>
/// <param name="Norm">What they are read as (“401 or more”).</param>
/// <param name="Source">Who gives it, in the report's words; null in the report's own voice.</param>
/// <param name="Passage">Where it stands.</param>
public sealed record ClaimView(Excerpt Said, string? Norm, string? Source, Passage Passage)
{
    /// <summary>What else there is to know (“Scope: Minsk only”).</summary>
    public string? Note { get; init; }

    /// <summary>Whether it counts something else than the figures beside it and is compared with none.</summary>
    public bool IsApart { get; init; }

    /// <summary>What sort of source gives it (“authorities”); null in the report's own voice and where it is not told.</summary>
    public string? SourceClass { get; init; }

    /// <summary>What the chosen convention makes of the figure; null where none was chosen.</summary>
    public ConventionalNumber? ByConvention { get; init; }

    /// <summary>Whether to say who says so; some facts (a place) need no source.</summary>
    [JsonIgnore]
    public bool ShowSource { get; init; } = true;
}

/// <summary>Somebody's words, with where they stand.</summary>
/// <param name="Words">As printed, without the marks.</param>
/// <param name="Speaker">Who said them; null where the page says so already.</param>
/// <param name="Passage">Where they stand.</param>
public sealed record QuotationView(string Words, string? Speaker, Passage Passage)
{
    /// <summary>The speaker's address; null where they have no page.</summary>
    public string? SpeakerAddress { get; init; }

    /// <summary>What else there is to know (“same video”).</summary>
    public string? Note { get; init; }
}

/// <summary>Words of a report with what was looked for marked, and where they stand.</summary>
public sealed record SnippetView(Excerpt Words, Passage? Passage);

/// <summary>One answer of a record strip.</summary>
/// <param name="Term">What is asked (“When”).</param>
/// <param name="Answer">The answer.</param>
/// <param name="Mark">How the reports stand to it; null where that says nothing.</param>
public sealed record StripCell(string Term, string Answer, Mark? Mark);

/// <summary>A step of a breadcrumb.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Address">Its address; null for the page itself.</param>
public sealed record Crumb(string Text, string? Address = null)
{
    /// <summary>A report's or event's own title, a page of the documentation: English whatever the page's language.</summary>
    public bool IsEnglish { get; init; }
}

/// <summary>What a page shows when it has nothing to show.</summary>
public sealed record EmptyState(string Head, string Note)
{
    /// <summary>Ways on; the first is the chief one.</summary>
    public ImmutableArray<Api.Suggestion> Actions { get; init; } = [];
}

/// <summary>The foot of a list of several pages.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="AddressOf">The address of a page.</param>
public sealed record Pager(int Page, int Pages, Func<int, string> AddressOf);

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Reports;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>The orders of what a search finds.</summary>
public enum SearchSort
{
    /// <summary>Those first that hold the words oftenest for their length; without words there is no such order, and the latest come first.</summary>
    Relevance,

    /// <summary>By day of writing, the latest first; reports without a day last.</summary>
    Newest,

    /// <summary>By day of writing, the earliest first; reports without a day last.</summary>
    Oldest,
}

/// <summary>A report that a search found.</summary>
/// <param name="Report">The report as lists show it.</param>
/// <param name="Title">Its title, hits marked.</param>
/// <param name="Snippets">Passages of its text with hits, in order; none where the text holds no hit.</param>
/// <param name="OtherPassages">How many paragraphs with hits are not shown.</param>
public sealed record SearchItem([property: JsonIgnore] ReportItem Report, [property: JsonIgnore] Excerpt Title, ImmutableArray<SnippetView> Snippets, int OtherPassages) : ICsvRow
{
    [JsonPropertyOrder(-9)]
    public string Slug => Report.Slug;

    [JsonPropertyOrder(-8)]
    public int Number => Report.Number;

    [JsonPropertyOrder(-7)]
    public string? Letter => Report.Letter;

    [JsonPropertyOrder(-6), JsonPropertyName("title")]
    public string Heading => Report.Title;

    [JsonPropertyOrder(-5)]
    public bool TitleIsOurs => Report.TitleIsOurs;

    [JsonPropertyOrder(-4)]
    public string? Outlet => Report.Outlet;

    [JsonPropertyOrder(-3)]
    public LocalDate? Date => Report.Date;

    [JsonPropertyOrder(-2)]
    public DateBasis DateBasis => Report.DateBasis;

    /// <summary>The first words of its running text.</summary>
    [JsonPropertyOrder(-1)]
    public string Opening => Report.Opening;

    public static ImmutableArray<string> Columns { get; } = ["slug", "number", "title", "titleIsOurs", "outlet", "date", "dateBasis", "paragraph", "snippet"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Number, Heading, TitleIsOurs, Outlet, Date, DateBasis, Snippets.FirstOrDefault()?.Passage?.Paragraph, Snippets.FirstOrDefault()?.Words.Text];
}

/// <summary>A person, place or organization that was searched for.</summary>
public sealed record SearchEntity(string Slug, EntityKind Kind, string Name)
{
    public string? What { get; init; }

    public required int Mentions { get; init; }

    /// <summary>How many reports name it.</summary>
    public required int Reports { get; init; }

    /// <summary>The ways it is written, the most used first.</summary>
    public required ImmutableArray<string> Spellings { get; init; }

    /// <summary>Whether the search is for its name and nothing else, and nobody else is written so.</summary>
    public bool IsExact { get; init; }

    public string Address => EntityKinds.Of(Kind).Address(Slug);

    /// <summary>The reports that name it; empty where there are too many to show.</summary>
    [JsonIgnore]
    public ImmutableArray<ReportRef> Sigla { get; init; } = [];
}

/// <summary>A way to narrow a search.</summary>
/// <param name="Text">What by.</param>
/// <param name="Count">How many of the reports found would be left.</param>
/// <param name="Address">The narrowed search.</param>
public sealed record FacetLink(string Text, int Count, string Address)
{
    /// <summary>Whether the search is narrowed by it already; the address is then the search without it.</summary>
    public bool IsChosen { get; init; }
}

/// <summary>Ways to narrow a search, of one kind.</summary>
public sealed record SearchFacet(string Name, string Legend, ImmutableArray<FacetLink> Links);

/// <summary>What a search found.</summary>
public sealed record SearchResults(ImmutableArray<SearchItem> Items, int Total, string? Next, [property: JsonIgnore] SearchText Text) : ListRecord<SearchItem>(Items, Total, Next)
{
    /// <summary>What was typed.</summary>
    public required string Query { get; init; }

    public required SearchSort Sort { get; init; }

    /// <summary>Whether other spellings of names were left out.</summary>
    public bool Exact { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>Who or what was searched for by name.</summary>
    public ImmutableArray<SearchEntity> Entities { get; init; } = [];

    /// <summary>Other spellings that were searched for too.</summary>
    public ImmutableArray<string> AlsoSearched { get; init; } = [];

    public ImmutableArray<SearchFacet> Facets { get; init; } = [];

    /// <summary>Whether there are more than <see cref="ListRecord{TItem}.Total"/>, which stops counting somewhere.</summary>
    public bool HasMoreThanTotal { get; init; }

    /// <summary>How many reports the facets count: those that came last, where there are many.</summary>
    public int Counted { get; init; }

    /// <summary>Events that begin on the days searched for, where no report was found.</summary>
    public ImmutableArray<Suggestion> EventsThen { get; init; } = [];

    /// <summary>People, places, organizations, outlets and events whose names begin as what was typed.</summary>
    [JsonIgnore]
    public ImmutableArray<Completion> Begun { get; init; } = [];

    /// <summary>The reader's last searches, where nothing is typed.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Recent { get; init; } = [];

    /// <summary>Searches that may have been meant.</summary>
    public ImmutableArray<Suggestion> DidYouMean { get; init; } = [];

    /// <summary>The search with one part left out, where that finds something.</summary>
    public ImmutableArray<FacetLink> Wider { get; init; } = [];

    /// <summary>What of the search cannot be used.</summary>
    [JsonIgnore]
    public ImmutableArray<ParameterProblem> Problems { get; init; } = [];

    /// <summary>How many reports the archive holds.</summary>
    [JsonIgnore]
    public int Archive { get; init; }

    /// <summary>The orders that the results can have; only words make a best match.</summary>
    [JsonIgnore]
    public ImmutableArray<SearchSort> Sorts => [.. Enum.GetValues<SearchSort>().Where(sort => sort is not SearchSort.Relevance || Text.HasWords)];

    /// <summary>The address of the search's feed.</summary>
    public string Feed => SearchFeed.Address(Query, Exact);

    /// <summary>A search for other words, in the same order and with the same choice of spellings.</summary>
    public string AddressFor(string words) => AddressOf(words, Sort == (Text.HasWords ? SearchSort.Relevance : SearchSort.Newest) ? null : Sort, Exact);

    /// <summary>The same search in another order, or with names only as typed.</summary>
    public string AddressWith(SearchSort sort, bool exact) => AddressOf(Query, sort is SearchSort.Relevance ? null : sort, exact);

    private static string AddressOf(string words, SearchSort? sort, bool exact) =>
        Addresses.Search(words) + (sort is { } order ? "&sort=" + Parameters.Word(order) : "") + (exact ? "&exact=1" : "");
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Citing;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>A figure of the ledger: its words, what they are read as, who says so, and the exact words' place.</summary>
public sealed record ClaimItem : ICsvRow
{
    /// <summary>Made of report and span: the same after every rebuild; with “c-” the anchor in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The address of the report.</summary>
    public string Slug => Report.Slug;

    /// <summary>The figure as printed: number with qualifier and noun.</summary>
    public required string Words { get; init; }

    /// <summary>The number's own words.</summary>
    public required string NumberText { get; init; }

    public required CountKind Kind { get; init; }

    /// <summary>As the codebook's table reads the words; null where they set no bound.</summary>
    public long? Low { get; init; }

    /// <summary>As <see cref="Low"/>; for “nearly” the number named.</summary>
    public long? High { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>The least number that the words admit (“about 2,000”: 1,800).</summary>
    public long? Least { get; init; }

    /// <summary>The greatest number that they admit.</summary>
    public long? Most { get; init; }

    /// <summary>The group counted, in the report's words.</summary>
    public string? Who { get; init; }

    public required GroupClass Group { get; init; }

    public ClaimPlace? Place { get; init; }

    /// <summary>Day, or first and last day, of what is counted.</summary>
    public DayRange? Days { get; init; }

    /// <summary>What stretch of time and ground it covers.</summary>
    public required ClaimScope Scope { get; init; }

    /// <summary>Who gives it; null in the report's own voice.</summary>
    public ClaimSource? Source { get; init; }

    /// <summary>What sort of source stands behind it.</summary>
    public required SourceClass SourceClass { get; init; }

    /// <summary>The event that it counts for; null where it could not be placed.</summary>
    public ClaimEvent? Event { get; init; }

    public required ReportRef Report { get; init; }

    public string? Byline { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The report's day of writing.</summary>
    public LocalDate? Date { get; init; }

    public DateBasis DateBasis { get; init; }

    /// <summary>SHA-256 of the report's text in UTF-8.</summary>
    public required string Sha256 { get; init; }

    public required int Paragraph { get; init; }

    /// <summary>Offset of <see cref="Words"/> in the report's text, in UTF-16 code units.</summary>
    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>What damaged words may have been; never adopted by itself.</summary>
    public string? ProposedReading { get; init; }

    /// <summary>The address of the very words, on this site.</summary>
    public string Address => Passage.Address;

    /// <summary>A sentence to cite it by: report, outlet, date, paragraph, address, hash.</summary>
    public string Citation => CitationForm.Of(CitationFormat.Text).Write(Citing.Citation.Of(this));

    /// <summary>The number that the chosen convention gives, and how; null where the words are left as they stand.</summary>
    public ConventionalNumber? ByConvention { get; init; }

    /// <summary>What <see cref="Address"/> begins with for readers elsewhere.</summary>
    [JsonIgnore]
    public string Site { get; init; } = "";

    /// <summary>What its words admit.</summary>
    [JsonIgnore]
    public CountRange Range => new(Low, High, Qualifier, NumberText);

    [JsonIgnore]
    public Passage Passage => new(Report, Paragraph, Id);

    /// <summary>Whether it counts people beyond those of another figure (“thousands more”), so that it is no figure of its own.</summary>
    public bool AddsToAnother => Groups.CountsMore(Words);

    /// <summary>Whether it stands in the headline, which often rounds the report's own figure.</summary>
    public bool InHeadline { get; init; }

    /// <summary>What the words are read as (“401 or more”).</summary>
    [JsonIgnore]
    public string Reading => this is { Low: null, High: null } ? Say("Event.NoFigureRead") : FigureWords.Of(Low, High, Qualifier);

    public static ImmutableArray<string> Columns { get; } =
    [
        "id", "slug", "words", "number", "kind", "low", "high", "qualifier", "least", "most", "who", "group", "place", "placeSlug", "country",
        "firstDay", "lastDay", "scope", "source", "sourceClass", "cue", "sourceKind", "sourceSlug", "event", "eventTitle", "report", "outlet", "date", "dateBasis",
        "paragraph", "start", "length", "sha256", "inHeadline", "addsToAnother", "proposedReading", "numberByConvention", "convention", "address", "citation",
    ];

    [JsonIgnore]
    public ImmutableArray<object?> Cells =>
    [
        Id, Slug, Words, NumberText, Kind, Low, High, Qualifier, Least, Most, Who, Group, Place?.Name, Place?.Slug, Place?.Country,
        Days?.First, Days?.Last, Scope, Source?.Words, SourceClass, Source?.Cue, Source?.Entity?.Kind, Source?.Entity?.Slug, Event?.Slug, Event?.Title, Report.Title, Outlet, Date, DateBasis,
        Paragraph, Start, Length, Sha256, InHeadline, AddsToAnother, ProposedReading, ByConvention?.Number, ByConvention?.Why, Site + Address, Citation,
    ];
}

/// <summary>The place of a figure.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">What sort of place.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the country that it lies in or is; null where not known.</param>
/// <param name="IsStated">Whether the sentence itself names it; else it is taken from the report's frame.</param>
public sealed record ClaimPlace(string Slug, string Name, PlaceType Type, string? Country, bool IsStated)
{
    /// <summary>The country's name where the place is not the country itself.</summary>
    [JsonIgnore]
    public string? In => Type is PlaceType.Country or PlaceType.Continent ? null : EntityWords.CountryName(Country);
}

/// <summary>Who gives a figure.</summary>
/// <param name="Words">As the report names them.</param>
/// <param name="Cue">The word of saying; null where there is none.</param>
/// <param name="Entity">Whom the words name; null where they name nobody.</param>
public sealed record ClaimSource(string Words, string? Cue, ClaimEntity? Entity);

/// <summary>A person, place or organization by address and name.</summary>
public sealed record ClaimEntity(string Slug, EntityKind Kind, string Name)
{
    [JsonIgnore]
    public string Address => EntityKinds.Of(Kind).Address(Slug);
}

/// <summary>An event by address and title.</summary>
public sealed record ClaimEvent(string Slug, string Title);

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Pages.Omissions;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>An event as reports tell of it: their figures side by side, and how these stand to each other.</summary>
public sealed record EventRecord : ICsvRecord
{
    public required string Slug { get; init; }

    public required EventKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>A paragraph made from the claims.</summary>
    public required string Summary { get; init; }

    public DayRange? Days { get; init; }

    public NamedPlace? Place { get; init; }

    /// <summary>Whose event it is where it matters.</summary>
    public string? Side { get; init; }

    /// <summary>All reports that tell of it; those chiefly about it first.</summary>
    public required ImmutableArray<Teller> Reports { get; init; }

    /// <summary>What the reports say, aspect by aspect.</summary>
    public required ImmutableArray<Aspect> Aspects { get; init; }

    /// <summary>All figures, of every report.</summary>
    public required ImmutableArray<EventClaim> Claims { get; init; }

    /// <summary>The figures that can be compared, brought together by what they say.</summary>
    public ImmutableArray<KindValues> Values { get; init; } = [];

    /// <summary>What looks damaged in the sentences about the event.</summary>
    public ImmutableArray<GarbleView> Garble { get; init; } = [];

    /// <summary>Who tells what of it, and who is silent; null where one report tells of it.</summary>
    public OmissionView? Omissions { get; init; }

    /// <summary>How many reports, figures and sources stand behind each kind of figure.</summary>
    public ImmutableArray<KindSources> Sources { get; init; } = [];

    /// <summary>Sentences about the event whose like no other of its reports has.</summary>
    public ImmutableArray<SnippetView> ToldByOne { get; init; } = [];

    /// <summary>The rule that the claims' numbers follow.</summary>
    public required ConventionChoice Convention { get; init; }

    [JsonIgnore]
    public ImmutableArray<StripCell> Strip { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<RangeChart> Charts { get; init; } = [];

    /// <summary>The reports that have a column: all, as long as they fit.</summary>
    [JsonIgnore]
    public ImmutableArray<Teller> Columns { get; init; } = [];

    /// <summary>How these were chosen, where there was a choice to make; null of a kept record, which offers none.</summary>
    [JsonIgnore]
    public ColumnChoice? Choice { get; init; }

    /// <summary>The figures as the ledger shows them.</summary>
    [JsonIgnore]
    public LedgerPart Ledger { get; init; } = LedgerPart.Empty;

    [JsonIgnore]
    CsvTable ICsvRecord.Csv => CsvTable.Of(Claims);
}

/// <summary>Who is behind the figures of one kind.</summary>
public sealed record KindSources(CountKind Kind, SourceSummary Summary);

/// <summary>A place by address and name.</summary>
public sealed record NamedPlace(string Slug, string Name);

/// <summary>A report that tells of an event.</summary>
/// <param name="Report">The report.</param>
/// <param name="Outlet">Its publisher; null where none is known.</param>
/// <param name="Date">Its day of writing.</param>
/// <param name="DateBasis">How that is known.</param>
/// <param name="IsMain">Whether the event is what it is chiefly about.</param>
public sealed record Teller(ReportRef Report, string? Outlet, LocalDate? Date, DateBasis DateBasis, bool IsMain)
{
    public string Slug => Report.Slug;
}

/// <summary>One aspect of the event.</summary>
/// <param name="Id">Its address on the page.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Mark">How the reports stand to each other.</param>
/// <param name="Why">The reason in words.</param>
/// <param name="Cells">What each report says, in the order of the columns.</param>
public sealed record Aspect(string Id, string Name, Mark Mark, string Why, ImmutableArray<AspectCell> Cells);

/// <summary>What one report says of an aspect; empty where it does not tell.</summary>
public sealed record AspectCell(ReportRef Report, ImmutableArray<ClaimView> Claims);

/// <summary>A figure of the event as a row of a table.</summary>
public sealed record EventClaim : ICsvRow
{
    /// <summary>The figure's id, and with “c-” its anchor in the report.</summary>
    public required string Id { get; init; }

    /// <summary>The address of the report.</summary>
    public required string Slug { get; init; }

    /// <summary>Its heading.</summary>
    public required string Report { get; init; }

    public required CountKind Kind { get; init; }

    /// <summary>As printed.</summary>
    public required string Words { get; init; }

    public long? Low { get; init; }

    public long? High { get; init; }

    public required Qualifier Qualifier { get; init; }

    /// <summary>The figure as a number by the chosen convention; null where that gives none.</summary>
    public long? Number { get; init; }

    public string? Who { get; init; }

    public string? Place { get; init; }

    public DayRange? Days { get; init; }

    /// <summary>Who gives it; null in the report's own voice.</summary>
    public string? Source { get; init; }

    /// <summary>What sort of source that is.</summary>
    public required SourceClass SourceClass { get; init; }

    /// <summary>What sets it apart from the figures that are compared; null where it is compared.</summary>
    public string? Apart { get; init; }

    /// <summary>What damaged words may have been; never adopted.</summary>
    public string? ProposedReading { get; init; }

    public required int Paragraph { get; init; }

    public required string Address { get; init; }

    public static ImmutableArray<string> Columns { get; } =
        ["id", "slug", "report", "kind", "words", "low", "high", "qualifier", "number", "who", "place", "days", "source", "sourceClass", "apart", "proposedReading", "paragraph", "address"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Id, Slug, Report, Kind, Words, Low, High, Qualifier, Number, Who, Place, Days, Source, SourceClass, Apart, ProposedReading, Paragraph, Address];
}

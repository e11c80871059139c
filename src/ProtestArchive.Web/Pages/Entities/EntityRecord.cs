using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>A person, place or organization as all reports tell of it.</summary>
public sealed record EntityRecord : ICsvRecord
{
    public required string Slug { get; init; }

    public required EntityKind Kind { get; init; }

    public required string Name { get; init; }

    public string? What { get; init; }

    /// <summary>What reports say a person is, the most used first.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Ages that reports give, with their words; none for places and organizations.</summary>
    public ImmutableArray<int> Ages { get; init; } = [];

    public string? Country { get; init; }

    /// <summary>Degrees north and east, WGS 84.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Gazetteer { get; init; }

    /// <summary>How many reports name it.</summary>
    public required int Reports { get; init; }

    public required int Mentions { get; init; }

    public required ImmutableArray<SpellingItem> Spellings { get; init; }

    /// <summary>How the names of its reports were joined, the least sure first.</summary>
    public ImmutableArray<Joining> Joined { get; init; } = [];

    public ImmutableArray<QuotationView> Quotations { get; init; } = [];

    /// <summary>How many quotations there are in all.</summary>
    public int QuotationsTotal { get; init; }

    /// <summary>Figures that were given for a place, or by a person or organization; the first of them where there are many.</summary>
    public ImmutableArray<ClaimItem> Figures => Ledger.Items;

    /// <summary>How many such figures there are.</summary>
    public int FiguresTotal => Ledger.Total;

    [JsonIgnore]
    public LedgerPart Ledger { get; init; } = LedgerPart.Empty;

    /// <summary>Mentions in context, a few reports a page.</summary>
    public required ImmutableArray<ReportMentions> Context { get; init; }

    public ImmutableArray<EntityEvent> Events { get; init; } = [];

    /// <summary>Who else the same reports name, by how many of them.</summary>
    public ImmutableArray<Companion> Alongside { get; init; } = [];

    [JsonIgnore]
    public Paging Paging { get; init; }

    [JsonIgnore]
    CsvTable ICsvRecord.Csv => CsvTable.Of(Spellings);
}

/// <summary>One way the name is written.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Slug">Its address, which leads to the entity.</param>
/// <param name="Reports">The reports that write it so.</param>
/// <param name="Mentions">How often they do.</param>
public sealed record SpellingItem(string Text, string Slug, ImmutableArray<ReportRef> Reports, int Mentions) : ICsvRow
{
    public static ImmutableArray<string> Columns { get; } = ["spelling", "slug", "reports", "mentions"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Text, Slug, string.Join("; ", Reports.Select(report => report.Slug)), Mentions];
}

/// <summary>Why the names of reports are taken for one.</summary>
/// <param name="Reasons">The evidence, each a sentence.</param>
/// <param name="Score">From 0 to 1: how sure.</param>
/// <param name="Reports">The reports whose name was joined by it.</param>
public sealed record Joining(ImmutableArray<string> Reasons, double Score, ImmutableArray<ReportRef> Reports);

/// <summary>The mentions of one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Date">Its day of writing.</param>
/// <param name="DateBasis">How that is known.</param>
/// <param name="Total">How many mentions it has.</param>
/// <param name="Snippets">The first of them in context.</param>
public sealed record ReportMentions(ReportRef Report, LocalDate? Date, DateBasis DateBasis, int Total, ImmutableArray<SnippetView> Snippets);

/// <summary>An event that has to do with the entity.</summary>
public sealed record EntityEvent(string Slug, string Title, DayRange? Days, int Reports);

/// <summary>Somebody or something that the same reports name.</summary>
public sealed record Companion(string Slug, EntityKind Kind, string Name, int Reports)
{
    [JsonIgnore]
    public string Address => EntityKinds.Of(Kind).Address(Slug);
}

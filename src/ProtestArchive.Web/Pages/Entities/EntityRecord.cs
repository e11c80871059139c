using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Map.Drawing;

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

    public string? Country { get; init; }

    /// <summary>Degrees north and east, WGS 84.</summary>
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public string? Gazetteer { get; init; }

    /// <summary>How many reports name it.</summary>
    public required int Reports { get; init; }

    public required int Mentions { get; init; }

    /// <summary>The ways it is written, those of most reports first; the first of them where there are many.</summary>
    public required ImmutableArray<SpellingItem> Spellings { get; init; }

    /// <summary>How many ways there are.</summary>
    public required int SpellingsTotal { get; init; }

    /// <summary>Quotations that look like one statement in two wordings.</summary>
    public ImmutableArray<StatementPair> Statements { get; init; } = [];

    /// <summary>The other quotations, the latest.</summary>
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

    /// <summary>How many reports <see cref="Context"/> goes through in all: those that name it.</summary>
    public int Total => Reports;

    /// <summary>The address of the next page's JSON; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>Events that have to do with it, the latest; see <see cref="EntityCompany.EventsAsync"/>.</summary>
    public ImmutableArray<EntityEvent> Events { get; init; } = [];

    /// <summary>How many events there are in a place; null for people and organizations.</summary>
    public int? EventsTotal { get; init; }

    /// <summary>Who else the same reports name, by how many of them: of an entity of many reports the latest are asked.</summary>
    public ImmutableArray<Companion> Alongside { get; init; } = [];

    /// <summary>Squares, streets and buildings that the reports name which name a place.</summary>
    public ImmutableArray<Companion> Sites { get; init; } = [];

    /// <summary>Where a place lies, drawn; null where that is not known.</summary>
    [JsonIgnore]
    public MapDrawing? Locator { get; init; }

    [JsonIgnore]
    public Paging Paging { get; init; }

    [JsonIgnore]
    CsvTable ICsvRecord.Csv => CsvTable.Of(Spellings);
}

/// <summary>One way the name is written.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Slug">Its address, which leads to the entity.</param>
/// <param name="Reports">The reports that write it so; none where they are too many to be told one by one.</param>
/// <param name="ReportCount">How many they are.</param>
/// <param name="Mentions">How often they do.</param>
public sealed record SpellingItem(string Text, string Slug, ImmutableArray<ReportRef> Reports, int ReportCount, int Mentions) : ICsvRow
{
    /// <summary>Why it is taken for this name; null where there is only one way.</summary>
    public Joining? Joined { get; init; }

    public static ImmutableArray<string> Columns { get; } = ["spelling", "slug", "reports", "mentions"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Text, Slug, string.Join("; ", Reports.Select(report => report.Slug)), Mentions];
}

/// <summary>Why a spelling is taken for the entity's, by the first report that writes it.</summary>
/// <param name="Reasons">The evidence, each a sentence; none where <paramref name="ShortFor"/> says it.</param>
/// <param name="Score">From 0 to 1: how sure.</param>
/// <param name="ShortFor">The longer form that the same report writes; null where there is none.</param>
public sealed record Joining(ImmutableArray<string> Reasons, double? Score, string? ShortFor);

/// <summary>The mentions of one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Date">Its day of writing.</param>
/// <param name="DateBasis">How that is known.</param>
/// <param name="Total">How many mentions it has.</param>
/// <param name="Snippets">The first of them in context.</param>
public sealed record ReportMentions(ReportRef Report, LocalDate? Date, DateBasis DateBasis, int Total, ImmutableArray<SnippetView> Snippets)
{
    /// <summary>The person's ages that the report gives.</summary>
    public ImmutableArray<int> Ages { get; init; } = [];
}

/// <summary>An event that has to do with the entity.</summary>
public sealed record EntityEvent(string Slug, string Title, DayRange? Days, int Reports)
{
    /// <summary>Who tells of it, in an archive that has letters for all its reports.</summary>
    public ImmutableArray<ReportRef> Tellers { get; init; } = [];
}

/// <summary>Somebody or something that the same reports name.</summary>
public sealed record Companion(string Slug, EntityKind Kind, string Name, int Reports)
{
    /// <summary>The reports, in an archive that has letters for all.</summary>
    public ImmutableArray<ReportRef> Sigla { get; init; } = [];

    [JsonIgnore]
    public string Address => EntityKinds.Of(Kind).Address(Slug);
}

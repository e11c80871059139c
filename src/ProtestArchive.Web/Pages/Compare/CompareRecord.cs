using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Pages.Omissions;
using ProtestArchive.Web.Pages.SharedWording;

namespace ProtestArchive.Web.Pages.Compare;

/// <summary>Two to five reports side by side; without reports, or with too few or too many, only the choice.</summary>
public sealed record CompareRecord : ICsvRecord
{
    /// <summary>What is wrong with the choice; null where nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>The rule that the figures' numbers follow.</summary>
    public required ConventionChoice Convention { get; init; }

    /// <summary>The reports compared, in the order asked for.</summary>
    public ImmutableArray<ComparedReport> Reports { get; init; } = [];

    /// <summary>The aligned rows: figures, then passages that several reports tell, then what only one tells.</summary>
    public ImmutableArray<CompareRow> Rows { get; init; } = [];

    /// <summary>What looks damaged in the reports.</summary>
    public ImmutableArray<GarbleView> Garble { get; init; } = [];

    /// <summary>Who tells what, and who is silent; null where nothing is compared.</summary>
    public OmissionView? Omissions { get; init; }

    /// <summary>The wording that each two of the reports share.</summary>
    public ImmutableArray<SharedWordingView> SharedWording { get; init; } = [];

    /// <summary>Reports to choose from.</summary>
    [JsonIgnore]
    public CompareChooser Chooser { get; init; } = new([]);

    /// <summary>The day on which all of them were written; null where they were not, or where it is not known.</summary>
    [JsonIgnore]
    public LocalDate? Day => Reports.IsEmpty || Reports.Any(report => report.Date != Reports[0].Date) ? null : Reports[0].Date;

    [JsonIgnore]
    CsvTable ICsvRecord.Csv => CsvTable.Of(Rows.SelectMany(row => row.Cells.Select(cell => new CompareCsvRow(row.Topic, row.Mark?.Agreement, cell.Report.Slug, cell.Passage.Paragraph, cell.Text))));
}

/// <summary>A compared report, with the facts about it.</summary>
public sealed record ComparedReport(ReportRef Report, string? Outlet, LocalDate? Date, DateBasis DateBasis)
{
    public string Slug => Report.Slug;

    public required int Words { get; init; }

    public required int People { get; init; }

    public required int Places { get; init; }

    public required int Figures { get; init; }

    /// <summary>What it is chiefly about; null where no event was found.</summary>
    public Suggestion? MainEvent { get; init; }

    /// <summary>Rows that it tells together with others.</summary>
    public int SharedRows { get; init; }

    /// <summary>Rows that only it tells.</summary>
    public int OwnRows { get; init; }
}

/// <summary>One row of the comparison.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Mark">How the figures stand, or that one report tells it; null where passages are aligned.</param>
/// <param name="Why">The reason in words; null for none.</param>
/// <param name="Cells">The passages, of the reports that tell it.</param>
public sealed record CompareRow(string Topic, Mark? Mark, string? Why, ImmutableArray<CompareCell> Cells)
{
    /// <summary>Whether one report alone tells it.</summary>
    [JsonIgnore]
    public bool IsSingle => Cells.Length == 1;
}

/// <summary>One report's passage.</summary>
public sealed record CompareCell(ReportRef Report, Passage Passage, string Text)
{
    /// <summary>The figures that the row compares in this passage.</summary>
    public ImmutableArray<ComparedFigure> Figures { get; init; } = [];

    /// <summary>The passage cut where marks begin and end.</summary>
    [JsonIgnore]
    public ImmutableArray<MarkedRun> Runs { get; init; } = [];
}

/// <summary>A figure of a compared passage.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Words">As printed.</param>
/// <param name="Reading">What the words admit (“401 or more”).</param>
/// <param name="ByConvention">The number that the chosen convention gives, and how.</param>
public sealed record ComparedFigure(string Id, string Words, string Reading, ConventionalNumber ByConvention);

/// <summary>Words with their mark: “fig”, “all”, “some”, or none.</summary>
public readonly record struct MarkedRun(string Text, string? Class);

/// <summary>A passage as a row of a table.</summary>
public sealed record CompareCsvRow(string Topic, Agreement? Agreement, string Report, int Paragraph, string Text) : ICsvRow
{
    public static ImmutableArray<string> Columns { get; } = ["topic", "agreement", "report", "paragraph", "text"];

    public ImmutableArray<object?> Cells => [Topic, Agreement, Report, Paragraph, Text];
}

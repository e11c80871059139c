using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>
/// A report: its text and what its own words say of it, which never change, and its date, which derivation may prove.
/// A list of reports selects the columns that it shows: <see cref="Text"/> can be megabytes.
/// </summary>
public sealed class ReportRow
{
    public int Id { get; init; }

    /// <summary>Its address: words of the title and five letters of the hash, so the same in every archive.</summary>
    public required string Slug { get; init; }

    /// <summary>From 1, in the order in which reports first came; what the siglum is made of.</summary>
    public required int Number { get; init; }

    /// <summary><see cref="Report.Sha256"/>: no two reports have the same text.</summary>
    public required string Sha256 { get; init; }

    public required string Title { get; init; }

    public bool TitleIsOurs { get; init; }

    public string? Outlet { get; init; }

    public string? OutletSlug { get; init; }

    public string? Byline { get; init; }

    public required string Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Runs of characters between white space.</summary>
    public required int WordCount { get; init; }

    /// <summary>The day of writing as the report itself states it.</summary>
    public required DocumentDate StatedDate { get; init; }

    /// <summary>When it first came.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>Derived: the day of writing, stated or inferred; null where it is unknown.</summary>
    public LocalDate? Date { get; set; }

    /// <summary>Derived: how <see cref="Date"/> is known.</summary>
    public DateBasis DateBasis { get; set; }

    /// <summary>Derived: the steps that prove <see cref="Date"/>.</summary>
    public ImmutableArray<string> DateProof { get; set; } = [];

    /// <summary><see cref="Report.Text"/>; behind the small columns, so that SQLite need not read past it for them.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    public List<CaptureRow> Captures { get; } = [];

    public AnnotationsRow? Annotations { get; init; }

    public List<LinkRow> Links { get; } = [];

    public List<PostingRow> Postings { get; } = [];

    public List<ClaimRow> Claims { get; } = [];

    public List<QuoteRow> Quotes { get; } = [];

    public List<EventTellingRow> Tellings { get; } = [];

    /// <summary>The report as it was read.</summary>
    public Report ToReport() => new()
    {
        Text = Text,
        Paragraphs = Paragraphs,
        Title = Title,
        TitleIsOurs = TitleIsOurs,
        Outlet = Outlet,
        Byline = Byline,
        Language = Language,
        Url = Url,
        StatedDate = StatedDate,
    };
}

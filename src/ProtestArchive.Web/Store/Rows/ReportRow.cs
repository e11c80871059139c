using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>
/// A report: its text, which never changes, what its captures say of it, and its title, outlet and date as rulings and derivation have them.
/// A list of reports selects the columns that it shows: <see cref="Text"/> can be megabytes.
/// </summary>
public sealed class ReportRow
{
    public int Id { get; init; }

    /// <summary>Its address: words of the title and five letters of the hash, so the same in every archive.</summary>
    public required string Slug { get; init; }

    /// <summary>From 1, in the order in which reports first came; what the siglum is made of. A report that is removed leaves its number unused until it comes back (<see cref="RemovedRow"/>).</summary>
    public required int Number { get; init; }

    /// <summary><see cref="Report.Sha256"/>: no two reports have the same text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Derived: the title, as ruled, else as the report itself has it.</summary>
    public required string Title { get; set; }

    public bool TitleIsOurs { get; set; }

    /// <summary>Derived: the outlet, as ruled, else as the report itself names it.</summary>
    public string? Outlet
    {
        get;
        set => (field, OutletSlug) = (value, value is not null && Core.Text.Slug.Of(value) is { Length: > 0 } slug ? slug : null);
    }

    /// <summary><see cref="Outlet"/> as an address; null where there is none.</summary>
    public string? OutletSlug { get; private set; }

    public string? Byline { get; set; }

    public required string Language { get; set; }

    public string? Url { get; set; }

    /// <summary>Runs of characters between white space.</summary>
    public required int WordCount { get; init; }

    /// <summary>The title as it was read: the report's own, else a working title.</summary>
    public required string StatedTitle { get; set; }

    public bool StatedTitleIsOurs { get; set; }

    /// <summary>The outlet as the report itself names it.</summary>
    public string? StatedOutlet { get; set; }

    /// <summary>The day of writing as the report itself states it.</summary>
    public required DocumentDate StatedDate { get; set; }

    /// <summary>The <see cref="ArchiveState.Revision"/> of the last change to what derivation reads of it.</summary>
    public long Revision { get; set; }

    /// <summary>When it first came.</summary>
    public required Instant AddedAt { get; init; }

    /// <summary>Derived: the day of writing, stated or inferred; null where it is unknown.</summary>
    public LocalDate? Date { get; set; }

    /// <summary>Derived: how <see cref="Date"/> is known.</summary>
    public DateBasis DateBasis { get; set; }

    /// <summary>Derived: the steps that prove <see cref="Date"/>.</summary>
    public ImmutableArray<ProofStep> DateProof { get; set; } = [];

    /// <summary><see cref="Report.Text"/>; behind the small columns, so that SQLite need not read past it for them.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<Paragraph> Paragraphs { get; set; }

    public List<CaptureRow> Captures { get; } = [];

    public AnnotationsRow? Annotations { get; init; }

    public List<LinkRow> Links { get; } = [];

    public List<PostingRow> Postings { get; } = [];

    public List<ClaimRow> Claims { get; } = [];

    public List<QuoteRow> Quotes { get; } = [];

    public List<EventTellingRow> Tellings { get; } = [];

    /// <summary>Takes over what all captures of the text say of it together (<see cref="CapturedReport"/>).</summary>
    /// <returns>Whether that is otherwise than before; derivation then shows it.</returns>
    public bool Take(Report together)
    {
        bool isSame = (StatedTitle, StatedTitleIsOurs, StatedOutlet, Byline, Language, Url) == (together.Title, together.TitleIsOurs, together.Outlet, together.Byline, together.Language, together.Url)
            && Paragraphs.SequenceEqual(together.Paragraphs)
            && (StatedDate.Value, StatedDate.Basis) == (together.StatedDate.Value, together.StatedDate.Basis) && StatedDate.Proof.SequenceEqual(together.StatedDate.Proof);
        if (isSame) { return false; }
        (StatedTitle, StatedTitleIsOurs, StatedOutlet, StatedDate) = (together.Title, together.TitleIsOurs, together.Outlet, together.StatedDate);
        (Byline, Language, Url, Paragraphs) = (together.Byline, together.Language, together.Url, together.Paragraphs);
        return true;
    }

    /// <summary>The report as it was read.</summary>
    public Report ToReport() => new()
    {
        Text = Text,
        Paragraphs = Paragraphs,
        Title = StatedTitle,
        TitleIsOurs = StatedTitleIsOurs,
        Outlet = StatedOutlet,
        Byline = Byline,
        Language = Language,
        Url = Url,
        StatedDate = StatedDate,
    };

    /// <summary>The report under the title and outlet that its pages show.</summary>
    public Report ToShown() => ToReport() with { Title = Title, TitleIsOurs = TitleIsOurs, Outlet = Outlet };
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>A report with all that was read in it and where it came from.</summary>
public sealed record ReportRecord : ICsvRecord
{
    public required string Slug { get; init; }

    public required int Number { get; init; }

    public string? Letter { get; init; }

    public required string Title { get; init; }

    public bool TitleIsOurs { get; init; }

    public string? Outlet { get; init; }

    public string? OutletSlug { get; init; }

    public string? Byline { get; init; }

    public required string Language { get; init; }

    /// <summary>The address that the report names as its own.</summary>
    public string? Url { get; init; }

    /// <summary>The day of writing.</summary>
    public LocalDate? Date { get; init; }

    public DateBasis DateBasis { get; init; }

    /// <summary>How the day is known, step by step.</summary>
    public ImmutableArray<ProofItem> DateProof { get; init; } = [];

    public required int Words { get; init; }

    /// <summary>SHA-256 of the text in UTF-8.</summary>
    public required string Sha256 { get; init; }

    public required Instant AddedAt { get; init; }

    /// <summary>The text exactly as stored; every start and length counts its UTF-16 code units.</summary>
    public required string Text { get; init; }

    public required ImmutableArray<ParagraphItem> Paragraphs { get; init; }

    public required ImmutableArray<MentionItem> Mentions { get; init; }

    /// <summary>The figures.</summary>
    public required ImmutableArray<FactItem> Facts { get; init; }

    /// <summary>What looks damaged in it, judged against the reports of the same events.</summary>
    public ImmutableArray<GarbleView> Garble { get; init; } = [];

    /// <summary>The events that it tells of, those first that it is chiefly about.</summary>
    public required ImmutableArray<EventRef> Events { get; init; }

    /// <summary>Other reports that tell of what this one is chiefly about.</summary>
    public ImmutableArray<ReportRef> Alongside { get; init; } = [];

    /// <summary>The files that brought it.</summary>
    public required ImmutableArray<CaptureItem> Captures { get; init; }

    /// <summary>What the address asks to follow through the text; null where it asks for nothing, or for nothing that the report has.</summary>
    public Followed? Followed { get; init; }

    /// <summary>What can be followed.</summary>
    [JsonIgnore]
    public ImmutableArray<Followable> Followable { get; init; } = [];

    [JsonIgnore]
    public ReportRef Ref => new(Number, Slug, Title, TitleIsOurs) { Letter = Letter };

    [JsonIgnore]
    public LedgerPart Ledger { get; init; } = LedgerPart.Empty;

    /// <summary>The marks of the text, by the number of the paragraph.</summary>
    [JsonIgnore]
    public ILookup<int, TextMark> Marks { get; init; } = Array.Empty<TextMark>().ToLookup(_ => 0);

    /// <summary>The figures, by the number of the paragraph that gives them.</summary>
    [JsonIgnore]
    public ILookup<int, FactItem> FactsByParagraph { get; init; } = Array.Empty<FactItem>().ToLookup(_ => 0);

    [JsonIgnore]
    CsvTable ICsvRecord.Csv => CsvTable.Of(Facts);
}

/// <summary>A paragraph: the number that citations show, what it is to the report, and where it stands.</summary>
public sealed record ParagraphItem(int Number, ParagraphKind Kind, int Start, int Length)
{
    [JsonIgnore]
    public TextSpan Span => new(Start, Length);
}

/// <summary>A mention: its layer in the codebook's word, where it stands and what it is read as.</summary>
/// <param name="Kind">person, place, organization, time, count, event or quote.</param>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Text">The words.</param>
/// <param name="Entity">The entity's slug, or the speaker's; null where there is none.</param>
/// <param name="Value">A time's TIMEX3 value, the kind of a count or happening, the speaker of a quotation that has no page.</param>
public sealed record MentionItem(string Kind, int Start, int Length, string Text, string? Entity, string? Value);

/// <summary>An event that a report tells of.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its heading.</param>
/// <param name="IsMain">Whether the report is chiefly about it.</param>
public sealed record EventRef(string Slug, string Title, bool IsMain);

/// <summary>A file that brought the report.</summary>
/// <param name="Id">Names the file among the report's.</param>
/// <param name="FileName">Its own name.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="MediaType">What its bytes turned out to be.</param>
/// <param name="Charset">How they were decoded.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
/// <param name="CapturedAt">When it came.</param>
public sealed record CaptureItem(int Id, string FileName, string Origin, string MediaType, string Charset, long Length, string Sha256, Instant CapturedAt)
{
    public static CaptureItem Of(CaptureRow row) => new(row.Id, row.FileName, row.Origin, row.MediaType, row.Charset, row.Length, row.BytesSha256, row.CapturedAt);
}

/// <summary>A figure that the report gives.</summary>
public sealed record FactItem : ICsvRow
{
    /// <summary>The claim's id, part of its anchor.</summary>
    public required string Id { get; init; }

    public required CountKind Kind { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Said { get; init; }

    /// <summary>Least number, included.</summary>
    public long? Low { get; init; }

    /// <summary>Greatest number, included; for “nearly” the number named.</summary>
    public long? High { get; init; }

    public required Qualifier Qualifier { get; init; }

    public string? Who { get; init; }

    /// <summary>The name of the place.</summary>
    public string? Place { get; init; }

    /// <summary>What is counted happened on these days.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Who gives the figure, as the report names them; null in its own voice.</summary>
    public string? Source { get; init; }

    public required int Paragraph { get; init; }

    public required int Start { get; init; }

    public required int Length { get; init; }

    /// <summary>What damaged words may have been; never adopted by itself.</summary>
    public string? ProposedReading { get; init; }

    /// <summary>The event that it counts for; null where it could not be placed.</summary>
    public EventRef? Event { get; init; }

    /// <summary>How it stands to the figures of the same kind at that event; null where it counts for none.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>The reason for <see cref="Agreement"/>, or what sets the figure apart.</summary>
    public string? Why { get; init; }

    /// <summary>Figures of other reports that it is compared with: the first few.</summary>
    public ImmutableArray<OtherFigure> Others { get; init; } = [];

    /// <summary>How many more there are.</summary>
    public int MoreOthers { get; init; }

    /// <summary>The how manieth figure of its paragraph it is, from 1.</summary>
    [JsonIgnore]
    public int Ordinal { get; init; }

    /// <summary>Where the event's record compares it; null where it counts for none.</summary>
    [JsonIgnore]
    public string? UsedAt => Event is { } at ? $"{Addresses.Event(at.Slug)}#{Parameters.Word(Kind)}" : null;

    /// <summary>What the words admit, in words.</summary>
    [JsonIgnore]
    public string Reading => FigureWords.Of(Low, High, Qualifier);

    /// <summary>What is counted, with the place where the sentence names one.</summary>
    [JsonIgnore]
    public string Aspect => Kind is CountKind.Other && Who is { } who ? Sentence.Capital(who) : FigureWords.Heading(Kind);

    public static ImmutableArray<string> Columns { get; } =
        ["id", "kind", "said", "low", "high", "qualifier", "who", "place", "days", "source", "paragraph", "start", "length", "event", "agreement", "why"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells =>
        [Id, Kind, Said, Low, High, Qualifier, Who, Place, Days?.ToString(), Source, Paragraph, Start, Length, Event?.Slug, Agreement, Why];
}

/// <summary>Another report's figure for the same thing.</summary>
public sealed record OtherFigure(Passage Passage, string Said);

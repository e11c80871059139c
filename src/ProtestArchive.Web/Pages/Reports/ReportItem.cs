using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>A report as a list shows it.</summary>
public sealed record ReportItem : ICsvRow
{
    private const int Head = 1_500; // of the text, to find an opening in
    private const int OpeningLength = 230;

    public required string Slug { get; init; }

    /// <summary>Its number in the archive: the stable id.</summary>
    public required int Number { get; init; }

    /// <summary>The letter that stands for it while the archive holds few reports.</summary>
    public string? Letter { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the report has no headline and the archive made the title of its opening words.</summary>
    public bool TitleIsOurs { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string Language { get; init; } = "en";

    /// <summary>The day of writing.</summary>
    public LocalDate? Date { get; init; }

    public DateBasis DateBasis { get; init; }

    public int Words { get; init; }

    /// <summary>The first words of its running text.</summary>
    public string Opening { get; init; } = "";

    public Instant AddedAt { get; init; }

    [JsonIgnore]
    public ReportRef Ref => new(Number, Slug, Title, TitleIsOurs) { Letter = Letter };

    public static ImmutableArray<string> Columns { get; } =
        ["slug", "number", "title", "titleIsOurs", "outlet", "byline", "language", "date", "dateBasis", "words", "addedAt"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Number, Title, TitleIsOurs, Outlet, Byline, Language, Date, DateBasis, Words, AddedAt];

    /// <summary>The columns of a report that a list needs; its text can be megabytes.</summary>
    public static Expression<Func<ReportRow, Row>> Selected { get; } = row => new Row(
        row.Id, row.Slug, row.Number, row.Title, row.TitleIsOurs, row.Outlet, row.Byline, row.Language, row.Date, row.DateBasis, row.WordCount,
        row.Text.Substring(0, Head), row.Paragraphs, row.AddedAt);

    /// <summary>What <see cref="Selected"/> selects.</summary>
    public sealed record Row(
        int Id, string Slug, int Number, string Title, bool TitleIsOurs, string? Outlet, string? Byline, string Language, LocalDate? Date, DateBasis DateBasis,
        int Words, string Text, ImmutableArray<Paragraph> Paragraphs, Instant AddedAt)
    {
        /// <summary>The row as an item of an archive of <paramref name="reports"/> reports.</summary>
        public ReportItem Item(int reports) => new()
        {
            Slug = Slug,
            Number = Number,
            Letter = Sigla.OfArchive(Number, reports),
            Title = Title,
            TitleIsOurs = TitleIsOurs,
            Outlet = Outlet,
            Byline = Byline,
            Language = Language,
            Date = Date,
            DateBasis = DateBasis,
            Words = Words,
            Opening = Opening,
            AddedAt = AddedAt,
        };

        // The first running text of some length: a lone “Embed:” or a dateline tells nothing.
        private string Opening
        {
            get
            {
                TextSpan first = Paragraphs
                    .Where(paragraph => paragraph.Kind is ParagraphKind.Body && paragraph.Span.Start < Text.Length)
                    .OrderByDescending(paragraph => paragraph.Span.Length >= 60)
                    .Select(paragraph => paragraph.Span)
                    .FirstOrDefault(new TextSpan(0, Text.Length));
                return Excerpt.Opening(Text.AsSpan(first.Start, Math.Min(first.Length, Text.Length - first.Start)), OpeningLength);
            }
        }
    }
}

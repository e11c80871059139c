using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>A mention that a pointer leads to, with its report.</summary>
public sealed record Pointed(ReportReading Reading, Mention Mention, ReportRef Report)
{
    public MentionRef Ref => Reading.Point(Mention);

    /// <summary>The words in curly quotation marks.</summary>
    public string Quoted => Wording.Sentence.Quoted(Mention.Span.In(Reading.Row.Text));

    /// <summary>“Words” (A, ¶ 8).</summary>
    public string Cited => Say("Rule.Cited", Quoted, Report.Label, $"{Paragraph}");

    public int Paragraph => Reading.Shown.ParagraphAt(Mention.Span.Start)?.Number ?? 0;

    public SnippetView Snippet => new(
        Excerpt.Around(Reading.Row.Text, Reading.Shown.ParagraphAt(Mention.Span.Start)?.Span ?? Mention.Span, Mention.Span),
        new Passage(Report, Paragraph, Mention is CountMention ? Ref.Id : null));
}

/// <summary>Finds what pointers lead to.</summary>
public sealed class PointedMentions(ArchiveContext archive)
{
    private readonly Dictionary<string, ReportReading?> _readings = new(StringComparer.Ordinal);
    private int? _reports;

    /// <summary>The mention that a pointer leads to; null where nothing of the kind is read there.</summary>
    public async Task<Pointed?> FindAsync(string? at, CancellationToken cancellation) =>
        MentionPointer.Parse(at) is { } parsed
        && await ReadingAsync(parsed.Slug, cancellation) is { } reading
        && parsed.Span.End <= reading.Row.Text.Length
        && reading.Find(parsed.Span, parsed.Layer) is { } mention
            ? await OfAsync(reading, mention, cancellation)
            : null;

    public async Task<Pointed> OfAsync(ReportReading reading, Mention mention, CancellationToken cancellation) => new(reading, mention, await RefAsync(reading.Row, cancellation));

    /// <summary>The report as pages cite it.</summary>
    public async Task<ReportRef> RefAsync(ReportRow row, CancellationToken cancellation) =>
        new(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, _reports ??= await archive.CountReportsAsync(cancellation)) };

    public async Task<ReportReading?> ReadingAsync(string slug, CancellationToken cancellation)
    {
        if (!_readings.TryGetValue(slug, out ReportReading? reading)) { _readings[slug] = reading = await ReportReading.OfSlugAsync(archive, slug, cancellation); }
        return reading;
    }

    /// <summary>The entity that a name means; null where it is no name or means none.</summary>
    public async Task<EntityRow?> EntityAsync(Pointed pointed, CancellationToken cancellation) => pointed.Mention is NameMention name
        ? await archive.Links.Where(link => link.ReportId == pointed.Reading.Row.Id && link.Local == name.Local).Select(link => link.Entity).FirstOrDefaultAsync(cancellation)
        : null;
}

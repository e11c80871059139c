using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>What is read in a report: as its pages show it, and before any ruling.</summary>
public sealed class ReportReading(ReportRow row)
{
    private readonly Lazy<AnnotatedReport> _shown = new(row.ToAnnotated);
    private readonly Lazy<AnnotatedReport> _stated = new(() => AnnotationDocument.Unpack(row.ToReport(), row.Annotations!.Stated));

    public ReportRow Row { get; } = row;

    public AnnotatedReport Shown => _shown.Value;

    /// <summary>The mention that a ruling points at, rejected ones too; null where it is read no more.</summary>
    public Mention? Find(TextSpan span, string layer) => Find(Shown, span, layer) ?? Find(_stated.Value, span, layer);

    /// <summary>The mention as a ruling points at it.</summary>
    public MentionRef Point(Mention mention) => new(Row.Sha256, mention.Span, MentionLayer.Of(mention), mention.Span.In(Row.Text));

    /// <summary>The readings of reports, by SHA-256; without those that the archive does not hold.</summary>
    public static async Task<Dictionary<string, ReportReading>> OfAsync(ArchiveContext archive, IReadOnlyCollection<string> sha256s, CancellationToken cancellation)
    {
        List<ReportRow> rows = await archive.Reports.Include(report => report.Annotations).Where(report => sha256s.Contains(report.Sha256)).ToListAsync(cancellation);
        return rows.ToDictionary(report => report.Sha256, report => new ReportReading(report), StringComparer.Ordinal);
    }

    /// <summary>The reading of the report at an address; null where there is none.</summary>
    public static async Task<ReportReading?> OfSlugAsync(ArchiveContext archive, string slug, CancellationToken cancellation) =>
        await archive.Reports.Include(report => report.Annotations).SingleOrDefaultAsync(report => report.Slug == slug, cancellation) is { } row ? new(row) : null;

    private static Mention? Find(AnnotatedReport annotated, TextSpan span, string layer) =>
        annotated.Mentions.FirstOrDefault(mention => mention.Span == span && MentionLayer.Of(mention) == layer);
}

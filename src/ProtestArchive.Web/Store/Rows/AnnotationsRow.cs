using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>All that was read in one report, as one compressed document (<see cref="AnnotationDocument"/>).</summary>
public sealed class AnnotationsRow
{
    public int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>The <see cref="AnnotationDocument.Engine"/> that read it.</summary>
    public required string Engine { get; set; }

    /// <summary>Read against the date that the report states: what derivation starts from.</summary>
    public required byte[] Stated { get; set; }

    /// <summary>Derived: read anew against an inferred date, or as people ruled; null where there is neither, and <see cref="Stated"/> holds.</summary>
    public byte[]? Dated { get; set; }

    /// <summary>Reads the report anew.</summary>
    public void Read(Report report) => (Engine, Stated) = (AnnotationDocument.Engine, AnnotationDocument.Of(report));
}

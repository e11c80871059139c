using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction;

/// <summary>One step of the reading of a report's wording.</summary>
public interface IAnnotator
{
    /// <summary><paramref name="document"/> with this annotator's layers.</summary>
    Document Annotate(Document document);
}

/// <summary>Reads a report: the annotators, in the order in which each finds the layers that it needs.</summary>
public static class Extractor
{
    /// <summary>All annotators, in order.</summary>
    public static ImmutableArray<IAnnotator> Annotators { get; } =
    [
        new Names.NameAnnotator(),
        new Times.TimeAnnotator(),
        new Quotations.QuotationAnnotator(),
        new Counts.CountAnnotator(),
        new Happenings.HappeningAnnotator(),
    ];

    /// <summary>Reads <paramref name="report"/>, its times against <paramref name="creationTime"/> (null: unknown).</summary>
    public static AnnotatedReport Annotate(Report report, LocalDate? creationTime)
    {
        Document document = Document.Open(report, creationTime);
        foreach (IAnnotator annotator in Annotators)
        {
            document = annotator.Annotate(document);
        }
        return document.Close();
    }
}

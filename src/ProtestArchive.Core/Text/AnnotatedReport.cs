using System.Collections.Immutable;
using NodaTime;

namespace ProtestArchive.Core.Text;

/// <summary>A report with all that was read in it. Derived: the same report and date give the same annotations, always.</summary>
/// <param name="Report">The report.</param>
/// <param name="CreationTime">The day that times were resolved against; null where it was unknown.</param>
/// <param name="Names">The named things of this report; name mentions point here.</param>
/// <param name="Mentions">All layers, ordered by <see cref="TextSpan"/>, then by layer.</param>
public sealed record AnnotatedReport(
    Report Report,
    LocalDate? CreationTime,
    ImmutableArray<LocalName> Names,
    ImmutableArray<Mention> Mentions)
{
    /// <summary>The mentions of one layer, in order.</summary>
    public IEnumerable<T> Layer<T>() where T : Mention => Mentions.OfType<T>();

    /// <summary>The paragraph that holds <paramref name="offset"/>, or null between paragraphs.</summary>
    public Paragraph? ParagraphAt(int offset)
    {
        int low = 0, high = Report.Paragraphs.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            Paragraph paragraph = Report.Paragraphs[middle];
            if (offset < paragraph.Span.Start) { high = middle - 1; }
            else if (offset >= paragraph.Span.End) { low = middle + 1; }
            else { return paragraph; }
        }
        return null;
    }
}

using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Knows where names stand: April Jones, Black Friday Agreement Party and the Sunday Times are no times.</summary>
internal sealed class NameGuard(Document document)
{
    /// <summary>Whether a name holds all of <paramref name="span"/>.</summary>
    public bool IsInName(TextSpan span) => Holds(document.People, span) || Holds(document.Places, span) || Holds(document.Organizations, span);

    private static bool Holds<T>(ImmutableArray<T> names, TextSpan span) where T : NameMention
    {
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (names[middle].Span.End < span.End) { low = middle + 1; } else { high = middle; }
        }
        return low < names.Length && names[low].Span.Contains(span);
    }
}

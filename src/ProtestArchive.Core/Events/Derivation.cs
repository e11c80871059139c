using System.Collections.Immutable;
using ProtestArchive.Core.Events.Grouping;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Derives the cross-report record.</summary>
public static class Derivation
{
    /// <summary>
    /// Links names, proves dates, reads dated reports anew, and groups claims into events.
    /// </summary>
    /// <param name="reports">Reports in any order, each annotated against its stated date.</param>
    public static ArchiveRecord Derive(IEnumerable<AnnotatedReport> reports)
    {
        ImmutableArray<AnnotatedReport> read = [.. reports.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        ImmutableArray<Entity> entities = Linker.Link(read);
        EntityIndex index = new(entities);
        ImmutableDictionary<string, DocumentDate> dates = read.ToImmutableDictionary(report => report.Report.Sha256, report => report.Report.StatedDate, StringComparer.Ordinal);
        (ImmutableArray<Event> events, ImmutableArray<Claim> claims) = EventGrouper.Group(read, index);
        return new(read, dates, entities, events, claims);
    }
}

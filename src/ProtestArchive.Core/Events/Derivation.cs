using System.Collections.Immutable;
using ProtestArchive.Core.Events.Dates;
using ProtestArchive.Core.Events.Grouping;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Derives the cross-report record.</summary>
public static class Derivation
{
    /// <summary>
    /// Applies rulings, links names, proves dates, reads dated reports anew, and groups claims into events.
    /// </summary>
    /// <param name="reports">Reports in any order, each annotated against its stated date.</param>
    /// <param name="rulings">What people decided; null for nothing.</param>
    public static ArchiveRecord Derive(IEnumerable<AnnotatedReport> reports, RulingSet? rulings = null)
    {
        RulingSet inForce = rulings ?? RulingSet.None;
        ImmutableArray<AnnotatedReport> read = [.. reports.Select(inForce.Apply).OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        ImmutableArray<Entity> entities = Linker.Link(read);
        EntityIndex index = new(entities);
        ImmutableDictionary<string, DocumentDate> dates = DateProver.Prove(read, entities);
        // Names are read without regard to the date, so the links hold for a report that is read anew.
        ImmutableArray<AnnotatedReport> dated =
        [
            .. read.Select(report => dates[report.Report.Sha256] is { Basis: DateBasis.Inferred, Value: { } day } ? inForce.Apply(Extractor.Annotate(report.Report, day)) : report),
        ];
        (ImmutableArray<Event> events, ImmutableArray<Claim> claims) = EventGrouper.Group(dated, index);
        return new(dated, dates, entities, events, claims);
    }
}

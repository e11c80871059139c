using System.Collections.Immutable;
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
        ImmutableArray<AnnotatedReport> read = [.. reports.Select(inForce.Apply).DistinctBy(report => report.Report.Sha256).OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        Dictionary<string, AnnotatedReport> bySha = read.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        LinkIndex links = new();
        LinkChange linked = links.Apply(read, [], inForce);
        EventIndex index = new(links.Entities, sha256 => bySha[sha256]);
        EventChange change = index.Apply(read, [], linked, inForce);
        return new(
            [.. read.Select(report => change.Dated.GetValueOrDefault(report.Report.Sha256) ?? report)],
            change.Dates.ToImmutableDictionary(StringComparer.Ordinal),
            linked.Changed,
            links.Entities,
            change.Changed,
            [.. read.SelectMany(report => index.ClaimsOf(report.Report.Sha256))]);
    }
}

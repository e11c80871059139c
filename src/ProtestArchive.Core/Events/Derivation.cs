using System.Collections.Immutable;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Derives the cross-report record of some reports at once.</summary>
public static class Derivation
{
    /// <summary>What a <see cref="RecordIndex"/> of these reports holds.</summary>
    /// <param name="reports">Reports in any order, each annotated against its stated date.</param>
    /// <param name="rulings">What people decided; null for nothing.</param>
    public static ArchiveRecord Derive(IEnumerable<AnnotatedReport> reports, RulingSet? rulings = null)
    {
        Dictionary<string, AnnotatedReport> stated = new(StringComparer.Ordinal);
        foreach (AnnotatedReport report in reports) { stated[report.Report.Sha256] = report; }
        RecordIndex index = new(sha256 => stated[sha256]);
        RecordChange change = index.Apply(stated.Values, [], rulings ?? RulingSet.None);
        return new(
            [.. change.Readings.Values.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)],
            stated.Keys.ToImmutableDictionary(sha256 => sha256, index.DateOf, StringComparer.Ordinal),
            [.. index.Entities.All],
            index.Entities,
            [.. index.Events.OrderBy(happening => happening.Slug, StringComparer.Ordinal)],
            [.. stated.Keys.Order(StringComparer.Ordinal).SelectMany(index.ClaimsOf)]);
    }
}

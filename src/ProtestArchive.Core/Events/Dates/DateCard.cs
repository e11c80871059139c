using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>What stays in memory of a report for proofs of dates; its sentences are read again when a proof needs them.</summary>
/// <param name="Sha256">The report.</param>
/// <param name="Title">How proofs name it.</param>
/// <param name="Stated">Its date as stated or ruled.</param>
/// <param name="Setting">Country, people and years of rule.</param>
/// <param name="Keys">Keys of the happenings that it tells of with a day (<see cref="FactKeys"/>); no key twice.</param>
internal sealed record DateCard(string Sha256, string Title, DocumentDate Stated, Setting Setting, IReadOnlyList<ulong> Keys)
{
    /// <summary>Whether its day of writing is sought: it states none, and nobody ruled that it is unknown.</summary>
    public bool IsOpen => Stated is { Value: null, Basis: not DateBasis.Ruled };
}

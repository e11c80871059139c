using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>
/// The archive's one row about itself. <see cref="Revision"/> grows in the transaction of every change to reports; derivation
/// notes up to which it has read. So an archive that was killed in between knows that it is behind.
/// </summary>
public sealed class ArchiveState
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; } = 1;

    public long Revision { get; set; }

    /// <summary>The <see cref="Revision"/> that the derived rows stand for; 0 before the first time, and where they cannot be trusted.</summary>
    public long DerivedRevision { get; set; }

    /// <summary>The number of the last ruling that the derived rows obey; 0 for none.</summary>
    public int DerivedRuling { get; set; }

    /// <summary>When the derived rows were made; null before the first time.</summary>
    public Instant? DerivedAt { get; set; }

    /// <summary>Whether the seed reports are being taken in; still set after the process was killed meanwhile.</summary>
    public bool SeedsPending { get; set; }

    /// <summary>Whether reports came that the derived rows do not know.</summary>
    public bool IsStale => Revision != DerivedRevision;
}

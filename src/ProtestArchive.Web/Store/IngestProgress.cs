namespace ProtestArchive.Web.Store;

/// <summary>What the running app is doing with incoming reports.</summary>
public enum IngestPhase
{
    /// <summary>Nothing is waiting.</summary>
    Idle,

    /// <summary>Files are being read and stored.</summary>
    Ingesting,

    /// <summary>Archived texts are being read anew, because this version of the program reads otherwise than the last.</summary>
    Rereading,

    /// <summary>Names, dates and events are being compared across reports.</summary>
    Deriving,

    /// <summary>The last work broke off through a fault; the log says why. What was stored is kept.</summary>
    Failed,
}

/// <summary>How far the running app is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Done">Files or reports that are through.</param>
/// <param name="Total">Files or reports in all.</param>
/// <param name="Current">The file that was last through; null where there is none.</param>
/// <param name="Refused">How many files were refused.</param>
public sealed record IngestState(IngestPhase Phase, int Done = 0, int Total = 0, string? Current = null, int Refused = 0);

/// <summary>The state of ingest, as pages show it: always a whole and consistent one.</summary>
public sealed class IngestProgress
{
    private volatile IngestState _now = new(IngestPhase.Idle);

    public IngestState Now => _now;

    public void Set(IngestState state) => _now = state;
}

namespace ProtestArchive.Web.Store;

/// <summary>What came of one file.</summary>
/// <param name="FileName">Its name, fit to be shown.</param>
/// <param name="Origin">Where it came from, fit to be shown.</param>
public abstract record IngestResult(string FileName, string Origin)
{
    /// <summary>A report that the archive did not have.</summary>
    public sealed record Added(string FileName, string Origin, string Slug) : IngestResult(FileName, Origin);

    /// <summary>A text that the archive has already, from other bytes or under another name.</summary>
    public sealed record Captured(string FileName, string Origin, string Slug) : IngestResult(FileName, Origin);

    /// <summary>The archive has these bytes under this name.</summary>
    public sealed record Unchanged(string FileName, string Origin, string Slug) : IngestResult(FileName, Origin);

    /// <summary>No report could be read.</summary>
    /// <param name="FileName">Its name.</param>
    /// <param name="Origin">Where it came from.</param>
    /// <param name="Reason">A sentence for the person who brought the file.</param>
    /// <param name="Offset">The byte at which it went wrong, from 0; null where no one byte did.</param>
    public sealed record Refused(string FileName, string Origin, string Reason, long? Offset) : IngestResult(FileName, Origin);
}

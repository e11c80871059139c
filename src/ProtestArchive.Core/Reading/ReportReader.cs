namespace ProtestArchive.Core.Reading;

/// <summary>Reads a report from the bytes of any format that the archive knows.</summary>
public static class ReportReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    /// <summary>Reads <paramref name="source"/>. Never throws for bad input: that is a <see cref="ReadResult.Refused"/>.</summary>
    public static ReadResult Read(ReportSource source) => new ReadResult.Refused("No format is read yet.", null);
}

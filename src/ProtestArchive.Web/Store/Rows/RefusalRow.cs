using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>A file that gave no report, with the reason. The same bytes refused again under the same name are the same row, with the latest time.</summary>
public sealed class RefusalRow
{
    public int Id { get; init; }

    /// <summary>The file's own name, as in <see cref="CaptureRow.FileName"/>.</summary>
    public required string FileName { get; init; }

    /// <summary>The path or address that it came from, as text to be shown.</summary>
    public required string Origin { get; set; }

    /// <summary>A sentence for the person who brought the file.</summary>
    public required string Reason { get; set; }

    /// <summary>The byte at which it went wrong, from 0; null where no one byte did.</summary>
    public long? Offset { get; set; }

    /// <summary>Number of bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the bytes; empty where they could not be read at all.</summary>
    public required string BytesSha256 { get; init; }

    public required Instant At { get; set; }
}

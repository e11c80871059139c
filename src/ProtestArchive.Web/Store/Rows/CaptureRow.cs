using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>One file that brought a report: where from, when, and which bytes.</summary>
public sealed class CaptureRow
{
    public int Id { get; init; }

    public int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>The file's own name, as text to be shown: control characters replaced, at most <see cref="FileName.Maximum"/> long. Never a path.</summary>
    public required string FileName { get; init; }

    /// <summary>The path or address that it came from, as text to be shown.</summary>
    public required string Origin { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string BytesSha256 { get; init; }

    public OriginalRow? Original { get; init; }

    /// <summary>What the bytes turned out to be (text/plain, text/markdown, text/html).</summary>
    public required string MediaType { get; init; }

    /// <summary>IANA name of the encoding that they were decoded with.</summary>
    public required string Charset { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Length { get; init; }

    public required Instant CapturedAt { get; init; }
}

/// <summary>Bytes as they came, kept once however many captures brought them.</summary>
public sealed class OriginalRow
{
    public required string Sha256 { get; init; }

    /// <summary>The bytes, compressed by <see cref="Compression"/>.</summary>
    public required byte[] Compressed { get; init; }

    /// <summary>The bytes as they came.</summary>
    public byte[] Bytes() => Compression.Unpack(Compressed);
}

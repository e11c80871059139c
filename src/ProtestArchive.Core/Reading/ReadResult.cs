using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading;

/// <summary>What came of reading a file: a report, or the reason why there is none.</summary>
public abstract record ReadResult
{
    private ReadResult() { }

    /// <summary>A report was read.</summary>
    /// <param name="Value">The report.</param>
    /// <param name="MediaType">What the bytes turned out to be (text/plain, text/markdown, text/html).</param>
    /// <param name="Charset">The IANA name of the encoding that they were decoded with.</param>
    public sealed record Accepted(Report Value, string MediaType, string Charset) : ReadResult;

    /// <summary>The file was refused.</summary>
    /// <param name="Reason">A sentence for the person who brought the file.</param>
    /// <param name="Offset">The byte at which it went wrong, from 0; null where no one byte did.</param>
    public sealed record Refused(string Reason, long? Offset) : ReadResult;
}

/// <summary>Bytes to be read, with what is known of them.</summary>
/// <param name="Name">The file's name, with its ending; it hints at the format and gives the slug.</param>
/// <param name="Bytes">The bytes as they came.</param>
public sealed record ReportSource(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The media type that came with the bytes (an HTTP header); null where none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>The charset that came with the bytes; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>Where they were fetched from; null where they were not.</summary>
    public string? Url { get; init; }
}

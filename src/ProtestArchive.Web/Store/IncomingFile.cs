using System.Security.Cryptography;
using ProtestArchive.Core.Reading;

namespace ProtestArchive.Web.Store;

/// <summary>Bytes on their way into the archive.</summary>
/// <param name="FileName">The file's own name, fit to be shown.</param>
/// <param name="Origin">The path or address that it came from, fit to be shown.</param>
/// <param name="Bytes">The bytes, but no more than one above <see cref="ReportReader.MaximumBytes"/>.</param>
/// <param name="Length">How many there are.</param>
/// <param name="Fault">Why it could not be read; null where it could.</param>
public sealed record IncomingFile(string FileName, string Origin, ReadOnlyMemory<byte> Bytes, long Length, string? Fault = null)
{
    /// <summary>SHA-256 of <see cref="Bytes"/>, 64 lower-case hexadecimal digits; empty where the file could not be read.</summary>
    public string Sha256 { get; } = Fault is null ? Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)) : "";

    /// <summary>False where nothing is at the path: a slip of whoever named it, rather than a file that is no report.</summary>
    public bool IsThere { get; private init; } = true;

    /// <summary>What the reader reads.</summary>
    public ReportSource Source => new(FileName, Bytes);

    /// <summary>Bytes under a name that somebody gave them.</summary>
    public static IncomingFile Of(string name, string origin, ReadOnlyMemory<byte> bytes) => new(Store.FileName.Of(name), Store.FileName.Origin(origin), bytes, bytes.Length);

    /// <summary>The file at <paramref name="path"/>. A file that cannot be read is one with a <see cref="Fault"/>.</summary>
    public static async Task<IncomingFile> ReadAsync(string path, CancellationToken cancellation)
    {
        string name = Store.FileName.Of(path), origin = Store.FileName.Origin(path);
        try
        {
            await using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
            byte[] bytes = new byte[Math.Clamp(stream.Length + 1, 4096, ReportReader.MaximumBytes + 1)];
            int read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            if (read == bytes.Length && read <= ReportReader.MaximumBytes) // it has grown, or is none that knows its length
            {
                Array.Resize(ref bytes, ReportReader.MaximumBytes + 1);
                read += await stream.ReadAtLeastAsync(bytes.AsMemory(read), bytes.Length - read, throwOnEndOfStream: false, cancellation);
            }
            return new(name, origin, bytes.AsMemory(0, read), Math.Max(read, stream.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            bool isThere = e is not (FileNotFoundException or DirectoryNotFoundException);
            return new(name, origin, default, 0, isThere ? $"The file could not be opened: {e.Message}" : "There is no such file or folder.") { IsThere = isThere };
        }
    }

    /// <summary>
    /// The files that <paramref name="paths"/> stand for: files as named, folders with all that lies in and below them, in order of
    /// name. Hidden files and links inside folders are passed over.
    /// </summary>
    public static IEnumerable<string> Below(IEnumerable<string> paths)
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        return paths.SelectMany(IEnumerable<string> (path) => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", options).Order(StringComparer.Ordinal) : [path]);
    }
}

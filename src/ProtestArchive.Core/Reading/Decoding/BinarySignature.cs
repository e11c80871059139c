namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>File formats told by their first bytes, so that a refusal can name what was brought.</summary>
internal static class BinarySignature
{
    private static readonly (int Offset, byte[] Bytes, string Name)[] Known =
    [
        (0, "%PDF-"u8.ToArray(), "a PDF document"),
        (0, "PK\x03\x04"u8.ToArray(), "a ZIP archive (also the form of Word, OpenDocument and EPUB files)"),
        (0, "PK\x05\x06"u8.ToArray(), "an empty ZIP archive"),
        (0, [0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        (0, [0xFF, 0xD8, 0xFF], "a JPEG image"),
        (0, "GIF8"u8.ToArray(), "a GIF image"),
        (0, "II*\0"u8.ToArray(), "a TIFF image"),
        (0, "MM\0*"u8.ToArray(), "a TIFF image"),
        (8, "WEBP"u8.ToArray(), "a WebP image"),
        (8, "WAVE"u8.ToArray(), "a WAV recording"),
        (4, "ftyp"u8.ToArray(), "an MP4 recording or HEIC image"),
        (0, "OggS"u8.ToArray(), "an Ogg recording"),
        (0, "ID3"u8.ToArray(), "an MP3 recording"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM recording"),
        (0, [0x1F, 0x8B], "a gzip archive"),
        (0, "BZh"u8.ToArray(), "a bzip2 archive"),
        (0, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "an xz archive"),
        (0, [0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        (0, [(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7-Zip archive"),
        (0, "Rar!"u8.ToArray(), "a RAR archive"),
        (0, [0xD0, 0xCF, 0x11, 0xE0], "an old Microsoft Office document"),
        (0, "SQLite format 3\0"u8.ToArray(), "an SQLite database"),
        (0, [0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        (0, "wOF2"u8.ToArray(), "a font"),
    ];

    // These few begin with letters that a text may begin with too; they count only where control bytes follow.
    private const int LettersOnly = 5;

    /// <summary>What the first bytes say the file is; null where they say nothing.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach ((int offset, byte[] signature, string name) in Known)
        {
            if (bytes.Length >= offset + signature.Length && bytes[offset..].StartsWith(signature) && (IsUnmistakable(signature) || HasControl(bytes)))
            {
                return name;
            }
        }
        return null;
    }

    private static bool IsUnmistakable(byte[] signature) =>
        signature.Length >= LettersOnly || Array.Exists(signature, value => value is < 0x20 or >= 0x7F);

    private static bool HasControl(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 256)].ContainsAnyInRange((byte)0, (byte)8);
}

using System.IO.Compression;

namespace ProtestArchive.Web.Store;

/// <summary>How originals and annotations are kept: Brotli, at a level that a report's few kilobytes take in a millisecond.</summary>
public static class Compression
{
    private const int Quality = 5, Window = 22;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        byte[] packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, packed, out int written, Quality, Window)
            ? packed[..written]
            : throw new InvalidDataException("The bytes could not be compressed.");
    }

    public static byte[] Unpack(byte[] packed)
    {
        using BrotliStream stream = new(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Keys of derived rows, made of what the rows stand for: 63 bits of SHA-256. Short enough for a posting, and two of ten
/// million entities share one with a probability of one in two hundred thousand.
/// </summary>
public static class RowId
{
    public static long OfEntity(EntityKind kind, string slug) => Of($"{AnnotationFile.Word(kind)}/{slug}");

    public static long OfEvent(string slug) => Of($"event/{slug}");

    private static long Of(string source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue;
    }
}

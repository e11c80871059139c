using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ProtestArchive.Core.Text;

/// <summary>
/// Ids of derived rows, made of what they are derived from and never of a counter, so that addresses and rulings outlive a rebuild.
/// </summary>
public static class MentionId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u to misread

    /// <summary>The id of a mention: 13 characters from report, span and layer.</summary>
    /// <param name="reportSha256"><see cref="Report.Sha256"/>.</param>
    /// <param name="span">The marked words.</param>
    /// <param name="layer">The layer (“count”, “quote” …).</param>
    public static string Of(string reportSha256, TextSpan span, string layer) => Of($"{reportSha256}\n{span.Start}\n{span.Length}\n{layer}");

    /// <summary>The id of anything that <paramref name="source"/> describes fully: 13 characters, 65 bits of SHA-256.</summary>
    public static string Of(string source)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source), hash);
        UInt128 bits = BinaryPrimitives.ReadUInt128BigEndian(hash);
        return string.Create(13, bits, static (chars, value) =>
        {
            for (int i = 0; i < chars.Length; i++)
            {
                chars[i] = Alphabet[(int)(value >> 123)];
                value <<= 5;
            }
        });
    }
}

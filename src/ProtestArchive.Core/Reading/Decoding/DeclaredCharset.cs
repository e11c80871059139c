using System.Buffers;
using System.Text;

namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>What a page says of its own encoding: an XML declaration or a <c>meta</c> element in its first bytes.</summary>
internal static class DeclaredCharset
{
    /// <summary>How far browsers look is 1,024 bytes; pages with long comments before the declaration exist.</summary>
    private const int Window = 4096;

    private static readonly SearchValues<char> NameEnd = SearchValues.Create("\"' \t\r\n;/>?");

    /// <summary>The name of the charset that the bytes declare; null where they declare none.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (head.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && Value(head, 0, "?>", "encoding") is { } xml) { return xml; }
        int meta = 0;
        while ((meta = head.IndexOf("<meta", meta, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            if (Value(head, meta, ">", "charset") is { } name) { return name; }
            meta += 5;
        }
        return null;
    }

    private static string? Value(string head, int from, string close, string key)
    {
        int end = head.IndexOf(close, from, StringComparison.Ordinal);
        ReadOnlySpan<char> tag = end < 0 ? head.AsSpan(from) : head.AsSpan(from, end - from);
        int at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0) { return null; }
        ReadOnlySpan<char> rest = tag[(at + key.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=') { return null; }
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        int stop = rest.IndexOfAny(NameEnd);
        ReadOnlySpan<char> name = stop < 0 ? rest : rest[..stop];
        return name.IsEmpty ? null : name.ToString();
    }
}

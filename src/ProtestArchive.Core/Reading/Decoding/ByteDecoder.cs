using System.Globalization;
using System.Text;

namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>
/// Bytes to text. A byte order mark decides; then what the bytes themselves show (UTF-16 by its zero bytes, binary by its control bytes);
/// then what is declared; then UTF-8; then Windows-1252 or 1251. Nothing is replaced: a byte that cannot be decoded refuses the file.
/// </summary>
internal static class ByteDecoder
{
    private const int Sample = 64 * 1024;
    private const int PageWindow = 2048;

    public static DecodedText Decode(ReportSource source)
    {
        ReadOnlySpan<byte> bytes = source.Bytes.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) { return Strictly(Charsets.Utf8, bytes, 3); }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) { return DecodedText.Refused("The file is UTF-32, an encoding that is not read. Save it as UTF-8.", 0); }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) { return Strictly(Charsets.Utf16, bytes, 2); }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) { return Strictly(Charsets.Utf16BigEndian, bytes, 2); }
        if (BinarySignature.Name(bytes) is { } name) { return DecodedText.Refused($"The file is {name}, not text.", 0); }
        if (Utf16Pattern(bytes) is { } utf16) { return Strictly(utf16, bytes, 0); }
        if (BinaryAt(bytes) is { } binary) { return binary; }
        Encoding? declared = Charsets.Named(source.Charset ?? ParameterOf(source.MediaType) ?? DeclaredCharset.In(bytes));
        DecodedText decoded = declared is not null ? Declared(declared, bytes) : Undeclared(bytes);
        return decoded.Refusal is not null && IsPage(bytes) ? Leniently(declared, bytes) : decoded;
    }

    /// <summary>A page is put together from many hands' texts, and often one of them brought a byte of another encoding; browsers show it all the same.</summary>
    private static bool IsPage(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, PageWindow)];
        return head.IndexOf("<html"u8) >= 0 || head.IndexOf("<HTML"u8) >= 0 || head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf("<!doctype"u8) >= 0 || head.IndexOf("<body"u8) >= 0 || head.IndexOf("<BODY"u8) >= 0;
    }

    private static DecodedText Leniently(Encoding? declared, ReadOnlySpan<byte> bytes)
    {
        Utf8Survey survey = Utf8Survey.Of(bytes);
        bool isUtf8 = survey.Sequences > survey.Bad || (declared is null or UnicodeEncoding or UTF8Encoding && survey.Sequences > 0);
        Encoding encoding = isUtf8 ? Charsets.Utf8 : declared is null or UnicodeEncoding or UTF8Encoding ? LegacyCharset.Decide(bytes).Encoding ?? Charsets.Windows1252 : declared;
        return new(Charsets.Lenient(encoding).GetString(bytes), encoding.WebName, null);
    }

    private static DecodedText Declared(Encoding declared, ReadOnlySpan<byte> bytes)
    {
        if (declared.WebName == Charsets.Utf8.WebName) { return Strictly(Charsets.Utf8, bytes, 0); }
        // A declaration is often older than the page: well-formed sequences of UTF-8 are hardly ever chance. And what can be read as
        // ASCII is not UTF-16, whatever it says.
        Utf8Survey survey = Utf8Survey.Of(bytes);
        if (survey is { FirstBad: < 0, Sequences: > 0 } || declared is UnicodeEncoding) { return Strictly(Charsets.Utf8, bytes, 0); }
        return Strictly(declared, bytes, 0);
    }

    private static DecodedText Undeclared(ReadOnlySpan<byte> bytes)
    {
        Utf8Survey survey = Utf8Survey.Of(bytes);
        if (survey.FirstBad < 0 || survey.Sequences > 2 * survey.Bad) { return Strictly(Charsets.Utf8, bytes, 0); }
        (Encoding? legacy, int offset) = LegacyCharset.Decide(bytes);
        return legacy is null
            ? DecodedText.Refused($"Byte 0x{bytes[offset]:X2} at offset {Number(offset)} is text in none of the encodings that can be told apart (UTF-8, UTF-16, Windows-1252, Windows-1251).", offset)
            : Strictly(legacy, bytes, 0);
    }

    private static DecodedText Strictly(Encoding encoding, ReadOnlySpan<byte> bytes, int mark)
    {
        ReadOnlySpan<byte> body = bytes[mark..];
        try
        {
            string text = encoding.GetString(body);
            return text.Contains('\0')
                ? DecodedText.Refused($"The file holds a NUL character at offset {Number(mark + encoding.GetByteCount(text.AsSpan(0, text.IndexOf('\0'))))}: it is binary, not text.", mark + encoding.GetByteCount(text.AsSpan(0, text.IndexOf('\0'))))
                : new(text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text, encoding.WebName, null);
        }
        catch (DecoderFallbackException bad)
        {
            long offset = mark + BadByte(encoding, body, bad);
            string shown = offset < bytes.Length ? $"Byte 0x{bytes[(int)offset]:X2} at offset {Number(offset)}" : "The end of the file";
            return DecodedText.Refused($"{shown} cannot be decoded as {encoding.WebName}.", offset);
        }
    }

    /// <summary>The exception's index is relative to the decoder's own chunks in some encodings; UTF-8 and UTF-16 are looked at here.</summary>
    private static long BadByte(Encoding encoding, ReadOnlySpan<byte> body, DecoderFallbackException bad)
    {
        if (encoding.WebName == Charsets.Utf8.WebName) { return Math.Max(0, Utf8Survey.Of(body).FirstBad); }
        return Math.Clamp(bad.Index, 0, body.Length);
    }

    /// <summary>UTF-16 without a mark: every second byte is the high byte of a letter, so nearly all of them are equal and NUL among them.</summary>
    private static Encoding? Utf16Pattern(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, Sample)];
        int pairs = sample.Length / 2;
        if (pairs < 2) { return null; }
        Span<int> even = stackalloc int[256], odd = stackalloc int[256];
        even.Clear();
        odd.Clear();
        for (int i = 0; i < pairs * 2; i += 2)
        {
            even[sample[i]]++;
            odd[sample[i + 1]]++;
        }
        if (IsHighBytes(odd, even, pairs)) { return Charsets.Utf16; }
        return IsHighBytes(even, odd, pairs) ? Charsets.Utf16BigEndian : null;
    }

    private static bool IsHighBytes(Span<int> high, Span<int> low, int pairs)
    {
        // Latin, Greek, Cyrillic, Hebrew and Arabic letters, and the general punctuation of U+20xx.
        int scripts = high[0x00] + high[0x01] + high[0x03] + high[0x04] + high[0x05] + high[0x06] + high[0x20];
        return high[0] > 0 && high[0] >= pairs / 50 && scripts >= pairs * 9 / 10 && low[0] <= pairs / 100;
    }

    private static DecodedText? BinaryAt(ReadOnlySpan<byte> bytes)
    {
        int nul = bytes.IndexOf((byte)0);
        if (nul >= 0) { return DecodedText.Refused($"The file holds a NUL byte at offset {Number(nul)}: it is binary, not text.", nul); }
        int controls = 0, first = -1;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is (>= 0x20 and not 0x7F) or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') { continue; }
            controls++;
            if (first < 0) { first = i; }
        }
        // A stray control byte (a DOS end of file, a form's escape) is no reason; one in fifty is no text.
        return controls > 2 && controls > bytes.Length / 50
            ? DecodedText.Refused($"{Number(controls)} of {Number(bytes.Length)} bytes are control bytes, the first at offset {Number(first)}: the file is binary, not text.", first)
            : null;
    }

    private static string? ParameterOf(string? mediaType)
    {
        int at = mediaType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) { return null; }
        string value = mediaType![(at + "charset=".Length)..];
        int end = value.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? value : value[..end];
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

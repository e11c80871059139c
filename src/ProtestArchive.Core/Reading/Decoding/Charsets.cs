using System.Text;

namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>Encodings by name, each throwing at the first byte that it cannot decode.</summary>
internal static class Charsets
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    public static readonly Encoding Utf16BigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    private const int Gb18030 = 54936;

    static Charsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1252 => Strict(1252);

    public static Encoding Windows1251 => Strict(1251);

    /// <summary>
    /// The encoding that goes by <paramref name="name"/>, read as browsers read it (“iso-8859-1” and “ascii” mean Windows-1252, which
    /// contains them); null where no encoding has that name.
    /// </summary>
    public static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) { return null; }
        string key = name.Trim().Trim('"', '\'').ToLowerInvariant();
        switch (key)
        {
            case "utf-8" or "utf8" or "utf8mb4" or "unicode-1-1-utf-8": return Utf8;
            case "utf-16" or "utf-16le" or "unicode": return Utf16;
            case "utf-16be": return Utf16BigEndian;
            case "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252": return Windows1252;
            case "cp1251" or "x-cp1251" or "win-1251": return Windows1251;
            case "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" or "gb18030": return Strict(Gb18030);
            case "shift_jis" or "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms_kanji": return Strict(932);
            case "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "windows-949": return Strict(949);
            case "big5" or "big5-hkscs" or "x-x-big5" or "cn-big5": return Strict(950);
            case "iso-8859-9" or "latin5": return Strict(1254);
            case "iso-8859-11" or "tis-620": return Strict(874);
        }
        try
        {
            return Encoding.GetEncoding(key, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null; // a misspelt name tells nothing; the bytes decide
        }
    }

    /// <summary>The same, with U+FFFD in the place of what it cannot decode, as browsers show it.</summary>
    public static Encoding Lenient(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static Encoding Strict(int codePage) =>
        Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}

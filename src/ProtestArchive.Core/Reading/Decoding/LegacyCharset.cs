using System.Buffers;
using System.Text;

namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>
/// Decides between Windows-1252 and Windows-1251 by how bytes above 127 stand: Cyrillic words are runs of them, Western words hold them
/// one by one among ASCII letters, beside typographic marks that both encodings share.
/// </summary>
internal static class LegacyCharset
{
    private static readonly SearchValues<byte> Undefined1252 = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>The more probable encoding, or the offset of the first byte that makes both improbable.</summary>
    public static (Encoding? Encoding, int Offset) Decide(ReadOnlySpan<byte> bytes)
    {
        int cyrillic = 0, western = 0, marks = 0, odd = 0, firstOdd = -1, firstHigh = -1;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80) { i++; continue; }
            if (firstHigh < 0) { firstHigh = i; }
            int start = i;
            while (i < bytes.Length && IsLetter(bytes[i])) { i++; }
            int run = i - start;
            if (run == 0)
            {
                if (IsMark(bytes[i])) { marks++; }
                else
                {
                    odd++;
                    if (firstOdd < 0) { firstOdd = i; }
                }
                i++;
            }
            else if (run >= 3 || (run == 2 && !TouchesAscii(bytes, start, i))) { cyrillic += run; }
            else if (TouchesAscii(bytes, start, i)) { western += run; }
            else { marks++; } // a lone letter: a one-letter word of either
        }
        if (odd > (cyrillic + western + marks) / 10) { return (null, Math.Max(firstOdd, 0)); }
        bool isCyrillic = cyrillic > western;
        int undefined = isCyrillic ? bytes.IndexOf((byte)0x98) : bytes.IndexOfAny(Undefined1252);
        if (undefined >= 0) { return (null, undefined); }
        return (isCyrillic ? Charsets.Windows1251 : Charsets.Windows1252, firstHigh);
    }

    /// <summary>Letters of either encoding: À to ÿ or А to я; 0xA8 and 0xB8 are Ё and ё (in the other a diaeresis and a cedilla, hardly ever used alone).</summary>
    private static bool IsLetter(byte value) => value is >= 0xC0 or 0xA8 or 0xB8 or 0xB3 or 0xBF or 0xBA or 0xA1 or 0xA2;

    /// <summary>Quotation marks, dashes, ellipsis, hard space, currency and the like.</summary>
    private static bool IsMark(byte value) => value is (>= 0x82 and <= 0x8C) or 0x8E or (>= 0x91 and <= 0x9C) or 0x9E or 0x9F or (>= 0xA0 and <= 0xBF);

    private static bool TouchesAscii(ReadOnlySpan<byte> bytes, int start, int end) =>
        (start > 0 && char.IsAsciiLetter((char)bytes[start - 1])) || (end < bytes.Length && char.IsAsciiLetter((char)bytes[end]));
}

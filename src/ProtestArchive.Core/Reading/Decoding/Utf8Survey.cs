using System.Text;

namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>How far bytes are UTF-8.</summary>
/// <param name="Sequences">Well-formed sequences of more than one byte.</param>
/// <param name="Bad">Places where no well-formed sequence stands.</param>
/// <param name="FirstBad">Offset of the first such place; -1 where there is none.</param>
internal readonly record struct Utf8Survey(int Sequences, int Bad, int FirstBad)
{
    public static Utf8Survey Of(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, bad = 0, first = -1;
        for (int i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80) { i++; continue; }
            if (Rune.DecodeFromUtf8(bytes[i..], out _, out int length) == System.Buffers.OperationStatus.Done) { sequences++; }
            else
            {
                bad++;
                if (first < 0) { first = i; }
            }
            i += length;
        }
        return new(sequences, bad, first);
    }
}

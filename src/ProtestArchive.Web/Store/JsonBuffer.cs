using System.Buffers;
using System.Text.Json;
using ProtestArchive.Core.Events;

namespace ProtestArchive.Web.Store;

/// <summary>Writes JSON into a buffer that each thread keeps for the next: of a value only its finished bytes are allocated.</summary>
public static class JsonBuffer
{
    private const int FirstCapacity = 64 * 1024;
    private const int LargestKept = 1024 * 1024; // the buffer of a report out of the common run is let go

    [ThreadStatic]
    private static Writing? Idle;

    /// <summary>What <paramref name="write"/> writes, on one line, with its end.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        Writing kept = Idle ?? new();
        Idle = null; // until it is free again
        kept.Buffer.ResetWrittenCount();
        kept.Json.Reset(kept.Buffer);
        byte[] line = Finish(kept.Buffer, kept.Json, write);
        if (kept.Buffer.Capacity <= LargestKept) { Idle = kept; }
        return line;
    }

    /// <summary>What <paramref name="write"/> writes, indented, with a line break.</summary>
    public static byte[] Indented(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new(FirstCapacity);
        using Utf8JsonWriter json = new(buffer, AnnotationFile.Indented);
        return Finish(buffer, json, write);
    }

    private static byte[] Finish(ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, Action<Utf8JsonWriter> write)
    {
        write(json);
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private sealed class Writing
    {
        public Writing() => Json = new(Buffer, AnnotationFile.OneLine);

        public ArrayBufferWriter<byte> Buffer { get; } = new(FirstCapacity);

        public Utf8JsonWriter Json { get; }
    }
}

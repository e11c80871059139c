using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace ProtestArchive.Web.Cli;

/// <summary>A line of input.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">The line without its end; null where it was longer than is read.</param>
public readonly record struct InputLine(long Number, byte[]? Bytes);

/// <summary>Reads lines of bytes, holding no more than one in memory, and of an endless one only its beginning.</summary>
public static class LineReader
{
    /// <summary>The longest line that is read, in bytes: a text of 10 MiB with every letter escaped.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>The lines of <paramref name="input"/>; those of white space alone are passed over.</summary>
    public static async IAsyncEnumerable<InputLine> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        PipeReader reader = PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        bool skipping = false;
        long number = 1, searched = 0;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellation);
            ReadOnlySequence<byte> buffer = read.Buffer;
            while (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                ReadOnlySequence<byte> line = buffer.Slice(0, end);
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                searched = 0;
                if (!skipping && !IsBlank(line)) { yield return new(number, line.ToArray()); }
                skipping = false;
                number++;
            }
            searched = buffer.Length;
            if (searched > MaximumBytes || (skipping && searched > 0))
            {
                if (!skipping) { yield return new(number, null); }
                skipping = true;
                buffer = buffer.Slice(buffer.End);
                searched = 0;
            }
            if (read.IsCompleted)
            {
                if (!skipping && !IsBlank(buffer)) { yield return new(number, buffer.ToArray()); }
                break;
            }
            reader.AdvanceTo(buffer.Start, buffer.End);
        }
        await reader.CompleteAsync();
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (ReadOnlyMemory<byte> part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8)) { return false; }
        }
        return true;
    }
}

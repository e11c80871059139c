namespace ProtestArchive.Benchmarks;

/// <summary>The same lines again and again, as one stream: more reports than would fit into memory.</summary>
internal sealed class RepeatedLines(byte[] lines, int times) : Stream
{
    private int _round, _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == lines.Length) { (_at, _round) = (0, _round + 1); }
        if (_round >= times) { return 0; }
        int read = Math.Min(count, lines.Length - _at);
        lines.AsSpan(_at, read).CopyTo(buffer.AsSpan(offset));
        _at += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

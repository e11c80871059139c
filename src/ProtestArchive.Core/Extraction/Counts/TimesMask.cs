namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Tells which parts of the text are expressions of time; asked in the text's order.</summary>
internal sealed class TimesMask(Document document)
{
    private int _next;

    /// <summary>Whether an expression of time covers <paramref name="offset"/>; offsets must not fall from call to call.</summary>
    public bool Covers(int offset)
    {
        while (_next < document.Times.Length && document.Times[_next].Span.End <= offset) { _next++; }
        return _next < document.Times.Length && document.Times[_next].Span.Contains(offset);
    }
}

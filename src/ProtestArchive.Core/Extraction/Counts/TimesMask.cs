using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Tells which parts of the text are expressions of time; asked in the text's order.</summary>
internal sealed class TimesMask(Document document)
{
    private int _next;

    /// <summary>Whether an expression of time covers <paramref name="number"/>; numbers must come in the text's order.</summary>
    public bool Covers(TextSpan number)
    {
        while (_next < document.Times.Length && document.Times[_next].Span.End <= number.Start) { _next++; }
        return _next < document.Times.Length && document.Times[_next].Span.Contains(number); // not “a quarter” of “a quarter million”
    }
}

using System.Buffers;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>A line without the white space around it.</summary>
/// <param name="Start">Offset of its first visible code unit.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Indent">White space before it, in code units.</param>
/// <param name="AfterBlank">Whether a blank line, or the start of the text, precedes it.</param>
internal readonly record struct TextLine(int Start, int End, int Indent, bool AfterBlank)
{
    private const int UsualLine = 120;
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u2028\u2029\u0085");

    public int Length => End - Start;

    /// <summary>The lines of <c>text[from..to]</c> that are not blank. CR LF, LF, CR, form feed and Unicode's separators end a line.</summary>
    public static List<TextLine> Of(string text, int from, int to)
    {
        List<TextLine> lines = new(8 + ((to - from) / UsualLine));
        bool afterBlank = true;
        int position = from;
        while (position < to)
        {
            int length = text.AsSpan(position, to - position).IndexOfAny(LineEnds);
            int end = length < 0 ? to : position + length;
            int start = position, stop = end;
            while (start < stop && TextFold.IsSpace(text[start])) { start++; }
            while (stop > start && TextFold.IsSpace(text[stop - 1])) { stop--; }
            if (start < stop)
            {
                lines.Add(new(start, stop, start - position, afterBlank));
                afterBlank = false;
            }
            else { afterBlank = true; }
            position = end + (end + 1 < to && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }
}

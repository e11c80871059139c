using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>
/// The blocks of plain text. A blank line always parts two. A single line break parts two in text with a paragraph a line, and joins them
/// in text that was wrapped by hand at some column; which it is, the breaks amid sentences tell.
/// </summary>
internal static class PlainLayout
{
    /// <summary>The widest column that text is wrapped at; a longer line is a paragraph.</summary>
    private const int WidestColumn = 130;

    public static List<Block> Blocks(string text) => Blocks(text, 0, text.Length);

    /// <summary>The blocks of <c>text[from..to]</c>.</summary>
    public static List<Block> Blocks(string text, int from, int to)
    {
        List<TextLine> lines = TextLine.Of(text, from, to);
        Wrapping wrapping = WrappingOf(text, lines);
        List<Block> blocks = new(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int first = i++;
            while (i < lines.Count && wrapping.Column > 0 && Continues(text, lines[i - 1], lines[i], wrapping)) { i++; }
            TextSpan span = TextSpan.FromBounds(lines[first].Start, lines[i - 1].End);
            blocks.Add(new(span, TextFold.OneLine(text.AsSpan(span.Start, span.Length)), null, !lines[first].AfterBlank));
        }
        return blocks;
    }

    /// <summary>How lines were wrapped.</summary>
    /// <param name="Column">The widest line; 0 where a line is a paragraph.</param>
    /// <param name="IndentStarts">Whether lines that go on with a sentence are flush, so that an indented one starts a paragraph.</param>
    private readonly record struct Wrapping(int Column, bool IndentStarts);

    private static Wrapping WrappingOf(string text, List<TextLine> lines)
    {
        if (lines.Count < 2) { return default; }
        Span<int> widths = stackalloc int[WidestColumn + 1];
        widths.Clear();
        int within = 0;
        foreach (TextLine line in lines)
        {
            if (line.Length > WidestColumn) { continue; }
            widths[line.Length]++;
            within++;
        }
        // An address or a table may run over; prose that runs over was not wrapped.
        if ((lines.Count - within) * 10 > lines.Count) { return default; }
        int column = 0;
        for (int narrower = Math.Min(within - 1, within * 95 / 100) + 1; narrower > 0 && column <= WidestColumn; column++) { narrower -= widths[column]; }
        column--;
        int full = 0, amid = 0, indentedAmid = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].AfterBlank || lines[i - 1].Length * 10 < column * 6) { continue; }
            full++;
            if (EndsSentence(text, lines[i - 1]) || char.IsUpper(text[lines[i].Start]) || !char.IsLetterOrDigit(text[lines[i].Start])) { continue; }
            amid++;
            if (lines[i].Indent > 0) { indentedAmid++; }
        }
        return amid == 0 || amid * 4 < full ? default : new(column, indentedAmid == 0);
    }

    private static bool Continues(string text, TextLine previous, TextLine line, Wrapping wrapping)
    {
        if (line.AfterBlank || IsItem(text, line) || (line.Indent > 0 && (wrapping.IndentStarts || previous.Indent == 0))) { return false; }
        // The wrapper would have put the first word of this line on the one before, had there been room: where there was, a
        // paragraph ended. A line that ends no sentence is a title or a name only where it is much shorter.
        int needed = previous.Length + 1 + FirstWord(text, line);
        return EndsSentence(text, previous)
            ? needed > wrapping.Column - Math.Max(3, wrapping.Column / 10)
            : char.IsLower(text[line.Start]) || needed > wrapping.Column * 2 / 3;
    }

    private static int FirstWord(string text, TextLine line)
    {
        int length = text.AsSpan(line.Start, line.Length).IndexOf(' ');
        return length < 0 ? line.Length : length;
    }

    private static bool EndsSentence(string text, TextLine line) => Sentences.EndsIn(text.AsSpan(line.Start, line.Length));

    private static bool IsItem(string text, TextLine line) =>
        line.Length > 2 && text[line.Start] is '-' or '*' or '•' or '·' or '–' or '—' && text[line.Start + 1] == ' ';
}

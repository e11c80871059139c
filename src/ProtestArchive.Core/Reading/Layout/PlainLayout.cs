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
        int column = WrapColumn(text, lines);
        List<Block> blocks = new(lines.Count);
        for (int i = 0; i < lines.Count;)
        {
            int first = i++;
            while (i < lines.Count && column > 0 && Continues(text, lines[first], lines[i - 1], lines[i], column)) { i++; }
            TextSpan span = TextSpan.FromBounds(lines[first].Start, lines[i - 1].End);
            blocks.Add(new(span, TextFold.OneLine(text.AsSpan(span.Start, span.Length)), null, !lines[first].AfterBlank));
        }
        return blocks;
    }

    /// <summary>The column that the lines were wrapped at, or 0 where a line is a paragraph.</summary>
    private static int WrapColumn(string text, List<TextLine> lines)
    {
        if (lines.Count < 2) { return 0; }
        int pairs = 0, amid = 0, over = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > WidestColumn) { over++; }
            if (i == 0 || lines[i].AfterBlank) { continue; }
            pairs++;
            if (!EndsSentence(text, lines[i - 1]) && !char.IsUpper(text[lines[i].Start]) && char.IsLetter(text[lines[i].Start])) { amid++; }
        }
        // An address or a table may run over; prose that runs over was not wrapped.
        if (over * 10 > lines.Count || amid * 4 < pairs || amid == 0) { return 0; }
        int[] widths = [.. lines.Select(line => line.Length).Where(width => width <= WidestColumn).Order()];
        return widths[widths.Length * 95 / 100 >= widths.Length ? widths.Length - 1 : widths.Length * 95 / 100];
    }

    private static bool Continues(string text, TextLine first, TextLine previous, TextLine line, int column)
    {
        if (line.AfterBlank || IsItem(text, line)) { return false; }
        if (line.Indent > previous.Indent && line.Indent > first.Indent - 1 && previous.Indent == 0) { return false; }
        if (line.Indent > 0 && previous.Indent == 0) { return false; }
        // The wrapper would have put the first word of this line on the one before, had there been room: where there was, a
        // paragraph ended. A line that ends no sentence is a title or a name only where it is much shorter.
        int end = previous.Start + previous.Length + 1 + FirstWord(text, line) - previous.Start;
        if (EndsSentence(text, previous)) { return end > column - Math.Max(3, column / 10); }
        bool startsLower = char.IsLower(text[line.Start]);
        return startsLower || end > column * 2 / 3;
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

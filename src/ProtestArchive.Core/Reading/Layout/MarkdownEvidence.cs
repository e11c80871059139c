using System.Buffers;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Whether text that nobody called Markdown is Markdown: it holds marks that no typist makes by chance.</summary>
internal static class MarkdownEvidence
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("#=[*<");

    public static bool In(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) { return false; }
        int links = 0, headings = 0, bold = 0, autolinks = 0, underlines = 0;
        ReadOnlySpan<char> previous = default;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.TrimEnd();
            if (IsHeading(line)) { headings++; }
            if (IsUnderline(line, previous)) { underlines++; }
            links += Links(line);
            if (Encloses(line, "**")) { bold++; }
            if (line.Contains("<http://", StringComparison.Ordinal) || line.Contains("<https://", StringComparison.Ordinal)) { autolinks++; }
            previous = line;
        }
        return links > 0 || headings > 0 || underlines > 0 || bold + autolinks > 1;
    }

    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        int marks = line.Length - line.TrimStart('#').Length;
        return marks is >= 1 and <= 6 && line.Length > marks + 2 && line[marks] == ' ' && char.IsLetterOrDigit(line[marks + 1]);
    }

    private static bool IsUnderline(ReadOnlySpan<char> line, ReadOnlySpan<char> previous) =>
        line.Length >= 3 && previous.Length >= 3 && line.Length <= previous.Length + 2 && line.TrimStart('=').IsEmpty;

    private static int Links(ReadOnlySpan<char> line)
    {
        int links = 0;
        while (true)
        {
            int middle = line.IndexOf("](", StringComparison.Ordinal);
            if (middle < 0) { return links; }
            ReadOnlySpan<char> rest = line[(middle + 2)..];
            if (line[..middle].LastIndexOf('[') >= 0 && rest.IndexOf(')') is var close && close > 0 && !rest[..close].Contains(' ')) { links++; }
            line = rest;
        }
    }

    private static bool Encloses(ReadOnlySpan<char> line, string mark)
    {
        int open = line.IndexOf(mark, StringComparison.Ordinal);
        if (open < 0 || open + 3 >= line.Length || char.IsWhiteSpace(line[open + 2]) || line[open + 2] == '*') { return false; }
        int close = line[(open + 3)..].IndexOf(mark, StringComparison.Ordinal);
        return close >= 0 && !char.IsWhiteSpace(line[open + 2 + close]);
    }
}

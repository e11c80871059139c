using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests;

/// <summary>Reports made of a test's own words: a paragraph a line, no headline.</summary>
internal static class PlainReport
{
    public static Report Of(string text)
    {
        List<Paragraph> paragraphs = [];
        int start = 0;
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                int at = start + line.IndexOf(trimmed, StringComparison.Ordinal);
                paragraphs.Add(new(paragraphs.Count + 1, ParagraphKind.Body, new TextSpan(at, trimmed.Length)));
            }
            start += line.Length + 1;
        }
        return new Report { Text = text, Title = "Example", TitleIsOurs = true, Paragraphs = [.. paragraphs] };
    }
}

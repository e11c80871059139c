using System.Text;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

/// <summary>Short ways to the reader for tests of what it reads.</summary>
internal static class Read
{
    public static Report Text(string text, string name = "report.txt") => Accepted(Bytes(text, name)).Value;

    public static ReadResult Bytes(string text, string name) => ReportReader.Read(new ReportSource(name, Encoding.UTF8.GetBytes(text)));

    public static ReadResult.Accepted Accepted(ReadResult result) => result.ShouldBeOfType<ReadResult.Accepted>(result.ToString());

    public static ReadResult.Refused Refused(ReadResult result) => result.ShouldBeOfType<ReadResult.Refused>(result.ToString());

    public static ReadResult.Accepted File(string path) => Accepted(ReportReader.Read(new ReportSource(Path.GetFileName(path), System.IO.File.ReadAllBytes(path))));

    /// <summary>A line a paragraph: its kind, and its words on one line, cut at 60.</summary>
    public static string Kinds(Report report) => string.Join('\n', report.Paragraphs.Select(paragraph =>
    {
        string words = paragraph.Span.In(report.Text).ReplaceLineEndings(" ");
        return $"{paragraph.Kind}: {(words.Length > 60 ? words[..60] + "…" : words)}";
    }));

    /// <summary>What every report promises: paragraphs in order, without white space at their ends, with nothing but white space between them.</summary>
    public static void ShouldHold(Report report)
    {
        int position = 0;
        for (int i = 0; i < report.Paragraphs.Length; i++)
        {
            Paragraph paragraph = report.Paragraphs[i];
            string words = paragraph.Span.In(report.Text);
            bool holds = paragraph.Number == i + 1 && paragraph.Span.Start >= position && IsBlank(report.Text[position..paragraph.Span.Start])
                && words.Length > 0 && words == words.Trim();
            if (!holds) { holds.ShouldBeTrue($"paragraph {paragraph.Number}, “{words}”, at {paragraph.Span} after {position}"); }
            position = paragraph.Span.End;
        }
        IsBlank(report.Text[position..]).ShouldBeTrue();
        report.Title.Length.ShouldBeInRange(1, 301);
    }

    /// <summary>White space, and the marks without width that count as such.</summary>
    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060');
}

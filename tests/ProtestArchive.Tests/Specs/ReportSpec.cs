using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Specs;

/// <summary>
/// One example of a specification about several reports: fenced blocks <c>```report A 2020-09-13</c> under a heading, a paragraph a line (the first is the headline where
/// the word “headline” stands behind the date), and below them one table of what follows from them together.
/// </summary>
public sealed record ReportSpec(string Heading, int Line, ImmutableArray<(string Letter, AnnotatedReport Report)> Reports, SpecTable Table)
{
    public static IEnumerable<ReportSpec> ReadAll(string file)
    {
        string[] lines = File.ReadAllLines(Path.Combine("Specs", "Reports", file));
        string heading = "";
        List<(string, AnnotatedReport)> reports = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) { heading = lines[i].TrimStart('#', ' '); }
            if (lines[i].StartsWith("```report ", StringComparison.Ordinal))
            {
                string[] info = lines[i].Split(' ');
                int close = Array.IndexOf(lines, "```", i + 1);
                reports.Add((info[1], Read(string.Join('\n', lines[(i + 1)..close]), info.Length > 2 ? LocalDatePattern.Iso.Parse(info[2]).Value : null, info.Contains("headline"))));
                i = close;
            }
            if (!lines[i].StartsWith('|')) { continue; }
            string[] head = Cells(lines[i]);
            int line = i++;
            List<string[]> rows = [];
            while (i + 1 < lines.Length && lines[i + 1].StartsWith('|')) { rows.Add(Cells(lines[++i])); }
            yield return new(heading, line + 1, [.. reports], new(head[0], head[1..], rows));
            reports.Clear();
        }
    }

    /// <summary>The record that the reports make.</summary>
    public ArchiveRecord Derive() => Derivation.Derive(Reports.Select(report => report.Report));

    /// <summary>The letter of a report of the record.</summary>
    public string LetterOf(string sha256) => Reports.Single(report => report.Report.Report.Sha256 == sha256).Letter;

    public override string ToString() => $"{Line} {Heading}";

    private static AnnotatedReport Read(string text, LocalDate? day, bool headline)
    {
        Report report = PlainReport.Of(text);
        if (headline) { report = report with { Paragraphs = report.Paragraphs.SetItem(0, report.Paragraphs[0] with { Kind = ParagraphKind.Headline }) }; }
        return Extractor.Annotate(report with { StatedDate = day is { } stated ? DocumentDate.Stated(stated, "given") : DocumentDate.Unknown }, day);
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}

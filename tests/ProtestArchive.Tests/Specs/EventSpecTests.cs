using System.Globalization;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Events;

namespace ProtestArchive.Tests.Specs;

/// <summary>
/// Runs the examples of <c>Specs/Events</c>: several reports under a heading, each a fenced block with its date where it states one, then a
/// table of all events and the reports that tell of them, or of the reports' dates.
/// </summary>
public class EventSpecTests
{
    public static TheoryData<string> Examples() => [.. ReadAll().Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_derives_as_written(string name)
    {
        Example example = ReadAll().Single(candidate => candidate.Name == name);
        AnnotatedReport[] reports = [.. example.Reports.Select(report => Invented.Wire(report.Date, report.Text))];
        ArchiveRecord record = Derivation.Derive(reports);
        Dictionary<string, int> numbers = reports.Index().ToDictionary(report => report.Item.Report.Sha256, report => report.Index + 1, StringComparer.Ordinal);
        string actual = string.Join('\n', example.Table[0].StartsWith("| report", StringComparison.Ordinal)
            ? record.Dates.OrderBy(row => numbers[row.Key]).Select(row => $"| {numbers[row.Key]} | {(row.Value.Value is { } day ? LocalDatePattern.Iso.Format(day) : "–")} | {AnnotationFile.Word(row.Value.Basis)} |")
            : record.Events.Select(made => $"| {made.Title} | {AnnotationFile.Word(made.Kind)} | {made.Days?.ToString() ?? "–"} | {string.Join(' ', made.Tellings.Select(telling => numbers[telling.ReportSha256]).Order())} |"));
        actual.ShouldBe(string.Join('\n', example.Table.Skip(2)), name);
    }

    private static IEnumerable<Example> ReadAll()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine("Specs", "Events"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (string part in ("\n" + File.ReadAllText(path)).Split("\n## ").Skip(1))
            {
                string[] lines = part.Split('\n');
                List<(string? Date, string Text)> reports = [];
                for (int i = 1; i < lines.Length; i++)
                {
                    if (!lines[i].StartsWith("```text", StringComparison.Ordinal)) { continue; }
                    int close = Array.IndexOf(lines, "```", i + 1);
                    reports.Add((lines[i].Contains("dct=", StringComparison.Ordinal) ? lines[i].Split("dct=")[1].Trim() : null, string.Join('\n', lines[(i + 1)..close])));
                    i = close;
                }
                yield return new(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} {lines[0]}"), reports, [.. lines.Where(line => line.StartsWith('|'))]);
            }
        }
    }

    private sealed record Example(string Name, IReadOnlyList<(string? Date, string Text)> Reports, IReadOnlyList<string> Table);
}

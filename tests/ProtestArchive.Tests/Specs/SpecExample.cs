using NodaTime;
using NodaTime.Text;

namespace ProtestArchive.Tests.Specs;

/// <summary>
/// One example of a specification: a fenced block <c>```text dct=2020-09-13</c> under a heading, and below it a table for each layer
/// that the example shows. The first cell of a table's head names the layer, the others the columns to compare; the rows are all
/// mentions of that layer, in order.
/// </summary>
public sealed record SpecExample(string Specification, string Heading, int Line, string Text, LocalDate? CreationTime, IReadOnlyList<SpecTable> Tables)
{
    public static IEnumerable<SpecExample> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<SpecExample> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string heading = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#')) { heading = lines[i].TrimStart('#', ' '); }
            if (!lines[i].StartsWith("```text", StringComparison.Ordinal)) { continue; }
            int open = i;
            string info = lines[i]["```text".Length..].Trim();
            LocalDate? dct = info.StartsWith("dct=", StringComparison.Ordinal) ? LocalDatePattern.Iso.Parse(info[4..]).Value : null;
            int close = Array.IndexOf(lines, "```", open + 1);
            string text = string.Join('\n', lines[(open + 1)..close]);
            i = close;
            List<SpecTable> tables = [];
            while (i + 1 < lines.Length && !lines[i + 1].StartsWith('#') && !lines[i + 1].StartsWith("```", StringComparison.Ordinal))
            {
                i++;
                if (!lines[i].StartsWith('|')) { continue; }
                string[] head = Cells(lines[i]);
                i++;
                List<string[]> rows = [];
                while (i + 1 < lines.Length && lines[i + 1].StartsWith('|')) { rows.Add(Cells(lines[++i])); }
                tables.Add(new(head[0], head[1..], rows));
            }
            yield return new(Path.GetFileName(path), heading, open + 1, text, dct, tables);
        }
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    public override string ToString() => $"{Specification}:{Line} {Heading}";
}

public sealed record SpecTable(string Layer, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows);

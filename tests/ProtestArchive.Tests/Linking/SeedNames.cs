using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>The seeds with their names marked by hand (<c>Golden/*/names.tsv</c>), as a perfect reading would hand them to linking.</summary>
internal static class SeedNames
{
    /// <summary>The reports, and for each mention's report and local name the entity that it belongs to.</summary>
    public static (IReadOnlyList<AnnotatedReport> Reports, IReadOnlyDictionary<(string Sha256, int Local), string> Entities) Read()
    {
        List<AnnotatedReport> reports = [];
        Dictionary<(string, int), string> entities = [];
        foreach (string folder in Directory.EnumerateDirectories("Golden").Order(StringComparer.Ordinal))
        {
            string facts = Path.Combine(folder, "names.tsv");
            if (!File.Exists(facts)) { continue; }
            Report report = PlainReport.Of(File.ReadAllText(Path.Combine("seeds", Path.GetFileName(folder) + ".txt"))) with { Title = Path.GetFileName(folder) };
            List<LocalName> names = [];
            List<Mention> mentions = [];
            foreach (string[] cells in File.ReadLines(facts).Where(line => line[0] != '#').Select(line => line.Split('\t')))
            {
                EntityKind kind = cells[0] switch { "person" => EntityKind.Person, "org" => EntityKind.Organization, _ => EntityKind.Place };
                int local = names.FindIndex(name => name.Kind == kind && name.Name == cells[3]);
                if (local < 0)
                {
                    local = names.Count;
                    names.Add(new(kind, cells[3])
                    {
                        PlaceType = Enum.TryParse(cells[4], ignoreCase: true, out PlaceType sort) ? sort : PlaceType.Other,
                        Country = Cell(cells[5]),
                        GazetteerId = Cell(cells[6]),
                        GazetteerName = Cell(cells[7]),
                    });
                    entities[(report.Sha256, local)] = cells[8];
                }
                TextSpan span = new(int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2].Length);
                span.In(report.Text).ShouldBe(cells[2]);
                mentions.Add(kind switch
                {
                    EntityKind.Person => new PersonMention(span, local),
                    EntityKind.Organization => new OrganizationMention(span, local),
                    _ => new PlaceMention(span, local),
                });
            }
            reports.Add(new(report, null, [.. names], [.. mentions.OrderBy(mention => mention.Span)]));
        }
        return (reports, entities);
    }

    private static string? Cell(string cell) => cell.Length == 0 ? null : cell;
}

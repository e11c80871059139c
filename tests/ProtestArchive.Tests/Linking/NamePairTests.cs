using System.Globalization;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>Labelled pairs of people's names, and the share of them that linking gets right: a frozen figure.</summary>
public class NamePairTests
{
    private static IReadOnlyList<(string Left, string Right, bool Same)> Pairs() =>
        [.. File.ReadLines(Path.Combine("Linking", "people.tsv")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2] == "+"))];

    [Fact]
    public void Precision_and_recall_of_labelled_pairs_stay_as_high_as_they_are()
    {
        int right = 0, joined = 0, same = 0;
        List<string> wrong = [];
        foreach ((string left, string other, bool label) in Pairs())
        {
            bool found = AreOne(left, other);
            joined += found ? 1 : 0;
            same += label ? 1 : 0;
            right += found && label ? 1 : 0;
            if (found != label) { wrong.Add($"{(label ? "parted" : "joined")} {left} · {other}"); }
        }
        Pairs().Count.ShouldBeGreaterThan(190);
        string figures = string.Create(CultureInfo.InvariantCulture, $"precision {(double)right / joined:0.000}, recall {(double)right / same:0.000}\n{string.Join('\n', wrong)}");
        ((double)right / joined).ShouldBeGreaterThanOrEqualTo(0.99, figures);
        ((double)right / same).ShouldBeGreaterThanOrEqualTo(0.98, figures);
    }

    private static bool AreOne(string left, string right) => left == right || Linked
        .Of([Telling("One", left, "In"), Telling("Two", right, "Again in")])
        .Any(entity => entity.Kind == EntityKind.Person && entity.Links.Length == 2 && !entity.Spellings.Any(spelling => spelling.Text == "Xoliswa Quentin"));

    private static AnnotatedReport Telling(string title, string name, string opening) => MarkedReport.Of(title,
        $"{opening} {{Arad|city country=RO; id=geonames:686254}} in {{Romania|country country=RO; id=iso:RO}}, {{{name}|person}} met {{Xoliswa Quentin|person}}.");
}

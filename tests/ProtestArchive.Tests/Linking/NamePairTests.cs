using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>
/// Labelled pairs of names, and the share of them that linking gets right: frozen figures. Each pair is put into two reports with what the
/// product would have: a city, a country and a person in common, or nothing at all (“apart”).
/// </summary>
public class NamePairTests
{
    private sealed record NamePair(string Left, string Right, bool AreSame, string Kind, bool IsApart);

    /// <summary>Precision and recall, and how many pairs there are at least.</summary>
    public static TheoryData<string, double, double, int> Files() => new()
    {
        { "people.tsv", 0.99, 0.98, 190 },
        { "people-unseen.tsv", 0.93, 0.78, 220 },
        { "places.tsv", 0.88, 0.94, 90 },
        { "organizations.tsv", 0.98, 0.85, 95 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Precision_and_recall_of_labelled_pairs_stay_as_high_as_they_are(string file, double precision, double recall, int least)
    {
        int right = 0, joined = 0, same = 0, pairs = 0;
        List<string> wrong = [];
        foreach (NamePair pair in Pairs(file))
        {
            bool found = AreOne(pair);
            pairs++;
            joined += found ? 1 : 0;
            same += pair.AreSame ? 1 : 0;
            right += found && pair.AreSame ? 1 : 0;
            if (found != pair.AreSame) { wrong.Add($"{(pair.AreSame ? "parted" : "joined")} {pair.Left} · {pair.Right}"); }
        }
        pairs.ShouldBeGreaterThanOrEqualTo(least);
        string figures = string.Create(CultureInfo.InvariantCulture, $"{file}: {pairs} pairs, precision {(double)right / joined:0.000}, recall {(double)right / same:0.000}\n{string.Join('\n', wrong)}");
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        ((double)right / joined).ShouldBeGreaterThanOrEqualTo(precision, figures);
        ((double)right / same).ShouldBeGreaterThanOrEqualTo(recall, figures);
    }

    private static IEnumerable<NamePair> Pairs(string file)
    {
        string fallback = file[..3] == "org" ? "org" : "person";
        foreach (string[] cells in File.ReadLines(Path.Combine("Linking", file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            yield return new(cells[0], cells[1], cells[2] == "+", file == "places.tsv" ? cells[3] : fallback, cells[^1] == "apart");
        }
    }

    private static bool AreOne(NamePair pair)
    {
        AnnotatedReport[] reports =
        [
            MarkedReport.Of("One", $"In {{Arad|city country=RO; id=geonames:686254}} in {{Romania|country country=RO; id=iso:RO}}, {{{pair.Left}|{pair.Kind}}} met {{Xoliswa Quentin|person}}."),
            MarkedReport.Of("Two", pair.IsApart
                ? $"In {{Harare|city country=ZW; id=geonames:890299}} in {{Zimbabwe|country country=ZW; id=iso:ZW}}, {{{pair.Right}|{pair.Kind}}} met {{Wolfram Okonjo|person}}."
                : $"Again in {{Arad|city country=RO; id=geonames:686254}} in {{Romania|country country=RO; id=iso:RO}}, {{{pair.Right}|{pair.Kind}}} met {{Xoliswa Quentin|person}}."),
        ];
        EntityKind kind = pair.Kind switch { "person" => EntityKind.Person, "org" => EntityKind.Organization, _ => EntityKind.Place };
        string[] slugs = [.. Linked.Of(reports).Where(entity => entity.Kind == kind && entity.Links.Any(link => link.Local == 2)).Select(entity => entity.Slug)];
        return slugs.Length == 1;
    }
}

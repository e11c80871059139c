using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>That the index is a function of reports and rulings, in whatever order they come and go, and that one more report costs no more in a larger archive.</summary>
public class LinkIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Any_order_of_coming_and_going_gives_the_same(int seed)
    {
        Random random = new(seed);
        AnnotatedReport[] reports = ConfusableArchive.Reports(60, seed, people: 25);
        AnnotatedReport[] others = ConfusableArchive.Reports(90, seed, people: 25)[60..];
        RulingSet rulings = ConfusableArchive.Rulings(reports, seed);
        LinkIndex whole = new();
        whole.Apply(reports, [], rulings);
        string expected = Linked.Print(whole, reports);

        random.Shuffle(reports);
        LinkIndex oneByOne = new();
        foreach (AnnotatedReport report in reports) { oneByOne.Apply([report], [], rulings); }
        Differences(expected, Linked.Print(oneByOne, reports)).ShouldBeEmpty();

        // In parts, with reports that leave again, some read anew, and rulings that come late and others that are undone.
        random.Shuffle(reports);
        LinkIndex parts = new();
        parts.Apply([.. reports[..20], .. others[..10]], [], ConfusableArchive.Rulings(others, seed + 1));
        parts.Apply([.. reports[20..50], .. others[10..]], [.. others[..5].Select(report => report.Report.Sha256)], RulingSet.None);
        parts.Apply(reports[45..], [.. reports[5..15].Select(report => report.Report.Sha256)], ConfusableArchive.Rulings(reports, seed + 2));
        parts.Apply(reports[..20], [.. others.Select(report => report.Report.Sha256)], rulings);
        Differences(expected, Linked.Print(parts, reports)).ShouldBeEmpty();

        whole.Apply([], [.. reports.Select(report => report.Report.Sha256)], RulingSet.None).Changed.ShouldBeEmpty();
        whole.Entities.All.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_tells_every_report_and_entity_that_is_not_as_before()
    {
        AnnotatedReport[] reports = ConfusableArchive.Reports(50, 7, people: 20);
        LinkIndex index = new();
        Dictionary<string, string> links = new(StringComparer.Ordinal);
        Dictionary<(EntityKind, string), Entity> heads = [];
        foreach (AnnotatedReport report in reports)
        {
            LinkChange change = index.Apply([report], [], RulingSet.None);
            foreach (string sha256 in change.Reports) { links[sha256] = LinksOf(index, sha256); }
            foreach ((EntityKind, string) gone in change.Removed) { heads.Remove(gone).ShouldBeTrue(); }
            foreach (Entity entity in change.Changed) { heads[(entity.Kind, entity.Slug)] = entity; }
            heads.Values.OrderBy(entity => entity.Kind).ThenBy(entity => entity.Slug, StringComparer.Ordinal).ShouldBe(index.Entities.All);
            foreach ((string sha256, string told) in links) { told.ShouldBe(LinksOf(index, sha256)); }
        }
    }

    [Fact]
    public void The_heads_count_what_the_links_say()
    {
        AnnotatedReport[] reports = ConfusableArchive.Reports(80, 3, people: 30);
        LinkIndex index = new();
        foreach (AnnotatedReport report in reports) { index.Apply([report], [], RulingSet.None); }
        index.Apply([], [.. reports[..10].Select(report => report.Report.Sha256)], RulingSet.None);
        foreach (Linked entity in Linked.Of(index, reports[10..]))
        {
            entity.Links.Select(link => link.ReportSha256).Distinct().Count().ShouldBe(entity.Head.Reports, entity.Slug);
            entity.Spellings.Sum(spelling => spelling.Mentions).ShouldBe(entity.Head.Mentions, entity.Slug);
            index.Entities.Find(entity.Kind, entity.Slug).ShouldBe(entity.Head);
        }
    }

    [Fact]
    public void One_more_report_costs_as_few_comparisons_in_a_large_archive_as_in_a_small_one()
    {
        double small = CostOfMore(200), large = CostOfMore(2000);
        large.ShouldBeLessThan(Math.Max(small * 1.5, small + 30), $"{small} comparisons a report at 200, {large} at 2,000");
    }

    // People come and go with their news: names are drawn from as many people as there are reports, as in a growing archive.
    private static double CostOfMore(int size)
    {
        const int More = 20;
        AnnotatedReport[] reports = ConfusableArchive.Reports(size + More, 11, people: (size + More) / 2);
        LinkIndex index = new();
        index.Apply(reports[..size], [], RulingSet.None);
        long before = index.Comparisons;
        foreach (AnnotatedReport report in reports[size..]) { index.Apply([report], [], RulingSet.None); }
        return (double)(index.Comparisons - before) / More;
    }

    private static IEnumerable<string> Differences(string expected, string found)
    {
        string[] wanted = expected.Split('\n'), told = found.Split('\n');
        return wanted.Except(told).Select(line => "- " + line).Concat(told.Except(wanted).Select(line => "+ " + line));
    }

    private static string LinksOf(LinkIndex index, string sha256) => string.Join('\n', index.Entities.LinksOf(sha256)
        .Select(link => $"{link.Local} {index.Entities.Of(sha256, link.Local)!.Kind} {index.Entities.Of(sha256, link.Local)!.Slug} {index.Entities.Of(sha256, link.Local)!.Name} {link.Score} {string.Join(' ', link.Reasons)}"));
}

using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

public class IdentityTests
{
    [Fact]
    public void Seeds_give_one_entity_for_each_person_place_and_organization()
    {
        (IReadOnlyList<AnnotatedReport> reports, IReadOnlyDictionary<(string, int), string> truth) = SeedNames.Read();
        IReadOnlyList<Linked> entities = Linked.Of(reports);
        List<string> mixed = [.. entities.Where(entity => Truths(entity, truth).Count > 1).Select(entity => $"{entity.Slug} joins {string.Join(" + ", Truths(entity, truth))}")];
        List<string> parted = [.. entities.SelectMany(entity => Truths(entity, truth).Select(name => (name, entity.Slug))).GroupBy(row => row.name)
            .Where(rows => rows.Count() > 1).Select(rows => $"{rows.Key} is parted into {string.Join(" + ", rows.Select(row => row.Slug))}")];
        mixed.ShouldBeEmpty();
        parted.ShouldBe([]);
        entities.Sum(entity => entity.Links.Length).ShouldBe(truth.Count);
    }

    [Fact]
    public void Every_spelling_is_kept_with_the_report_that_uses_it()
    {
        IReadOnlyList<Linked> entities = Linked.Of(SeedNames.Read().Reports);
        Linked lukashenko = entities.Single(entity => entity.Slug == "alexander-lukashenko");
        lukashenko.Name.ShouldBe("Alexander Lukashenko");
        lukashenko.Spellings.Select(spelling => spelling.Slug).Distinct().ShouldBe(["lukashenko", "alexander-lukashenko", "aleksandr-g-lukashenko", "lucchenko", "sasha"], ignoreOrder: true);
        lukashenko.Spellings.Single(spelling => spelling.Text == "Lucchenko").Mentions.ShouldBe(1);
        entities.Single(entity => entity.Slug == "svetlana-tikhanovskaya").Spellings.Select(spelling => spelling.Slug)
            .ShouldContain("svetlana-tikankovskaya");
    }

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        IReadOnlyList<AnnotatedReport> reports = SeedNames.Read().Reports;
        string first = Print(reports);
        foreach (int turn in Enumerable.Range(1, reports.Count - 1))
        {
            Print([.. reports.Skip(turn), .. reports.Take(turn)]).ShouldBe(first);
        }
        Print([.. reports.Reverse()]).ShouldBe(first);
    }

    [Fact]
    public void Every_link_says_why()
    {
        foreach (Link link in Linked.Of(SeedNames.Read().Reports).SelectMany(entity => entity.Links))
        {
            link.Score.ShouldBeInRange(0.5, 1);
            link.Reasons.ShouldNotBeEmpty();
            link.Reasons.ShouldAllBe(reason => reason.EndsWith('.'));
        }
    }

    [Fact]
    public void Namesakes_in_one_report_stay_apart_and_a_surname_alone_joins_neither()
    {
        IReadOnlyList<Linked> entities = Linked.Of([MarkedReport.Of("Brothers", "{Vitali Klitschko|person} and {Wladimir Klitschko|person} marched. {Klitschko|person} spoke.")]);
        entities.Select(entity => entity.Name).ShouldBe(["Klitschko", "Vitali Klitschko", "Wladimir Klitschko"], ignoreOrder: true);
    }

    [Fact]
    public void Surname_alone_joins_the_only_one_whom_the_archive_knows()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("Full", "In {Harare|city country=ZW; id=geonames:890299}, {Morgan Tsvangirai|person} spoke."),
            MarkedReport.Of("Lone", "{Tsvangirai|person} left {Harare|city country=ZW; id=geonames:890299} on Friday."),
        ]);
        Linked person = entities.Single(entity => entity.Kind == EntityKind.Person);
        person.Name.ShouldBe("Morgan Tsvangirai");
        person.Links.Single(link => link.Score < 0.9).Reasons.Single().ShouldContain("One person of that surname is known to the archive");
    }

    [Fact]
    public void Surname_alone_that_fits_two_stays_by_itself()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "In {Delhi|city country=IN; id=geonames:1273294}, {Sonia Gandhi|person} spoke."),
            MarkedReport.Of("Two", "In {Delhi|city country=IN; id=geonames:1273294}, {Rahul Gandhi|person} spoke."),
            MarkedReport.Of("Three", "{Gandhi|person} left {Delhi|city country=IN; id=geonames:1273294}."),
        ]);
        entities.Where(entity => entity.Kind == EntityKind.Person).Select(entity => entity.Slug).ShouldBe(["gandhi", "rahul-gandhi", "sonia-gandhi"]);
    }

    [Fact]
    public void Names_that_run_into_one_another_by_slips_do_not_all_become_one()
    {
        // Each is a slip away from the next; the first and the last are two people.
        string[] surnames = ["Marinescu", "Marinesku", "Marinasku", "Marinosko", "Maranosko", "Morandosko", "Borandosto"];
        IReadOnlyList<Linked> entities = Linked.Of([.. surnames.Select((surname, i) => MarkedReport.Of($"Report {i}",
            $"{{Arad|city country=RO; id=geonames:686254}}, day {i}: {{Ion {surname}|person}} met {{Xoliswa Quentin|person}}."))]);
        Linked first = entities.Single(entity => entity.Spellings.Any(spelling => spelling.Text == "Ion Marinescu"));
        first.Spellings.Select(spelling => spelling.Text).ShouldContain("Ion Marinesku");
        first.Spellings.Select(spelling => spelling.Text).ShouldNotContain("Ion Borandosto");
    }

    [Fact]
    public void Damaged_names_are_linked_without_complaint()
    {
        string[] names = ["\ud800 \u0301", "''", "…", "-", "van", new string('a', 5000) + " " + new string('b', 5000), "Ив", "金 正恩", "J.", "Jr."];
        IReadOnlyList<Linked> entities = Linked.Of([.. names.Select((name, i) => MarkedReport.Of($"Report {i}", $"{i} {{{name}|person}} {{{name}|org}} {{{name}|city}}"))]);
        entities.Sum(entity => entity.Links.Length).ShouldBe(names.Length * 3);
        entities.ShouldAllBe(entity => entity.Slug.Length > 0);
        entities.Select(entity => (entity.Kind, entity.Slug)).Distinct().Count().ShouldBe(entities.Count);
    }

    [Fact]
    public void First_name_alone_means_nobody_of_another_report()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "In {Minsk|city country=BY; id=geonames:625144}, {Vladislav|person}, a banker, spoke."),
            MarkedReport.Of("Two", "In {Minsk|city country=BY; id=geonames:625144}, {Vladislav Petrov|person} spoke."),
            MarkedReport.Of("Three", "In {Minsk|city country=BY; id=geonames:625144}, {Vladislav|person}, a driver, spoke."),
        ]);
        entities.Count(entity => entity.Kind == EntityKind.Person).ShouldBe(3);
        entities.Select(entity => (entity.Kind, entity.Slug)).Distinct().Count().ShouldBe(entities.Count);
    }

    [Fact]
    public void Ministry_without_its_country_is_that_of_the_country_the_report_tells_of()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "The {Interior Ministry|org} of {Georgia|country country=GE; id=iso:GE} said so."),
            MarkedReport.Of("Two", "In {Tbilisi|city country=GE; id=geonames:611717} the {Ministry of Internal Affairs|org} denied it."),
            MarkedReport.Of("Three", "In {Yerevan|city country=AM; id=geonames:616052} the {interior ministry|org} was silent."),
        ]);
        entities.Where(entity => entity.Kind == EntityKind.Organization).Select(entity => (entity.Head.Country, entity.Links.Length))
            .ShouldBe([("GE", 2), ("AM", 1)], ignoreOrder: true);
    }

    [Fact]
    public void Acronym_joins_what_it_stands_for()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "In {Harare|city country=ZW; id=geonames:890299}, {Morgan Tsvangirai|person} led the {Movement for Democratic Change|org}."),
            MarkedReport.Of("Two", "In {Harare|city country=ZW; id=geonames:890299}, {Morgan Tsvangirai|person} of the {MDC|org} spoke; the {EU|org} listened."),
            MarkedReport.Of("Three", "The {European Union|org} condemned it."),
        ]);
        entities.Where(entity => entity.Kind == EntityKind.Organization).Select(entity => entity.Name).ShouldBe(["European Union", "Movement for Democratic Change"], ignoreOrder: true);
    }

    [Fact]
    public void Squares_of_one_name_in_two_cities_are_two()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "They filled {Minsk|city country=BY; id=geonames:625144}’s {Independence Square|square}."),
            MarkedReport.Of("Two", "They filled {Kyiv|city country=UA; id=geonames:703448}’s {Independence Square|square}."),
            MarkedReport.Of("Three", "In {Minsk|city country=BY; id=geonames:625144}, {Independence Square|square} was empty."),
        ]);
        entities.Where(entity => entity.Head.PlaceType == PlaceType.Square).Select(entity => entity.Links.Length).ShouldBe([2, 1], ignoreOrder: true);
    }

    [Fact]
    public void Places_spelt_in_two_transliterations_are_one_and_the_gazetteer_names_it()
    {
        IReadOnlyList<Linked> entities = Linked.Of(
        [
            MarkedReport.Of("One", "In {Kharkiv|city country=UA; id=geonames:706483; english=Kharkiv}, {Ukraine|country country=UA; id=iso:UA}, crowds gathered."),
            MarkedReport.Of("Two", "In {Kharkov|city} in {Ukraine|country country=UA; id=iso:UA} few came, in {Oleshki|district} many."),
            MarkedReport.Of("Three", "In {Kharkov|city}, {Ukraine|country country=UA; id=iso:UA}, and {Oleshky|district} …"),
        ]);
        entities.Where(entity => entity.Kind == EntityKind.Place).Select(entity => entity.Name).ShouldBe(["Kharkiv", "Oleshki", "Ukraine"]);
    }

    private static string Print(IReadOnlyList<AnnotatedReport> reports)
    {
        LinkIndex index = new();
        foreach (AnnotatedReport report in reports) { index.Apply([report], [], RulingSet.None); }
        return Linked.Print(index, reports);
    }

    private static List<string> Truths(Linked entity, IReadOnlyDictionary<(string, int), string> truth) => [.. entity.Links.Select(link => truth[(link.ReportSha256, link.Local)]).Distinct()];
}

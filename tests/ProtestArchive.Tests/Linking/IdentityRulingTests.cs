using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>That a person's word on who is who beats the rules, touches what it concerns, and can be taken back.</summary>
public class IdentityRulingTests
{
    private const string Setting = "In {Arad|city country=RO; id=geonames:686254}, {Romania|country country=RO; id=iso:RO}, ";
    private static readonly AnnotatedReport One = MarkedReport.Of("One", Setting + "one {Dimitar Stoyanov|person} spoke.");
    private static readonly AnnotatedReport Two = MarkedReport.Of("Two", Setting + "two {Mitko Stoyanoff|person} spoke.");
    private static readonly AnnotatedReport Three = MarkedReport.Of("Three", Setting + "three {Dimitar Stoyanov|person} was silent.");
    private static readonly AnnotatedReport Four = MarkedReport.Of("Four", Setting + "four {Stoyanov|person} left.");
    private static readonly AnnotatedReport Five = MarkedReport.Of("Five", Setting + "five {Xenia Okonkwo|person} and {Yusuf Demir|person} met.");
    private static readonly AnnotatedReport[] All = [One, Two, Three, Four, Five];

    [Fact]
    public void Same_joins_what_the_rules_keep_apart_with_score_1_and_the_editor_as_reason()
    {
        RulingSet rulings = RulingSet.Of([Pair(Person(One), Person(Two), Sameness.Same)]);
        People(RulingSet.None).ShouldContain("mitko-stoyanoff");
        Linked joined = Linked.Of(All, rulings).Single(entity => entity.Slug == "dimitar-stoyanov");
        joined.Links.Length.ShouldBe(4);
        Link link = joined.Links.Single(link => link.ReportSha256 == Two.Report.Sha256);
        link.Score.ShouldBe(1);
        link.Reasons.Single().ShouldStartWith("An editor ruled");
    }

    [Fact]
    public void Same_joins_even_two_names_of_one_report()
    {
        RulingSet rulings = RulingSet.Of([Pair(Person(Five), Person(Five, 1), Sameness.Same)]);
        Linked.Of(All, rulings).Single(entity => entity.Kind == EntityKind.Person && entity.Links.Any(link => link.ReportSha256 == Five.Report.Sha256)).Links.Length.ShouldBe(2);
    }

    [Fact]
    public void Different_takes_the_first_of_two_uses_of_one_spelling_out_with_those_ruled_the_same_as_it()
    {
        RulingSet one = RulingSet.Of([Pair(Person(One), Person(Three), Sameness.Different)]);
        Linked[] namesakes = [.. Linked.Of([One, Three, Five], one).Where(entity => entity.Name == "Dimitar Stoyanov")];
        namesakes.Length.ShouldBe(2);
        namesakes.Select(entity => entity.Slug).Distinct().Count().ShouldBe(2);
        namesakes.Single(entity => entity.Links.Single().ReportSha256 == One.Report.Sha256).Links[0].Reasons.Single().ShouldContain("An editor ruled");

        RulingSet two = RulingSet.Of([Pair(Person(One), Person(Three), Sameness.Different), Pair(Person(One), Person(Two), Sameness.Same)]);
        Linked.Of([One, Two, Three], two).Where(entity => entity.Kind == EntityKind.Person).Select(entity => string.Join(' ', entity.Links.Select(link => Title(link)).Order(StringComparer.Ordinal)))
            .ShouldBe(["One Two", "Three"], ignoreOrder: true);
    }

    [Fact]
    public void A_name_that_stands_alone_is_ruled_for_its_report()
    {
        People(RulingSet.None).ShouldNotContain("stoyanov");
        People(RulingSet.Of([Pair(Person(Four), Person(One), Sameness.Different)])).ShouldContain("stoyanov");
        Linked two = Linked.Of(All, RulingSet.Of([Pair(Person(Four), Person(Two), Sameness.Same)])).Single(entity => entity.Slug == "mitko-stoyanoff");
        two.Links.Select(Title).ShouldBe(["Two", "Four"], ignoreOrder: true);
    }

    [Fact]
    public void Different_wins_over_what_same_and_same_would_join()
    {
        RulingSet rulings = RulingSet.Of(
        [
            Pair(Person(One), Person(Five), Sameness.Same),
            Pair(Person(Two), Person(Five), Sameness.Same),
            Pair(Person(One), Person(Two), Sameness.Different),
        ]);
        Linked[] people = [.. Linked.Of(All, rulings).Where(entity => entity.Kind == EntityKind.Person)];
        people.ShouldNotContain(entity => entity.Links.Any(link => Title(link) == "One") && entity.Links.Any(link => Title(link) == "Two"));
        people.Count(entity => entity.Links.Any(link => Title(link) == "Five" && link.Local == 2) && entity.Links.Length > 1).ShouldBe(1);
    }

    [Fact]
    public void A_ruled_name_is_the_address_and_the_former_one_goes_on_leading_there()
    {
        RulingSet rulings = RulingSet.Of([new Decision.OnEntityName(Person(Three), "Dimitar Stoyanov the Elder")]);
        Linked renamed = Linked.Of(All, rulings).Single(entity => entity.Slug == "dimitar-stoyanov-the-elder");
        renamed.Head.Aliases.ShouldBe(["Dimitar Stoyanov"]);
        renamed.Links.Length.ShouldBe(3);
    }

    [Fact]
    public void A_ruling_that_comes_late_and_goes_again_touches_what_it_concerns_and_leaves_nothing()
    {
        LinkIndex index = Linked.Index(All);
        string before = Linked.Print(index, All);
        RulingSet rulings = RulingSet.Of([Pair(Person(One), Person(Two), Sameness.Same), Pair(Person(Three), Person(One), Sameness.Different), new Decision.OnEntityName(Person(Two), "Mitko")]);
        LinkChange change = index.Apply([], [], rulings);
        change.Reports.ShouldContain(Two.Report.Sha256);
        change.Reports.ShouldNotContain(Five.Report.Sha256);
        Linked.Print(index, All).ShouldNotBe(before);
        Linked.Print(index, All).ShouldBe(Linked.Print(Linked.Index(All, rulings), All));
        index.Apply([], [], RulingSet.None);
        Linked.Print(index, All).ShouldBe(before);
    }

    [Fact]
    public void A_ruling_whose_mention_or_report_is_gone_is_passed_over_until_it_is_back()
    {
        MentionRef gone = Person(One) with { Span = new(0, 3) };
        RulingSet rulings = RulingSet.Of([Pair(gone, Person(Two), Sameness.Same), Pair(Person(One), Person(Two), Sameness.Same)]);
        LinkIndex index = Linked.Index([Two, Three, Five], rulings);
        index.Entities.Find(EntityKind.Person, "mitko-stoyanoff").ShouldNotBeNull();
        index.Apply([One], [], rulings);
        index.Entities.Of(One.Report.Sha256, 2).ShouldBe(index.Entities.Of(Two.Report.Sha256, 2));
        index.Apply([], [One.Report.Sha256], rulings);
        index.Entities.Find(EntityKind.Person, "mitko-stoyanoff").ShouldNotBeNull();
    }

    private static string Title(Link link) => All.Single(report => report.Report.Sha256 == link.ReportSha256).Report.Title;

    private static List<string> People(RulingSet rulings) => [.. Linked.Of(All, rulings).Where(entity => entity.Kind == EntityKind.Person).Select(entity => entity.Slug)];

    private static MentionRef Person(AnnotatedReport report, int which = 0) => ConfusableArchive.Ref(report, report.Layer<PersonMention>().ElementAt(which));

    private static Decision.OnIdentity Pair(MentionRef left, MentionRef right, Sameness answer) => new(left, right, answer);
}

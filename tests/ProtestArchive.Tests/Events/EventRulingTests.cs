using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Linking;

namespace ProtestArchive.Tests.Events;

/// <summary>What people ruled of events and dates: it beats the rules, and can be taken back.</summary>
public class EventRulingTests
{
    private static readonly AnnotatedReport[] Reports =
    [
        Invented.Wire("2018-12-02", "PARIS, France — At least 110 protesters were injured in Paris on Saturday. About 5,500 people marched in Paris on Saturday."),
        Invented.Wire("2018-12-02", "PARIS, France — More than 100 people were injured in Paris on Saturday, the prefecture said."),
        Invented.Wire("2018-12-03", "LYON, France — Some 3,000 people marched in Lyon on Saturday."),
    ];

    [Fact]
    public void Figure_that_was_taken_out_stands_alone_and_comes_back_when_the_ruling_is_undone()
    {
        RulingSet apart = RulingSet.Of([new Decision.OnEvent(Of(1, "More than 100 people"), Of(0, "At least 110 protesters"), Sameness.Different)]);
        ArchiveRecord record = Derivation.Derive(Reports, apart);
        EventOf(record, "More than 100 people").ShouldNotBe(EventOf(record, "At least 110 protesters"));
        EventOf(record, "About 5,500 people").ShouldBe(EventOf(record, "At least 110 protesters")); // what was not ruled on stays where it was
        ArchiveRecord without = Derivation.Derive(Reports, RulingSet.None);
        EventOf(without, "More than 100 people").ShouldBe(EventOf(without, "At least 110 protesters"));
    }

    [Fact]
    public void Two_events_that_are_ruled_one_become_one()
    {
        ArchiveRecord record = Derivation.Derive(Reports, RulingSet.Of([new Decision.OnEvent(Of(2, "Some 3,000 people"), Of(0, "About 5,500 people"), Sameness.Same)]));
        EventOf(record, "Some 3,000 people").ShouldBe(EventOf(record, "About 5,500 people"));
        record.Events.Single(made => made.Slug == EventOf(record, "Some 3,000 people")).Tellings.Length.ShouldBe(3);
    }

    [Fact]
    public void Different_wins_over_what_follows_from_the_same()
    {
        ArchiveRecord record = Derivation.Derive(Reports, RulingSet.Of(
        [
            new Decision.OnEvent(Of(2, "Some 3,000 people"), Of(0, "About 5,500 people"), Sameness.Same),
            new Decision.OnEvent(Of(1, "More than 100 people"), Of(2, "Some 3,000 people"), Sameness.Different),
        ]));
        EventOf(record, "Some 3,000 people").ShouldBe(EventOf(record, "About 5,500 people"));
        EventOf(record, "More than 100 people").ShouldNotBe(EventOf(record, "Some 3,000 people"));
    }

    [Fact]
    public void Ruled_name_is_the_title_and_the_address_stays()
    {
        ArchiveRecord record = Derivation.Derive(Reports, RulingSet.Of([new Decision.OnEventName(Of(0, "About 5,500 people"), "Act III of the yellow vests")]));
        Event made = record.Events.Single(made => made.Slug == EventOf(record, "About 5,500 people"));
        (made.Title, made.Slug).ShouldBe(("Act III of the yellow vests", "2018-12-01-paris-protest"));
    }

    [Fact]
    public void Rulings_that_come_and_go_leave_what_a_new_index_would_hold()
    {
        EntityIndex entities = Linked.Index(Reports).Entities;
        EventIndex index = new(entities, sha256 => Reports.Single(report => report.Report.Sha256 == sha256));
        RulingSet rulings = RulingSet.Of([new Decision.OnEvent(Of(1, "More than 100 people"), Of(0, "At least 110 protesters"), Sameness.Different)]);
        index.Apply(Reports, [], Unlinked, RulingSet.None);
        string before = Text(index);
        index.Apply([], [], Unlinked, rulings).Changed.ShouldNotBeEmpty();
        EventIndex anew = new(entities, sha256 => Reports.Single(report => report.Report.Sha256 == sha256));
        anew.Apply(Reports, [], Unlinked, rulings);
        Text(index).ShouldBe(Text(anew));
        index.Apply([], [], Unlinked, RulingSet.None);
        Text(index).ShouldBe(before);
    }

    [Fact]
    public void Ruled_date_is_settled_and_dates_other_reports()
    {
        AnnotatedReport[] reports =
        [
            Invented.Wire(null, "TEHRAN — Iranians vote on Friday in a presidential election that pits Mahmoud Ahmadinejad against Mir Hossein Mousavi."),
            Invented.Wire(null, "TEHRAN, Iran — Supporters of Mir-Hossein Moussavi poured into the streets on Monday to contest Friday's election, which Mahmud Ahmadinejad won by a landslide, officials said."),
        ];
        string first = reports[0].Report.Sha256, second = reports[1].Report.Sha256;
        ArchiveRecord record = Derivation.Derive(reports, RulingSet.Of([new Decision.OnReportDate(first, new(2009, 6, 10))]));
        (record.Dates[first].Basis, record.Dates[second].Value).ShouldBe((DateBasis.Ruled, new NodaTime.LocalDate(2009, 6, 15)));
        record = Derivation.Derive(reports, RulingSet.Of([new Decision.OnReportDate(first, new(2009, 6, 10)), new Decision.OnReportDate(second, null)]));
        (record.Dates[second].Basis, record.Dates[second].Value).ShouldBe((DateBasis.Ruled, null));
    }

    private static readonly LinkChange Unlinked = new([], [], []);

    private static MentionRef Of(int report, string words)
    {
        AnnotatedReport annotated = Reports[report];
        CountMention count = annotated.Layer<CountMention>().Single(count => count.Span.In(annotated.Report.Text) == words);
        return new(annotated.Report.Sha256, count.Span, "count", words);
    }

    private static string? EventOf(ArchiveRecord record, string words) => record.Claims.Single(claim => claim.Words == words).Event;

    private static string Text(EventIndex index) => string.Join('\n', index.All.OrderBy(made => made.Slug, StringComparer.Ordinal)
        .Select(made => $"{made.Slug} {made.Title}: {string.Join(' ', made.Tellings.Select(telling => telling.ReportSha256))}"));
}

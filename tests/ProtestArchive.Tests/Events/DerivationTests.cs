using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events;

/// <summary>What becomes of invented reports of many countries and years, from the text to the event.</summary>
public class DerivationTests
{
    private static readonly AnnotatedReport[] Caracas =
    [
        Invented.Wire("2014-02-12",
            """
            CARACAS, Venezuela — At least 20,000 opposition protesters marched through Caracas on Wednesday to demand the release of jailed students.
            Across town, some 5,000 supporters of President Nicolas Maduro rallied in Caracas on Wednesday and danced to drums.
            """),
        Invented.Wire("2014-02-13",
            """
            CARACAS, Venezuela — A day after rival rallies, Venezuela counted its injured.
            About 30,000 demonstrators marched in Caracas on Wednesday, organizers said. Several thousand supporters of the government gathered in Caracas on Wednesday, state television reported.
            """),
    ];

    [Fact]
    public void Rallies_of_opposite_sides_on_one_day_in_one_city_are_two_events()
    {
        ArchiveRecord record = Derivation.Derive(Caracas);
        Event[] rallies = [.. record.Events.Where(made => made.Kind is EventKind.Protest or EventKind.Rally)];
        rallies.Select(made => (made.Slug, made.Side, made.Tellings.Length)).ShouldBe(
        [
            ("2014-02-12-caracas-protest", null, 2),
            ("2014-02-12-caracas-supporters-rally", "supporters", 2),
        ]);
        Words(record, rallies[0]).ShouldBe(["At least 20,000 opposition protesters", "About 30,000 demonstrators"], ignoreOrder: true);
        Figures(record, rallies[0], CountKind.Crowd).Verdict.Agreement.ShouldBe(Agreement.Compatible);
        Words(record, rallies[1]).ShouldBe(["some 5,000 supporters", "Several thousand supporters"], ignoreOrder: true);
    }

    [Fact]
    public void Two_events_that_one_sentence_tells_of_have_addresses_of_their_own()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire(null, "Colombia holds 32 foreign mercenaries who were arrested in Cali, and 14 foreign journalists who were arrested in Cali."),
        ]);
        record.Claims.Select(claim => claim.Words).ShouldBe(["32 foreign mercenaries", "14 foreign journalists"], ignoreOrder: true);
        record.Events.Select(made => made.Slug).ShouldBeUnique();
        record.Claims.Select(claim => claim.Event).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Total_of_the_country_is_not_compared_with_the_figure_of_a_city()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2019-10-25", "SANTIAGO, Chile — Police detained 1,200 people across Chile on Friday, the interior ministry said."),
            Invented.Wire("2019-10-26", "SANTIAGO, Chile — Exactly 300 people were detained in Santiago on Friday, the mayor said."),
        ]);
        Claim[] claims = [.. record.Claims];
        claims.Select(claim => claim.Words).ShouldBe(["1,200 people", "Exactly 300 people"], ignoreOrder: true, record.Claims.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (Event made in record.Events)
        {
            foreach (ScopedFigures figures in AllFigures(record, made)) { figures.Comparable.Length.ShouldBeLessThan(2, made.Slug); }
        }
    }

    [Fact]
    public void Thousands_more_are_not_compared_with_those_before_them()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2019-06-30", "KHARTOUM, Sudan — About 40,000 people marched in Khartoum on Sunday. Thousands more protesters marched in Khartoum on Sunday evening."),
            Invented.Wire("2019-07-01", "KHARTOUM, Sudan — More than 35,000 people marched in Khartoum on Sunday, the doctors’ union said."),
        ]);
        Event march = record.Events.ShouldHaveSingleItem();
        ScopedFigures crowd = Figures(record, march, CountKind.Crowd);
        crowd.Comparable.Select(claim => claim.Words).ShouldBe(["About 40,000 people", "More than 35,000 people"], ignoreOrder: true);
        crowd.Apart.Select(apart => apart.Claim.Words).ShouldBe(["Thousands more protesters"]);
        crowd.Verdict.Agreement.ShouldBe(Agreement.Compatible);
    }

    [Fact]
    public void Toll_that_grows_over_three_reports_is_the_toll_of_one_day()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2024-07-18", "DHAKA, Bangladesh — At least 11 people were killed in Dhaka on Thursday as police fired on students, hospitals said."),
            Invented.Wire("2024-07-19", "DHAKA, Bangladesh — At least 19 people were killed in Dhaka on Thursday, hospitals said on Friday."),
            Invented.Wire("2024-07-20", "DHAKA, Bangladesh — Mobile internet stayed off. At least 27 people were killed in Dhaka on Thursday, hospital officials said."),
        ]);
        Event day = record.Events.Single(made => made.Days == DayRange.Of(new LocalDate(2024, 7, 18)));
        day.Tellings.Length.ShouldBe(3);
        Verdict verdict = Figures(record, day, CountKind.Killed).Verdict;
        (verdict.Agreement, verdict.Common).ShouldBe((Agreement.Compatible, new Bounds(27, null)));
    }

    [Fact]
    public void Total_that_grows_over_three_reports_is_one_period()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2011-02-26", "TRIPOLI, Libya — At least 300 people have been killed since February 15, rights groups said."),
            Invented.Wire("2011-02-27", "TRIPOLI, Libya — More than 340 people have been killed since February 15, doctors said."),
            Invented.Wire("2011-03-01", "TRIPOLI, Libya — At least 400 people have been killed since February 15."),
        ]);
        Event period = record.Events.ShouldHaveSingleItem();
        period.Tellings.Length.ShouldBe(3);
        period.Days!.Value.First.ShouldBe(new LocalDate(2011, 2, 15));
        period.Days.Value.IsDay.ShouldBeFalse();
    }

    [Fact]
    public void One_day_is_one_event_whatever_words_name_it()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2011-02-14", "MANAMA, Bahrain — Some 2,000 people marched in Manama today."),
            Invented.Wire("2011-02-15", "MANAMA, Bahrain — At least 1,500 protesters marched in Manama on Monday."),
            Invented.Wire("2011-02-15", "MANAMA, Bahrain — Yesterday more than 1,000 demonstrators gathered in Manama, witnesses said."),
            Invented.Wire("2011-02-20", "MANAMA, Bahrain — Several thousand people rallied in Manama on February 14, opposition groups said."),
        ]);
        Event march = record.Events.ShouldHaveSingleItem();
        (march.Slug, march.Tellings.Length).ShouldBe(("2011-02-14-manama-protest", 4));
    }

    [Fact]
    public void Same_day_in_two_cities_or_two_countries_is_several_events()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("1999-11-30", "SEATTLE, United States — About 40,000 people marched in Seattle on Tuesday against the trade talks."),
            Invented.Wire("1999-11-30", "LONDON, England — About 2,000 people marched in London on Tuesday against the trade talks."),
            Invented.Wire("1999-12-01", "MANILA, Philippines — On Tuesday 8,000 workers marched in Manila. In Cebu, 3,000 people rallied on Tuesday."),
        ]);
        record.Events.Length.ShouldBe(4);
        record.Events.Select(made => made.Place).ShouldBe(["cebu", "london", "manila", "seattle"], ignoreOrder: true);
    }

    [Fact]
    public void Injured_police_are_not_compared_with_injured_protesters()
    {
        ArchiveRecord record = Derivation.Derive(
        [
            Invented.Wire("2018-12-01", "PARIS, France — At least 110 protesters were injured in Paris on Saturday, officials said. Exactly 23 police officers were injured in Paris on Saturday."),
            Invented.Wire("2018-12-02", "PARIS, France — More than 100 demonstrators were injured in Paris on Saturday."),
        ]);
        Event day = record.Events.ShouldHaveSingleItem();
        ScopedFigures injured = Figures(record, day, CountKind.Injured);
        injured.Verdict.Agreement.ShouldBe(Agreement.Compatible);
        injured.Apart.Select(apart => apart.Claim.Words).ShouldBe(["Exactly 23 police officers"]);
    }

    [Fact]
    public void Report_without_any_date_still_yields_its_events()
    {
        ArchiveRecord record = Derivation.Derive([Invented.Wire(null, "LUSAKA, Zambia — About 300 people marched in Lusaka on Saturday. Police detained 12 students.")]);
        record.Dates.Values.Single().Basis.ShouldBe(DateBasis.Unknown);
        record.Claims.Select(claim => claim.Words).ShouldBe(["About 300 people", "12 students"]);
        record.Claims.ShouldAllBe(claim => claim.Event != null);
        record.Events.ShouldAllBe(made => made.Days == null && made.Slug.StartsWith("undated-"));
    }

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        AnnotatedReport[] reports =
        [
            .. Caracas,
            Invented.Wire("2014-02-13", "CARACAS, Venezuela — Three people were killed in Caracas on Wednesday. Police detained 69 students."),
            Invented.Wire(null, "MERIDA, Venezuela — Three people were killed in Caracas on Wednesday. Hundreds marched in Merida."),
            Invented.Wire("2014-02-15", "VALENCIA, Venezuela — At least 99 people have been detained since Wednesday, the prosecutor said."),
        ];
        string first = RecordText.Of(Derivation.Derive(reports));
        foreach (int turn in Enumerable.Range(1, reports.Length - 1))
        {
            RecordText.Of(Derivation.Derive([.. reports[turn..], .. reports[..turn]])).ShouldBe(first);
        }
        RecordText.Of(Derivation.Derive(reports.Reverse())).ShouldBe(first);
    }

    [Fact]
    public void Nothing_gives_an_empty_record()
    {
        ArchiveRecord record = Derivation.Derive([]);
        (record.Reports.Length, record.Entities.Length, record.Events.Length, record.Claims.Length, record.Dates.Count).ShouldBe((0, 0, 0, 0, 0));
    }

    // What is quadratic takes hours for the first of these; the limit leaves room for a busy machine.
    [Theory]
    [InlineData("a", 1024)]
    [InlineData("A", 1024)]
    [InlineData("\"", 1024)]
    [InlineData("“", 1024)]
    [InlineData("7", 1024)]
    [InlineData(".", 1024)]
    [InlineData("500 ", 64)]
    [InlineData("and 5 ", 64)]
    [InlineData("on Friday ", 32)]
    [InlineData("Abe Ito of Oslo ", 64)]
    [InlineData("\"No,\" said Bo. ", 64)]
    [InlineData("10 people were killed in Oslo on Friday. ", 64)]
    [InlineData("On 3 May, 10 people marched in Oslo; 20 people were held in Bergen on 4 May. ", 64)]
    [InlineData("Oslo\n", 64)]
    public void One_thing_repeated_without_end_is_read_in_reasonable_time(string words, int kibibytes) =>
        Should.CompleteIn(
            () => Derivation.Derive([Invented.Wire(null, string.Concat(Enumerable.Repeat(words, kibibytes * 1024 / words.Length)))]).Reports.ShouldHaveSingleItem(),
            TimeSpan.FromMinutes(2),
            words);

    private static IEnumerable<string> Words(ArchiveRecord record, Event made) => record.Claims.Where(claim => claim.Event == made.Slug).Select(claim => claim.Words);

    private static ImmutableArray<ScopedFigures> AllFigures(ArchiveRecord record, Event made) =>
        ScopedFigures.Of(made, record.Claims.Where(claim => claim.Event == made.Slug), place => place);

    private static ScopedFigures Figures(ArchiveRecord record, Event made, CountKind kind) => AllFigures(record, made).Single(figures => figures.Kind == kind);
}

using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>The events that the seeds tell of: whose they are, and how their figures stand to each other.</summary>
public class GoldenEventTests
{
    private static readonly ArchiveRecord Record = SeedRecord.Record;

    [Fact]
    public void March_of_13_September_stands_on_three_reports()
    {
        Event march = OfDay(13).ShouldHaveSingleItem();
        (march.Kind, march.Place, march.Side).ShouldBe((EventKind.Protest, "minsk", null));
        march.Tellings.Select(telling => SeedRecord.Number(telling.ReportSha256)).ShouldBe(["000", "001", "002"], ignoreOrder: true);
        march.Tellings.ShouldAllBe(telling => telling.IsMain);
        march.Title.ShouldBe("“March of Heroes” in Minsk");
    }

    [Fact]
    public void Its_detentions_are_compatible_lower_bounds()
    {
        ScopedFigures detained = Figures(OfDay(13).Single(), CountKind.Detained);
        detained.Apart.Select(apart => (apart.Claim.Words, apart.Scope)).ShouldBe([("more than 400 demonstrators", "belarus")]); // the country's, not Minsk's alone
        detained.Comparable.Select(claim => (SeedRecord.Number(claim.ReportSha256), claim.Words, claim.Mention.AttributedTo?.Source)).ShouldBe(
        [
            ("000", "Greater than 400", "the police"),
            ("001", "At least 250 people", null),
            ("002", "More than 400 people", "the interior ministry"),
        ], ignoreOrder: true);
        detained.Verdict.Agreement.ShouldBe(Agreement.Compatible);
        detained.Verdict.Common.ShouldBe(new Bounds(401, null));
    }

    [Fact]
    public void Women_of_12_September_have_an_event_of_their_own()
    {
        Event women = OfDay(12).ShouldHaveSingleItem();
        women.Place.ShouldBe("minsk");
        ScopedFigures detained = Figures(women, CountKind.Detained);
        detained.Comparable.Select(claim => (SeedRecord.Number(claim.ReportSha256), claim.Words)).ShouldBe([("001", "114 people"), ("002", "dozens of women demonstrators")], ignoreOrder: true);
        detained.Verdict.Agreement.ShouldBe(Agreement.Conflict); // 114 is no “dozens” of 24 to 99
    }

    [Fact]
    public void Six_hundred_of_6_September_have_an_event_of_their_own()
    {
        Event sunday = OfDay(6).ShouldHaveSingleItem();
        sunday.Tellings.ShouldHaveSingleItem();
        Record.Claims.Where(claim => claim.Event == sunday.Slug).Select(claim => claim.Words).ShouldBe(["More than 600 people"]);
    }

    [Fact]
    public void Contractors_count_as_no_protest_arrest()
    {
        Claim contractors = Record.Claims.Single(claim => claim.Words.StartsWith("32 ", StringComparison.Ordinal));
        contractors.Mention.CountKind.ShouldBe(CountKind.Detained);
        Event own = Record.Events.Single(made => made.Slug == contractors.Event);
        own.Days.ShouldBeNull();
        Record.Claims.Where(claim => claim.Event == own.Slug).ShouldBe([contractors]);
    }

    [Fact]
    public void Rival_rallies_of_16_August_are_two_events()
    {
        Event[] rallies = [.. Record.Events.Where(made => made.Days == DayRange.Of(new LocalDate(2020, 8, 16)) && made is { Kind: EventKind.Protest or EventKind.Rally })];
        rallies.Select(made => (made.Kind, made.Side)).ShouldBe([(EventKind.Protest, null), (EventKind.Rally, "supporters")], ignoreOrder: true);
        Record.Claims.Single(claim => claim.Words == "some 5,000 supporters").Event.ShouldBe(rallies.Single(made => made.Side is not null).Slug);
    }

    [Fact]
    public void Totals_since_the_election_are_not_compared_with_a_day()
    {
        string[] totals = ["nearly 7,000 people", "more than 6,700 people", "thousands of protesters"];
        Claim[] claims = [.. Record.Claims.Where(claim => totals.Contains(claim.Words))];
        claims.Length.ShouldBe(3);
        foreach (Claim claim in claims)
        {
            Record.Events.Single(made => made.Slug == claim.Event).Days!.Value.IsDay.ShouldBeFalse(claim.Words);
        }
        claims.Where(claim => SeedRecord.Number(claim.ReportSha256) is "003" or "004").Select(claim => claim.Event).Distinct().ShouldHaveSingleItem(); // of the same week
    }

    public static TheoryData<string> Shared() => [.. Agreed().Where(cells => cells[6].Contains(' ')).Select(cells => cells[0])];

    [Theory]
    [MemberData(nameof(Shared))]
    public void Agreed_event_of_several_reports_has_exactly_these(string id)
    {
        string[] golden = Agreed().Single(cells => cells[0] == id);
        LocalDate[] days = [.. golden[3].Split('/').Select(day => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value)];
        DayRange told = new(days[0], days[^1]);
        string[] reports = golden[6].Split(' ');
        Record.Events.ShouldContain(made => made.Days != null && made.Days.Value.IsDay == told.IsDay && made.Days.Value.Overlaps(told) && IsOfKind(made, golden[1])
            && made.Tellings.Select(telling => SeedRecord.Number(telling.ReportSha256)).Order(StringComparer.Ordinal).SequenceEqual(reports));
    }

    private static IEnumerable<string[]> Agreed() => GoldenReport.Rows(Path.Combine(GoldenReport.Root, "events.tsv")).Where(cells => cells[5] == "yes");

    // The annotators' kinds are coarser: a body's statement that it will impose sanctions is one of these, somebody's flight is “other”.
    private static bool IsOfKind(Event made, string kind) => kind switch
    {
        "protest" or "detention" => made.Kind is EventKind.Protest or EventKind.Detention or EventKind.Killing,
        "statement" or "sanction" => made.Kind is EventKind.Statement or EventKind.Sanction,
        "other" => made.Kind == EventKind.Departure,
        _ => AnnotationFile.Word(made.Kind) == kind,
    };

    // What stands on that day of September 2020 in public.
    private static IEnumerable<Event> OfDay(int day) =>
        Record.Events.Where(made => made.Days == DayRange.Of(new LocalDate(2020, 9, day)) && made is { Side: null, Kind: EventKind.Protest or EventKind.Detention });

    private static ScopedFigures Figures(Event made, CountKind kind)
    {
        ImmutableArray<ScopedFigures> figures = ScopedFigures.Of(made, Record.Claims.Where(claim => claim.Event == made.Slug), place => place);
        return figures.Single(group => group.Kind == kind);
    }
}

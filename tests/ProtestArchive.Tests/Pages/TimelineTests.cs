using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Timeline;

namespace ProtestArchive.Tests.Pages;

public sealed class TimelineTests(SeedSite site)
{
    [Fact]
    public async Task Events_stand_in_order_by_month_with_the_gap_between_them()
    {
        IDocument page = await PageAsync("/timeline");
        page.QuerySelectorAll("section[aria-labelledby^='m-'] > h2").Select(head => head.TextContent).ShouldBe(["August 2020", "September 2020"]);
        page.QuerySelectorAll(".tl .gap").Select(gap => gap.TextContent).ShouldBe(["20 days, 17 August 2020 to 5 September 2020".Replace(" 2020 to", " to") + ": no report tells of an event of its own, only of longer ones"]);
        JsonElement[] items = [.. (await site.JsonAsync("/timeline.json")).GetProperty("items").EnumerateArray()];
        string[] days = [.. items.Select(item => item.GetProperty("days").GetString()![..10])];
        days.ShouldBe(days.Order(StringComparer.Ordinal));
        page.QuerySelectorAll(".tl.broad > li:not(.gap)").Length.ShouldBe(items.Length);
    }

    [Fact]
    public async Task A_filled_dot_stands_for_a_date_that_is_printed_an_open_one_for_words_that_are_shown_and_linked()
    {
        IDocument page = await PageAsync("/timeline");
        IElement election = Item(page, "Election in Belarus"), strike = Item(page, "Strike in Minsk"), talks = Item(page, "in Sochi");
        election.ClassList.ShouldNotContain("infer");
        election.QuerySelector("small")!.TextContent.ShouldContain("stated");
        strike.ClassList.ShouldContain("infer");
        strike.QuerySelector("small a")!.TextContent.ShouldBe("“Friday”");
        strike.QuerySelector("small a")!.GetAttribute("href")!.ShouldMatch("^/reports/.+#p[0-9]+$");
        talks.ClassList.ShouldContain("infer");
        talks.QuerySelector("small")!.TextContent.ShouldContain("announced");
    }

    [Fact]
    public async Task A_column_of_the_strip_narrows_the_timeline_to_its_day()
    {
        IDocument page = await PageAsync("/timeline");
        IElement column = page.QuerySelectorAll(".strip svg a").Single(link => link.GetAttribute("aria-label")!.StartsWith("13 September 2020", StringComparison.Ordinal));
        column.GetAttribute("aria-label").ShouldBe("13 September 2020: one event, told 3 times");
        column.GetAttribute("href").ShouldBe("/timeline?from=2020-09-13&to=2020-09-13");
        page.QuerySelectorAll(".strip table a").Select(link => link.GetAttribute("href")).ShouldContain("/timeline?from=2020-09-13&to=2020-09-13");
        IDocument day = await PageAsync(column.GetAttribute("href")!);
        day.QuerySelector("h1")!.TextContent.ShouldBe("13 September 2020");
        day.QuerySelectorAll(".crumbs a").Select(link => link.TextContent).ShouldBe(["Timeline", "2020", "September 2020"]);
        day.QuerySelector(".pager [rel=next]")!.GetAttribute("href").ShouldBe("/timeline?from=2020-09-14&to=2020-09-14");
        day.QuerySelectorAll(".tl h3").Select(head => head.TextContent).ShouldContain("“March of Heroes” in Minsk");
    }

    [Fact]
    public async Task Kinds_and_places_narrow_it_and_none_is_said()
    {
        (await site.JsonAsync("/timeline.json?kind=sanction")).GetProperty("total").GetInt32().ShouldBe(3);
        (await PageAsync("/timeline?kind=sanction&place=minsk")).QuerySelector("main")!.TextContent.ShouldContain("No report tells of such an event");
        IDocument empty = await PageAsync("/timeline?from=1950-01-01&to=1950-12-31");
        empty.QuerySelector("h1")!.TextContent.ShouldBe("Timeline");
        empty.QuerySelectorAll(".strip svg").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/timeline?to=9999-12-31")]
    [InlineData("/timeline?from=9999-12-01&to=9999-12-31")]
    [InlineData("/timeline.json?to=9999-12-31")]
    [InlineData("/timeline.csv?to=9999-12-31")]
    [InlineData("/timeline/charts/strip.svg?to=9999-12-31")]
    [InlineData("/events?to=9999-12-31")]
    public async Task Days_may_be_asked_for_to_the_end_of_the_calendar(string address) => (await site.PageAsync(address)).ShouldNotBeEmpty();

    [Theory]
    [InlineData("/timeline?from=yesterday")]
    [InlineData("/timeline?kind=party")]
    [InlineData("/timeline?from=2020-09-13&to=2020-09-01")]
    [InlineData("/timeline/charts/strip.svg?from=yesterday")]
    public async Task What_cannot_be_asked_is_refused(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_CSV_says_what_each_day_rests_on()
    {
        string csv = await site.PageAsync("/timeline.csv");
        csv.ShouldContain("agreement,figures,dated,datedBy,datedAt,announced");
        csv.ShouldContain(",inferred,Friday,/reports/");
    }

    [Theory]
    [InlineData("September 13", true)]
    [InlineData("13.9.2020", true)]
    [InlineData("2020-09-13", true)]
    [InlineData("Sunday", false)]
    [InlineData("three days ago", false)]
    [InlineData("September", false)]
    public void A_date_is_printed_where_the_number_of_the_day_is(string words, bool isPrinted) =>
        Dating.IsPrinted(words, DayRange.Of(new(2020, 9, 13))).ShouldBe(isPrinted);

    [Fact]
    public void The_strip_counts_by_day_month_or_year_by_how_long_it_is()
    {
        LocalDate first = new(2020, 8, 9);
        TimeAxis days = TimeAxis.Of(first, first.PlusDays(36));
        (days.Unit, days.Length).ShouldBe((TimeUnit.Day, 37));
        days.Ticks.Select(tick => tick.Text).ShouldBe(["9 Aug", "16 Aug", "23 Aug", "30 Aug", "6 Sept", "13 Sept"]);
        TimeAxis months = TimeAxis.Of(first, first.PlusDays(400));
        (months.Unit, months.First, months.Last, months.Length).ShouldBe((TimeUnit.Month, new(2020, 8, 1), new(2021, 9, 1), 14));
        months.DaysOf(months.Last).ShouldBe(new(new(2021, 9, 1), new(2021, 9, 30)));
        months.DaysOf(new(9999, 12, 1)).ShouldBe(new(new(9999, 12, 1), LocalDate.MaxIsoValue));
        TimeAxis years = TimeAxis.Of(new(1871, 3, 18), first);
        (years.Unit, years.Length).ShouldBe((TimeUnit.Year, 150));
        foreach (TimeAxis axis in new[] { months, years, TimeAxis.Of(LocalDate.MinIsoValue, LocalDate.MaxIsoValue) }) { axis.Ticks.Length.ShouldBeInRange(2, 8); }
        TimeAxis.Of(first, first).Ticks.ShouldHaveSingleItem();
        new TimeStrip(years, [new(new(1871, 1, 1), 1, 1), new(new(2020, 1, 1), 2, 5)], []).Description.ShouldBe("1871: one event, told once; 2020: two events, told 5 times.");
    }

    [Fact]
    public async Task A_strip_of_months_counts_what_began_in_each()
    {
        JsonElement strip = (await site.JsonAsync("/timeline.json?from=2020-01-01&to=2020-12-31")).GetProperty("strip");
        strip.GetProperty("unit").GetString().ShouldBe("month");
        strip.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("start").GetString()).ShouldBe(["2020-08-01", "2020-09-01"]);
        strip.GetProperty("columns").EnumerateArray().Sum(column => column.GetProperty("events").GetInt32()).ShouldBe((await site.JsonAsync("/timeline.json")).GetProperty("total").GetInt32());
        (await site.JsonAsync("/timeline.json?kind=protest&place=minsk")).GetProperty("strip").GetProperty("columns").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_stretch_of_days_knows_its_place_in_the_calendar()
    {
        TimelineScope month = new(new(new(2020, 9, 1), new(2020, 9, 30)));
        month.Name.ShouldBe("September 2020");
        month.Within.ShouldHaveSingleItem().Name.ShouldBe("2020");
        (month.Before!.Value.Name, month.After!.Value.Name).ShouldBe(("August 2020", "October 2020"));
        TimelineScope any = new(new(new(2020, 8, 9), new(2020, 9, 14)));
        (any.Unit, any.Before).ShouldBe((null, null));
        new TimelineScope(new(new(1996, 1, 1), new(2007, 12, 31))).Name.ShouldBe("1996 to 2007");
        new TimelineScope(DayRange.Of(new(9999, 12, 31))).After.ShouldBeNull();
    }

    private async Task<IDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.PageAsync(address), TestContext.Current.CancellationToken);

    private static IElement Item(IDocument page, string title) => page.QuerySelectorAll(".tl.broad > li").First(item => item.QuerySelector("h3")?.TextContent.Contains(title, StringComparison.Ordinal) == true);
}

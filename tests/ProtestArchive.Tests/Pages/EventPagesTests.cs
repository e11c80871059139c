using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Tests.Pages;

public sealed class EventPagesTests(SeedSite site)
{
    private const string March = "/events/2020-09-13-minsk-protest";

    [Fact]
    public async Task The_protest_of_13_September_stands_on_three_reports_with_their_own_words_and_sources()
    {
        JsonElement record = await site.JsonAsync(March + ".json");
        record.GetProperty("days").GetString().ShouldBe("2020-09-13");
        record.GetProperty("place").GetProperty("slug").GetString().ShouldBe("minsk");
        record.GetProperty("reports").GetArrayLength().ShouldBe(3);
        (string? Words, string? Source)[] detained = [.. record.GetProperty("claims").EnumerateArray()
            .Where(claim => claim.GetProperty("kind").GetString() == "detained")
            .Select(claim => (claim.GetProperty("words").GetString(), claim.GetProperty("source").GetString()))];
        detained.ShouldContain(("Greater than 400", "the police"));
        detained.ShouldContain(("At least 250 people", null));
        detained.ShouldContain(("More than 400 people", "the interior ministry"));

        IDocument page = await PageAsync(March);
        IElement row = page.GetElementById("detained")!;
        row.QuerySelectorAll("td").Length.ShouldBe(3);
        row.QuerySelectorAll("td")[0].TextContent.ShouldContain("Greater than 400");
        row.QuerySelectorAll("td")[0].QuerySelector(".by")!.TextContent.ShouldContain("the police");
        row.QuerySelectorAll("td")[1].QuerySelector(".by")!.TextContent.ShouldContain("own voice");
        row.QuerySelectorAll("td")[2].TextContent.ShouldContain("the interior ministry");
    }

    [Fact]
    public async Task Its_figures_of_the_detained_can_all_be_true()
    {
        JsonElement detained = (await site.JsonAsync(March + ".json")).GetProperty("aspects").EnumerateArray().Single(aspect => aspect.GetProperty("id").GetString() == "detained");
        detained.GetProperty("mark").GetProperty("agreement").GetString().ShouldBe("compatible");
        detained.GetProperty("why").GetString()!.ShouldContain("401 or more");
    }

    [Fact]
    public async Task The_summary_tells_figures_from_sources()
    {
        JsonElement record = await site.JsonAsync(March + ".json");
        record.GetProperty("summary").GetString()!.ShouldContain(
            "Three reports, two figures: two of them from what is likely one official source (the police; the interior ministry), one in the report’s own voice.");
        record.GetProperty("claims").EnumerateArray().Single(claim => claim.GetProperty("words").GetString() == "100,000").GetProperty("apart").GetString()!.ShouldContain("headline’s rounding");
        record.GetProperty("garble").EnumerateArray().Select(flag => flag.GetProperty("words").GetString()).ShouldContain("tens of hundreds");
        record.GetProperty("omissions").GetProperty("facts").GetArrayLength().ShouldBeGreaterThan(3);
        IDocument page = await PageAsync(March);
        page.QuerySelectorAll(".omissions .silent").ShouldNotBeEmpty();
        page.GetElementById("h-garble").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_convention_is_a_view_of_the_same_words()
    {
        JsonElement literal = await site.JsonAsync(March + ".json"), ccc = await site.JsonAsync(March + ".json?convention=ccc");
        Words(ccc).ShouldBe(Words(literal));
        Number(literal, "tens of thousands of people").ShouldBeNull();
        Number(ccc, "tens of thousands of people").ShouldBe(20000);
        Number(ccc, "Greater than 400").ShouldBe(400);
        IDocument page = await PageAsync(March + "?convention=ccc");
        page.QuerySelector(".convention [aria-current]")!.TextContent.ShouldBe("CCC size_low");
        page.QuerySelectorAll(".matrix .by-rule").Select(line => line.TextContent).ShouldContain(line => line.StartsWith("20,000"));
        (await PageAsync(March)).QuerySelectorAll(".by-rule").ShouldBeEmpty();
        using HttpResponseMessage refused = await site.Client.GetAsync(March + "?convention=guess", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        static string[] Words(JsonElement record) => [.. record.GetProperty("claims").EnumerateArray().Select(claim => claim.GetProperty("words").GetString()!)];
        static int? Number(JsonElement record, string words)
        {
            JsonElement number = record.GetProperty("claims").EnumerateArray().First(claim => claim.GetProperty("words").GetString() == words).GetProperty("number");
            return number.ValueKind == JsonValueKind.Null ? null : number.GetInt32();
        }
    }

    [Fact]
    public async Task Every_cell_of_the_matrix_leads_to_its_words()
    {
        IDocument page = await PageAsync(March);
        string[] addresses = [.. page.QuerySelectorAll(".matrix .claim a.ref").Select(link => link.GetAttribute("href")!)];
        addresses.Length.ShouldBeGreaterThan(5);
        foreach (var report in addresses.GroupBy(address => address[..address.IndexOf('#', StringComparison.Ordinal)]))
        {
            IDocument text = await PageAsync(report.Key);
            foreach (string address in report) { text.GetElementById(address[(report.Key.Length + 1)..]).ShouldNotBeNull(address); }
        }
    }

    [Fact]
    public async Task An_event_is_a_table_too()
    {
        JsonElement record = await site.JsonAsync(March + ".json");
        string csv = await site.PageAsync(March + ".csv");
        csv.TrimStart('\uFEFF').ShouldStartWith("id,slug,report,kind,");
        csv.ShouldContain("Greater than 400");
        csv.Split("\r\n").Length.ShouldBe(record.GetProperty("claims").GetArrayLength() + 2);
    }

    [Fact]
    public async Task The_list_tells_the_same_as_page_JSON_and_CSV_and_shows_gaps()
    {
        JsonElement list = await site.JsonAsync("/events.json");
        string[] slugs = [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        slugs.Length.ShouldBe(list.GetProperty("total").GetInt32());
        slugs.ShouldContain("2020-09-13-minsk-protest");
        IDocument page = await PageAsync("/events");
        page.QuerySelectorAll(".tl h3 a").Select(link => link.GetAttribute("href")).ShouldBe(slugs.Select(slug => "/events/" + slug));
        page.QuerySelectorAll(".tl .gap").ShouldNotBeEmpty();
        (await site.PageAsync("/events.csv")).TrimStart('\uFEFF').Split("\r\n").Select(line => line.Split(',')[0]).ShouldBe(["slug", .. slugs, ""]);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_place_and_days()
    {
        (await ItemsAsync("kind=strike")).ShouldAllBe(item => item.GetProperty("kind").GetString() == "strike");
        (await ItemsAsync("place=minsk")).ShouldAllBe(item => item.GetProperty("place").GetProperty("slug").GetString() == "minsk");
        (await ItemsAsync("from=2020-09-13&to=2020-09-13&kind=protest&place=minsk")).Select(item => item.GetProperty("slug").GetString()).ShouldBe(["2020-09-13-minsk-protest"]);
        (await site.JsonAsync("/events.json?to=1999-12-31")).GetProperty("total").GetInt32().ShouldBe(0);
        (await site.PageAsync("/events?to=1999-12-31")).ShouldContain("No event matches");
        (await site.PageAsync("/events?place=nowhere")).ShouldContain("No event matches");
    }

    [Fact]
    public async Task Every_kind_of_event_can_be_chosen()
    {
        IDocument page = await PageAsync("/events");
        string[] offered = [.. page.QuerySelectorAll("#f-kind option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0)];
        offered.ShouldBe(Enum.GetValues<EventKind>().Select(Parameters.Word), ignoreOrder: true);
        foreach (string kind in offered) { (await site.JsonAsync($"/events.json?kind={kind}")).GetProperty("filter").GetProperty("kind").GetString().ShouldBe(kind); }
    }

    [Fact]
    public async Task The_number_of_reports_is_told_beside_the_first_few()
    {
        JsonElement march = (await ItemsAsync("kind=protest&place=minsk&from=2020-09-13&to=2020-09-13")).Single();
        march.GetProperty("reportCount").GetInt32().ShouldBe(3);
        march.GetProperty("reports").GetArrayLength().ShouldBe(3);
    }

    [Theory]
    [InlineData("page=-1", "page")]
    [InlineData("kind=riotous", "kind")]
    [InlineData("from=13.9.2020", "from")]
    [InlineData("from=2020-09-13&to=2020-09-12", "to")]
    [InlineData("place=a%00b", "place")]
    public async Task A_parameter_that_cannot_be_used_is_named(string query, string name)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/events?" + query, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"<strong>{name}</strong>");
    }

    [Theory]
    [InlineData("/events/no-such-event")]
    [InlineData("/events/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/events/%F0%9F%98%80")]
    public async Task An_unknown_event_is_a_friendly_404(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("href=\"/events\"");
    }

    private async Task<JsonElement[]> ItemsAsync(string query)
    {
        JsonElement[] items = [.. (await site.JsonAsync("/events.json?" + query)).GetProperty("items").EnumerateArray()];
        items.ShouldNotBeEmpty(query);
        return items;
    }

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

using System.Net;
using System.Text.Json;

namespace ProtestArchive.Tests.Pages;

public sealed class ReportsPageTests(SeedSite site)
{
    private const string MoscowTimes = "Tens of Thousands Rally in Belarus Despite Mass Arrests";

    [Fact]
    public async Task The_list_shows_every_report_with_its_letter_and_how_its_day_is_known()
    {
        string page = await site.PageAsync("/reports");
        page.ShouldContain(MoscowTimes);
        page.ShouldContain("13 Sept 2020 (stated)");
        foreach (char letter in "ABCDE") { page.ShouldContain($"<span class=\"vh\">Report </span>{letter}</a>"); }
        page.ShouldContain("<link rel=\"alternate\" type=\"text/csv\" href=\"/reports.csv\">");
    }

    [Fact]
    public async Task Page_and_JSON_and_CSV_tell_the_same()
    {
        JsonElement json = await site.JsonAsync("/reports.json?sort=added");
        json.GetProperty("total").GetInt32().ShouldBe(5);
        json.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
        string[] slugs = [.. json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        slugs.Length.ShouldBe(5);

        string page = await site.PageAsync("/reports?sort=added");
        int[] places = [.. slugs.Select(slug => page.IndexOf($"<a href=\"/reports/{slug}\"", StringComparison.Ordinal))];
        places.ShouldAllBe(place => place > 0);
        places.ShouldBeInOrder();

        string csv = await site.PageAsync("/reports.csv?sort=added");
        csv.TrimStart('\uFEFF').Split("\r\n").Select(line => line.Split(',')[0]).ShouldBe(["slug", .. slugs, ""]);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_outlet_and_days()
    {
        JsonElement outlet = await site.JsonAsync("/reports.json?outlet=the-moscow-times&from=2020-09-01&to=2020-09-30");
        outlet.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()).ShouldBe([MoscowTimes]);
        (await site.JsonAsync("/reports.json?to=1999-12-31")).GetProperty("total").GetInt32().ShouldBe(0);
        (await site.PageAsync("/reports?to=1999-12-31")).ShouldContain("No report matches");
    }

    [Fact]
    public async Task The_list_is_narrowed_by_any_spelling_of_a_person_or_place()
    {
        (await site.JsonAsync("/reports.json?person=Lukashenko")).GetProperty("total").GetInt32().ShouldBe(5);
        JsonElement place = await site.JsonAsync("/reports.json?place=minsk");
        place.GetProperty("total").GetInt32().ShouldBe(5);
        (await site.JsonAsync("/reports.json?person=Nobody+Of+This+Name")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_page_behind_the_last_is_empty_and_says_so()
    {
        string page = await site.PageAsync("/reports?page=7");
        page.ShouldContain("The list ends before this page.");
    }

    [Theory]
    [InlineData("page=-1", "page", "a whole number from 1")]
    [InlineData("page=x", "page", "a whole number from 1")]
    [InlineData("page=99999999999999999999", "page", "a whole number from 1")]
    [InlineData("page=1&page=2", "page", "given once")]
    [InlineData("sort=best", "sort", "one of newest, oldest, added, title")]
    [InlineData("from=13.9.2020", "from", "a day written like 2020-09-13")]
    [InlineData("from=2020-02-30", "from", "a day written like 2020-09-13")]
    [InlineData("from=2020-09-13&to=2020-09-12", "to", "a day not before “from”")]
    [InlineData("person=a%00b", "person", "text without control characters")]
    public async Task A_parameter_that_cannot_be_used_is_named_with_what_is_allowed(string query, string name, string allowed)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/reports?" + query, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain($"<strong>{name}</strong>");
        page.ShouldContain(allowed);

        using HttpResponseMessage twin = await site.Client.GetAsync("/reports.json?" + query, TestContext.Current.CancellationToken);
        twin.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        twin.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonElement problem = JsonDocument.Parse(await twin.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        problem.GetProperty("problems")[0].GetProperty("name").GetString().ShouldBe(name);
    }
}

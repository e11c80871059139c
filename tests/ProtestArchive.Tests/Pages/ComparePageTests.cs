using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Web.Pages;

namespace ProtestArchive.Tests.Pages;

public sealed class ComparePageTests(SeedSite site)
{
    [Fact]
    public async Task The_start_offers_every_report()
    {
        IDocument page = Parsed(await site.PageAsync("/compare"));
        page.QuerySelectorAll("input[name=r]").Select(box => box.GetAttribute("value")).ShouldBe(await SlugsAsync(5));
        page.QuerySelectorAll("input[name=r][checked]").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Passages_stand_verbatim_in_the_column_of_their_report(int count)
    {
        string[] slugs = await SlugsAsync(count);
        string address = Addresses.Compare(slugs);
        JsonElement record = await site.JsonAsync(address.Replace("/compare?", "/compare.json?", StringComparison.Ordinal));
        record.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("slug").GetString()).ShouldBe(slugs);
        Dictionary<string, string> texts = [];
        foreach (string slug in slugs) { texts[slug] = (await site.JsonAsync($"/reports/{slug}.json")).GetProperty("text").GetString()!; }
        foreach (JsonElement cell in record.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray()))
        {
            texts[cell.GetProperty("report").GetProperty("slug").GetString()!].ShouldContain(cell.GetProperty("text").GetString()!);
        }

        IDocument page = Parsed(await site.PageAsync(address));
        page.QuerySelector(".cmp thead")!.QuerySelectorAll("th").Length.ShouldBe(count);
        page.QuerySelectorAll(".cmp tbody").Count(body => body.Closest(".pair") is null).ShouldBe(record.GetProperty("rows").GetArrayLength());
        page.QuerySelectorAll("input[name=r][checked]").Length.ShouldBe(count);
        page.QuerySelectorAll(".cmp .fig").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Shared_wording_stands_side_by_side_with_its_extent_and_direction()
    {
        string address = Addresses.Compare((await SlugsAsync(3)).Skip(1));
        JsonElement pair = (await site.JsonAsync(address.Replace("/compare?", "/compare.json?", StringComparison.Ordinal))).GetProperty("sharedWording")[0];
        pair.GetProperty("firstShare").GetDouble().ShouldBeInRange(0.01, 0.5);
        pair.GetProperty("direction").GetString().ShouldBe("unknown");
        pair.GetProperty("travel").GetString().ShouldBe("Which way the text travelled cannot be told.");
        JsonElement sanctions = pair.GetProperty("passages").EnumerateArray().Single(passage => passage.GetProperty("sharing").GetString() == "verbatim");
        sanctions.GetProperty("first").GetProperty("text").GetString()!.ShouldStartWith("On Friday, the US said it would impose new restrictions");
        sanctions.GetProperty("second").GetProperty("text").GetString()!.ShouldStartWith("On Friday, the United States said it would impose new sanctions");

        IDocument page = Parsed(await site.PageAsync(address));
        IElement row = page.QuerySelectorAll(".pair tbody").First(body => body.TextContent.Contains("Word for word", StringComparison.Ordinal));
        row.QuerySelectorAll("td").Length.ShouldBe(2);
        row.QuerySelectorAll("td .all").Select(word => word.TextContent).ShouldContain("impose");
        row.QuerySelectorAll("td a.ref").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_silent_are_shown_as_silent_with_the_nearest_passage()
    {
        string[] slugs = await SlugsAsync(3);
        string address = Addresses.Compare(slugs);
        JsonElement[] facts = [.. (await site.JsonAsync(address.Replace("/compare?", "/compare.json?", StringComparison.Ordinal))).GetProperty("omissions").GetProperty("facts").EnumerateArray()];
        JsonElement cannon = facts.Single(fact => fact.GetProperty("topic").GetString() == "water cannons");
        cannon.GetProperty("told").GetInt32().ShouldBe(2);
        JsonElement silent = cannon.GetProperty("cells").EnumerateArray().Single(cell => cell.GetProperty("words").ValueKind == JsonValueKind.Null);
        silent.GetProperty("report").GetProperty("slug").GetString().ShouldBe(slugs[1]);
        silent.GetProperty("nearest").GetString()!.ShouldContain("Brest");
        string page = await site.PageAsync(address);
        page.ShouldContain("not found in this text");
        page.ShouldNotContain("denied by");
    }

    [Fact]
    public async Task Damaged_words_are_flagged_with_evidence_and_left_as_they_are()
    {
        string address = Addresses.Compare(await SlugsAsync(5));
        JsonElement[] flags = [.. (await site.JsonAsync(address.Replace("/compare?", "/compare.json?", StringComparison.Ordinal))).GetProperty("garble").EnumerateArray()];
        (string, string?)[] read = [.. flags.Select(flag => (flag.GetProperty("words").GetString()!, flag.GetProperty("suggestion").GetString()))];
        read.ShouldContain(("tens of hundreds", "tens of thousands"));
        read.ShouldContain(("Protestants", "protesters"));
        read.ShouldContain(("police collapse", "police crackdown"));
        read.ShouldContain(("US Prime Minister", null));
        flags.First(flag => flag.GetProperty("words").GetString() == "police collapse").GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
        IDocument page = Parsed(await site.PageAsync(address));
        page.QuerySelectorAll(".garble li").Length.ShouldBe(flags.Length);
        page.QuerySelectorAll(".garble .snip b").Select(word => word.TextContent).ShouldContain("Protestants");
    }

    [Fact]
    public async Task A_comparison_is_a_table_too()
    {
        string address = Addresses.Compare(await SlugsAsync(3));
        JsonElement record = await site.JsonAsync(address.Replace("/compare?", "/compare.json?", StringComparison.Ordinal));
        int cells = record.GetProperty("rows").EnumerateArray().Sum(row => row.GetProperty("cells").GetArrayLength());
        string csv = await site.PageAsync(address.Replace("/compare?", "/compare.csv?", StringComparison.Ordinal));
        csv.TrimStart('\uFEFF').ShouldStartWith("topic,agreement,report,paragraph,text\r\n");
        cells.ShouldBeGreaterThan(5);
        csv.ShouldContain(",one-report,");
        csv.ShouldContain("Greater than 400");
    }

    [Fact]
    public async Task The_same_report_twice_is_one()
    {
        string[] slugs = await SlugsAsync(2);
        JsonElement record = await site.JsonAsync($"/compare.json?r={slugs[0]}&r={slugs[1]}&r={slugs[0]}");
        record.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("slug").GetString()).ShouldBe(slugs);
        await RefusedAsync($"/compare?r={slugs[0]}&r={slugs[0]}", "One report was chosen", slugs[0]);
    }

    [Fact]
    public async Task A_choice_that_cannot_be_compared_is_kept_with_what_is_wrong()
    {
        string[] slugs = await SlugsAsync(5);
        await RefusedAsync($"/compare?r={slugs[2]}", "One report was chosen", slugs[2]);
        await RefusedAsync(Addresses.Compare(slugs) + "&r=another", "Six reports were chosen; at most five", slugs);
        await RefusedAsync($"/compare?r={slugs[0]}&r=no-such-report", "no report at the address “no-such-report”", slugs[0]);
        await RefusedAsync("/compare?r=%3Cscript%3E&r=..%2F..%2Fetc", "no report at the address");
    }

    [Theory]
    [InlineData("json", "r=no-such-report&r=nor-this-one", "no report at the address")]
    [InlineData("csv", "r=no-such-report", "no report at the address")]
    [InlineData("json", "r=a&r=b&r=c&r=d&r=e&r=f", "at most five")]
    public async Task A_program_is_told_what_is_wrong_with_its_choice(string form, string query, string problem)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync($"/compare.{form}?{query}", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonElement said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("problems")[0];
        said.GetProperty("name").GetString().ShouldBe("r");
        said.GetProperty("allowed").GetString()!.ShouldContain(problem);
    }

    private async Task RefusedAsync(string address, string problem, params string[] kept)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        IDocument page = Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.GetElementById("r-error")!.TextContent.ShouldContain(problem);
        page.QuerySelector("fieldset[aria-describedby=r-error]").ShouldNotBeNull();
        page.QuerySelectorAll("input[name=r][checked]").Select(box => box.GetAttribute("value")!).ShouldBe(kept, ignoreOrder: true);
    }

    private async Task<string[]> SlugsAsync(int count) =>
        [.. (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray().OrderBy(item => item.GetProperty("number").GetInt32()).Select(item => item.GetProperty("slug").GetString()!).Take(count)];

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);
}

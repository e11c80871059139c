using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

public sealed class ReportPageTests(SeedSite site)
{
    [Fact]
    public async Task Every_report_is_shown_exactly_as_stored()
    {
        foreach (JsonElement report in await ReportsAsync())
        {
            string text = report.GetProperty("text").GetString()!;
            IDocument page = new HtmlParser().ParseDocument(await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}"));
            foreach (JsonElement paragraph in report.GetProperty("paragraphs").EnumerateArray())
            {
                string stored = text.Substring(paragraph.GetProperty("start").GetInt32(), paragraph.GetProperty("length").GetInt32());
                IElement shown = page.GetElementById($"p{paragraph.GetProperty("number").GetInt32()}")!;
                shown.QuerySelector("p")!.TextContent.ShouldBe(stored.ReplaceLineEndings("\n"));
            }
        }
    }

    [Fact]
    public async Task Every_figure_of_the_record_has_its_anchor_on_its_words()
    {
        int figures = 0;
        foreach (JsonElement report in await ReportsAsync())
        {
            IDocument page = new HtmlParser().ParseDocument(await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}"));
            foreach (JsonElement fact in report.GetProperty("facts").EnumerateArray())
            {
                IElement mark = page.GetElementById($"c-{fact.GetProperty("id").GetString()}").ShouldNotBeNull();
                mark.ClassList.ShouldContain("figure");
                fact.GetProperty("said").GetString().ShouldStartWith(mark.TextContent);
                figures++;
            }
            page.QuerySelectorAll("a a").ShouldBeEmpty();
            page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        }
        figures.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("person", "/people/")]
    [InlineData("place", "/places/")]
    [InlineData("org", "/organizations/")]
    public async Task A_name_in_the_text_leads_to_its_page(string mark, string list)
    {
        List<string> addresses = [];
        foreach (JsonElement report in await ReportsAsync())
        {
            IDocument page = new HtmlParser().ParseDocument(await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}"));
            addresses.AddRange(page.QuerySelectorAll($".reading a.m.{mark}").Select(link => link.GetAttribute("href")!));
        }
        addresses.ShouldNotBeEmpty();
        addresses.ShouldAllBe(address => address.StartsWith(list, StringComparison.Ordinal));
        await site.PageAsync(addresses[0]);
    }

    [Fact]
    public async Task The_hash_of_text_and_of_bytes_can_be_checked()
    {
        foreach (JsonElement report in await ReportsAsync())
        {
            Hash(Encoding.UTF8.GetBytes(report.GetProperty("text").GetString()!)).ShouldBe(report.GetProperty("sha256").GetString());
            JsonElement capture = report.GetProperty("captures")[0];
            byte[] seed = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seeds", capture.GetProperty("fileName").GetString()!), TestContext.Current.CancellationToken);
            capture.GetProperty("sha256").GetString().ShouldBe(Hash(seed));
        }
    }

    [Fact]
    public async Task The_original_is_a_download_of_the_same_bytes_that_no_browser_runs()
    {
        JsonElement report = (await ReportsAsync())[0];
        using HttpResponseMessage answer = await site.Client.GetAsync($"/reports/{report.GetProperty("slug").GetString()}/original", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        ContentDispositionHeaderValue disposition = answer.Content.Headers.ContentDisposition!;
        disposition.DispositionType.ShouldBe("attachment");
        string fileName = report.GetProperty("captures")[0].GetProperty("fileName").GetString()!;
        disposition.FileNameStar.ShouldBe(fileName);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["sandbox; default-src 'none'"]);
        answer.Headers.ETag.ShouldBeNull(); // a 304 would not carry this policy, and a browser would take over that of pages
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
            .ShouldBe(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "seeds", fileName), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/reports/no-such-report")]
    [InlineData("/reports/no-such-report/original")]
    [InlineData("/reports/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/reports/%zz")]
    [InlineData("/reports/%ff%fe")]
    [InlineData("/reports/a%2500b")]
    public async Task An_address_without_a_report_is_a_friendly_404(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Search for “");
    }

    [Fact]
    public async Task A_misspelt_address_is_answered_with_reports_that_hold_its_words()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/reports/thousands-rally-despite-arrests.json", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        JsonElement problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        problem.GetProperty("suggestions")[0].GetProperty("text").GetString().ShouldBe("Tens of Thousands Rally in Belarus Despite Mass Arrests");
    }

    [Fact]
    public async Task A_name_is_followed_from_occurrence_to_occurrence_and_on_to_the_next_report()
    {
        JsonElement report = (await ReportsAsync()).First(report => report.GetProperty("outlet").GetString() == "The Moscow Times");
        string address = $"/reports/{report.GetProperty("slug").GetString()}?follow=people/alexander-lukashenko";
        int times = report.GetProperty("mentions").EnumerateArray().Count(mention => mention.GetProperty("kind").GetString() == "person" && mention.GetProperty("entity").GetString() == "alexander-lukashenko");
        times.ShouldBeGreaterThan(5);
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address));
        page.QuerySelectorAll(".reading .m.followed").Length.ShouldBe(times);
        string[] panel = [.. page.QuerySelectorAll("#followed .occurrences a").Select(link => link.GetAttribute("href")!)];
        panel.ShouldBe(page.QuerySelectorAll(".reading .m.followed").Select(mark => "#" + mark.Id));

        // From the first, “next” after “next” comes to the last; every step is an anchor of the text.
        List<string> walked = [panel[0]];
        while (page.QuerySelector(walked[^1])!.Closest(".para")!.QuerySelector(".hops a[rel=next]") is { } next) { walked.Add(next.GetAttribute("href")!); }
        page.QuerySelector(walked[^1])!.Closest(".para").ShouldBe(page.QuerySelector(panel[^1])!.Closest(".para"));
        walked.ShouldBeSubsetOf(panel);

        string[] onwards = [.. page.QuerySelectorAll("#followed a[href*='follow=people/alexander-lukashenko']").Select(link => link.GetAttribute("href")!)];
        onwards.Length.ShouldBe(2);
        foreach (string other in onwards) { new HtmlParser().ParseDocument(await site.PageAsync(other[..other.IndexOf('#', StringComparison.Ordinal)])).QuerySelectorAll(".m.followed").ShouldNotBeEmpty(); }
        (await site.JsonAsync(address.Replace("?", ".json?", StringComparison.Ordinal))).GetProperty("followed").GetProperty("places").GetArrayLength().ShouldBe(times);
    }

    [Fact]
    public async Task Figures_of_a_kind_are_followed_and_what_is_not_there_is_said()
    {
        JsonElement report = (await ReportsAsync()).First(report => report.GetProperty("outlet").GetString() == "The Moscow Times");
        string address = $"/reports/{report.GetProperty("slug").GetString()}";
        int detained = report.GetProperty("facts").EnumerateArray().Count(fact => fact.GetProperty("kind").GetString() == "detained");
        new HtmlParser().ParseDocument(await site.PageAsync(address + "?follow=figures/detained")).QuerySelectorAll(".m.figure.followed").Length.ShouldBe(detained);
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address + "?follow=%3Cscript%3E"));
        page.GetElementById("followed")!.TextContent.ShouldContain("nothing that is read as “<script>”");
    }

    [Fact]
    public async Task The_layers_shown_stand_in_the_address()
    {
        string address = $"/reports/{(await ReportsAsync())[0].GetProperty("slug").GetString()}";
        (await ShownAsync(address)).Length.ShouldBe(6);
        (await ShownAsync(address + "?layer=person&layer=none&layer=time")).ShouldBe(["person", "time"]);
        (await ShownAsync(address + "?layer=none")).ShouldBeEmpty();
        using HttpResponseMessage answer = await site.Client.GetAsync(address + "?layer=colour", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task From_words_to_their_row_in_the_table_and_back()
    {
        foreach (JsonElement report in await ReportsAsync())
        {
            string address = $"/reports/{report.GetProperty("slug").GetString()}";
            IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address));
            foreach (JsonElement fact in report.GetProperty("facts").EnumerateArray())
            {
                string id = fact.GetProperty("id").GetString()!;
                IElement row = page.GetElementById("figure-" + id).ShouldNotBeNull();
                row.QuerySelector("a.said")!.GetAttribute("href").ShouldBe($"{address}#c-{id}");
                page.QuerySelectorAll($".margin a[href='#figure-{id}']").ShouldHaveSingleItem();
                if (fact.GetProperty("event").ValueKind is not JsonValueKind.Null)
                {
                    string used = $"/events/{fact.GetProperty("event").GetProperty("slug").GetString()}#{fact.GetProperty("kind").GetString()}";
                    page.QuerySelector($"#c-{id}")!.Closest(".para")!.QuerySelectorAll($".mf-on a[href='{used}']").ShouldNotBeEmpty();
                }
            }
        }
    }

    [Fact]
    public async Task Its_history_begins_with_the_file_that_brought_it()
    {
        JsonElement report = (await ReportsAsync())[0];
        string address = $"/reports/{report.GetProperty("slug").GetString()}/history";
        JsonElement history = await site.JsonAsync(address + ".json");
        history.GetProperty("sha256").GetString().ShouldBe(report.GetProperty("sha256").GetString());
        history.GetProperty("total").GetInt32().ShouldBe(1);
        JsonElement arrival = history.GetProperty("items")[0];
        arrival.GetProperty("kind").GetString().ShouldBe("arrived");
        arrival.GetProperty("capture").GetProperty("sha256").GetString().ShouldBe(report.GetProperty("captures")[0].GetProperty("sha256").GetString());
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address));
        page.QuerySelector("#main ol.rulings h3")!.TextContent.ShouldBe($"Came into the archive: {arrival.GetProperty("capture").GetProperty("fileName").GetString()}");
        (await site.PageAsync(address + ".csv")).TrimStart('\uFEFF').ShouldStartWith("at,kind,file,");
        using HttpResponseMessage missing = await site.Client.GetAsync("/reports/no-such-report/history", TestContext.Current.CancellationToken);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string[]> ShownAsync(string address) =>
        [.. new HtmlParser().ParseDocument(await site.PageAsync(address)).QuerySelectorAll(".layers input[type=checkbox][checked]").Select(box => box.GetAttribute("value")!)];

    private async Task<List<JsonElement>> ReportsAsync()
    {
        List<JsonElement> reports = [];
        foreach (JsonElement item in (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray())
        {
            reports.Add(await site.JsonAsync($"/reports/{item.GetProperty("slug").GetString()}.json"));
        }
        return reports;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

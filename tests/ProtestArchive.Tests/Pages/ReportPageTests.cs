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

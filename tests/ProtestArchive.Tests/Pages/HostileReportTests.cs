using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

/// <summary>The app with reports that try to become part of its pages.</summary>
public sealed class HostileSite : ArchiveSite
{
    public const string Script = "<script>alert(document.cookie)</script>";

    private readonly string _folder = Directory.CreateTempSubdirectory("protest-archive-hostile-").FullName;

    public HostileSite()
    {
        File.WriteAllText(Path.Combine(_folder, "script.txt"), $"""
            Rally "Grows" & Spreads {Script}

            By <img src=x onerror=alert(1)> Olena Koval

            March 3, 2014

            Police detained 300 people in Kyiv on Monday, {Script} the interior ministry said. “<b onmouseover=alert(2)>We stay</b> here & there,” said Olena Koval, 34.

            """);
        File.WriteAllText(Path.Combine(_folder, "formula.txt"), "=HYPERLINK(\"http://evil.example\",\"Rally\")\n\nMarch 4, 2014\n\nThousands of people marched in Odessa on Tuesday, witnesses said, and police kept away from the crowd.\n");
        File.WriteAllText(Path.Combine(_folder, "long.txt"), $"{new string('A', 5_000)}\n\nMarch 5, 2014\n\nAbout 200 people gathered in Lviv on Wednesday to hear speeches by the students who had called the rally.\n");
        File.WriteAllText(Path.Combine(_folder, "empty.txt"), "");
        File.WriteAllBytes(Path.Combine(_folder, "noise.txt"), [.. Enumerable.Range(0, 4_000).Select(i => (byte)(i * 7919 >> 3))]);
    }

    protected override string Reports => _folder;
}

public sealed class HostileReportTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task Markup_of_a_report_is_text_on_every_page()
    {
        JsonElement report = await ReportAsync("script.txt");
        foreach (string address in new[] { "/", "/reports", "/reports?sort=title", $"/reports/{report.GetProperty("slug").GetString()}" })
        {
            string html = await site.PageAsync(address);
            IDocument page = new HtmlParser().ParseDocument(html);
            page.QuerySelectorAll("script").ShouldHaveSingleItem().GetAttribute("src").ShouldStartWith("/app.js");
            page.QuerySelectorAll("img, b[onmouseover], [onerror]").ShouldBeEmpty(address);
            html.ShouldNotContain("<script>alert", Case.Insensitive);
        }
    }

    [Fact]
    public async Task Refused_files_are_listed_with_their_reasons()
    {
        JsonElement list = await site.JsonAsync("/refusals.json");
        list.GetProperty("total").GetInt32().ShouldBe(2);
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("fileName").GetString()).ShouldBe(["empty.txt", "noise.txt"], ignoreOrder: true);
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync("/refusals"));
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        page.QuerySelector("tbody")!.TextContent.ShouldContain("The file is empty.");
        (await site.PageAsync("/refusals.csv")).TrimStart('\uFEFF').ShouldStartWith("fileName,origin,reason,offset,at\r\n");
        (await site.PageAsync("/")).ShouldContain("href=\"/refusals\"");
    }

    [Fact]
    public async Task Nothing_of_a_hostile_text_is_lost()
    {
        JsonElement report = await ReportAsync("script.txt");
        report.GetProperty("text").GetString()!.ShouldContain(HostileSite.Script);
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}"));
        page.QuerySelector(".reading")!.TextContent.ShouldContain($"on Monday, {HostileSite.Script} the interior ministry said");
        string csv = await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}.csv");
        csv.ShouldContain("300 people");
    }

    [Fact]
    public async Task A_title_never_becomes_a_formula_of_a_spreadsheet()
    {
        string csv = await site.PageAsync("/reports.csv");
        csv.ShouldContain("HYPERLINK");
        csv.ShouldNotContain(",=HYPERLINK");
        csv.ShouldNotContain(",\"=HYPERLINK");
    }

    [Fact]
    public async Task A_title_without_end_is_shown_and_breaks_nothing()
    {
        JsonElement report = await ReportAsync("long.txt");
        (await site.PageAsync($"/reports/{report.GetProperty("slug").GetString()}")).ShouldContain("200 people");
    }

    [Fact]
    public async Task Files_that_were_refused_are_shown_with_their_reason()
    {
        JsonElement home = await site.JsonAsync("/index.json");
        home.GetProperty("refused").EnumerateArray().Select(item => item.GetProperty("fileName").GetString()).ShouldBe(["noise.txt", "empty.txt"], ignoreOrder: true);
        (await site.PageAsync("/")).ShouldContain("Files that were refused");
    }

    [Fact]
    public async Task The_download_is_the_file_whatever_it_holds()
    {
        JsonElement report = await ReportAsync("script.txt");
        using HttpResponseMessage answer = await site.Client.GetAsync($"/reports/{report.GetProperty("slug").GetString()}/original", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain(HostileSite.Script);
    }

    private async Task<JsonElement> ReportAsync(string fileName)
    {
        foreach (JsonElement item in (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray())
        {
            JsonElement report = await site.JsonAsync($"/reports/{item.GetProperty("slug").GetString()}.json");
            if (report.GetProperty("captures")[0].GetProperty("fileName").GetString() == fileName) { return report; }
        }
        throw new InvalidOperationException($"{fileName} is in no report.");
    }
}

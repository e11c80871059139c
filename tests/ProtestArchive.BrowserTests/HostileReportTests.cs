using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>Reports that hold scripts are text and do nothing.</summary>
public sealed class HostileReportTests(BrowserSite site)
{
    [Theory]
    [InlineData("hostile-1.txt", HostileReports.TextTitle, HostileReports.Script)]
    [InlineData("hostile-2.html", HostileReports.PageTitle, HostileReports.Script)]
    public async Task Markup_of_a_report_is_shown_as_it_was_written(string file, string title, string inText)
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(PageKinds.Report(site, file));
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(title);
        await Expect(visit.Page.GetByRole(AriaRole.Article)).ToContainTextAsync(inText);
        (await visit.Page.TitleAsync()).ShouldContain(title);
        await NothingRanAsync(visit);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/events")]
    [InlineData("/people")]
    [InlineData("/organizations")]
    [InlineData("/places/kyiv")]
    [InlineData("/search?q=takenOver")]
    [InlineData("/search?q=%3Cscript%3Ewindow.takenOver%20%3D%20true%3C%2Fscript%3E")]
    public async Task Nothing_of_a_report_runs_on_a_page_that_cites_it(string address)
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(address);
        await NothingRanAsync(visit);
    }

    [Fact]
    public async Task Nothing_of_reports_runs_where_they_are_compared()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(PageKinds.Compare(site, "hostile-1.txt", "hostile-2.html"));
        await NothingRanAsync(visit);
    }

    private static async Task NothingRanAsync(Visit visit)
    {
        (await visit.Page.EvaluateAsync<bool>($"() => '{HostileReports.Trace}' in window")).ShouldBeFalse();
        (await visit.Page.Locator("main script, main img, main iframe, main [onerror], main [onload], main [onmouseover], main a[href^='javascript:' i]").CountAsync()).ShouldBe(0);
        visit.Faults.ShouldBeEmpty();
    }
}

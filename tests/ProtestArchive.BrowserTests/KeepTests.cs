using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Store.Rows;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>An editor keeps an event as it is shown; whoever comes later checks it.</summary>
public sealed class KeepTests(BrowserSite browser, KeptSite site) : IClassFixture<KeptSite>
{
    [Fact]
    public async Task An_editor_keeps_an_event_and_the_download_hashes_to_what_the_page_prints()
    {
        await site.AddAccountAsync("violeta", AccountRole.Editor, KeptSite.Password);
        string happening = (await site.JsonAsync("/events.json")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("reportCount").GetInt32() == 3).GetProperty("slug").GetString()!;
        await using Visit visit = await browser.VisitAsync(elsewhere: site.Address);
        IPage page = visit.Page;
        await visit.OpenAsync("/account/sign-in?back=/events/" + happening);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("violeta");
        await page.GetByLabel("Password").FillAsync(KeptSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        string heading = (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync())!;
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as shown" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/kept/[0-9a-f]{16}$"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);
        await Expect(page.GetByText("Unchanged since it was kept.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Nothing: the live record shows the same")).ToBeVisibleAsync();
        (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty();

        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the record" }).ClickAsync());
        string hash = KeptContent.Hash(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        await Expect(page.Locator(".notice .hash")).ToHaveTextAsync(hash);
        page.Url.ShouldEndWith(hash[..Keeper.IdLength]);

        // On paper the record, the citation and the hash stand; controls do not.
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Download the record" })).ToBeHiddenAsync();
        await Expect(page.Locator(".matrix")).ToBeVisibleAsync();
        await Expect(page.Locator("#cite")).ToContainTextAsync(hash);
        visit.Faults.ShouldBeEmpty();
    }
}

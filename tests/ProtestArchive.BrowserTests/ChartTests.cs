using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

public sealed class ChartTests(BrowserSite site)
{
    [Fact]
    public async Task A_chart_is_saved_as_PNG_of_twice_its_size()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync(PageKinds.Event);
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "PNG of Detained" }).First.ClickAsync());
        download.SuggestedFilename.ShouldBe("2020-09-13-minsk-protest-detained.png");
        byte[] png = await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        png[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        int width = png[16] << 24 | png[17] << 16 | png[18] << 8 | png[19];
        width.ShouldBe(1920);
        png.Length.ShouldBeGreaterThan(10_000); // not an empty canvas
    }

    [Fact]
    public async Task Without_script_the_SVG_is_offered_and_no_button_that_does_nothing()
    {
        await using Visit visit = await site.VisitAsync(script: false);
        await visit.OpenAsync(PageKinds.Event);
        await Expect(visit.Page.Locator("[data-png]").First).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "SVG of Detained" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_strip_is_walked_by_Tab_and_narrows_by_Enter()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/timeline?from=2020-09-01&to=2020-09-30");
        ILocator column = visit.Page.GetByRole(AriaRole.Link, new() { Name = "13 September 2020: one event" });
        await column.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "14 September 2020: one event" })).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("13 September 2020");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "September 2020", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("September 2020");
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>A report's page in the hands of somebody who reads, follows a name, and quotes.</summary>
public sealed class ReadingTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_figure_is_arrived_at_lit_with_its_fact_and_leads_back(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;
        await OpenAsync(visit);
        await page.Locator(".mfact", new() { HasText = "the interior ministry" }).First.GetByRole(AriaRole.Link, new() { Name = "In the table" }).ClickAsync();
        ILocator row = page.Locator("tr:target");
        await Expect(row).ToBeInViewportAsync();
        await row.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".m:target")).ToBeInViewportAsync();
        ILocator paragraph = page.Locator(".para:has(.m:target)");
        await Expect(paragraph.Locator(".mfact", new() { HasText = "the interior ministry" })).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await paragraph.GetByRole(AriaRole.Link, new() { Name = "In the event’s record" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/events/2020-09-13-minsk-protest#detained$"));
        await Expect(page.Locator("tr:target")).ToBeInViewportAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_is_followed_through_the_text_and_into_the_next_report(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;
        await OpenAsync(visit);
        await page.GetByText("Follow a name or a kind of figure through the text").ClickAsync();
        await page.Locator(".followable").GetByRole(AriaRole.Link, new() { Name = "Vladimir Putin" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("follow=people/vladimir-putin#followed$"));
        ILocator all = page.Locator(".reading .m.followed");
        int times = await all.CountAsync();
        times.ShouldBeGreaterThan(4);
        await page.Locator(".occurrences a").First.ClickAsync();
        await Expect(all.First).ToBeInViewportAsync();
        await page.Locator(".para:has(.m:target) .hops").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Next occurrence") }).ClickAsync();
        await Expect(page.Locator(".m.followed:target")).ToBeInViewportAsync();
        if (script)
        {
            string second = page.Url;
            await page.Keyboard.PressAsync("n");
            page.Url.ShouldNotBe(second);
            await page.Keyboard.PressAsync("p");
            page.Url.ShouldBe(second);
            await Expect(page.Locator(".m.followed:target")).ToBeInViewportAsync();
        }
        await page.Locator(".followed-panel a[href*='follow=people/vladimir-putin']").Last.ClickAsync();
        await Expect(page.Locator("#followed h2")).ToContainTextAsync("Vladimir Putin");
        await Expect(page.Locator(".reading .m.followed").First).ToBeVisibleAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Layers_are_switched_by_keys_and_the_choice_stands_in_the_address()
    {
        await using Visit visit = await site.VisitAsync();
        IPage page = visit.Page;
        await OpenAsync(visit);
        ILocator figure = page.Locator(".reading .m.figure").First;
        await Expect(figure).Not.ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await page.Keyboard.PressAsync("1");
        await Expect(figure).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        await page.Keyboard.PressAsync("2");
        await page.ReloadAsync();
        await Expect(page.Locator("#k-figure")).Not.ToBeCheckedAsync();
        await Expect(page.Locator("#k-person")).Not.ToBeCheckedAsync();
        await Expect(page.Locator("#k-place")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("2");
        await Expect(page).Not.ToHaveURLAsync(new Regex("layer"));
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_citation_is_copied_by_a_button_that_is_only_there_where_it_works()
    {
        await using Visit visit = await site.VisitAsync();
        IPage page = visit.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await OpenAsync(visit);
        await page.Locator(".mfact", new() { HasText = "the interior ministry" }).First.GetByRole(AriaRole.Link, new() { Name = "Cite this figure" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy RIS" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Copied" })).ToBeVisibleAsync();
        string copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        copied.ShouldStartWith("TY  - NEWS");
        copied.ShouldContain("“More than 400 people” (Detained: 401 or more, according to the interior ministry)");

        await using Visit plain = await site.VisitAsync(script: false);
        await plain.OpenAsync(new Uri(page.Url).PathAndQuery);
        await Expect(plain.Page.GetByRole(AriaRole.Button, new() { Name = "Copy RIS" })).ToHaveCountAsync(0);
        await Expect(plain.Page.GetByRole(AriaRole.Link, new() { Name = "Download RIS" })).ToBeVisibleAsync();
        await Expect(plain.Page.Locator("#cite-ris")).ToContainTextAsync("TY  - NEWS");
    }

    [Fact]
    public async Task On_a_narrow_screen_facts_fold_below_their_paragraph()
    {
        await using Visit visit = await site.VisitAsync(width: 390);
        IPage page = visit.Page;
        await OpenAsync(visit);
        ILocator facts = page.Locator("details.mfacts", new() { HasText = "the interior ministry" }).First;
        await Expect(facts.Locator(".mfact").First).Not.ToBeVisibleAsync();
        await facts.Locator("summary").First.ClickAsync();
        await Expect(facts.Locator(".mfact").First).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await Expect(page.Locator("details.mfacts:not([open]) .mfact").First).ToBeVisibleAsync();
    }

    private static async Task OpenAsync(Visit visit)
    {
        await visit.OpenAsync("/reports");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Tens of Thousands Rally in Belarus Despite Mass Arrests", Exact = true }).First.ClickAsync();
        await Expect(visit.Page.Locator("article.reading")).ToBeVisibleAsync();
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>What a reader comes for, click by click, with JavaScript and without.</summary>
public sealed class JourneyTests(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_home_by_an_event_to_its_words_to_the_texts_side_by_side_and_to_a_person(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;

        await visit.OpenAsync("/");
        await Expect(Heading(page, 1)).ToContainTextAsync("Eight reports");
        await page.Locator("section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Latest events" }) }).Locator("li", new() { HasText = "Sunday 13 September 2020" })
            .GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link).ClickAsync();

        // The event: three reports, each figure with who gives it.
        await Expect(page).ToHaveURLAsync(new Regex("/events/2020-09-13-minsk-protest$"));
        ILocator detained = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = "Detained" }) });
        ILocator cells = detained.GetByRole(AriaRole.Cell);
        await Expect(cells).ToHaveCountAsync(3);
        await Expect(Claim(cells.Nth(0), "Greater than 400")).ToContainTextAsync("Says: the police");
        await Expect(Claim(cells.Nth(1), "At least 250 people")).ToContainTextAsync("Report’s own voice");
        await Expect(Claim(cells.Nth(2), "More than 400 people")).ToContainTextAsync("Says: the interior ministry");

        // The figure where the report prints it, marked among its neighbours.
        await Claim(cells.Nth(1), "At least 250 people").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/reports/[a-z0-9-]+#c-[a-z0-9]+$"));
        ILocator passage = page.Locator(":target");
        await Expect(passage).ToHaveTextAsync("At least 250 people");
        await Expect(passage).ToBeInViewportAsync();
        await Expect(passage).ToHaveCSSAsync("outline-style", "solid");
        await Expect(page.Locator(".reading .m.figure:not(:target)").First).ToHaveCSSAsync("outline-style", "none");

        // Back, and on to the texts side by side.
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare the three texts" }).ClickAsync();
        await Expect(Heading(page, 1)).ToHaveTextAsync("Three reports of 13 September 2020, side by side");
        ILocator aligned = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Greater than 400" });
        await Expect(aligned.GetByRole(AriaRole.Cell).First).ToContainTextAsync("Greater than 400 had been arrested, the police stated.");
        await Expect(aligned.Last).ToContainTextAsync("More than 400");

        // A name as one report misspells it.
        await SearchAsync(page, "Tikankovskaya");
        await page.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link, new() { Name = "Svetlana Tikhanovskaya", Exact = true }).ClickAsync();
        await Expect(Heading(page, 1)).ToHaveTextAsync("Svetlana Tikhanovskaya");
        ILocator spellings = page.GetByRole(AriaRole.Table).First;
        await Expect(spellings.GetByRole(AriaRole.Rowheader, new() { Name = "Svetlana Tikankovskaya" })).ToBeVisibleAsync();
        await Expect(spellings.GetByRole(AriaRole.Row).Filter(new() { HasText = "Svetlana Tikankovskaya" }).GetByRole(AriaRole.Link, new() { Name = "Report B" })).ToBeVisibleAsync();

        // A name as no report writes it.
        await SearchAsync(page, "Lukashenka");
        await page.GetByText("Did you mean").GetByRole(AriaRole.Link, new() { Name = "Lukashenko", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link, new() { Name = "Alexander Lukashenko", Exact = true }).ClickAsync();
        await Expect(Heading(page, 1)).ToHaveTextAsync("Alexander Lukashenko");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Lucchenko" })).ToBeVisibleAsync();

        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_night_display_lasts_from_page_to_page(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;
        await visit.OpenAsync("/reports");
        string day = await ColourAsync(page.Locator("body"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "Dark" }).CheckAsync();
        if (!script) { await page.GetByRole(AriaRole.Button, new() { Name = "Save display" }).ClickAsync(); }
        await Expect(page).ToHaveURLAsync(new Regex("/reports$"));
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        (await ColourAsync(page.Locator("body"))).ShouldNotBe(day);
        await visit.OpenAsync("/events");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "Dark" })).ToBeCheckedAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Marks_of_one_kind_can_be_switched_off(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        await visit.OpenKindAsync(site, "report");
        ILocator place = visit.Page.Locator(".reading .m.place").First, figure = visit.Page.Locator(".reading .m.figure").First;
        string line = await StyleAsync(place, "textDecorationColor"), marker = await ColourAsync(figure);
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "places" }).UncheckAsync();
        (await StyleAsync(place, "textDecorationColor")).ShouldNotBe(line);
        (await ColourAsync(figure)).ShouldBe(marker);
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "figures" }).UncheckAsync();
        (await ColourAsync(figure)).ShouldNotBe(marker);
    }

    private static async Task SearchAsync(IPage page, string words)
    {
        ILocator field = page.GetByRole(AriaRole.Search, new() { Name = "Archive" }).Locator("input");
        await field.FillAsync(words);
        await field.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=" + words));
    }

    private static ILocator Heading(IPage page, int level) => page.GetByRole(AriaRole.Heading, new() { Level = level });

    private static ILocator Claim(ILocator cell, string words) => cell.Locator(".claim").Filter(new() { Has = cell.Page.Locator("b", new() { HasTextString = words }) });

    private static Task<string> ColourAsync(ILocator element) => StyleAsync(element, "backgroundColor");

    private static Task<string> StyleAsync(ILocator element, string property) => element.EvaluateAsync<string>("(element, property) => getComputedStyle(element)[property]", property);
}

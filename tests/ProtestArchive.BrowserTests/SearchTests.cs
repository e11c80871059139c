using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>Searching as people type: the list below the field, by keys alone and by the mouse; and the same without JavaScript.</summary>
public sealed class SearchTests(BrowserSite site)
{
    [Fact]
    public async Task Suggestions_are_reached_by_arrow_keys_and_moved_nothing()
    {
        await using Visit visit = await site.VisitAsync();
        IPage page = visit.Page;
        await visit.OpenAsync("/reports");
        ILocator field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the archive" }), options = page.Locator(".mast").GetByRole(AriaRole.Option);
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "false");
        double before = await TopAsync(page.Locator("h1"));
        await field.PressSequentiallyAsync("tikh");
        await Expect(options.First).ToContainTextAsync("Svetlana Tikhanovskaya");
        await Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        (await TopAsync(page.Locator("h1"))).ShouldBe(before);

        // Escape closes the list and leaves what was typed; the arrow opens it again.
        await page.Keyboard.PressAsync("Escape");
        await Expect(options).ToHaveCountAsync(0);
        await Expect(field).ToHaveValueAsync("tikh");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "true");
        string active = (await field.GetAttributeAsync("aria-activedescendant"))!;
        await Expect(page.Locator("#" + active)).ToContainTextAsync("Svetlana Tikhanovskaya");
        await Expect(field).ToBeFocusedAsync();

        // Above the first stands the field itself, where Enter searches.
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(options.First).ToHaveAttributeAsync("aria-selected", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/people/svetlana-tikhanovskaya$"));
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Enter_searches_and_a_click_opens_a_suggestion()
    {
        await using Visit visit = await site.VisitAsync(width: 390);
        IPage page = visit.Page;
        await visit.OpenAsync("/");
        ILocator field = page.GetByRole(AriaRole.Combobox, new() { Name = "Search the archive" });
        await field.PressSequentiallyAsync("minsk");
        await Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=minsk$"));

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search the archive" }).FillAsync("mins");
        await page.GetByRole(AriaRole.Option).Filter(new() { HasText = "city in Belarus" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/places/minsk$"));
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_searches_are_offered_in_an_empty_field_until_they_are_forgotten()
    {
        await using Visit visit = await site.VisitAsync();
        IPage page = visit.Page;
        await visit.OpenAsync("/search?q=water+cannons");
        await visit.OpenAsync("/search");
        ILocator field = page.Locator("#s-q");
        await field.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option)).ToContainTextAsync(["water cannons"]);
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget them" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/search$"));
        await Expect(page.GetByText("Your last searches")).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_JavaScript_the_results_begin_with_the_suggestions()
    {
        await using Visit visit = await site.VisitAsync(script: false);
        IPage page = visit.Page;
        await visit.OpenAsync("/");
        ILocator field = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the archive" });
        await field.FillAsync("tikhan");
        await field.PressAsync("Enter");
        await page.GetByRole(AriaRole.Region, new() { Name = "Names and events that begin so" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/people/svetlana-tikhanovskaya$"));
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Preferences_are_kept_and_large_text_fits(bool script)
    {
        await using Visit visit = await site.VisitAsync(width: 390, script: script);
        IPage page = visit.Page;
        await visit.OpenAsync("/preferences");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Very large" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "2020-09-13" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved.");
        foreach (string address in (string[])["/preferences", "/search?q=minsk", "/reports", PageKinds.Event])
        {
            await visit.OpenAsync(address);
            (await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).fontSize")).ShouldBe("23.2px");
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, address);
        }
        await visit.OpenAsync("/reports");
        await Expect(page.Locator("main")).ToContainTextAsync("2020-09-13");
        visit.Faults.ShouldBeEmpty();
    }

    private static async Task<double> TopAsync(ILocator locator) => (await locator.BoundingBoxAsync())!.Y;
}

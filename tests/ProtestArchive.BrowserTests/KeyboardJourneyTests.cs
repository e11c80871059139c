using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>A reader who has only a keyboard: from a name to the words of a figure and to its citation, with no click, with JavaScript and without.</summary>
public sealed class KeyboardJourneyTests(BrowserSite site)
{
    private const int MostStops = 400;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_name_typed_to_an_event_its_figure_and_the_words(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;
        await visit.OpenAsync("/");

        await TabToAsync(page, page.GetByLabel("Search the archive"));
        await page.Keyboard.TypeAsync("Kolesnikova");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/search\\?q=Kolesnikova"));
        await EnterAsync(page, page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Maria Kolesnikova", Exact = true }).First);
        await Expect(page).ToHaveURLAsync(new Regex("/people/"));

        await EnterAsync(page, page.GetByRole(AriaRole.Navigation, new() { Name = "Main", Exact = true }).GetByRole(AriaRole.Link, new() { Name = "Events" }));
        await EnterAsync(page, page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "“March of Heroes” in Minsk" }).First);
        await Expect(page).ToHaveURLAsync(new Regex("/events/2020-09-13-minsk-protest"));

        ILocator figure = page.Locator(".matrix .claim").Filter(new() { HasText = "At least 250 people" }).GetByRole(AriaRole.Link).First;
        await EnterAsync(page, figure);
        await Expect(page.Locator(":target")).ToHaveTextAsync("At least 250 people");
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_reports_are_chosen_and_compared(bool script)
    {
        await using Visit visit = await site.VisitAsync(script: script);
        IPage page = visit.Page;
        await visit.OpenAsync(PageKinds.Event);
        await EnterAsync(page, page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Compare the ") }).First);
        await Expect(page).ToHaveURLAsync(new Regex("/compare\\?r="));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("side by side");
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>Tab until the element has the focus, as a person would: every stop on the way must be one that can be left.</summary>
    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (int stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement")) { return; }
        }
        Assert.Fail($"{wanted} was not reached in {MostStops} stops.");
    }

    private static async Task EnterAsync(IPage page, ILocator link)
    {
        await TabToAsync(page, link);
        await page.Keyboard.PressAsync("Enter");
    }
}

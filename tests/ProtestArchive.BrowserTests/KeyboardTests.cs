using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>Reading without a mouse.</summary>
public sealed class KeyboardTests(BrowserSite site)
{
    // What has the focus, and what hides it: no ring around it, nothing of it in the window, or something on top of it.
    private const string FocusFault = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return "";
          const name = element.outerHTML.slice(0, 120), style = getComputedStyle(element), box = element.getBoundingClientRect();
          if (parseFloat(style.outlineWidth) < 2 || style.outlineStyle === "none") return "no ring: " + name;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return "outside the window: " + name;
          const line = element.getClientRects()[0];
          const top = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
          return !top || element.contains(top) || top.contains(element) ? "" : "hidden below " + top.outerHTML.slice(0, 80) + ": " + name;
        }
        """;

    [Fact]
    public async Task The_skip_link_comes_first_and_leads_to_the_content()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/events");
        ILocator skip = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" });
        await Expect(skip).Not.ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#main")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("home")]
    [InlineData("report")]
    [InlineData("events")]
    [InlineData("event")]
    [InlineData("compare three")]
    [InlineData("search with results")]
    public async Task The_focus_is_seen_wherever_it_goes(string kind)
    {
        await using Visit visit = await site.VisitAsync(height: 700);
        await visit.OpenKindAsync(site, kind);
        List<string> faults = [];
        for (int stop = 0; stop < 60; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<string>(FocusFault) is { Length: > 0 } fault) { faults.Add(fault); }
        }
        faults.ShouldBeEmpty(kind);
    }

    [Fact]
    public async Task Single_keys_search_and_walk_through_a_page_but_never_while_typing()
    {
        await using Visit visit = await site.VisitAsync();
        IPage page = visit.Page;
        await visit.OpenAsync(PageKinds.Event);
        ILocator search = page.GetByRole(AriaRole.Search, new() { Name = "Archive" }).Locator("input");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".matrix tbody tr").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("d");
        await Expect(page.Locator(".matrix tr.not-differ").First).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("d/j?");
        await Expect(search).ToHaveValueAsync("d/j?");
        await Expect(page.Locator(".matrix tr.not-differ").First).ToBeHiddenAsync();
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenAsync("/reports");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Single-key shortcuts" }).UncheckAsync();
        await visit.OpenAsync("/events");
        await visit.Page.Keyboard.PressAsync("/");
        await Expect(visit.Page.Locator("#q")).Not.ToBeFocusedAsync();
    }
}

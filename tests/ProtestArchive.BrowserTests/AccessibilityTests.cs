using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>Each kind of page by the rules of axe for WCAG 2.2, levels A and AA.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };

    // All that night changes is colours: the rules about these see it all.
    private static readonly AxeRunOptions RulesOfColour = new() { RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_can_be_read_by_all_by_day_and_night_on_screens_of_any_size(string kind)
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenKindAsync(site, kind);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        List<string> violations = [];
        foreach (int width in new[] { 1280, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                violations.AddRange((await ViolationsAsync(visit.Page, scheme is ColorScheme.Light ? Rules : RulesOfColour)).Select(found => $"{width} px, {scheme}: {found}"));
            }
        }
        violations.ShouldBeEmpty(kind);
        visit.Faults.ShouldBeEmpty(kind);
    }

    [Fact]
    public async Task The_menu_of_a_small_screen_can_be_read_and_closed()
    {
        await using Visit visit = await site.VisitAsync(width: 390);
        await visit.OpenAsync("/");
        ILocator menu = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main, small screens" });
        await Assertions.Expect(menu).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Events" })).ToBeVisibleAsync();
        (await ViolationsAsync(visit.Page, Rules)).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        visit.Faults.ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, AxeRunOptions options)
    {
        AxeResult result = await page.RunAxe(options);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} ({rule.Help}) at {node.Target}: {node.Html}"));
    }
}

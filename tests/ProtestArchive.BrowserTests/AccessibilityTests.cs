using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>Each kind of page by the rules of axe for WCAG 2.2, levels A and AA.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    private const string Rules = """{ "type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }""";

    // All that night changes is colours: the rules about these see it all.
    private const string RulesOfColour = """{ "type": "rule", "values": ["color-contrast", "link-in-text-block"] }""";

    // Results of rules that hold are not described: on long pages that would take most of the time.
    private const string Run = """
        async rules => {
          const found = await axe.run(document, { runOnly: JSON.parse(rules), resultTypes: ["violations"] });
          if (found.passes.length === 0) return ["axe looked at nothing"];
          return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}) at ${node.target}: ${node.html} ${node.failureSummary}`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_can_be_read_by_all_by_day_and_night_on_screens_of_any_size(string kind)
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenKindAsync(site, kind);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        await visit.Page.EvaluateAsync(Axe);
        List<string> violations = [];
        foreach (int width in new[] { 1280, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                string[] found = await visit.Page.EvaluateAsync<string[]>(Run, scheme is ColorScheme.Light ? Rules : RulesOfColour);
                violations.AddRange(found.Select(fault => $"{width} px, {scheme}: {fault}"));
            }
        }
        violations.ShouldBeEmpty(kind);
        visit.Faults.ShouldBeEmpty(kind);
    }

    /// <summary>What axe finds on the page as it stands.</summary>
    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Run, Rules);
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
        await visit.Page.EvaluateAsync(Axe);
        (await visit.Page.EvaluateAsync<string[]>(Run, Rules)).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(menu).ToBeHiddenAsync();
        visit.Faults.ShouldBeEmpty();
    }
}

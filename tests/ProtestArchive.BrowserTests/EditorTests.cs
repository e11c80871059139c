using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Cli;
using ProtestArchive.Web.Store.Rows;
using static Microsoft.Playwright.Assertions;

namespace ProtestArchive.BrowserTests;

/// <summary>Two reports of one march, in which a woman goes by two surnames.</summary>
public sealed class EditorSite : ArchiveSite
{
    public const string Password = "a long enough password";

    public Uri Address => Client.BaseAddress!;

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            File.WriteAllText(Path.Combine(folder, "one.txt"), """
                Teachers march in Durban
                14 March 2019

                DURBAN, South Africa — About 2,000 teachers marched through Durban on Thursday. Police detained 35 people near the city hall, the police said.

                “We will be back,” said Nomvula Dlamini, who leads the teachers' union. Dlamini spoke to the crowd for an hour.
                """);
            File.WriteAllText(Path.Combine(folder, "two.txt"), """
                Union leader vows new protest
                15 March 2019

                DURBAN, South Africa — More than 1,500 teachers marched in Durban on Thursday, and at least 40 people were detained, the union said.

                “Nobody listens,” said Nomvula Khumalo, the head of the teachers' union. Khumalo called for a strike.
                """);
            return folder;
        }
    }
}

/// <summary>The journey of an editor, with JavaScript and without.</summary>
public sealed class EditorTests(BrowserSite browser, EditorSite site) : IClassFixture<EditorSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_editor_joins_two_spellings_rejects_a_figure_undoes_one_rebuilds_and_finds_the_rulings_standing(bool script)
    {
        string name = script ? "zanele" : "thabo";
        await site.AddAccountAsync(name, AccountRole.Editor, EditorSite.Password);
        await using Visit visit = await browser.VisitAsync(script: script, elsewhere: site.Address);
        IPage page = visit.Page;

        // A visitor finds no controls; signing in leads back to the page.
        await visit.OpenAsync("/people/nomvula-dlamini");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Correct or rule on this" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Password").FillAsync(EditorSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/people/nomvula-dlamini$"));

        // Two spellings, one woman.
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct or rule on this" }).ClickAsync();
        await page.GetByLabel("A name, in any spelling").FillAsync("Nomvula Khumalo");
        await page.GetByLabel("A name, in any spelling").PressAsync("Enter");
        if (script) { (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty(); }
        await page.GetByRole(AriaRole.Link, new() { Name = "Join with Nomvula Khumalo" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("one person?");
        await Expect(page.GetByText("become one person")).ToBeVisibleAsync();
        if (script) { (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty(); }
        await RuleAsync(page, "her married name");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("are one.");
        await visit.OpenAsync("/people/nomvula-khumalo");
        ILocator spellings = page.GetByRole(AriaRole.Table).First;
        await Expect(spellings.GetByRole(AriaRole.Rowheader, new() { Name = "Nomvula Dlamini" })).ToBeVisibleAsync();
        await Expect(spellings.GetByRole(AriaRole.Rowheader, new() { Name = "Nomvula Khumalo" })).ToBeVisibleAsync();

        // A false figure, and a second one that turns out right.
        await page.GetByRole(AriaRole.Link, new() { Name = "Teachers march in Durban" }).First.ClickAsync();
        string report = new Uri(page.Url).AbsolutePath;
        await RejectAsync(page, "35 people", "of another march");
        await Expect(Read(page, "35 people")).ToHaveCountAsync(0);
        if (script) { (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty(); }
        await visit.OpenAsync(report);
        await RejectAsync(page, "About 2,000 teachers", "too many");
        await visit.OpenAsync(report);
        await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new() { Name = "Undo" }).ClickAsync();
        await RuleAsync(page, "it is what they say");
        await Expect(page.Locator(".reading .m.figure", new() { HasText = "About 2,000 teachers" })).ToBeVisibleAsync();
        await Expect(page.Locator(".reading .m.figure", new() { HasText = "35 people" })).ToHaveCountAsync(0);

        // Everything is derived anew: what was ruled stands.
        using MemoryStream output = new();
        using StringWriter error = new();
        (await ArchiveCommand.RunAsync(["rebuild", "--data", site.Data], new Terminal(new MemoryStream(), output, error))).ShouldBe(0, error.ToString());
        await visit.OpenAsync(report);
        await Expect(page.Locator(".reading .m.figure", new() { HasText = "35 people" })).ToHaveCountAsync(0);
        await Expect(page.Locator(".reading .m.figure", new() { HasText = "About 2,000 teachers" })).ToBeVisibleAsync();
        await visit.OpenAsync("/people/nomvula-khumalo");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Nomvula Dlamini" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "History of rulings" }).ClickAsync();
        await Expect(page.GetByText("her married name").First).ToBeVisibleAsync();
        await visit.OpenAsync("/rulings?by=" + name);
        await Expect(page.Locator(".rulings > li")).ToHaveCountAsync(4);
        await Expect(page.Locator(".rulings > li.undone")).ToContainTextAsync("is not a figure.");
        if (script) { (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty(); }

        // As it was, for whoever comes next.
        foreach (string words in new[] { "35 people", "are one." })
        {
            await page.Locator(".rulings > li:not(.undone)", new() { HasText = words }).First.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Take back") }).ClickAsync();
            await RuleAsync(page, "only tried");
        }
        visit.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_the_queue_keys_move_the_focus_and_Enter_confirms()
    {
        await site.AddAccountAsync("lindiwe", AccountRole.Editor, EditorSite.Password);
        await using Visit visit = await browser.VisitAsync(elsewhere: site.Address);
        IPage page = visit.Page;
        await visit.OpenAsync("/account/sign-in?back=%2Freview%3Fkind%3Dapart");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("lindiwe");
        await page.GetByLabel("Password").FillAsync(EditorSite.Password);
        await page.GetByLabel("Password").PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/review"));
        foreach (string kind in new[] { "assumed", "unplaced", "joined", "apart" })
        {
            await visit.OpenAsync("/review?kind=" + kind);
            (await AccessibilityTests.ViolationsAsync(page)).ShouldBeEmpty(kind);
        }
        await visit.OpenAsync("/review?kind=assumed");
        ILocator tasks = page.Locator(".task");
        int before = await tasks.CountAsync();
        before.ShouldBeGreaterThan(0);
        string question = (await tasks.First.GetByRole(AriaRole.Heading).TextContentAsync())!;
        await page.Keyboard.PressAsync("r");
        await Expect(tasks.First.Locator("[data-key=r]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(tasks.First.Locator("[data-key=a]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ruled:");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = question })).ToHaveCountAsync(0);
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>What was read at these very words; those beside it stand in its context.</summary>
    private static ILocator Read(IPage page, string words) => page.Locator(".rows > li", new() { Has = page.Locator("mark", new() { HasTextString = words }) });

    private static async Task RejectAsync(IPage page, string words, string why)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct or rule on this" }).ClickAsync();
        await Read(page, words).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Reject") }).First.ClickAsync();
        await Expect(page.GetByText("The text stays as it is")).ToBeVisibleAsync();
        await RuleAsync(page, why);
    }

    private static async Task RuleAsync(IPage page, string why)
    {
        await page.GetByLabel("Why?").FillAsync(why);
        await page.GetByLabel("Why?").PressAsync("Enter");
        await Expect(page).Not.ToHaveURLAsync(new Regex("/rule"));
    }
}

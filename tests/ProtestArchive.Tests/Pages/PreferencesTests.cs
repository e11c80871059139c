using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Tests.Accounts;
using ProtestArchive.Tests.Language;

namespace ProtestArchive.Tests.Pages;

public sealed class PreferencesTests(SeedSite site)
{
    [Fact]
    public async Task Every_choice_lasts_and_the_quick_form_of_the_footer_leaves_the_others_alone()
    {
        using Visitor reader = new(site.Client.BaseAddress!);
        using (HttpResponseMessage saved = await reader.PostAsync("/display", ("theme", "dark"), ("text", "larger"), ("dates", "iso"), ("recent", "on"), ("back", "/preferences?saved=1")))
        {
            saved.Headers.Location!.OriginalString.ShouldBe("/preferences?saved=1");
        }
        IDocument page = Parsed(await reader.PageAsync("/preferences?saved=1"));
        page.QuerySelector("[role=status]")!.TextContent.ShouldBe("Saved.");
        page.QuerySelectorAll(".preferences input:checked").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}").ShouldBe(["theme=dark", "text=larger", "dates=iso", "language=en", "recent=on"]);
        Root(page).ShouldBe(("dark", "larger", "off"));
        (await reader.PageAsync("/reports")).ShouldContain("2020-09-13");

        (await reader.PostAsync("/display", ("theme", "auto"), ("keys", "on"))).Dispose();
        page = Parsed(await reader.PageAsync("/preferences"));
        Root(page).ShouldBe(("auto", "larger", "on"));
        page.QuerySelector("[name=dates]:checked")!.GetAttribute("value").ShouldBe("iso");

        (await reader.PostAsync("/display", ("text", "usual"), ("dates", "month"), ("keys", "on"))).Dispose();
        page = Parsed(await reader.PageAsync("/preferences"));
        Root(page).ShouldBe(("auto", "usual", "on"));
        (await reader.PageAsync("/reports")).ShouldContain("Sept 13, 2020");
    }

    [Theory]
    [InlineData("theme", "purple")]
    [InlineData("text", "huge\r\nSet-Cookie: x=y")]
    [InlineData("dates", "../..")]
    [InlineData("language", "xx")]
    public async Task What_is_no_choice_is_not_kept(string field, string value)
    {
        using Visitor reader = new(site.Client.BaseAddress!);
        using HttpResponseMessage answer = await reader.PostAsync("/display", (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        reader.Cookies.GetAllCookies().Select(cookie => cookie.Name).ShouldBe(["keys"]); // a box that is not ticked sends nothing
    }

    [Fact]
    public async Task Every_language_that_has_a_file_can_be_chosen()
    {
        using Visitor reader = new(site.Client.BaseAddress!);
        Parsed(await reader.PageAsync("/preferences")).QuerySelectorAll("[name=language]").Select(input => input.GetAttribute("value")).ShouldBe(["en", PseudoLanguage.Culture.Name]);
        (await reader.PostAsync("/display", ("language", PseudoLanguage.Culture.Name), ("keys", "on"))).Dispose();
        Parsed(await reader.PageAsync("/preferences")).DocumentElement.GetAttribute("lang").ShouldBe(PseudoLanguage.Culture.Name);
    }

    [Fact]
    public async Task Searches_are_remembered_by_the_reader_alone_until_they_are_forgotten()
    {
        using Visitor reader = new(site.Client.BaseAddress!);
        await reader.PageAsync("/search?q=" + Uri.EscapeDataString("water cannons"));
        await reader.PageAsync("/search?q=Гомель");
        await reader.PageAsync("/search?q=minsk");
        await reader.PageAsync("/search?q=MINSK");
        Recent(await reader.PageAsync("/search")).ShouldBe(["MINSK", "water cannons"]); // what finds nothing is not kept
        (await reader.PageAsync("/search/suggestions?q=")).ShouldContain("water cannons");
        Recent(await site.PageAsync("/search")).ShouldBeEmpty();

        (await reader.PostAsync("/search/forget", ("back", "/search"))).Dispose();
        Recent(await reader.PageAsync("/search")).ShouldBeEmpty();

        await reader.PageAsync("/search?q=minsk");
        (await reader.PostAsync("/display", ("recent", "off"))).Dispose();
        Recent(await reader.PageAsync("/search")).ShouldBeEmpty();
        await reader.PageAsync("/search?q=minsk");
        Recent(await reader.PageAsync("/search")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("////")]
    [InlineData("PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg")]
    public async Task A_cookie_that_somebody_spoilt_is_no_fault(string cookie)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/search");
        request.Headers.Add("Cookie", "searches=" + cookie);
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Parsed(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).QuerySelectorAll("script").ShouldHaveSingleItem();
    }

    private static (string?, string?, string?) Root(IDocument page) =>
        (page.DocumentElement.GetAttribute("data-theme"), page.DocumentElement.GetAttribute("data-text"), page.DocumentElement.GetAttribute("data-keys"));

    private static string[] Recent(string page) => [.. Parsed(page).QuerySelectorAll(".recent .chips a").Select(link => link.TextContent)];

    private static IDocument Parsed(string page) => new HtmlParser().ParseDocument(page);
}

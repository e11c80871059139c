using System.Text.Json;
using ProtestArchive.Web.Pages.Docs;

namespace ProtestArchive.Tests.Pages;

public sealed class HomeAndDocsTests(SeedSite site)
{
    [Fact]
    public async Task Home_counts_what_is_there_and_shows_what_came_last()
    {
        JsonElement home = await site.JsonAsync("/index.json");
        home.GetProperty("counts").GetProperty("reports").GetInt32().ShouldBe(5);
        home.GetProperty("added").EnumerateArray().Select(item => item.GetProperty("letter").GetString()).ShouldBe(["E", "D", "C", "B", "A"]);
        string page = await site.PageAsync("/");
        page.ShouldContain("Five reports");
        page.ShouldContain("<link rel=\"alternate\" type=\"application/json\" href=\"/index.json\">");
    }

    [Fact]
    public async Task Every_page_of_documentation_is_shown_and_linked()
    {
        JsonElement list = await site.JsonAsync("/docs.json");
        string page = await site.PageAsync("/docs");
        foreach (JsonElement item in list.GetProperty("items").EnumerateArray())
        {
            string address = $"/docs/{item.GetProperty("slug").GetString()}";
            page.ShouldContain($"href=\"{address}\"");
            (await site.PageAsync(address)).ShouldContain("class=\"prose\"");
        }
        list.GetProperty("items").GetArrayLength().ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Every_page_is_in_the_documentation_of_addresses()
    {
        string addresses = Documentation.Find("addresses")!.Markdown;
        foreach (string page in Web.Pages.Hosting.Navigation.Items.Select(item => item.Address)) { addresses.ShouldContain($"`{page}`"); }
        (await site.PageAsync("/docs/addresses")).ShouldContain("/reports/{slug}/original");
    }

    [Fact]
    public void Documentation_links_pages_and_shows_raw_HTML_as_text()
    {
        DocPage page = Documentation.Read("x", "# Title\n\nFirst *words* of `code`.\n\nSee [the codebook](codebook.md#counts), <b>not bold</b>.\n\n## Part\n\n| a | b |\n| - | - |\n| 1 | 2 |\n");
        page.Title.ShouldBe("Title");
        page.Summary.ShouldBe("First words of code.");
        page.Sections.ShouldBe([new("part", "Part")]);
        page.Html.ShouldContain("<a href=\"/docs/codebook#counts\">");
        page.Html.ShouldContain("&lt;b&gt;not bold");
        page.Html.ShouldContain("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">");
        page.Html.ShouldNotContain("<h1");
    }
}

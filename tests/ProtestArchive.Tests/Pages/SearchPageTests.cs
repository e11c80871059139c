using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

public sealed class SearchPageTests(SeedSite site)
{
    [Theory]
    [InlineData("police water cannons", "A")]
    [InlineData("\"water cannons\"", "A")]
    [InlineData("\"cannons water\"", "")]
    [InlineData("contractors", "D")]
    [InlineData("contractor*", "D")]
    [InlineData("minsk -contractors", "A B C E")]
    [InlineData("-contractors", "A B C E")]
    [InlineData("city:Gomel", "B C")]
    [InlineData("city:Homyel", "B C")]
    [InlineData("place:Lithuania -person:Pompeo", "A B C D")]
    [InlineData("person:Lucchenko", "A B C D E")]
    [InlineData("person:\"Svetlana Tikhanovskaya\" after:2020-09", "A B C")]
    [InlineData("after:2020-09-13", "A B C")]
    [InlineData("before:2020-09-13", "D E")]
    [InlineData("date:2020-08", "D E")]
    [InlineData("after:2020 before:2021", "A B C D E")]
    [InlineData("before:1999", "")]
    [InlineData("outlet:\"The Moscow Times\"", "C")]
    [InlineData("outlet:moscow contractors", "")]
    [InlineData("minsk -outlet:moscow -contractors", "A B E")]
    [InlineData("person:Nobody-Of-This-Name", "")]
    public async Task Finds_words_phrases_and_operators(string query, string reports)
    {
        JsonElement found = await SearchAsync(query);
        found.GetProperty("total").GetInt32().ShouldBe(reports.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        string.Join(' ', Letters(found).Order(StringComparer.Ordinal)).ShouldBe(reports);
    }

    [Theory]
    [InlineData("Tikankovskaya", "svetlana-tikhanovskaya")]
    [InlineData("svetlana tikankovskaya", "svetlana-tikhanovskaya")]
    [InlineData("\"Sviatlana Tsikhanouskaya\"", "svetlana-tikhanovskaya")]
    [InlineData("Lucchenko", "alexander-lukashenko")]
    public async Task Any_spelling_finds_the_person_and_every_report_that_names_them(string query, string slug)
    {
        JsonElement found = await SearchAsync(query);
        JsonElement first = found.GetProperty("entities")[0];
        first.GetProperty("slug").GetString().ShouldBe(slug);
        first.GetProperty("isExact").GetBoolean().ShouldBeTrue();
        Letters(found).Order(StringComparer.Ordinal).ShouldBe(["A", "B", "C", "D", "E"]);
        foreach (JsonElement item in found.GetProperty("items").EnumerateArray())
        {
            item.GetProperty("snippets")[0].GetProperty("words").GetProperty("runs").EnumerateArray().ShouldContain(run => run.GetProperty("marked").GetBoolean());
        }

        IDocument page = await PageAsync(query);
        page.QuerySelector(".entity-hit h2 a")!.GetAttribute("href").ShouldBe($"/people/{slug}");
        page.QuerySelector(".lead")!.TextContent.ShouldContain("Also searched as");
    }

    [Fact]
    public async Task A_spelling_can_be_searched_alone()
    {
        JsonElement found = await site.JsonAsync("/search.json?q=Tikankovskaya&exact=1");
        Letters(found).ShouldBe(["B"]);
        found.GetProperty("alsoSearched").GetArrayLength().ShouldBe(0);
        found.GetProperty("entities")[0].GetProperty("slug").GetString().ShouldBe("svetlana-tikhanovskaya");
    }

    [Fact]
    public async Task A_hit_is_marked_and_leads_to_its_paragraph()
    {
        IDocument page = await PageAsync("unmarked vans");
        IElement snippet = page.QuerySelector(".snip")!;
        snippet.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["unmarked", "vans"]);
        string address = snippet.QuerySelector("a.ref")!.GetAttribute("href")!;
        IDocument report = new HtmlParser().ParseDocument(await site.PageAsync(address[..address.IndexOf('#', StringComparison.Ordinal)]));
        report.GetElementById(address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..])!.TextContent.ShouldContain("unmarked vans");
    }

    [Fact]
    public async Task Facets_narrow_the_search_to_as_many_reports_as_they_say()
    {
        JsonElement found = await SearchAsync("minsk");
        string[] names = [.. found.GetProperty("facets").EnumerateArray().Select(facet => facet.GetProperty("name").GetString()!)];
        names.ShouldBe(["date", "place", "person", "organization", "kind", "outlet"]);
        foreach (JsonElement facet in found.GetProperty("facets").EnumerateArray())
        {
            JsonElement link = facet.GetProperty("links")[0];
            string address = link.GetProperty("address").GetString()!;
            JsonElement narrowed = await site.JsonAsync(address.Replace("/search?", "/search.json?", StringComparison.Ordinal));
            narrowed.GetProperty("total").GetInt32().ShouldBe(link.GetProperty("count").GetInt32(), address);
        }
    }

    [Fact]
    public async Task A_facet_that_was_chosen_is_shown_and_leads_back()
    {
        IDocument page = await PageAsync("minsk date:2020-08");
        IElement chosen = page.QuerySelector("#narrow a.chosen")!;
        chosen.TextContent.ShouldContain("date:2020-08");
        chosen.GetAttribute("href").ShouldBe("/search?q=minsk");
        page.QuerySelectorAll("#facet-date + ul a:not(.chosen)").ShouldBeEmpty();
    }

    [Fact]
    public async Task Narrowing_keeps_the_order_and_the_choice_of_spellings()
    {
        JsonElement found = await site.JsonAsync("/search.json?q=Tikhanovskaya&exact=1&sort=oldest");
        JsonElement[] links = [.. found.GetProperty("facets").EnumerateArray().SelectMany(facet => facet.GetProperty("links").EnumerateArray())];
        links.ShouldNotBeEmpty();
        foreach (JsonElement link in links)
        {
            string address = link.GetProperty("address").GetString()!;
            address.ShouldEndWith("&sort=oldest&exact=1");
            JsonElement narrowed = await site.JsonAsync(address.Replace("/search?", "/search.json?", StringComparison.Ordinal));
            narrowed.GetProperty("total").GetInt32().ShouldBe(link.GetProperty("count").GetInt32(), address);
        }

        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync("/search?q=minsk+date:2020-08&exact=1&sort=oldest"));
        page.QuerySelector(".chips a")!.GetAttribute("href").ShouldBe("/search?q=minsk&sort=oldest&exact=1");
        page.QuerySelector("#narrow a.chosen")!.GetAttribute("href").ShouldBe("/search?q=minsk&sort=oldest&exact=1");
    }

    [Theory]
    [InlineData("kind:detention", "kind:talks")]
    [InlineData("minsk kind:Detention", "minsk kind:election")]
    public async Task Kinds_of_events_narrow_to_the_reports_that_tell_of_such_an_event(string query, string other)
    {
        (await SearchAsync(query)).GetProperty("total").GetInt32().ShouldBeGreaterThan(0);
        (await SearchAsync($"{query} -{query[query.IndexOf("kind:", StringComparison.Ordinal)..]}")).GetProperty("total").GetInt32().ShouldBe(0);
        await SearchAsync(other);
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=kind:nonsense", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Several_passages_of_a_report_are_shown_each_with_its_paragraph()
    {
        JsonElement item = (await SearchAsync("tsikhanouskaya video")).GetProperty("items").EnumerateArray().First(one => one.GetProperty("letter").GetString() == "D");
        JsonElement[] snippets = [.. item.GetProperty("snippets").EnumerateArray()];
        snippets.Length.ShouldBe(2);
        snippets.Select(one => one.GetProperty("passage").GetProperty("paragraph").GetInt32()).ShouldBe([19, 32]);
        foreach (JsonElement snippet in snippets)
        {
            snippet.GetProperty("words").GetProperty("runs").EnumerateArray().Where(run => run.GetProperty("marked").GetBoolean()).Select(run => run.GetProperty("text").GetString()!.ToLowerInvariant())
                .ShouldBe(["tsikhanouskaya", "video"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task Names_that_begin_as_what_was_typed_head_the_results()
    {
        IDocument page = await PageAsync("luka");
        page.QuerySelector(".begun a")!.GetAttribute("href").ShouldBe("/people/alexander-lukashenko");
        (await PageAsync("Alexander Lukashenko")).QuerySelectorAll(".begun a[href='/people/alexander-lukashenko']").ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_no_report_was_written_on_a_day_its_events_are_named()
    {
        JsonElement found = await SearchAsync("date:2020-08-09");
        found.GetProperty("total").GetInt32().ShouldBe(0);
        JsonElement happening = found.GetProperty("eventsThen")[0];
        (await PageAsync("date:2020-08-09")).QuerySelectorAll(".wider a").Select(link => link.GetAttribute("href")).ShouldContain(happening.GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("Tikhanouskya", "Tikhanovskaya")]
    [InlineData("polcie minsk", "police minsk")]
    [InlineData("person:Lukashenka", "person:Lukashenko")]
    public async Task What_was_meant_is_proposed(string query, string meant)
    {
        JsonElement found = await SearchAsync(query);
        found.GetProperty("total").GetInt32().ShouldBe(0);
        found.GetProperty("didYouMean").EnumerateArray().Select(one => one.GetProperty("text").GetString()).ShouldContain(meant);
        (await PageAsync(query)).Body!.TextContent.ShouldContain("Did you mean");
    }

    [Fact]
    public async Task Where_nothing_is_found_a_part_can_be_left_out()
    {
        JsonElement wider = (await SearchAsync("minsk zebra after:2020-09")).GetProperty("wider")[0];
        wider.GetProperty("text").GetString().ShouldBe("zebra");
        wider.GetProperty("count").GetInt32().ShouldBe(3);
        (await site.PageAsync("/search?q=zebra")).ShouldContain("No report matches");
    }

    [Fact]
    public async Task Results_are_ordered_as_asked()
    {
        Letters(await site.JsonAsync("/search.json?q=minsk&sort=oldest")).Take(2).ShouldBe(["D", "E"]);
        Letters(await site.JsonAsync("/search.json?q=minsk&sort=newest")).TakeLast(2).ShouldBe(["E", "D"]);
    }

    [Fact]
    public async Task Page_and_JSON_and_CSV_tell_the_same()
    {
        JsonElement found = await SearchAsync("city:Minsk crowd*");
        string[] slugs = [.. found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        slugs.Length.ShouldBeGreaterThan(1);
        (await PageAsync("city:Minsk crowd*")).QuerySelectorAll(".rows h3 a:not(.sig)").Select(link => link.GetAttribute("href")).ShouldBe(slugs.Select(slug => $"/reports/{slug}"));
        string csv = await site.PageAsync("/search.csv?q=" + Uri.EscapeDataString("city:Minsk crowd*"));
        csv.TrimStart('\uFEFF').Split("\r\n").Select(line => line.Split(',')[0]).ShouldBe(["slug", .. slugs, ""]);
    }

    [Fact]
    public async Task Nothing_typed_shows_what_can_be_typed()
    {
        string page = await site.PageAsync("/search");
        page.ShouldContain("What can be typed");
        page.ShouldContain("href=\"/search?q=person%3A%22Alexander%20Lukashenko%22\"");
        (await site.JsonAsync("/search.json")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("after:2020-13", "2020-13")]
    [InlineData("march before:soon", "soon")]
    public async Task A_day_that_is_none_is_named_and_what_was_typed_is_kept(string query, string value)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=" + Uri.EscapeDataString(query), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        IDocument page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.QuerySelector(".problems")!.TextContent.ShouldContain($"“{value}”. It must be a day, month or year");
        page.GetElementById("s-q")!.GetAttribute("value").ShouldBe(query);

        using HttpResponseMessage twin = await site.Client.GetAsync("/search.json?q=" + Uri.EscapeDataString(query), TestContext.Current.CancellationToken);
        twin.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        twin.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"* NEAR(a b, 3) OR Title : x ^y {z} NOT")]
    [InlineData("'; DROP TABLE \"Reports\"; --")]
    [InlineData("😀")]
    [InlineData("city:😀 person:\"\"")]
    [InlineData("city:% place:_")]
    [InlineData("<script>alert(1)</script> <img src=x onerror=alert(1)>")]
    [InlineData("- -a * ** *a ::: a:b:c")]
    [InlineData("ΟΔΥΣΣΕΥΣ Мінск 北京 القاهرة")]
    public async Task Whatever_is_typed_is_a_search(string query)
    {
        IDocument page = await PageAsync(query);
        page.QuerySelectorAll("script").ShouldHaveSingleItem();
        page.QuerySelectorAll("img, [onerror]").ShouldBeEmpty();
        await SearchAsync(query);
    }

    [Theory]
    [InlineData("q=a%00b")]
    [InlineData("q=minsk&page=-1")]
    [InlineData("q=minsk&page=x")]
    [InlineData("q=minsk&sort=best")]
    [InlineData("q=minsk&exact=maybe")]
    [InlineData("q=a&q=b")]
    public async Task A_parameter_that_cannot_be_used_is_refused(string query)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?" + query, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("It must be");
    }

    [Fact]
    public async Task A_search_without_end_is_refused_with_its_length()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search?q=" + new string('x', 10_000), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("at most 1000 characters; it has 10000");
    }

    [Fact]
    public async Task A_page_behind_the_last_says_so() => (await site.PageAsync("/search?q=minsk&page=9")).ShouldContain("The list ends before this page");

    private Task<JsonElement> SearchAsync(string query) => site.JsonAsync("/search.json?q=" + Uri.EscapeDataString(query));

    private async Task<IDocument> PageAsync(string query) => new HtmlParser().ParseDocument(await site.PageAsync("/search?q=" + Uri.EscapeDataString(query)));

    private static string[] Letters(JsonElement found) => [.. found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("letter").GetString()!)];
}

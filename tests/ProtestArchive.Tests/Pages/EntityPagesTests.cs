using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

public sealed class EntityPagesTests(SeedSite site)
{
    [Theory]
    [InlineData("/people/lucchenko", "/people/alexander-lukashenko")]
    [InlineData("/people/Lucchenko", "/people/alexander-lukashenko")]
    [InlineData("/people/lucchenko.json", "/people/alexander-lukashenko.json")]
    [InlineData("/people/lucchenko.csv", "/people/alexander-lukashenko.csv")]
    [InlineData("/people/tikankovskaya", "/people/svetlana-tikhanovskaya")]
    [InlineData("/people/Sviatlana%20Tsikhanouskaya", "/people/svetlana-tikhanovskaya")]
    [InlineData("/places/MINSK", "/places/minsk")]
    [InlineData("/organizations/eu", "/organizations/european-union")]
    public async Task Any_spelling_leads_to_the_page(string address, string page)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(page);
        await site.PageAsync(page);
    }

    [Fact]
    public async Task A_person_shows_each_spelling_under_the_report_that_writes_it()
    {
        JsonElement record = await site.JsonAsync("/people/alexander-lukashenko.json");
        JsonElement slip = record.GetProperty("spellings").EnumerateArray().Single(spelling => spelling.GetProperty("text").GetString() == "Lucchenko");
        slip.GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("letter").GetString()).ShouldBe(["B"]);
        slip.GetProperty("mentions").GetInt32().ShouldBe(1);
        record.GetProperty("reports").GetInt32().ShouldBe(5);

        IDocument page = await PageAsync("/people/alexander-lukashenko");
        IElement row = page.QuerySelectorAll(".data tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Lucchenko");
        row.QuerySelectorAll(".sig").ShouldHaveSingleItem().TextContent.ShouldBe("Report B");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Alexander Lukashenko");
    }

    [Fact]
    public async Task Each_spelling_says_why_it_is_taken_for_the_name()
    {
        JsonElement record = await site.JsonAsync("/people/svetlana-tikhanovskaya.json");
        JsonElement Joined(string spelling) => record.GetProperty("spellings").EnumerateArray().Single(one => one.GetProperty("text").GetString() == spelling).GetProperty("joined");
        Joined("Svetlana Tikankovskaya").GetProperty("reasons")[0].GetString()!.ShouldContain("one slip of the pen");
        Joined("Tsikhanouskaya").GetProperty("shortFor").GetString().ShouldBe("Sviatlana Tsikhanouskaya");

        IDocument page = await PageAsync("/people/svetlana-tikhanovskaya");
        IElement row = page.QuerySelectorAll(".data tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Tsikhanouskaya");
        row.QuerySelector(".how")!.TextContent.Trim().ShouldBe("In the same report as “Sviatlana Tsikhanouskaya”.");
    }

    [Fact]
    public async Task One_statement_in_two_wordings_stands_as_a_pair_with_the_words_that_both_have()
    {
        JsonElement record = await site.JsonAsync("/people/svetlana-tikhanovskaya.json");
        JsonElement pair = record.GetProperty("statements").EnumerateArray().ShouldHaveSingleItem();
        pair.GetProperty("first").GetProperty("words").GetString()!.ShouldContain("truly brave people");
        pair.GetProperty("second").GetProperty("words").GetString()!.ShouldContain("truly heroic people");
        pair.GetProperty("words").EnumerateArray().Select(word => word.GetString()).ShouldContain("become");
        record.GetProperty("quotations").EnumerateArray().Select(quote => quote.GetProperty("words").GetString()).ShouldNotContain(pair.GetProperty("first").GetProperty("words").GetString());
        (await PageAsync("/people/svetlana-tikhanovskaya")).QuerySelectorAll(".notice .quote").Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_age_stands_with_the_report_that_gives_it_whatever_page_is_shown()
    {
        JsonElement people = await site.JsonAsync("/people.json");
        List<string> told = [];
        foreach (string slug in people.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!))
        {
            foreach (JsonElement report in (await site.JsonAsync($"/people/{slug}.json")).GetProperty("context").EnumerateArray().Where(report => report.GetProperty("ages").GetArrayLength() > 0))
            {
                int age = report.GetProperty("ages")[0].GetInt32();
                (await site.PageAsync($"/people/{slug}")).ShouldContain($"aged {age}");
                told.Add(slug);
            }
        }
        told.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_record_says_how_many_reports_it_goes_through()
    {
        JsonElement record = await site.JsonAsync("/people/alexander-lukashenko.json");
        record.GetProperty("total").GetInt32().ShouldBe(5);
        record.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_place_is_drawn_in_its_country()
    {
        IElement drawing = (await PageAsync("/places/minsk")).QuerySelector("figure.map svg")!;
        drawing.QuerySelector("title")!.TextContent.ShouldBe("Minsk in Belarus");
        drawing.QuerySelector("path.home").ShouldNotBeNull();
        drawing.QuerySelectorAll("circle.bearing").Length.ShouldBeGreaterThan(2);
        (await PageAsync("/places/belarus")).QuerySelector("figure.map circle.core").ShouldBeNull(); // a country is no point
        (await PageAsync("/places/drozdy")).QuerySelector("figure.map").ShouldBeNull(); // nobody knows where it is
    }

    [Theory]
    [InlineData("/people.json?letter=a", "alexander-lukashenko", "vladimir-putin")]
    [InlineData("/places.json?type=country", "belarus", "minsk")]
    [InlineData("/places.json?position=unknown", "drozdy", "minsk")]
    public async Task A_list_can_be_narrowed(string address, string slug, string other)
    {
        string[] slugs = [.. (await site.JsonAsync(address)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        slugs.ShouldContain(slug);
        slugs.ShouldNotContain(other);
    }

    [Fact]
    public async Task Mentions_in_context_stand_verbatim_in_their_paragraph()
    {
        IDocument page = await PageAsync("/people/svetlana-tikhanovskaya");
        IElement[] snippets = [.. page.QuerySelectorAll(".snip")];
        snippets.Length.ShouldBeGreaterThan(4);
        foreach (IElement snippet in snippets)
        {
            string address = snippet.QuerySelector("a.ref")!.GetAttribute("href")!;
            int hash = address.IndexOf('#', StringComparison.Ordinal);
            IDocument report = await PageAsync(address[..hash]);
            report.GetElementById(address[(hash + 1)..])!.TextContent.ShouldContain(snippet.QuerySelector("mark")!.TextContent);
        }
    }

    [Fact]
    public async Task A_place_tells_where_it_is_and_what_happened_there()
    {
        JsonElement record = await site.JsonAsync("/places/minsk.json");
        record.GetProperty("country").GetString().ShouldBe("BY");
        record.GetProperty("latitude").GetDouble().ShouldBe(53.9, 0.1);
        record.GetProperty("events").EnumerateArray().Select(happening => happening.GetProperty("slug").GetString()).ShouldContain("2020-09-13-minsk-protest");
        record.GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(2);
        (await PageAsync("/places/minsk")).QuerySelectorAll("a[href='/events/2020-09-13-minsk-protest']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("/people", "alexander-lukashenko")]
    [InlineData("/places", "minsk")]
    [InlineData("/organizations", "european-union")]
    public async Task A_list_tells_the_same_as_page_JSON_and_CSV(string list, string slug)
    {
        JsonElement json = await site.JsonAsync(list + ".json");
        string[] slugs = [.. json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString()!)];
        slugs.ShouldContain(slug);
        slugs.Length.ShouldBe(json.GetProperty("total").GetInt32());
        (await PageAsync(list)).QuerySelectorAll(".data tbody th a").Select(link => link.GetAttribute("href")).ShouldBe(slugs.Select(one => $"{list}/{Uri.EscapeDataString(one)}"));
        (await site.PageAsync(list + ".csv")).TrimStart('\uFEFF').Split("\r\n").Select(line => line.Split(',')[0]).ShouldBe(["slug", .. slugs, ""]);
        foreach (string one in slugs.Take(8))
        {
            await site.PageAsync($"{list}/{one}");
            await site.PageAsync($"{list}/{one}.json");
            await site.PageAsync($"{list}/{one}.csv");
        }
    }

    [Theory]
    [InlineData("name=lucch", "alexander-lukashenko")]
    [InlineData("name=TIKANKOVSKAYA", "svetlana-tikhanovskaya")]
    [InlineData("name=zzz", "")]
    [InlineData("name=%F0%9F%98%80", "")]
    public async Task People_are_found_by_any_part_of_a_spelling(string query, string slug)
    {
        JsonElement list = await site.JsonAsync("/people.json?" + query);
        string.Join(' ', list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("slug").GetString())).ShouldBe(slug);
        string page = await site.PageAsync("/people?" + query);
        if (slug.Length == 0) { page.ShouldContain("No name is written so"); }
    }

    [Fact]
    public async Task A_list_is_ordered_as_asked()
    {
        string[] names = [.. (await site.JsonAsync("/people.json?sort=name")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
        names.ShouldBe(names.Order(StringComparer.Ordinal));
        int[] mentions = [.. (await site.JsonAsync("/people.json?sort=mentions")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("mentions").GetInt32())];
        mentions.ShouldBe(mentions.OrderDescending());
    }

    [Theory]
    [InlineData("/people/nobody-of-this-name", "href=\"/people\"")]
    [InlineData("/places/nowhere-at-all", "href=\"/places\"")]
    [InlineData("/organizations/none-of-these", "href=\"/organizations\"")]
    [InlineData("/people/Lukashenka", "href=\"/people/alexander-lukashenko\"")]
    [InlineData("/people/..%2F..%2Fetc%2Fpasswd", "href=\"/people\"")]
    [InlineData("/people/%F0%9F%98%80", "href=\"/people\"")]
    public async Task An_unknown_name_is_a_friendly_404_with_a_way_on(string address, string way)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(way);
    }

    [Theory]
    [InlineData("/people?page=-1")]
    [InlineData("/places?sort=height")]
    [InlineData("/places?type=moon")]
    [InlineData("/people?letter=%C3%A9")]
    [InlineData("/organizations?name=a%00b")]
    [InlineData("/people/alexander-lukashenko?page=0")]
    public async Task A_parameter_that_cannot_be_used_is_refused(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;

namespace ProtestArchive.Tests.Pages;

public sealed class ClaimsPageTests(SeedSite site)
{
    [Fact]
    public async Task Every_figure_of_every_report_is_in_the_ledger_once_with_its_exact_words()
    {
        JsonElement[] claims = await ItemsAsync("");
        claims.Select(claim => Text(claim, "id")).ShouldBeUnique();
        Dictionary<string, string> texts = [];
        int read = 0;
        foreach (JsonElement item in (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray())
        {
            JsonElement report = await site.JsonAsync($"/reports/{Text(item, "slug")}.json");
            texts[Text(report, "sha256")!] = Text(report, "text")!;
            read += report.GetProperty("facts").GetArrayLength();
        }
        claims.Length.ShouldBe(read);
        foreach (JsonElement claim in claims)
        {
            string text = texts[Text(claim, "sha256")!];
            text.Substring(claim.GetProperty("start").GetInt32(), claim.GetProperty("length").GetInt32()).ShouldBe(Text(claim, "words"));
        }
    }

    [Fact]
    public async Task Each_row_leads_to_the_words_on_the_reports_page()
    {
        IDocument page = await PageAsync("/claims?kind=detained");
        IElement[] links = [.. page.QuerySelectorAll(".claims tbody a.said")];
        links.Length.ShouldBe((await ItemsAsync("kind=detained")).Length);
        foreach (IElement link in links)
        {
            string[] address = link.GetAttribute("href")!.Split('#');
            IDocument report = await PageAsync(address[0]);
            report.GetElementById(address[1])!.TextContent.ShouldBe(link.TextContent.Trim('“', '”'));
        }
    }

    [Fact]
    public async Task Scopes_stand_apart_and_nothing_is_added()
    {
        JsonElement list = await site.JsonAsync("/claims.json");
        string[] scopes = [.. list.GetProperty("items").EnumerateArray().Select(claim => Text(claim, "scope")!)];
        string[] runs = [.. scopes.Where((scope, i) => i == 0 || scopes[i - 1] != scope)];
        runs.ShouldBeUnique("figures of one scope stand together");
        runs.ShouldBe(list.GetProperty("scopes").EnumerateArray().Select(scope => Text(scope, "scope")!));
        list.GetProperty("scopes").EnumerateArray().Sum(scope => scope.GetProperty("figures").GetInt32()).ShouldBe(list.GetProperty("total").GetInt32());

        IDocument page = await PageAsync("/claims");
        page.QuerySelectorAll(".claims .scope").Length.ShouldBe(runs.Length);
        page.QuerySelector("main")!.TextContent.ShouldContain("Nothing here is added up");
        // A day's figure of a town and the same report's figure of the country are never in one group.
        foreach (JsonElement claim in list.GetProperty("items").EnumerateArray())
        {
            string scope = Text(claim, "scope")!, days = Text(claim, "days") ?? "";
            string expected = days.Length == 0 ? "no" : days.Contains('/', StringComparison.Ordinal) ? "period" : "day";
            scope.ShouldStartWith(expected + "-");
            if (expected == "no" || claim.GetProperty("place").ValueKind is JsonValueKind.Null) { continue; }
            (scope.EndsWith("-country", StringComparison.Ordinal) == claim.GetProperty("place").GetProperty("type").GetString() is "country" or "continent").ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("kind=detained", "kind", "detained")]
    [InlineData("scope=period-country", "scope", "period-country")]
    [InlineData("qualifier=more-than", "qualifier", "more-than")]
    [InlineData("group=security", "group", "security")]
    [InlineData("class=authorities", "sourceClass", "authorities")]
    public async Task A_choice_narrows_the_ledger_to_it(string query, string field, string value)
    {
        JsonElement[] claims = await ItemsAsync(query);
        claims.ShouldAllBe(claim => Text(claim, field) == value);
        claims.Length.ShouldBe((await ItemsAsync("")).Count(claim => Text(claim, field) == value));
    }

    [Fact]
    public async Task Several_values_of_a_choice_widen_and_several_choices_narrow()
    {
        int detained = (await ItemsAsync("kind=detained")).Length, crowd = (await ItemsAsync("kind=crowd")).Length;
        (await ItemsAsync("kind=detained&kind=crowd")).Length.ShouldBe(detained + crowd);
        JsonElement[] both = await ItemsAsync("kind=detained&from=2020-09-13&to=2020-09-13&country=by&low=401&scope=day-country");
        both.ShouldNotBeEmpty();
        both.ShouldAllBe(claim => Text(claim, "days") == "2020-09-13" && claim.GetProperty("least").GetInt64() >= 401 && claim.GetProperty("place").GetProperty("country").GetString() == "BY");
    }

    [Fact]
    public async Task Thresholds_go_by_what_the_words_admit()
    {
        foreach (JsonElement claim in await ItemsAsync("low=1800")) { claim.GetProperty("least").GetInt64().ShouldBeGreaterThanOrEqualTo(1800); }
        foreach (JsonElement claim in await ItemsAsync("high=999")) { claim.GetProperty("most").GetInt64().ShouldBeLessThanOrEqualTo(999); }
        (await ItemsAsync("low=0")).Length.ShouldBeLessThan((await ItemsAsync("")).Length, "a garbled figure has no least number");
    }

    [Fact]
    public async Task A_source_is_found_by_its_words_by_any_spelling_and_by_its_address()
    {
        JsonElement[] ministry = await ItemsAsync("source=interior+ministry");
        ministry.ShouldNotBeEmpty();
        ministry.ShouldAllBe(claim => claim.GetProperty("source").GetProperty("words").GetString()!.Contains("ministry", StringComparison.OrdinalIgnoreCase));
        JsonElement named = ministry.Select(claim => claim.GetProperty("source").GetProperty("entity")).First(entity => entity.ValueKind is JsonValueKind.Object);
        JsonElement[] exact = await ItemsAsync("source=organizations/" + named.GetProperty("slug").GetString());
        exact.ShouldNotBeEmpty();
        exact.ShouldAllBe(claim => claim.GetProperty("source").GetProperty("entity").GetProperty("slug").GetString() == named.GetProperty("slug").GetString());
        (await ItemsAsync("source=100%25")).ShouldBeEmpty("a per cent sign is a per cent sign");
    }

    [Fact]
    public async Task Figures_of_an_event_or_of_none()
    {
        JsonElement[] none = await ItemsAsync("event=none"), any = await ItemsAsync("event=any"), march = await ItemsAsync("event=2020-09-13-minsk-protest");
        none.ShouldAllBe(claim => claim.GetProperty("event").ValueKind == JsonValueKind.Null);
        (none.Length + any.Length).ShouldBe((await ItemsAsync("")).Length);
        march.ShouldNotBeEmpty();
        march.ShouldAllBe(claim => claim.GetProperty("event").GetProperty("slug").GetString() == "2020-09-13-minsk-protest");
    }

    [Theory]
    [InlineData("sort=low", "least", true)]
    [InlineData("sort=low&order=up", "least", false)]
    [InlineData("sort=high", "most", true)]
    [InlineData("sort=kind", "kind", false)]
    [InlineData("sort=qualifier&order=down", "qualifier", true)]
    [InlineData("sort=words", "words", false)]
    [InlineData("sort=outlet", "outlet", false)]
    [InlineData("sort=written", "date", true)]
    [InlineData("sort=class", "sourceClass", false)]
    public async Task Each_scope_is_ordered_by_the_field_asked_for(string query, string field, bool down)
    {
        foreach (IGrouping<string, JsonElement> scope in (await ItemsAsync(query)).GroupBy(claim => Text(claim, "scope")!))
        {
            JsonElement[] told = [.. scope.Select(claim => claim.GetProperty(field))];
            told.Select(value => value.ValueKind is JsonValueKind.Null).ShouldBeInOrder(SortDirection.Ascending, "what is not told stands last");
            JsonElement[] values = [.. told.Where(value => value.ValueKind is not JsonValueKind.Null)];
            if (field is "least" or "most") { values.Select(value => value.GetInt64()).ShouldBeInOrder(down ? SortDirection.Descending : SortDirection.Ascending); }
            else { values.Select(value => value.GetString()!).ShouldBeInOrder(down ? SortDirection.Descending : SortDirection.Ascending, StringComparer.Ordinal); }
        }
    }

    [Theory]
    [InlineData("group")]
    [InlineData("place")]
    [InlineData("source")]
    [InlineData("event")]
    [InlineData("day")]
    public async Task Any_order_holds_the_same_figures(string sort)
    {
        string[] usual = [.. (await ItemsAsync("")).Select(claim => Text(claim, "id")!).Order(StringComparer.Ordinal)];
        foreach (string order in new[] { "up", "down" })
        {
            (await ItemsAsync($"sort={sort}&order={order}")).Select(claim => Text(claim, "id")!).Order(StringComparer.Ordinal).ShouldBe(usual);
        }
    }

    [Theory]
    [InlineData("kind=arrested", "kind", "one of other, crowd, detained")]
    [InlineData("scope=town", "scope", "one of day-city")]
    [InlineData("qualifier=most", "qualifier", "one of exact")]
    [InlineData("group=cats", "group", "one of unsaid")]
    [InlineData("low=-1", "low", "a whole number from 0, in digits")]
    [InlineData("high=ten", "high", "a whole number from 0, in digits")]
    [InlineData("low=10&high=9", "high", "a number not below “low”")]
    [InlineData("from=yesterday", "from", "a day written like 2020-09-13")]
    [InlineData("from=2020-09-13&to=2020-09-12", "to", "a day not before “from”")]
    [InlineData("country=Belarus", "country", "the two letters of a country")]
    [InlineData("class=somebody", "class", "one of own-voice")]
    [InlineData("convention=guess", "convention", "one of literal")]
    [InlineData("sort=best", "sort", "one of day, low, high")]
    [InlineData("order=sideways", "order", "one of up, down")]
    [InlineData("page=0", "page", "a whole number from 1")]
    public async Task A_wrong_value_is_refused_with_what_is_allowed(string query, string name, string allowed)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/claims.json?" + query, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonElement problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("problems")[0];
        problem.GetProperty("name").GetString().ShouldBe(name);
        problem.GetProperty("allowed").GetString()!.ShouldStartWith(allowed);
    }

    [Fact]
    public async Task A_convention_gives_numbers_and_leaves_words_and_bounds_as_they_are()
    {
        JsonElement[] literal = await ItemsAsync(""), ccc = await ItemsAsync("convention=ccc");
        literal.ShouldAllBe(claim => claim.GetProperty("byConvention").ValueKind == JsonValueKind.Null);
        ccc.ShouldAllBe(claim => claim.GetProperty("byConvention").ValueKind == JsonValueKind.Object);
        foreach (string field in new[] { "id", "words", "low", "high", "least", "most" })
        {
            ccc.Select(claim => claim.GetProperty(field).GetRawText()).ShouldBe(literal.Select(claim => claim.GetProperty(field).GetRawText()));
        }
        JsonElement vague = ccc.First(claim => Text(claim, "numberText") == "tens of thousands");
        vague.GetProperty("byConvention").GetProperty("number").GetInt64().ShouldBe(20_000);
        (await PageAsync("/claims?convention=ccc")).QuerySelectorAll(".claims .by-rule").Length.ShouldBe(ccc.Length);
    }

    [Fact]
    public async Task The_CSV_carries_every_figure_with_a_citation_that_leads_back()
    {
        using CsvReader csv = new(new StringReader((await site.PageAsync("/claims.csv")).TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        List<IDictionary<string, object>> rows = [.. csv.GetRecords<dynamic>().Select(row => (IDictionary<string, object>)row)];
        rows.Select(row => (string)row["id"]).ShouldBe((await ItemsAsync("")).Select(claim => Text(claim, "id")!));
        foreach (IDictionary<string, object> row in rows)
        {
            string citation = (string)row["citation"], address = (string)row["address"];
            citation.ShouldContain((string)row["words"]);
            citation.ShouldContain((string)row["report"]);
            citation.ShouldContain((string)row["sha256"]);
            citation.ShouldContain($"¶ {row["paragraph"]}");
            citation.ShouldContain(address);
            address.ShouldStartWith(site.Client.BaseAddress!.AbsoluteUri);
        }
    }

    [Theory]
    [InlineData("/events/2020-09-13-minsk-protest", "event=2020-09-13-minsk-protest")]
    [InlineData("/places/minsk", "place=minsk")]
    public async Task Pages_show_their_part_of_the_ledger(string page, string query)
    {
        IDocument document = await PageAsync(page);
        string[] expected = [.. (await ItemsAsync(query)).Select(claim => Text(claim, "address")!)];
        expected.ShouldNotBeEmpty();
        document.QuerySelectorAll("#ledger tbody a.said").Select(link => link.GetAttribute("href")).ShouldBe(expected);
        document.QuerySelector($"#ledger a[href='/claims?{query}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_report_and_a_source_show_theirs()
    {
        JsonElement claim = (await ItemsAsync("source=interior+ministry"))[0];
        string slug = Text(claim, "slug")!, id = Text(claim, "id")!;
        (await PageAsync("/reports/" + slug)).QuerySelectorAll("#ledger tbody a.said").Select(link => link.GetAttribute("href")!).ShouldContain($"/reports/{slug}#c-{id}");
        JsonElement entity = claim.GetProperty("source").GetProperty("entity");
        JsonElement organization = await site.JsonAsync($"/organizations/{entity.GetProperty("slug").GetString()}.json");
        organization.GetProperty("figures").EnumerateArray().Select(figure => Text(figure, "id")).ShouldContain(id);
    }

    [Fact]
    public async Task Nothing_matches_politely()
    {
        (await site.PageAsync("/claims?q=no+such+words+at+all")).ShouldContain("No figure matches");
        (await site.PageAsync("/claims?place=nowhere&source=nobody&event=nothing&report=none&outlet=none&country=ZZ")).ShouldContain("No figure matches");
    }

    private async Task<JsonElement[]> ItemsAsync(string query)
    {
        List<JsonElement> items = [];
        string? address = "/claims.json?" + query;
        while (address is not null)
        {
            JsonElement list = await site.JsonAsync(address);
            items.AddRange(list.GetProperty("items").EnumerateArray());
            address = Text(list, "next");
        }
        return [.. items];
    }

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

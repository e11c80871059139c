using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Citing;

namespace ProtestArchive.Tests.Pages;

public sealed class CitingTests(SeedSite site)
{
    // The members of an item in the CSL data schema that a citation of ours may have.
    private static readonly string[] CslMembers = ["id", "type", "title", "author", "container-title", "publisher", "issued", "language", "archive", "URL", "note"];

    [Fact]
    public async Task Every_report_paragraph_and_figure_can_be_cited_in_every_format()
    {
        int cited = 0;
        foreach (JsonElement report in await ReportsAsync())
        {
            string cite = $"/reports/{report.GetProperty("slug").GetString()}/cite";
            int last = report.GetProperty("paragraphs").EnumerateArray().Last().GetProperty("number").GetInt32();
            string[] queries = ["?", $"?p={last}&", .. report.GetProperty("facts").EnumerateArray().Select(fact => $"?c={fact.GetProperty("id").GetString()}&")];
            foreach (string query in queries)
            {
                Dictionary<string, string> bibtex = CitationReader.BibTeX(await FileAsync(cite + query + "format=bibtex", "application/x-bibtex"));
                var ris = CitationReader.Ris(await FileAsync(cite + query + "format=ris", "application/x-research-info-systems"));
                JsonElement csl = JsonDocument.Parse(await FileAsync(cite + query + "format=csl", "application/vnd.citationstyles.csl+json")).RootElement.EnumerateArray().ShouldHaveSingleItem();
                string text = await FileAsync(cite + query + "format=text", "text/plain");

                csl.EnumerateObject().Select(member => member.Name).ShouldBeSubsetOf(CslMembers);
                csl.GetProperty("type").GetString().ShouldBe("article-newspaper");
                string address = csl.GetProperty("URL").GetString()!, sha256 = report.GetProperty("sha256").GetString()!;
                Uri.IsWellFormedUriString(address, UriKind.Absolute).ShouldBeTrue(address);
                bibtex["url"].ShouldBe(address);
                ris.ShouldContain(("UR", address));
                text.ShouldContain(address);
                foreach (string note in new[] { bibtex["note"], csl.GetProperty("note").GetString()!, string.Join(' ', ris.Where(line => line.Tag == "N1").Select(line => line.Value)), text }) { note.ShouldContain(sha256); }
                csl.GetProperty("title").GetString().ShouldBe(report.GetProperty("title").GetString());
                cited++;
            }
        }
        cited.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task Only_what_is_stated_is_stated_and_an_inferred_day_says_so()
    {
        foreach (JsonElement report in await ReportsAsync())
        {
            string cite = $"/reports/{report.GetProperty("slug").GetString()}/cite?format=";
            var ris = CitationReader.Ris(await FileAsync(cite + "ris", "application/x-research-info-systems"));
            Dictionary<string, string> bibtex = CitationReader.BibTeX(await FileAsync(cite + "bibtex", "application/x-bibtex"));
            JsonElement csl = JsonDocument.Parse(await FileAsync(cite + "csl", "application/vnd.citationstyles.csl+json")).RootElement[0];
            string? outlet = report.GetProperty("outlet").GetString(), byline = report.GetProperty("byline").GetString();
            bool inferred = report.GetProperty("dateBasis").GetString() == "inferred";

            csl.TryGetProperty("container-title", out JsonElement container).ShouldBe(outlet is not null);
            if (outlet is not null) { container.GetString().ShouldBe(outlet); }
            bibtex.ContainsKey("howpublished").ShouldBe(outlet is not null);
            bibtex["note"].Contains("names no publisher", StringComparison.Ordinal).ShouldBe(outlet is null);
            csl.TryGetProperty("author", out JsonElement author).ShouldBe(byline is not null);
            if (byline is not null)
            {
                author.EnumerateArray().ShouldHaveSingleItem().GetProperty("literal").GetString().ShouldBe(byline);
                bibtex["author"].ShouldBe($"{{{byline}}}");
                // “A, B and C” would be read as family and given name.
                ris.Any(line => line.Tag == "AU").ShouldBe(!byline.Contains(',', StringComparison.Ordinal));
                ris.ShouldContain(line => line.Value.EndsWith(byline, StringComparison.Ordinal));
            }
            bibtex.ContainsKey("langid").ShouldBe(csl.TryGetProperty("language", out _));
            bibtex["note"].Contains("date inferred", StringComparison.Ordinal).ShouldBe(inferred);
            ris.Single(line => line.Tag == "DA").Value.ShouldEndWith(inferred ? "/inferred" : "/");
            csl.GetProperty("issued").TryGetProperty("circa", out _).ShouldBe(inferred);
            bibtex["note"].Contains("no headline", StringComparison.Ordinal).ShouldBe(report.GetProperty("titleIsOurs").GetBoolean());
        }
    }

    [Fact]
    public async Task A_figure_is_cited_with_its_words_its_source_and_its_place()
    {
        JsonElement report = (await ReportsAsync()).First(report => report.GetProperty("outlet").GetString() == "The Moscow Times");
        JsonElement fact = report.GetProperty("facts").EnumerateArray().First(fact => fact.GetProperty("source").ValueKind is JsonValueKind.String && fact.GetProperty("low").GetRawText() == "401");
        string slug = report.GetProperty("slug").GetString()!, id = fact.GetProperty("id").GetString()!;
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync($"/reports/{slug}/cite?c={id}"));
        string plain = page.GetElementById("cite-text")!.TextContent;
        plain.ShouldStartWith("“More than 400 people” (Detained: 401 or more, according to the interior ministry): Tatiana Kalinovskaya for AFP, “Tens of Thousands Rally in Belarus Despite Mass Arrests”, The Moscow Times, 13 September 2020, ¶ 14. ");
        plain.ShouldContain($"/reports/{slug}#c-{id}. SHA-256 of the text: ");
        plain.ShouldBe(await FileAsync($"/reports/{slug}/cite?c={id}&format=text", "text/plain"));
        page.QuerySelectorAll("button[data-copy]").ShouldAllBe(button => button.HasAttribute("hidden") && page.GetElementById(button.GetAttribute("data-copy")!) != null);

        JsonElement twin = await site.JsonAsync($"/reports/{slug}/cite.json?c={id}");
        twin.GetProperty("text").GetString().ShouldBe(plain);
        twin.GetProperty("ris").GetString().ShouldBe(await FileAsync($"/reports/{slug}/cite?c={id}&format=ris", "application/x-research-info-systems"));
        twin.GetProperty("citation").GetProperty("words").GetString().ShouldBe("More than 400 people");

        // The same words as in the ledger, and in English whatever the reader's dates.
        (await site.JsonAsync($"/claims.json?report={slug}")).GetProperty("items").EnumerateArray().Single(claim => claim.GetProperty("id").GetString() == id).GetProperty("citation").GetString().ShouldBe(plain);
        using HttpRequestMessage request = new(HttpMethod.Get, $"/reports/{slug}/cite?c={id}") { Headers = { { "Cookie", "dates=iso" } } };
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetElementById("cite-text")!.TextContent.ShouldBe(plain);
    }

    [Fact]
    public async Task From_the_page_every_figure_and_paragraph_can_be_cited()
    {
        JsonElement report = (await ReportsAsync())[0];
        string address = $"/reports/{report.GetProperty("slug").GetString()}";
        IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address));
        string[] links = [.. page.QuerySelectorAll($"a[href^='{address}/cite']").Select(link => link.GetAttribute("href")!).Distinct()];
        links.Length.ShouldBe(1 + report.GetProperty("paragraphs").GetArrayLength() + report.GetProperty("facts").GetArrayLength());
        foreach (string link in links.Take(8)) { await site.PageAsync(link); }
    }

    [Theory]
    [InlineData("/reports/no-such-report/cite", HttpStatusCode.NotFound)]
    [InlineData("/reports/{0}/cite?c=nothing", HttpStatusCode.NotFound)]
    [InlineData("/reports/{0}/cite?p=9999", HttpStatusCode.NotFound)]
    [InlineData("/reports/{0}/cite?p=one", HttpStatusCode.BadRequest)]
    [InlineData("/reports/{0}/cite?p=1&c=x", HttpStatusCode.BadRequest)]
    [InlineData("/reports/{0}/cite?format=pdf", HttpStatusCode.BadRequest)]
    [InlineData("/reports/{0}/cite.csv", HttpStatusCode.NotFound)]
    [InlineData("/kept/0000/cite", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_cited_is_refused_in_words(string address, HttpStatusCode expected)
    {
        string slug = (await ReportsAsync())[0].GetProperty("slug").GetString()!;
        using HttpResponseMessage answer = await site.Client.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, slug), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected);
    }

    [Theory]
    [InlineData("en", "english")]
    [InlineData("be", "belarusian")]
    [InlineData("ru-RU", "russian")]
    [InlineData("qqq", null)]
    [InlineData("x}", null)]
    [InlineData(null, null)]
    public void A_bibliography_is_told_the_language_by_the_name_it_knows(string? code, string? name)
    {
        Citation citation = new() { Kind = CitedKind.Report, Key = "one", Title = "One", Language = code, Address = "https://archive.example/reports/one", Sha256 = "00ff" };
        CitationReader.BibTeX(BibTeX.Of(citation)).GetValueOrDefault("langid").ShouldBe(name);
    }

    [Fact]
    public void Words_that_mean_something_to_a_format_are_escaped_and_nothing_is_lost()
    {
        Citation hostile = new()
        {
            Kind = CitedKind.Report,
            Key = "hostile",
            Title = "50 % of {all} & \\more_ }#1{ ~ ^ $5\r\nER  - \r\nTY  - BOOK",
            Byline = "Ніна Багінская, Łukasz* O’Brien \"x\"",
            Outlet = "Ünïcode }{ News",
            Address = "https://archive.example/reports/x?y={1}&z=100%#c-1",
            Sha256 = "00ff",
        };
        Dictionary<string, string> bibtex = CitationReader.BibTeX(BibTeX.Of(hostile));
        bibtex["title"].ShouldContain("50 \\% of \\textbraceleft{}all\\textbraceright{} \\& \\textbackslash{}more\\_");
        bibtex["author"].ShouldBe("{Ніна Багінская, Łukasz* O’Brien \"x\"}");
        var ris = CitationReader.Ris(Ris.Of(hostile));
        ris.Single(line => line.Tag == "TI").Value.ShouldStartWith("50 % of {all} & \\more_ }#1{");
        ris.ShouldNotContain(line => line.Tag == "AU");
        ris.ShouldContain(("N1", "Byline: Ніна Багінская, Łukasz* O’Brien \"x\""));
        ris.ShouldNotContain(line => line.Tag == "DA" || line.Tag == "PY");
        JsonElement csl = JsonDocument.Parse(CslJson.Of(hostile)).RootElement[0];
        csl.GetProperty("title").GetString().ShouldBe(hostile.Title);
        csl.TryGetProperty("issued", out _).ShouldBeFalse();
        csl.GetProperty("note").GetString()!.ShouldContain("Date of writing not known.");
    }

    [Fact]
    public void A_kept_record_is_cited_by_the_day_on_which_it_was_kept()
    {
        Citation kept = CiteQuery.OfKept("March in “Minsk”", "https://archive.example/kept/ab", Instant.FromUtc(2026, 11, 21, 23, 0), "abcd", "ab");
        PlainCitation.Of(kept).ShouldBe("“March in “Minsk””, kept 21 November 2026. Protest Archive, https://archive.example/kept/ab. SHA-256 of the record: abcd");
        CitationReader.BibTeX(BibTeX.Of(kept))["howpublished"].ShouldBe("Protest Archive");
        CitationReader.Ris(Ris.Of(kept)).ShouldContain(("TY", "DATA"));
        JsonDocument.Parse(CslJson.Of(kept)).RootElement[0].GetProperty("type").GetString().ShouldBe("dataset");
        kept.DateBasis.ShouldNotBe(DateBasis.Inferred);
    }

    private async Task<string> FileAsync(string address, string mediaType)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<JsonElement>> ReportsAsync()
    {
        List<JsonElement> reports = [];
        foreach (JsonElement item in (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray())
        {
            reports.Add(await site.JsonAsync($"/reports/{item.GetProperty("slug").GetString()}.json"));
        }
        return reports;
    }
}

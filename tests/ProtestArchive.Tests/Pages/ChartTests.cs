using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Tests.Pages;

public sealed class ChartTests(SeedSite site)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task The_figures_of_an_event_can_be_taken_as_a_file_that_stands_alone()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/events/2020-09-13-minsk-protest/charts/detained.svg", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("2020-09-13-minsk-protest-detained.svg");
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldStartWith("sandbox");
        answer.Headers.ETag.ShouldBeNull(); // it says the day on which it was made
        XElement svg = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        svg.Element(Svg + "desc")!.Value.ShouldContain("“At least 250 people”");
        string[] texts = [.. svg.Descendants(Svg + "text").Select(text => text.Value)];
        texts.ShouldContain("Detained: “March of Heroes” in Minsk, 13 September 2020");
        texts.ShouldContain("401 or more satisfies all three");
        texts.ShouldContain("C: Tens of Thousands Rally in Belarus Despite Mass Arrests"); // a letter says nothing outside the archive
        texts.ShouldContain(text => text.StartsWith("Source: Protest Archive, http://") && text.Contains("/events/2020-09-13-minsk-protest, "));
        svg.Elements(Svg + "rect").First().Attribute("fill")!.Value.ShouldBe("#ffffff");
        svg.Descendants().Attributes("class").ShouldBeEmpty(); // nothing that only our style sheet could paint
        svg.Descendants(Svg + "a").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chart_on_a_page_says_the_same_and_offers_its_file()
    {
        IDocument page = await new HtmlParser().ParseDocumentAsync(await site.PageAsync("/events/2020-09-13-minsk-protest"), TestContext.Current.CancellationToken);
        IElement chart = page.QuerySelectorAll("figure.range").Single(figure => figure.QuerySelector("svg")!.TextContent.Contains("Greater than 400", StringComparison.Ordinal));
        IElement svg = chart.QuerySelector("svg")!;
        svg.GetAttribute("role").ShouldBe("img");
        page.GetElementById(svg.GetAttribute("aria-labelledby")!)!.TextContent.ShouldContain("Detained");
        page.GetElementById(svg.GetAttribute("aria-describedby")!)!.TextContent.ShouldContain("“At least 250 people”");
        chart.QuerySelector(".chart-files a")!.GetAttribute("href").ShouldBe("/events/2020-09-13-minsk-protest/charts/detained.svg");
        chart.QuerySelector("[data-png]")!.HasAttribute("hidden").ShouldBeTrue(); // until the script shows it
    }

    [Fact]
    public async Task The_charts_of_a_comparison_can_be_taken_as_files()
    {
        string[] slugs = [.. (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray().Select(report => report.GetProperty("slug").GetString()!)];
        IDocument page = await new HtmlParser().ParseDocumentAsync(await site.PageAsync(Addresses.Compare(slugs)), TestContext.Current.CancellationToken);
        string[] files = [.. page.QuerySelectorAll(".chart-files a[href*='.svg']").Select(link => link.GetAttribute("href")!)];
        files.ShouldContain(file => file.StartsWith("/compare/charts/wording.svg?", StringComparison.Ordinal));
        files.ShouldContain(file => file.StartsWith("/compare/charts/2020-09-13-minsk-protest/detained.svg?", StringComparison.Ordinal));
        foreach (string file in files) { XElement.Parse(await site.PageAsync(file)).Element(Svg + "title")!.Value.ShouldNotBeEmpty(); }
    }

    [Theory]
    [InlineData("/events/2020-09-13-minsk-protest/charts/weather.svg")]
    [InlineData("/events/nothing/charts/detained.svg")]
    [InlineData("/events/nothing/charts/coverage.svg")]
    [InlineData("/people/nobody/charts/alongside.svg")]
    [InlineData("/refusals/x/charts/coverage.svg")]
    public async Task There_is_no_file_of_what_cannot_be_drawn(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_persons_reports_stand_over_time_with_those_named_alongside()
    {
        IDocument page = await new HtmlParser().ParseDocumentAsync(await site.PageAsync("/people/svetlana-tikhanovskaya"), TestContext.Current.CancellationToken);
        page.QuerySelectorAll(".coverage tbody tr").Select(row => row.TextContent).ShouldBe(["14 August 20201", "16 August 20201", "13 September 20203"]);
        IElement graph = page.QuerySelector("figure.graph svg")!;
        graph.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/people/alexander-lukashenko");
        graph.QuerySelectorAll(".arc").ShouldNotBeEmpty();
        XElement.Parse(await site.PageAsync("/people/svetlana-tikhanovskaya/charts/coverage.svg")).Element(Svg + "title")!.Value.ShouldContain("Svetlana Tikhanovskaya");
        XElement.Parse(await site.PageAsync("/people/svetlana-tikhanovskaya/charts/alongside.svg")).Descendants(Svg + "text").Select(text => text.Value).ShouldContain(text => text.StartsWith("Alexander Lukashenko"));
    }

    [Fact]
    public void A_graph_is_drawn_the_same_whatever_the_order_of_its_edges_with_those_that_belong_together_side_by_side()
    {
        ImmutableArray<ArcNode> nodes = [.. "ABCDE".Select(letter => new ArcNode(letter.ToString(), null, null))];
        ImmutableArray<ArcEdge> edges = [new(0, 4, 9), new(4, 2, 5), new(1, 3, 2)];
        Drawing drawing = ArcDrawing.Of("g", "G", "", nodes, edges);
        drawing.Shapes.OfType<Words>().Select(word => word.Text).ShouldBe(["A", "E", "C", "B", "D"]);
        ArcDrawing.Of("g", "G", "", nodes, [.. edges.Reverse()]).Shapes.ShouldBe(drawing.Shapes);
        ArcDrawing.Of("g", "G", "", [nodes[0]], []).Shapes.OfType<Words>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Markup_and_control_characters_in_a_report_are_text_in_a_file()
    {
        RangeChart chart = new("x", "<script>alert(1)</script>", [RangeRow.Of(new(1, "a", "T", false), "more \u0001 than <b>400</b> \U0001F600", null, 401, null, Qualifier.MoreThan)]);
        string svg = Encoding.UTF8.GetString(new ChartFile(RangeDrawing.Of(chart), "x", [], "/").ToSvg("http://here", new LocalDate(2026, 11, 21)));
        XElement file = XElement.Parse(svg);
        file.Descendants(Svg + "script").ShouldBeEmpty();
        file.Descendants(Svg + "text").Select(text => text.Value).ShouldContain(text => text.Contains("<b>400</b> \U0001F600"));
    }

    [Fact]
    public void Of_many_figures_a_page_draws_the_lowest_and_the_highest()
    {
        RangeChart chart = new("x", "Crowd", [.. Enumerable.Range(1, 40).Select(number => RangeRow.Of(new(number, $"r{number}", "T", false), $"{number}", null, number, number, Qualifier.Exact))]);
        chart.OnPage.Rows.Select(row => row.Low).ShouldBe([1, 2, 3, 4, 5, 6, 35, 36, 37, 38, 39, 40]);
        RangeDrawing.Of(chart).Shapes.OfType<Box>().Count(box => box.Class == "sigbox").ShouldBe(40);
    }
}

using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages.Map;

public sealed class MapPageTests(SeedSite site)
{
    [Fact]
    public async Task The_map_shows_the_country_that_most_reports_tell_of_with_a_circle_for_each_place_of_events()
    {
        IDocument page = await PageAsync("/map");
        IElement drawing = page.QuerySelector("figure.map svg")!;
        drawing.QuerySelector("title")!.TextContent.ShouldBe("Map of Belarus with the places of events");
        drawing.QuerySelector("desc")!.TextContent.ShouldBe("Minsk, five reports.");
        drawing.QuerySelector("path.home").ShouldNotBeNull();
        IElement minsk = drawing.QuerySelector("a[href='/places/minsk']")!;
        minsk.GetAttribute("aria-label").ShouldBe("Minsk, five reports");
        minsk.QuerySelector("text")!.TextContent.ShouldBe("Minsk");
        // Belarus fills the drawing, and Minsk lies near its middle.
        Number(minsk, "cx").ShouldBe(400, 60);
        Number(minsk, "cy").ShouldBe(300, 60);
        drawing.QuerySelectorAll(".ctry").Select(name => name.TextContent).ShouldBe(["Russia", "Ukraine", "Poland", "Lithuania", "Latvia"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_says_the_same_and_what_is_not_on_the_map()
    {
        IDocument page = await PageAsync("/map");
        JsonElement json = await site.JsonAsync("/map.json");
        JsonElement minsk = json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        minsk.GetProperty("slug").GetString().ShouldBe("minsk");
        minsk.GetProperty("reports").GetInt32().ShouldBe(5);
        Section(page, "places").ShouldContain("Minsk");
        Slugs(json, "offMap").ShouldContain("sochi");
        Section(page, "off").ShouldContain("Sochi, Russia");
        Slugs(json, "named").ShouldContain("brest"); // named in reports, but no event is placed there
        page.QuerySelectorAll(".unfound a").Select(link => link.GetAttribute("href")).ShouldContain("/places/drozdy");
        (await site.PageAsync("/map.csv")).ShouldContain("minsk,Minsk,city,BY,53.9,27.5");
    }

    [Fact]
    public async Task The_whole_earth_gathers_near_places_in_a_circle_that_leads_nearer()
    {
        IDocument page = await PageAsync("/map?zoom=0");
        IElement several = page.QuerySelectorAll("figure.map a").First(link => link.QuerySelector("circle.several") is not null);
        several.GetAttribute("aria-label")!.ShouldStartWith("Minsk and ");
        string nearer = several.GetAttribute("href")!;
        nearer.ShouldStartWith("/map?at=");
        IDocument near = await PageAsync(nearer);
        near.QuerySelectorAll("figure.map a[href='/places/minsk']").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Days_and_kind_narrow_the_map_and_stay_while_it_moves()
    {
        JsonElement all = await site.JsonAsync("/map.json");
        JsonElement few = await site.JsonAsync("/map.json?from=2020-09-13&to=2020-09-13&kind=protest");
        Events(few).ShouldBeInRange(1, Events(all) - 1);
        IDocument page = await PageAsync("/map?from=2020-09-13&to=2020-09-13&kind=protest");
        foreach (IElement link in page.QuerySelectorAll(".map-nav a"))
        {
            link.GetAttribute("href")!.ShouldContain("from=2020-09-13");
            await PageAsync(link.GetAttribute("href")!);
        }
        (await site.JsonAsync("/map.json?from=1990-01-01&to=1990-01-02")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task The_number_of_events_leads_to_just_these_events()
    {
        const string Narrowed = "kind=protest&from=2020-09-13&to=2020-09-13";
        IElement number = (await PageAsync("/map?" + Narrowed)).QuerySelectorAll("a[href^='/events?'][href*='place=minsk']").ShouldHaveSingleItem();
        JsonElement list = await site.JsonAsync(number.GetAttribute("href")!.Replace("/events?", "/events.json?", StringComparison.Ordinal));
        list.GetProperty("total").GetInt32().ShouldBe(int.Parse(number.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        list.GetProperty("filter").GetProperty("kind").GetString().ShouldBe("protest");
    }

    [Fact]
    public async Task A_place_narrows_the_map_and_stays_when_the_days_change()
    {
        JsonElement json = await site.JsonAsync("/map.json?place=sochi");
        json.GetProperty("items").EnumerateArray().ShouldHaveSingleItem().GetProperty("slug").GetString().ShouldBe("sochi");
        (await PageAsync("/map?place=sochi")).QuerySelector("form[action='/map'] input[name=place]")!.GetAttribute("value").ShouldBe("sochi");
    }

    [Theory]
    [InlineData("at=0,179.9&zoom=4", null)] // Fiji, over the 180th meridian
    [InlineData("at=68,180&zoom=4", "Russia")]
    [InlineData("at=88,0&zoom=3", "Greenland")]
    [InlineData("at=-85,0&zoom=3", null)]
    [InlineData("at=30,100&zoom=2", "China")]
    [InlineData("at=0,-160&zoom=1.5", "Australia")]
    public async Task Any_part_of_the_earth_can_be_drawn(string view, string? country)
    {
        IDocument page = await PageAsync("/map?" + view);
        if (country is not null) { page.QuerySelectorAll(".ctry").Select(name => name.TextContent).ShouldContain(country); }
        string land = page.QuerySelector("path.away")!.GetAttribute("d")!;
        land.ShouldNotBeEmpty();
        land.ShouldNotContain("NaN");
        land.Length.ShouldBeLessThan(120_000);
    }

    [Fact]
    public async Task The_map_can_be_taken_away_as_a_file_that_stands_alone()
    {
        string link = (await PageAsync("/map?zoom=0")).QuerySelector("a[href^='/map/charts/map.svg']")!.GetAttribute("href")!;
        using HttpResponseMessage answer = await site.Client.GetAsync(link, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        System.Xml.Linq.XDocument file = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        file.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ShouldContain(text => text.StartsWith("Minsk + ", StringComparison.Ordinal));
        file.Descendants().SelectMany(element => element.Attributes("class")).ShouldBeEmpty(); // it brings its colours along
    }

    [Theory]
    [InlineData("/map?at=north&zoom=3", "at")]
    [InlineData("/map?at=91,0", "at")]
    [InlineData("/map?zoom=99", "zoom")]
    [InlineData("/map?zoom=NaN", "zoom")]
    [InlineData("/map?kind=party", "kind")]
    [InlineData("/map?from=2020-09-13&to=2020-01-01", "to")]
    public async Task A_view_that_cannot_be_drawn_is_refused(string address, string parameter)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(parameter);
    }

    private static double Number(IElement link, string attribute) =>
        double.Parse(link.QuerySelector("circle")!.GetAttribute(attribute)!, System.Globalization.CultureInfo.InvariantCulture);

    private static string Section(IDocument page, string heading) => page.GetElementById(heading)!.ParentElement!.TextContent;

    private static IEnumerable<string?> Slugs(JsonElement record, string list) => record.GetProperty(list).EnumerateArray().Select(place => place.GetProperty("slug").GetString());

    private static int Events(JsonElement record) => record.GetProperty("items").EnumerateArray().Sum(place => place.GetProperty("events").GetInt32());

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

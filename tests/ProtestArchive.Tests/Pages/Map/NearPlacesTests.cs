using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;

namespace ProtestArchive.Tests.Pages.Map;

/// <summary>Places that lie nearer to each other than a map can show.</summary>
public sealed class NearPlacesTests(AddedEventsSite site) : IClassFixture<AddedEventsSite>
{
    [Fact]
    public async Task A_circle_of_several_places_leads_nearer_and_to_the_list_where_nothing_is_nearer()
    {
        await AddAsync("upper", -40, -72);
        await AddAsync("lower", -40.012, -72.012); // a mile apart
        const string Days = "&from=1990-05-01&to=1990-05-02";
        foreach (string zoom in new[] { "8.7", "9", "9.5", "10" })
        {
            (await CircleAsync($"/map?at=-40,-72&zoom={zoom}{Days}")).GetAttribute("href").ShouldBe("#places", zoom);
        }
        IDocument list = await PageAsync("/map?at=-40,-72&zoom=10" + Days);
        list.GetElementById("places")!.ParentElement!.QuerySelectorAll("a[href='/places/lower']").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_circle_of_places_that_come_apart_leads_to_where_they_do()
    {
        await AddAsync("north", -45, -72);
        await AddAsync("south", -45.1, -72.1);
        const string Days = "&from=1990-05-01&to=1990-05-02";
        for (double zoom = 5; zoom <= 7.5; zoom += 0.5)
        {
            string nearer = (await CircleAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/map?at=-45,-72&zoom={zoom}{Days}"))).GetAttribute("href")!;
            (await PageAsync(nearer)).QuerySelectorAll("figure.map a[href='/places/south']").ShouldHaveSingleItem();
        }
    }

    private async Task AddAsync(string town, double latitude, double longitude)
    {
        LocalDate day = new(1990, 5, 1);
        await site.AddEventAsync($"March in {town}", day, day, place: await site.AddTownAsync(town, latitude, longitude));
    }

    private async Task<IElement> CircleAsync(string address) => (await PageAsync(address)).QuerySelectorAll("figure.map a").Single(link => link.QuerySelector("circle.several") is not null);

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

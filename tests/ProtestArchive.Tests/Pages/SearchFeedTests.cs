using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace ProtestArchive.Tests.Pages;

public sealed class SearchFeedTests(SeedSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/search.atom", 5)]
    [InlineData("/search.atom?q=Gomel", 2)]
    [InlineData("/search.atom?q=Tikankovskaya", 5)]
    [InlineData("/search.atom?q=Tikankovskaya&exact=1", 1)]
    [InlineData("/search.atom?q=zebra", 0)]
    [InlineData("/search.atom?q=%22", 0)]
    public async Task Any_search_is_a_feed(string address, int entries)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/atom+xml");
        XElement feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        feed.Name.ShouldBe(Atom + "feed");
        string root = site.Client.BaseAddress!.AbsoluteUri.TrimEnd('/');
        One(feed, "id").ShouldBe(root + address);
        feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value.ShouldBe(root + address);
        DateTimeOffset.Parse(One(feed, "updated"), System.Globalization.CultureInfo.InvariantCulture);
        XElement[] items = [.. feed.Elements(Atom + "entry")];
        items.Length.ShouldBe(entries);
        items.Select(item => One(item, "id")).Distinct().Count().ShouldBe(entries);
        string[] came = [.. items.Select(item => One(item, "updated"))];
        came.ShouldBe(came.OrderDescending(StringComparer.Ordinal));
        foreach (XElement item in items)
        {
            One(item, "title").ShouldNotBeEmpty();
            One(item, "summary").ShouldNotBeEmpty();
            await site.PageAsync(new Uri(One(item, "id")).PathAndQuery);
        }
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again()
    {
        using HttpResponseMessage first = await site.Client.GetAsync("/search.atom?q=Minsk", TestContext.Current.CancellationToken);
        first.Content.Headers.LastModified.ShouldBeNull(); // it would not change when a report is taken out
        EntityTagHeaderValue tag = first.Headers.ETag.ShouldNotBeNull();
        using HttpRequestMessage request = new(HttpMethod.Get, "/search.atom?q=Minsk");
        request.Headers.IfNoneMatch.Add(tag);
        using HttpResponseMessage second = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/search.atom?q=after:soon")]
    [InlineData("/search.atom?q=a%00b")]
    [InlineData("/search.atom?q=a&exact=perhaps")]
    public async Task What_cannot_be_searched_is_refused(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_page_of_a_search_names_its_feed() =>
        (await site.PageAsync("/search?q=Minsk")).ShouldContain("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/search.atom?q=Minsk\">");

    private static string One(XElement parent, string name) => parent.Elements(Atom + name).ShouldHaveSingleItem().Value;
}

using System.Net;
using System.Text.Json;

namespace ProtestArchive.Tests.Pages;

/// <summary>What a reader's line has to carry, with the seeds.</summary>
public sealed class SizeTests(SeedSite site)
{
    private const int KB = 1000, MostHtml = 100 * KB, MostScript = 20 * KB, MostFonts = 250 * KB;
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/events")]
    [InlineData("/events/2020-09-13-minsk-protest")]
    [InlineData("/events/2020-08-09-belarus-election")]
    [InlineData("/claims")]
    [InlineData("/people/alexander-lukashenko")]
    [InlineData("/places/belarus")]
    [InlineData("/places/minsk")]
    [InlineData("/search?q=police")]
    [InlineData("/timeline")]
    [InlineData("/map")]
    [InlineData("/docs/codebook")]
    public async Task A_page_is_small(string address) => (await PackedAsync(address)).ShouldBeLessThan(MostHtml, address);

    [Fact]
    public async Task Reports_and_all_of_them_compared_are_small()
    {
        string[] slugs = [.. (await site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray().Select((JsonElement item) => item.GetProperty("slug").GetString()!)];
        slugs.Length.ShouldBe(5);
        foreach (string slug in slugs) { (await PackedAsync("/reports/" + slug)).ShouldBeLessThan(MostHtml, slug); }
        (await PackedAsync("/compare?" + string.Join('&', slugs.Select(slug => "r=" + slug)))).ShouldBeLessThan(MostHtml);
    }

    [Fact]
    public async Task The_script_is_small_even_unpacked() => (await BytesAsync("/app.js", "identity")).ShouldBeLessThan(MostScript);

    /// <summary>Upright and italic letters of both families: what an English page asks for, whatever it says.</summary>
    [Fact]
    public async Task Fonts_of_an_English_page_are_small_and_the_upright_ones_asked_for_at_once()
    {
        string css = await site.PageAsync("/style.css");
        string[] latin = [.. css.Split("url(\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Where(font => font.Contains("-latin", StringComparison.Ordinal) && !font.Contains("-ext", StringComparison.Ordinal))];
        latin.Length.ShouldBe(4);
        int bytes = 0;
        foreach (string font in latin) { bytes += await BytesAsync("/" + font, "identity"); }
        bytes.ShouldBeLessThan(MostFonts);
        string page = await site.PageAsync("/docs");
        foreach (string font in latin.Where(font => !font.Contains("italic", StringComparison.Ordinal))) { page.ShouldContain($"<link rel=\"preload\" href=\"/{font}\" as=\"font\""); }
    }

    private Task<int> PackedAsync(string address) => BytesAsync(address, "br");

    private async Task<int> BytesAsync(string address, string encoding)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using HttpResponseMessage answer = await site.Client.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return (await answer.Content.ReadAsByteArrayAsync(Cancellation)).Length;
    }
}

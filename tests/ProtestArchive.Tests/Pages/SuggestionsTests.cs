using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

public sealed class SuggestionsTests(SeedSite site)
{
    [Theory]
    [InlineData("lu", "Alexander Lukashenko")]
    [InlineData("Tikh", "Svetlana Tikhanovskaya")]
    [InlineData("svetlana ti", "Svetlana Tikhanovskaya")]
    [InlineData("MINS", "Minsk")]
    [InlineData("mînsk", "Minsk")]
    [InlineData("the mosc", "The Moscow Times")]
    public async Task Two_letters_of_a_name_are_enough(string typed, string name)
    {
        JsonElement found = await SuggestAsync(typed);
        found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("text").GetString()).ShouldContain(name);
    }

    [Fact]
    public async Task Another_spelling_leads_to_the_name_and_is_shown()
    {
        JsonElement first = (await SuggestAsync("tikank")).GetProperty("items")[0];
        first.GetProperty("address").GetString().ShouldBe("/people/svetlana-tikhanovskaya");
        first.GetProperty("written").GetString()!.ShouldContain("Tikankovskaya");
    }

    [Fact]
    public async Task Events_are_found_by_any_word_of_their_title_and_every_suggestion_leads_somewhere()
    {
        JsonElement found = await SuggestAsync("minsk");
        JsonElement[] items = [.. found.GetProperty("items").EnumerateArray()];
        items.Select(item => item.GetProperty("kind").GetString()).ShouldBeSubsetOf(["person", "place", "organization", "event", "outlet"]);
        items.ShouldContain(item => item.GetProperty("kind").GetString() == "event");
        foreach (JsonElement item in items) { await site.PageAsync(item.GetProperty("address").GetString()!); }
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("*")]
    [InlineData("city:Mi")]
    [InlineData("\"'); DROP TABLE \"Names\" --")]
    [InlineData("zz OR NEAR(")]
    public async Task Where_nothing_begins_so_there_are_none(string typed) => (await SuggestAsync(typed)).GetProperty("items").GetArrayLength().ShouldBe(0);

    [Fact]
    public async Task As_a_part_of_a_page_they_are_options_that_say_where_they_lead()
    {
        IDocument part = new HtmlParser().ParseDocument("<ul>" + await site.PageAsync("/search/suggestions?q=mi") + "</ul>");
        IElement option = part.QuerySelector("[role=option]")!;
        option.GetAttribute("data-href").ShouldBe("/places/minsk");
        option.TextContent.ShouldContain("Minsk");
        part.QuerySelectorAll("header, main, script").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/search/suggestions?q=a%00b", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<JsonElement> SuggestAsync(string typed) => site.JsonAsync("/search/suggestions.json?q=" + Uri.EscapeDataString(typed));
}

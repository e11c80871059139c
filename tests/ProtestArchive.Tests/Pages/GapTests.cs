using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Pages;

/// <summary>That days are called quiet only where no event stands in them, on whichever page of the list it does.</summary>
public sealed class GapTests(AddedEventsSite site) : IClassFixture<AddedEventsSite>
{
    private const int ListedAPage = 40;

    [Fact]
    public async Task The_second_page_of_the_timeline_knows_what_the_first_holds()
    {
        const string Days = "from=1981-01-01&to=1981-12-31";
        await site.AddEventAsync("Blockade of winter", new(1981, 1, 1), new(1981, 3, 31));
        await ManyAsync(ListedAPage - 2, new(1981, 2, 1), new(1981, 2, 1));
        await site.AddEventAsync("Congress", new(1981, 2, 1), new(1981, 2, 10)); // the last of the first page
        await site.AddEventAsync("First of the second page", new(1981, 2, 20), new(1981, 2, 20));
        await site.AddEventAsync("Summer march", new(1981, 7, 1), new(1981, 7, 1));
        (await GapsAsync("/timeline?" + Days)).ShouldBeEmpty();
        (await GapsAsync("/timeline?page=2&" + Days)).ShouldBe(
        [
            "Nine days, 11 to 19 February 1981: no report tells of an event of its own, only of longer ones",
            "130 days, 21 February to 30 June 1981: no report tells of an event of its own, only of longer ones",
        ]);
    }

    [Fact]
    public async Task A_page_says_again_no_gap_that_stands_on_the_page_before()
    {
        const string Days = "from=1984-01-01&to=1984-12-31";
        await site.AddEventAsync("New year", new(1984, 1, 1), new(1984, 1, 1));
        await ManyAsync(ListedAPage + 1, new(1984, 6, 1), new(1984, 6, 1));
        (await GapsAsync("/timeline?" + Days)).ShouldHaveSingleItem();
        (await GapsAsync("/timeline?page=2&" + Days)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_list_of_events_knows_the_page_before_too_and_what_it_was_narrowed_to()
    {
        const string Days = "from=1987-01-01&to=1987-12-31";
        await ManyAsync(ListedAPage - 1, new(1987, 12, 1), new(1987, 12, 1));
        await site.AddEventAsync("Long talks", new(1987, 3, 1), new(1987, 11, 30)); // the last of the first page
        await site.AddEventAsync("Sanction", new(1987, 6, 1), new(1987, 6, 1), EventKind.Sanction);
        await site.AddEventAsync("Earlier sanction", new(1987, 1, 1), new(1987, 1, 1), EventKind.Sanction);
        (await GapsAsync("/events?page=2&" + Days)).ShouldBe(
        [
            "No report tells of an event of its own of 2 June to 30 November 1987, only of longer ones",
            "No report tells of an event of its own of 2 January to 31 May 1987, only of longer ones",
        ]);
        (await GapsAsync("/events?kind=sanction&" + Days)).ShouldBe(["No report tells of such an event of 2 January to 31 May 1987"]);
    }

    [Fact]
    public async Task The_table_of_the_strip_and_its_JSON_count_longer_events_too()
    {
        const string Days = "from=1991-08-01&to=1991-08-31";
        await ManyAsync(2, new(1991, 8, 19), new(1991, 8, 19));
        await ManyAsync(6, new(1991, 8, 19), new(1991, 8, 21)); // more than are drawn
        JsonElement strip = (await site.JsonAsync("/timeline.json?" + Days)).GetProperty("strip");
        JsonElement column = strip.GetProperty("columns").EnumerateArray().ShouldHaveSingleItem();
        column.GetProperty("events").GetInt32().ShouldBe(8);
        column.GetProperty("tellings").GetInt32().ShouldBe(8);
        IDocument page = await PageAsync("/timeline?" + Days);
        page.QuerySelectorAll(".strip table.counts tbody td").Select(cell => cell.TextContent).ShouldBe(["8", "8"]);
        page.QuerySelectorAll(".strip svg .pt").Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_event_that_no_report_tells_of_any_more_stands_in_the_timeline_still()
    {
        await site.AddEventAsync("Forgotten march", new(1994, 4, 4), new(1994, 4, 4), isTold: false);
        IDocument page = await PageAsync("/timeline?from=1994-04-04&to=1994-04-04");
        page.QuerySelectorAll(".tl.broad > li.infer h3").ShouldHaveSingleItem().TextContent.ShouldBe("Forgotten march");
    }

    private async Task ManyAsync(int count, LocalDate first, LocalDate last)
    {
        for (int i = 0; i < count; i++) { await site.AddEventAsync("March " + i.ToString(CultureInfo.InvariantCulture), first, last); }
    }

    private async Task<string[]> GapsAsync(string address) => [.. (await PageAsync(address)).QuerySelectorAll(".tl .gap").Select(gap => gap.TextContent)];

    private async Task<IDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.PageAsync(address), TestContext.Current.CancellationToken);
}

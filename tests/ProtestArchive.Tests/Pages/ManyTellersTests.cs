using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

/// <summary>Forty accounts of one march, more than there are letters and far more than fit side by side.</summary>
public sealed class CrowdedSite : ArchiveSite
{
    public const int Accounts = 40;

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            for (int i = 0; i < Accounts; i++)
            {
                string crowd = i switch { 7 => "Nearly 900", 31 => "More than 60,000", _ when i % 2 == 0 => "About 20,000", _ => "Tens of thousands of" };
                File.WriteAllText(
                    Path.Combine(folder, $"account-{i:00}.txt"),
                    $"A March in Valparaiso, Account {i}\n\nThe Courier of {i}\n\n14 June 2011\n\nVALPARAISO, Chile — {crowd} people marched in Valparaiso on Tuesday, organizers said. Police detained {30 + i % 3} protesters in Valparaiso on Tuesday, the interior ministry said.\n");
            }
            return folder;
        }
    }
}

/// <summary>That an event told by many stays readable: some side by side, the others by what they say.</summary>
public sealed class ManyTellersTests(CrowdedSite site) : IClassFixture<CrowdedSite>
{
    [Fact]
    public async Task A_few_stand_side_by_side_those_furthest_apart_among_them()
    {
        IDocument page = await PageAsync(await MarchAsync());
        string[] heads = [.. page.QuerySelectorAll(".matrix thead .ttl").Select(head => head.TextContent)];
        heads.Length.ShouldBe(5);
        heads.ShouldContain(head => head.Contains("Account 7", StringComparison.Ordinal));
        heads.ShouldContain(head => head.Contains("Account 31", StringComparison.Ordinal));
        page.QuerySelectorAll(".matrix thead .sig").Select(sig => sig.TextContent.Trim()[^1]).ShouldBe("ABCDE");
    }

    [Fact]
    public async Task All_forty_are_read_as_the_few_values_that_they_give()
    {
        string march = await MarchAsync();
        JsonElement crowd = (await site.JsonAsync(march + ".json")).GetProperty("values").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "crowd");
        JsonElement[] values = [.. crowd.GetProperty("values").EnumerateArray()];
        values.Length.ShouldBe(4);
        values.Sum(value => value.GetProperty("reports").GetInt32()).ShouldBe(CrowdedSite.Accounts);
        IDocument page = await PageAsync(march);
        page.QuerySelectorAll("#values-crowd + .values tbody tr").Length.ShouldBe(4);
        page.QuerySelectorAll("svg .sigbox").Length.ShouldBeLessThan(CrowdedSite.Accounts); // the charts draw values too
    }

    [Fact]
    public async Task A_row_for_several_reports_keeps_the_source_of_the_words_it_shows()
    {
        IDocument page = await PageAsync(await MarchAsync());
        page.QuerySelectorAll("svg desc").Select(words => words.TextContent).ShouldContain(words => words.Contains("organizers and 19 more reports", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_reader_chooses_who_stands_side_by_side()
    {
        string march = await MarchAsync();
        JsonElement[] reports = [.. (await site.JsonAsync(march + ".json")).GetProperty("reports").EnumerateArray()];
        reports.Length.ShouldBe(CrowdedSite.Accounts);
        string[] slugs = [.. reports.Select(teller => teller.GetProperty("slug").GetString()!)];
        string[] wanted = [slugs[12], slugs[34]];
        IDocument page = await PageAsync($"{march}?pin={wanted[0]}&pin={wanted[1]}");
        page.QuerySelectorAll(".matrix thead .sig").Select(sig => sig.GetAttribute("href")).ShouldBe(wanted.Select(slug => "/reports/" + slug), ignoreOrder: true);
        page.QuerySelectorAll("form.tellers input[checked]").Select(box => box.GetAttribute("value")).ShouldBe(wanted, ignoreOrder: true);
        page.QuerySelectorAll("form.tellers ul.rows > li").Length.ShouldBe(24);
        IDocument next = await PageAsync($"{march}?pin={wanted[0]}&pin={wanted[1]}&page=2");
        next.QuerySelectorAll("form.tellers ul.rows > li").Length.ShouldBe(CrowdedSite.Accounts - 2 - 24);
        IDocument tooMany = await PageAsync($"{march}?{string.Join('&', slugs.Take(8).Select(slug => "pin=" + slug))}");
        tooMany.QuerySelectorAll(".matrix thead .sig").Length.ShouldBe(6);
        tooMany.QuerySelector("#choose [role=alert]")!.TextContent.ShouldContain("two");
    }

    [Fact]
    public async Task A_report_that_does_not_tell_of_it_cannot_be_chosen()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(await MarchAsync() + "?pin=another", TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<string> MarchAsync() =>
        "/events/" + (await site.JsonAsync("/events.json")).GetProperty("items").EnumerateArray().First(item => item.GetProperty("kind").GetString() == "protest").GetProperty("slug").GetString();

    private async Task<IDocument> PageAsync(string address) => await new HtmlParser().ParseDocumentAsync(await site.PageAsync(address), TestContext.Current.CancellationToken);
}

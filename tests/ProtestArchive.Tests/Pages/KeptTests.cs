using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Tests.Accounts;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Pages;

public sealed partial class KeptTests(KeptSite site) : IClassFixture<KeptSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_stays_as_it_was_shown_verifies_itself_and_tells_what_has_changed()
    {
        await site.AddAccountAsync(KeptSite.Editor, AccountRole.Editor, KeptSite.Password);
        using Visitor editor = await Visitor.SignedInAsync(site.Address, KeptSite.Editor, KeptSite.Password);
        string happening = "/events/" + await EventAsync();
        string comparison = "/compare?" + string.Join('&', (await site.JsonAsync("/reports.json?sort=added")).GetProperty("items").EnumerateArray().Select(item => "r=" + item.GetProperty("slug").GetString()));
        IDocument live = await PageAsync(happening + "?convention=ccc"), compared = await PageAsync(comparison);

        // Visitors are offered nothing and may do nothing.
        live.QuerySelector("form.keep").ShouldBeNull();
        using (Visitor visitor = new(site.Address))
        {
            using HttpResponseMessage refused = await visitor.SendAsync("/account/sign-in", happening + "?handler=Keep");
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await site.JsonAsync("/kept.json")).GetProperty("total").GetInt32().ShouldBe(0);
        }

        // Kept, as shown, under an address made of the hash of what the download holds.
        string kept = await KeepAsync(editor, happening + "?convention=ccc"), keptComparison = await KeepAsync(editor, comparison);
        IDocument page = await PageAsync(kept);
        page.QuerySelector(".notice.ok")!.TextContent.ShouldContain("Unchanged since it was kept");
        Drawn(page, ".matrix").ShouldBe(Drawn(live, ".matrix"));
        Drawn(page, ".range").ShouldBe(Drawn(live, ".range"));
        Drawn(page, ".claims").ShouldBe(Drawn(live, ".claims"));
        Drawn(await PageAsync(keptComparison), ".cmp").ShouldBe(Drawn(compared, ".cmp"));
        page.QuerySelector("[aria-labelledby=h-since]")!.TextContent.ShouldContain("Nothing: the live record shows the same");
        await VerifiesAsync(kept);
        await VerifiesAsync(keptComparison);

        // The same again has the same address, whatever else the reader's address held; another convention has another.
        (await KeepAsync(editor, happening + "?convention=ccc&utm=x")).ShouldBe(kept);
        (await KeepAsync(editor, happening)).ShouldNotBe(kept);
        JsonElement list = await site.JsonAsync("/kept.json");
        list.GetProperty("total").GetInt32().ShouldBe(3);
        (await PageAsync("/kept")).QuerySelectorAll(".rows h3 a").Select(link => link.GetAttribute("href")).ShouldContain(kept);

        // It can be cited.
        string hash = KeptContent.Hash(Encoding.UTF8.GetBytes(await site.PageAsync(kept + ".json")));
        string cite = page.QuerySelector("#cite")!.TextContent;
        cite.ShouldContain(site.Address.AbsoluteUri.TrimEnd('/') + kept);
        cite.ShouldContain(hash);
        cite.ShouldContain("@misc{protestarchive-" + kept["/kept/".Length..]);
        page.QuerySelector("#check")!.TextContent.ShouldContain("sha256sum");

        await ChangesAreToldAsync(happening, kept, keptComparison, Drawn(page, ".matrix"));
        await TamperingIsToldAsync(kept, keptComparison);
    }

    [Theory]
    [InlineData("/kept/0000000000000000")]
    [InlineData("/kept/0000000000000000.json")]
    [InlineData("/kept/nothing/changes")]
    [InlineData("/kept/..%2F..%2Fetc")]
    public async Task Nothing_is_kept_at_other_addresses(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ChangesAreToldAsync(string happening, string kept, string keptComparison, string[] matrix)
    {
        JsonElement figure = (await site.JsonAsync($"/claims.json?event={happening["/events/".Length..]}&kind=crowd&low=4001")).GetProperty("items")[0];
        string sha256 = figure.GetProperty("sha256").GetString()!;
        MentionRef mention = new(sha256, new(figure.GetProperty("start").GetInt32(), figure.GetProperty("length").GetInt32()), "count", figure.GetProperty("words").GetString()!);
        mention.Id.ShouldBe(figure.GetProperty("id").GetString());
        await site.DoAsync<RulingLog>(log => log.RuleAsync(1, [new Decision.OnMention(mention, IsAccepted: false), new Decision.OnReportTitle(sha256, "A Headline Put Right")], "The organizers’ figure is of the year before."));

        IDocument page = await PageAsync(kept);
        Drawn(page, ".matrix").ShouldBe(matrix, "what was kept does not follow the record");
        string since = page.QuerySelector("[aria-labelledby=h-since]")!.TextContent;
        since.ShouldContain("“More than 4,000 people”");
        since.ShouldContain("is no longer read as a figure");
        since.ShouldContain("is called “A Headline Put Right” now");
        since.ShouldContain($"{KeptSite.Editor} ruled since");
        since.ShouldContain("of the year before");
        string[] about = [.. (await site.JsonAsync(keptComparison + "/changes.json")).GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("about").GetString()!)];
        about.ShouldContain("figure");
        about.ShouldContain("text");
        about.ShouldContain("ruling");
        await VerifiesAsync(kept);

        // The event goes: what was kept of it stays, and says where its figures went.
        string slug = happening["/events/".Length..];
        await site.DoAsync<IDbContextFactory<ArchiveContext>>(async archives =>
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync();
            await archive.Events.Where(row => row.Slug == slug).ExecuteUpdateAsync(row => row.SetProperty(at => at.Slug, "elsewhere").SetProperty(at => at.Title, "Another name"));
        });
        IDocument vanished = await PageAsync(kept);
        Drawn(vanished, ".matrix").ShouldBe(matrix);
        vanished.QuerySelector("[aria-labelledby=h-since]")!.TextContent.ShouldContain("any more. Its figures count for “Another name”");
        vanished.QuerySelectorAll("[aria-labelledby=h-since] a[href='/events/elsewhere']").ShouldNotBeEmpty();
    }

    private async Task TamperingIsToldAsync(string kept, string keptComparison)
    {
        await site.DoAsync<IDbContextFactory<ArchiveContext>>(async archives =>
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync();
            await archive.Database.ExecuteSqlAsync($"""DROP TRIGGER "KeptComparisonsNoUpdate" """);
            string id = kept["/kept/".Length..], other = keptComparison["/kept/".Length..];
            KeptComparisonRow row = await archive.KeptComparisons.SingleAsync(row => row.Id == id);
            byte[] altered = Compression.Pack(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Compression.Unpack(row.Content)).Replace("At least 25 people", "At least 95 people", StringComparison.Ordinal)));
            await archive.KeptComparisons.Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(known => known.Content, altered));
            await archive.KeptComparisons.Where(row => row.Id == other).ExecuteUpdateAsync(row => row.SetProperty(known => known.Content, new byte[] { 1, 2, 3 }));
        });
        IDocument page = await PageAsync(kept);
        page.QuerySelector(".notice.warn[role=alert]")!.TextContent.ShouldContain("This is not what was kept");
        page.QuerySelector(".matrix")!.TextContent.ShouldContain("At least 95 people");
        (await PageAsync(keptComparison)).QuerySelector("main")!.TextContent.ShouldContain("cannot lay it out");
        await site.PageAsync("/kept");
        await site.PageAsync("/kept.csv");
    }

    private async Task VerifiesAsync(string kept)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(kept + ".json", Cancellation);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        KeptContent.Hash(bytes).ShouldStartWith(kept["/kept/".Length..]);
        KeptContent content = KeptContent.Read(bytes)!;
        content.ToBytes().ShouldBe(bytes, "read and written again it has the same bytes");
        foreach (KeptText text in content.Texts)
        {
            (await site.JsonAsync($"/reports/{text.Report.Slug}.json")).GetProperty("sha256").GetString().ShouldBe(text.Sha256);
        }
    }

    private static async Task<string> KeepAsync(Visitor editor, string address)
    {
        using HttpResponseMessage answer = await editor.SendAsync(address, WebUtility.HtmlDecode(KeepForm().Match(await editor.PageAsync(address)).Groups[1].Value));
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        string kept = answer.Headers.Location!.OriginalString;
        KeptAddress().IsMatch(kept).ShouldBeTrue(kept);
        return kept;
    }

    private async Task<string> EventAsync() =>
        (await site.JsonAsync("/events.json")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("reportCount").GetInt32() == 3).GetProperty("slug").GetString()!;

    // What a template drew.
    private static string[] Drawn(IDocument page, string part)
    {
        string[] drawn = [.. page.QuerySelectorAll(part).Select(element => element.OuterHtml)];
        drawn.ShouldNotBeEmpty(part);
        return drawn;
    }

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\" class=\"keep")]
    private static partial Regex KeepForm();

    [GeneratedRegex("^/kept/[0-9a-f]{16}$")]
    private static partial Regex KeptAddress();
}

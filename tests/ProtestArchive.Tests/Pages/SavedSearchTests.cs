using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Tests.Accounts;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Pages;

public sealed class SavedSearchTests(KeptSite site) : IClassFixture<KeptSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_editor_saves_renames_and_deletes_a_search_that_everybody_can_follow()
    {
        await site.AddAccountAsync("maren", AccountRole.Editor, KeptSite.Password);
        using Visitor editor = await Visitor.SignedInAsync(site.Address, "maren", KeptSite.Password);
        (await editor.PageAsync("/search?q=detained")).ShouldContain("Save this search");
        (await site.PageAsync("/search?q=detained")).ShouldNotContain("Save this search");

        await DoneAsync(editor, "Save", ("q", "detained city:Valparaiso"), ("exact", "false"), ("name", " Detained in Valparaíso <b> "));
        JsonElement item = (await site.JsonAsync("/saved.json")).GetProperty("items")[0];
        item.GetProperty("name").GetString().ShouldBe("Detained in Valparaíso <b>");
        item.GetProperty("by").GetString().ShouldBe("maren");
        string id = item.GetProperty("id").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        IElement link = (await PageAsync("/saved")).QuerySelector(".rows h3 a")!;
        link.TextContent.ShouldBe("Detained in Valparaíso <b>");
        int total = (await site.JsonAsync(link.GetAttribute("href")!.Replace("/search?", "/search.json?", StringComparison.Ordinal))).GetProperty("total").GetInt32();
        using (HttpResponseMessage lead = await site.Client.GetAsync("/saved/" + id, Cancellation)) { lead.Headers.Location!.OriginalString.ShouldBe(link.GetAttribute("href")); }

        XElement feed = XDocument.Parse(await site.PageAsync(item.GetProperty("feed").GetString()!)).Root!;
        XNamespace atom = feed.Name.Namespace;
        feed.Element(atom + "title")!.Value.ShouldBe("Detained in Valparaíso <b>");
        feed.Elements(atom + "entry").Count().ShouldBe(total);

        // A name is given once, and must be one.
        (await RefusedAsync(editor, "Save", ("q", "march"), ("name", "Detained in Valparaíso <b>"))).ShouldContain("has this name already");
        (await RefusedAsync(editor, "Save", ("q", "march"), ("name", "  "))).ShouldContain("needs a name");
        (await RefusedAsync(editor, "Save", ("q", "\""), ("name", "Nothing"))).ShouldContain("Nothing can be searched for");
        (await RefusedAsync(editor, "Save", ("q", "after:soon"), ("name", "Nothing"))).ShouldContain("Nothing can be searched for");

        await DoneAsync(editor, "Rename", ("id", id), ("name", "Arrests"));
        (await site.JsonAsync("/saved.json")).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("Arrests");

        // Whoever does not edit reads only.
        using (Visitor visitor = new(site.Address))
        {
            using HttpResponseMessage refused = await visitor.SendAsync("/account/sign-in", "/saved?handler=Delete", ("id", id));
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
        (await site.JsonAsync("/saved.json")).GetProperty("total").GetInt32().ShouldBe(1);

        await DoneAsync(editor, "Delete", ("id", id));
        (await site.JsonAsync("/saved.json")).GetProperty("total").GetInt32().ShouldBe(0);
        (await RefusedAsync(editor, "Delete", ("id", id))).ShouldContain("deleted this search already");
        using HttpResponseMessage gone = await site.Client.GetAsync($"/saved/{id}.atom", Cancellation);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task DoneAsync(Visitor editor, string act, params (string, string)[] fields)
    {
        using HttpResponseMessage answer = await editor.SendAsync("/search?q=detained", "/saved?handler=" + act, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, act);
    }

    private static async Task<string> RefusedAsync(Visitor editor, string act, params (string, string)[] fields)
    {
        using HttpResponseMessage answer = await editor.SendAsync("/search?q=detained", "/saved?handler=" + act, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, act);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Cancellation)).QuerySelector(".notice.warn")!.TextContent;
    }

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

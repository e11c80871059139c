using System.Net;
using System.Text.Json;
using ProtestArchive.Tests.Accounts;

namespace ProtestArchive.Tests.Rulings;

/// <summary>What editors do on pages, and what everybody sees of it.</summary>
public sealed class RulingPagesTests(RulingSite site) : IClassFixture<RulingSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_sees_the_history_but_no_controls_and_cannot_rule()
    {
        string slug = await site.SlugAsync("A");
        foreach (string page in new[] { $"/reports/{slug}", "/people/alexander-lukashenko", "/places/minsk", "/events/2020-09-13-minsk-protest", "/rulings" })
        {
            string html = await site.PageAsync(page);
            html.ShouldNotContain("/rule?");
            html.ShouldNotContain("/edit\"");
            if (page != "/rulings") { html.ShouldContain($"href=\"{page}/history\""); }
        }
        foreach (string page in new[] { "/rule?do=date&report=" + slug, $"/reports/{slug}/edit", "/people/alexander-lukashenko/edit", "/events/2020-09-13-minsk-protest/edit", "/review", "/review/agreement" })
        {
            using HttpResponseMessage answer = await site.Client.GetAsync(page, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found, page);
            answer.Headers.Location!.OriginalString.ShouldContain("/account/sign-in");
        }
        using Visitor visitor = new(site.Address);
        using HttpResponseMessage sent = await visitor.SendAsync("/account/sign-in", "/rule", ("do", "date"), ("report", slug), ("why", "no reason"));
        sent.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using HttpResponseMessage twin = await site.Client.GetAsync("/review.json", Cancellation);
        twin.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Title_outlet_and_date_of_a_report_are_corrected_everywhere_and_back()
    {
        Visitor editor = await site.EditorAsync();
        string slug = await site.SlugAsync("C"), page = $"/reports/{slug}.json", before = await site.PageAsync(page);
        string back = await editor.RuleAsync($"do=title&report={slug}&value=Rally+in+Minsk", "the headline on paper");
        back.ShouldBe($"/reports/{slug}");
        await editor.RuleAsync($"do=outlet&report={slug}&value=The+Courier", "masthead");
        await editor.RuleAsync($"do=date&report={slug}&value=2020-09-14", "the printed issue");
        JsonElement ruled = await site.JsonAsync(page);
        (ruled.GetProperty("title").GetString(), ruled.GetProperty("outlet").GetString(), ruled.GetProperty("date").GetString(), ruled.GetProperty("dateBasis").GetString())
            .ShouldBe(("Rally in Minsk", "The Courier", "2020-09-14", "ruled"));
        (await site.PageAsync("/reports?outlet=the-courier")).ShouldContain("Rally in Minsk");
        (await site.PageAsync("/search?q=%22Rally+in+Minsk%22")).ShouldContain("Rally in Minsk");
        string shown = await site.PageAsync($"/reports/{slug}");
        shown.ShouldContain("Title, outlet and date as an editor ruled.");
        (await editor.PageAsync($"/reports/{slug}")).ShouldContain("/rule?do=undo");
        string history = await site.PageAsync($"/reports/{slug}/history");
        foreach (string words in new[] { "Report C is called “Rally in Minsk”.", "the headline on paper", "Report C was written on 14 September 2020.", "rosa" }) { history.ShouldContain(words); }

        int last = await site.LastRulingAsync();
        for (int number = last; number > last - 3; number--) { await editor.RuleAsync($"do=undo&id={number}", "a slip of mine"); }
        (await site.PageAsync(page)).ShouldBe(before);
        (await site.PageAsync($"/reports/{slug}/history")).ShouldContain("Taken back by ruling");
    }

    [Fact]
    public async Task A_rejected_figure_counts_for_nothing_until_the_ruling_is_taken_back_and_again_when_the_undo_is()
    {
        Visitor editor = await site.EditorAsync();
        string slug = await site.SlugAsync("A"), page = $"/reports/{slug}.json", before = await site.PageAsync(page);
        string question = $"do=reject&m={await site.PointerAsync("A", "count", "Greater than 400")}";
        string asked = await editor.PageAsync("/rule?" + question);
        asked.ShouldContain("Leave out “Greater than 400”, read as a figure (detained, 401 or more)?");
        asked.ShouldContain("The figure no longer counts for");
        await editor.RuleAsync(question, "not detained, summoned");
        (await site.PageAsync(page)).ShouldNotContain("\"said\":\"Greater than 400\"");
        (await site.PageAsync("/events/2020-09-13-minsk-protest.csv")).ShouldNotContain("Greater than 400");
        (await site.PageAsync($"/reports/{slug}")).ShouldContain("Greater than 400"); // the text stays

        int rejected = await site.LastRulingAsync();
        await editor.RuleAsync($"do=undo&id={rejected}", "it was right");
        (await site.PageAsync(page)).ShouldBe(before);
        int undo = await site.LastRulingAsync();
        await editor.RuleAsync($"do=undo&id={undo}", "no, it was not");
        (await site.PageAsync(page)).ShouldNotBe(before);
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "enough");
        (await site.PageAsync(page)).ShouldBe(before);
        using HttpResponseMessage twice = await editor.Client.GetAsync($"/rule?do=undo&id={rejected}", Cancellation);
        (await twice.Content.ReadAsStringAsync(Cancellation)).ShouldContain("is taken back already");

        // Two undos of one ruling, both in force: the second was made while the first was taken back.
        await editor.RuleAsync($"do=undo&id={undo}", "again");
        int lifted = await site.LastRulingAsync();
        await editor.RuleAsync($"do=undo&id={rejected}", "right after all");
        await editor.RuleAsync($"do=undo&id={lifted}", "and so was the first");
        (await site.PageAsync(page)).ShouldBe(before);
        using HttpResponseMessage list = await editor.Client.GetAsync("/rulings", Cancellation);
        list.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_figure_is_taken_out_of_an_event_and_an_event_renamed()
    {
        Visitor editor = await site.EditorAsync();
        const string address = "/events/2020-09-13-minsk-protest";
        string figure = await site.PointerAsync("C", "count", "More than 400 people");
        await editor.RuleAsync($"do=out-of-event&event=2020-09-13-minsk-protest&m={figure}", "of the whole country");
        int first = await site.LastRulingAsync();
        (await site.PageAsync(address + ".csv")).ShouldNotContain("More than 400 people");
        (await site.PageAsync($"/reports/{await site.SlugAsync("C")}.json")).ShouldContain("More than 400 people");
        (await site.PageAsync(address + "/history")).ShouldContain("does not tell of the event that it counted for");
        await editor.RuleAsync("do=rename-event&event=2020-09-13-minsk-protest&value=The+march+of+13+September", "its name since");
        (await site.JsonAsync(address + ".json")).GetProperty("title").GetString().ShouldBe("The march of 13 September");
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "back");
        await editor.RuleAsync($"do=undo&id={first}", "back");
        (await site.PageAsync(address + ".csv")).ShouldContain("More than 400 people");
    }

    [Fact]
    public async Task A_ruling_without_a_reason_is_not_made()
    {
        Visitor editor = await site.EditorAsync();
        string slug = await site.SlugAsync("B");
        int before = (await site.JsonAsync($"/reports/{slug}/history.json")).GetProperty("total").GetInt32();
        using HttpResponseMessage answer = await editor.SendAsync($"/rule?do=title&report={slug}&value=X", "/rule", ("do", "title"), ("report", slug), ("value", "X"), ("why", "  "));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Say why");
        (await site.JsonAsync($"/reports/{slug}/history.json")).GetProperty("total").GetInt32().ShouldBe(before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("do=")]
    [InlineData("do=behead&m=x")]
    [InlineData("do=1")]
    [InlineData("do=accept")]
    [InlineData("do=reject&m=nothing~1~2~person")]
    [InlineData("do=reject&m=~~~")]
    [InlineData("do=reject&m=x~-1~99999999999~person")]
    [InlineData("do=same&a=x~1~2~person&b=x~1~2~person")]
    [InlineData("do=split")]
    [InlineData("do=split&m=x~1~2~person")]
    [InlineData("do=rename&a=x~1~2~person&value=Y")]
    [InlineData("do=out-of-event&event=none")]
    [InlineData("do=into-event&event=2020-09-13-minsk-protest&m=x~1~2~count")]
    [InlineData("do=same-event&event=none&to=2020-09-13-minsk-protest")]
    [InlineData("do=same-event&event=2020-09-13-minsk-protest&to=2020-09-13-minsk-protest")]
    [InlineData("do=rename-event&event=2020-09-13-minsk-protest")]
    [InlineData("do=date&report=none&value=2020-09-13")]
    [InlineData("do=title&report=none&value=x")]
    [InlineData("do=undo&id=99999")]
    [InlineData("do=undo&id=-1")]
    public async Task What_cannot_be_ruled_is_said(string question)
    {
        using HttpResponseMessage answer = await (await site.EditorAsync()).Client.GetAsync("/rule?" + question, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("This cannot be ruled");
    }

    [Theory]
    [InlineData("13.9.2020")]
    [InlineData("9999-12-31")]
    public async Task A_day_that_is_none_or_far_from_any_report_is_refused(string day)
    {
        using HttpResponseMessage answer = await (await site.EditorAsync()).Client.GetAsync($"/rule?do=date&report={await site.SlugAsync("B")}&value={day}", Cancellation);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("A day is written like 2020-09-13");
    }

    [Fact]
    public async Task All_rulings_are_listed_filtered_and_given_as_tables()
    {
        Visitor luis = await site.EditorAsync("luis");
        await luis.RuleAsync($"do=accept&m={await site.PointerAsync("D", "place", "Minsk")}", "=a formula?");
        JsonElement own = await site.JsonAsync("/rulings.json?by=luis&kind=mention");
        own.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("by").GetString() == "luis");
        own.GetProperty("items")[0].GetProperty("says").GetString().ShouldBe("“Minsk” (D) is a place, as it is read.");
        string csv = await site.PageAsync("/rulings.csv?by=luis");
        csv.ShouldContain("'=a formula?");
        (await site.JsonAsync("/rulings.json?from=2999-01-01")).GetProperty("total").GetInt32().ShouldBe(0);
        (await site.JsonAsync("/rulings.json?by=nobody")).GetProperty("total").GetInt32().ShouldBe(0);
        using HttpResponseMessage wrong = await site.Client.GetAsync("/rulings?kind=whim", Cancellation);
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}

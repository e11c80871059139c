using System.Diagnostics;
using System.Net;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Accounts;

/// <summary>An archive of no reports that anybody may read, with accounts.</summary>
public sealed class AccountSite : ArchiveSite
{
    public const string Password = "correct horse battery";

    public Uri Address => Client.BaseAddress!;

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            File.WriteAllText(Path.Combine(folder, "one.txt"), "Police in Lima detained 12 people on Monday, witnesses said.");
            return folder;
        }
    }

    protected override string[] Settings => ["--Archive:Proxies=127.0.0.1"];
}

/// <summary>Who gets in, who stays out, and what the cookies are like.</summary>
public sealed class SignInTests(AccountSite site) : IClassFixture<AccountSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_signs_in_is_known_on_every_page_and_forgotten_after_signing_out()
    {
        await site.AddAccountAsync("rosa", AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = await Visitor.SignedInAsync(site.Address, "Rosa", AccountSite.Password); // names have no case
        (await visitor.PageAsync("/reports")).ShouldContain("Signed in as <b>rosa</b>");
        using HttpResponseMessage left = await visitor.SendAsync("/account/sign-out", "/account/sign-out");
        left.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await visitor.PageAsync("/reports")).ShouldNotContain("Signed in as");
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_and_other_sites_and_sent_over_TLS_only_where_there_is_TLS()
    {
        await site.AddAccountAsync("cara", AccountRole.Editor, AccountSite.Password);
        foreach (bool isTls in new[] { false, true })
        {
            using Visitor visitor = new(site.Address);
            // What a proxy that the settings name says of its visitor. Its client keeps no cookie marked Secure, so they are carried by hand.
            if (isTls) { visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https"); }
            using HttpResponseMessage page = await visitor.Client.GetAsync("/account/sign-in", Cancellation);
            string form = page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("archive-form=", StringComparison.Ordinal));
            string html = await page.Content.ReadAsStringAsync(Cancellation);
            string token = html.Split("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];
            using HttpRequestMessage request = new(HttpMethod.Post, "/account/sign-in") { Content = new FormUrlEncodedContent([new("name", "cara"), new("password", AccountSite.Password), new("__RequestVerificationToken", token)]) };
            if (isTls) { request.Headers.Add("Cookie", form.Split(';')[0]); }
            using HttpResponseMessage answer = await visitor.Client.SendAsync(request, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.Found);
            string account = answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("archive-account=", StringComparison.Ordinal));
            foreach (string cookie in new[] { form, account })
            {
                cookie.ShouldContain("httponly", Case.Insensitive);
                cookie.ShouldContain(cookie == form ? "samesite=strict" : "samesite=lax", Case.Insensitive);
                cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(isTls, cookie);
            }
        }
    }

    [Fact]
    public async Task Wrong_passwords_are_answered_ever_more_slowly_then_the_account_is_locked_and_a_new_password_unlocks_it()
    {
        await site.AddAccountAsync("luis", AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = new(site.Address);
        List<TimeSpan> waits = [];
        for (int i = 0; i < 5; i++)
        {
            long started = Stopwatch.GetTimestamp();
            using HttpResponseMessage wrong = await visitor.SignInAsync("luis", "not this one, surely");
            waits.Add(Stopwatch.GetElapsedTime(started));
            wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        waits[4].ShouldBeGreaterThan(TimeSpan.FromSeconds(2)); // 125 ms, doubled four times
        waits[3].ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        using (HttpResponseMessage locked = await visitor.SignInAsync("luis", AccountSite.Password))
        {
            (await locked.Content.ReadAsStringAsync(Cancellation)).ShouldContain("do not let you in");
        }
        await site.ChangeAccountsAsync(book => book.SetPasswordAsync("luis", "another long password"));
        (await Visitor.SignedInAsync(site.Address, "luis", "another long password")).Dispose();
    }

    [Fact]
    public async Task An_unknown_name_a_disabled_account_and_a_wrong_password_get_one_answer()
    {
        await site.AddAccountAsync("vera", AccountRole.Editor, AccountSite.Password);
        await site.AddAccountAsync("gone", AccountRole.Editor, AccountSite.Password);
        await site.ChangeAccountsAsync(book => book.SetDisabledAsync("gone", true));
        using Visitor visitor = new(site.Address);
        List<string> answers = [];
        foreach ((string name, string password) in new[] { ("vera", "a wrong password"), ("nobody", "a wrong password"), ("gone", AccountSite.Password) })
        {
            using HttpResponseMessage answer = await visitor.SignInAsync(name, password);
            string page = await answer.Content.ReadAsStringAsync(Cancellation);
            answers.Add($"{answer.StatusCode} {page.Split("role=\"alert\"")[1].Split("</p>")[0]}");
        }
        answers.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_request()
    {
        await site.AddAccountAsync("omar", AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = await Visitor.SignedInAsync(site.Address, "omar", AccountSite.Password);
        await visitor.PageAsync("/review");
        await site.ChangeAccountsAsync(book => book.SetDisabledAsync("omar", true));
        using HttpResponseMessage answer = await visitor.Client.GetAsync("/review", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.PathAndQuery.ShouldStartWith("/account/sign-in?back=");
    }

    [Fact]
    public async Task Too_many_passwords_from_one_address_are_refused()
    {
        using HttpClient client = new() { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9"); // an address of its own, as a proxy tells it
        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 35).Select(async _ =>
        {
            using FormUrlEncodedContent form = new([new("name", "x")]);
            using HttpResponseMessage answer = await client.PostAsync("/account/sign-in", form, Cancellation);
            return answer.StatusCode;
        }));
        answers.Count(status => status == HttpStatusCode.TooManyRequests).ShouldBe(5);
        answers.Count(status => status == HttpStatusCode.BadRequest).ShouldBe(30); // let through, and refused for want of a token
    }

    [Fact]
    public async Task An_editor_cannot_administer_and_an_administrator_can()
    {
        await site.AddAccountAsync("edit", AccountRole.Editor, AccountSite.Password);
        await site.AddAccountAsync("root", AccountRole.Administrator, AccountSite.Password);
        using (Visitor editor = await Visitor.SignedInAsync(site.Address, "edit", AccountSite.Password))
        {
            (await editor.Client.GetAsync("/accounts", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await editor.SendAsync("/account/password", "/accounts?handler=Role", ("name", "edit"), ("role", "Administrator"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            (await editor.SendAsync("/account/password", "/accounts?handler=Add", ("name", "mate"), ("role", "Administrator"), ("password", AccountSite.Password))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        using Visitor root = await Visitor.SignedInAsync(site.Address, "root", AccountSite.Password);
        (await root.SendAsync("/accounts", "/accounts?handler=Add", ("name", "nela"), ("role", "Editor"), ("password", AccountSite.Password))).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await root.PageAsync("/accounts")).ShouldContain("“nela” can sign in now.");
        (await Visitor.SignedInAsync(site.Address, "nela", AccountSite.Password)).Dispose();
        using HttpResponseMessage last = await root.SendAsync("/accounts", "/accounts?handler=Disable", ("name", "root"), ("disabled", "true"));
        (await last.Content.ReadAsStringAsync(Cancellation)).ShouldContain("is the only administrator");
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knows_the_present_one()
    {
        await site.AddAccountAsync("dina", AccountRole.Editor, AccountSite.Password);
        using Visitor here = await Visitor.SignedInAsync(site.Address, "dina", AccountSite.Password), elsewhere = await Visitor.SignedInAsync(site.Address, "dina", AccountSite.Password);
        async Task<string> ChangeAsync(string present, string password)
        {
            using HttpResponseMessage answer = await here.SendAsync("/account/password", "/account/password", ("present", present), ("password", password), ("again", password));
            return await answer.Content.ReadAsStringAsync(Cancellation);
        }
        (await ChangeAsync("a wrong password", "a new long password")).ShouldContain("The present password is not right.");
        (await ChangeAsync(AccountSite.Password, "short")).ShouldContain("12 to 256 characters");
        (await ChangeAsync(AccountSite.Password, "dina is my name")).ShouldContain("contains the name");
        (await ChangeAsync(AccountSite.Password, "a new long password")).ShouldContain("The password is changed.");
        (await here.PageAsync("/account/password")).ShouldContain("dina");
        (await elsewhere.Client.GetAsync("/account/password", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("/account/sign-in?back=%2Freview", "/review")]
    [InlineData("/account/sign-in?back=https%3A%2F%2Felsewhere.example%2F", "/")]
    [InlineData("/account/sign-in?back=%2F%2Felsewhere.example%2F", "/")]
    [InlineData("/account/sign-in?back=%2F%5Celsewhere.example", "/")]
    public async Task Signing_in_leads_back_into_this_site_only(string page, string to)
    {
        string name = "way-" + Math.Abs(page.GetHashCode(StringComparison.Ordinal));
        await site.AddAccountAsync(name, AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = new(site.Address);
        using HttpResponseMessage answer = await visitor.SendAsync(page, page, ("name", name), ("password", AccountSite.Password));
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }
}

using System.Net;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Accounts;

/// <summary>Forms count only when a page of this site sends them, with its token.</summary>
public sealed class CrossSiteTests(AccountSite site) : IClassFixture<AccountSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/password")]
    [InlineData("/accounts?handler=Add")]
    [InlineData("/rule")]
    [InlineData("/review")]
    public async Task A_form_without_its_token_is_refused(string target)
    {
        string name = "forge-" + target.Count(char.IsLetter) + target.Length;
        await site.AddAccountAsync(name, AccountRole.Administrator, AccountSite.Password);
        using Visitor visitor = await Visitor.SignedInAsync(site.Address, name, AccountSite.Password);
        using HttpResponseMessage answer = await visitor.PostAsync(target, ("name", "x"), ("do", "date"), ("why", "so"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Origin", "https://elsewhere.example", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("Origin", "own", false)]
    public async Task A_form_that_another_site_sends_is_refused_whatever_it_holds(string header, string value, bool isRefused)
    {
        using Visitor visitor = new(site.Address);
        visitor.Client.DefaultRequestHeaders.Add(header, value == "own" ? site.Address.GetLeftPart(UriPartial.Authority) : value);
        using HttpResponseMessage answer = await visitor.PostAsync("/display", ("theme", "dark"));
        answer.StatusCode.ShouldBe(isRefused ? HttpStatusCode.Forbidden : HttpStatusCode.Found);
        if (isRefused) { (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("another site sent the form"); }
        (await visitor.Client.GetAsync("/reports", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_of_cookies_lie_in_the_data_directory_for_its_owner_alone()
    {
        using Visitor visitor = new(site.Address);
        await visitor.PageAsync("/account/sign-in");
        DirectoryInfo keys = new(Path.Combine(site.Data, "keys"));
        keys.GetFiles("*.xml").ShouldNotBeEmpty();
        if (!OperatingSystem.IsWindows()) { keys.UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
    }
}

/// <summary>An archive that is read by those who sign in.</summary>
public sealed class ClosedSite : ArchiveSite
{
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

    protected override string[] Settings => ["--Archive:Reading=closed"];
}

public sealed class ClosedReadingTests(ClosedSite site) : IClassFixture<ClosedSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", HttpStatusCode.Found)]
    [InlineData("/reports", HttpStatusCode.Found)]
    [InlineData("/reports.json", HttpStatusCode.Unauthorized)]
    [InlineData("/reports.csv", HttpStatusCode.Unauthorized)]
    [InlineData("/no-such-page", HttpStatusCode.Found)]
    [InlineData("/docs", HttpStatusCode.Found)]
    [InlineData("/account/sign-in", HttpStatusCode.OK)]
    [InlineData("/style.css", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task A_closed_archive_shows_visitors_the_way_in_and_nothing_else(string address, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, Cancellation);
        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("Lima");
    }

    [Fact]
    public async Task It_opens_to_whoever_signs_in()
    {
        await site.AddAccountAsync("rosa", AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = await Visitor.SignedInAsync(site.Address, "rosa", AccountSite.Password);
        (await visitor.PageAsync("/reports")).ShouldContain("Lima");
    }
}

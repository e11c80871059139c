using System.Net;

namespace ProtestArchive.Tests.Pages;

/// <summary>What holds for every page.</summary>
public sealed class SiteTests(SeedSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/docs")]
    [InlineData("/docs/codebook")]
    [InlineData("/nothing")]
    public async Task No_page_holds_script_or_style_or_asks_another_site(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self';");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldNotContain("<style");
        page.ShouldNotContain(" style=");
        page.ShouldNotContain("<script>");
        page.ShouldContain("<html lang=\"en\"");
        page.ShouldNotContain("src=\"http");
        page.ShouldNotContain("<link rel=\"stylesheet\" href=\"http");
    }

    [Theory]
    [InlineData("/style.css", "text/css")]
    [InlineData("/app.js", "text/javascript")]
    [InlineData("/icon.svg", "image/svg+xml")]
    [InlineData("/lib/fonts/serif-latin.woff2", "font/woff2")]
    [InlineData("/lib/fonts/sans-cyrillic.woff2", "font/woff2")]
    public async Task Assets_are_served_packed_and_plain(string address, string type)
    {
        foreach (string encoding in new[] { "gzip", "identity" })
        {
            using HttpRequestMessage request = new(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", encoding);
            using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length.ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public async Task Every_font_of_the_style_sheet_is_there()
    {
        string css = await site.PageAsync("/style.css");
        string[] fonts = [.. css.Split("url(\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)])];
        fonts.ShouldNotBeEmpty();
        foreach (string font in fonts.Distinct()) { await site.PageAsync("/" + font); }
    }

    [Theory]
    [InlineData("dark", "/reports?sort=title", "/reports?sort=title")]
    [InlineData("light", "//elsewhere.example/", "/")]
    [InlineData("light", "/\\elsewhere.example", "/")]
    [InlineData("dark", "https://elsewhere.example/", "/")]
    [InlineData("dark", "/reports?person=Łukašenka", "/")]
    [InlineData("dark", "", "/")]
    public async Task The_display_form_sets_its_cookie_and_goes_back_to_this_site_only(string theme, string back, string to)
    {
        using FormUrlEncodedContent form = new([new("theme", theme), new("keys", "on"), new("back", back)]);
        using HttpResponseMessage answer = await site.Client.PostAsync("/display", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
        answer.Headers.GetValues("Set-Cookie").ShouldContain(cookie => cookie.StartsWith($"theme={theme};", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_chosen_theme_is_in_the_page_before_any_script_runs()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/docs");
        request.Headers.Add("Cookie", "theme=dark; keys=off");
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("data-theme=\"dark\" data-keys=\"off\"");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports.json")]
    [InlineData("/reports.csv")]
    public async Task A_page_is_asked_for_again_and_kept_apart_by_theme(string address)
    {
        using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        answer.Headers.CacheControl!.NoCache.ShouldBeTrue();
        answer.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task Unknown_twins_answer_problem_details()
    {
        foreach (string address in new[] { "/nothing.json", "/healthz.json", "/docs/nothing.json", "/docs/codebook.csv", "/reports/nothing.json" })
        {
            using HttpResponseMessage answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
        }
    }

    [Theory]
    [InlineData("POST", "/reports")]
    [InlineData("DELETE", "/")]
    [InlineData("PUT", "/nothing")]
    [InlineData("HEAD", "/reports")]
    [InlineData("HEAD", "/reports.csv")]
    [InlineData("GET", "/reports?q=%zz%00&&&===&person=%ff")]
    [InlineData("GET", "/error")]
    [InlineData("GET", "/.json")]
    [InlineData("GET", "/index.csv")]
    [InlineData("GET", "/reports//")]
    public async Task No_request_breaks_the_site(string method, string address)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), address);
        using HttpResponseMessage answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task A_very_long_query_is_refused()
    {
        using HttpResponseMessage answer = await site.Client.GetAsync("/reports?person=" + new string('x', 5_000), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("at most 200 characters; it has 5000");
    }
}

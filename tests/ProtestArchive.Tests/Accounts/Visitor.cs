using System.Net;
using System.Text.RegularExpressions;

namespace ProtestArchive.Tests.Accounts;

/// <summary>Somebody with a browser of their own: keeps cookies, and sends the forms of pages with their tokens.</summary>
public sealed partial class Visitor : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static int Visitors;

    public Visitor(Uri site)
    {
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
        // An address of one's own, where the site believes its proxy: else all visitors together would try too many passwords.
        int number = Interlocked.Increment(ref Visitors);
        Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"198.51.{number / 250}.{number % 250}");
    }

    public HttpClient Client { get; }

    public CookieContainer Cookies { get; } = new();

    public static async Task<Visitor> SignedInAsync(Uri site, string name, string password)
    {
        Visitor visitor = new(site);
        using HttpResponseMessage answer = await visitor.SignInAsync(name, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, name);
        return visitor;
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password) => SendAsync("/account/sign-in", "/account/sign-in", ("name", name), ("password", password));

    /// <summary>Opens <paramref name="page"/>, and sends its form to <paramref name="target"/> with the fields given.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string target, params (string Name, string Value)[] fields)
    {
        string token = Token(await PageAsync(page));
        return await PostAsync(target, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<HttpResponseMessage> PostAsync(string target, params (string Name, string Value)[] fields)
    {
        using FormUrlEncodedContent form = new(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        return await Client.PostAsync(target, form, Cancellation);
    }

    /// <summary>Asks a question of <c>/rule</c>, and confirms it with a reason; gives where that leads.</summary>
    public async Task<string> RuleAsync(string question, string why)
    {
        string page = await PageAsync("/rule?" + question);
        (string, string)[] fields = [.. HiddenField().Matches(page).Select(match => (WebUtility.HtmlDecode(match.Groups["name"].Value), WebUtility.HtmlDecode(match.Groups["value"].Value)))];
        using HttpResponseMessage answer = await PostAsync("/rule", [.. fields, ("why", why), ("__RequestVerificationToken", Token(page))]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync(Cancellation));
        return answer.Headers.Location!.OriginalString;
    }

    public async Task<string> PageAsync(string address)
    {
        using HttpResponseMessage answer = await Client.GetAsync(address, Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    public void Dispose() => Client.Dispose();

    private static string Token(string page) => WebUtility.HtmlDecode(TokenField().Match(page).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();

    // Those of the main form; the display form of the layout has one called “back” too, further down.
    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>do|m|a|b|event|to|report|value|id)\" value=\"(?<value>[^\"]*)\">")]
    private static partial Regex HiddenField();
}

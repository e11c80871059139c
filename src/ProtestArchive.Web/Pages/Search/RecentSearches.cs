using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>
/// The last searches of a reader, the latest first: kept in a cookie of the reader's own, which only the search is sent, and nowhere else.
/// </summary>
public static class RecentSearches
{
    /// <summary>Where they are forgotten.</summary>
    public const string ForgetAddress = "/search/forget";

    private const string Cookie = "searches";
    private const string Path = "/search";
    private const int Most = 8;
    private const int Longest = 120; // characters of a search that is remembered
    private const int LongestCookie = 3_000;

    /// <summary>Those that the request's cookie holds.</summary>
    public static ImmutableArray<string> Of(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 and <= LongestCookie } cookie) { return []; }
        try
        {
            return [.. Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cookie)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(IsFit).Take(Most)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>Puts a search before the others.</summary>
    public static void Remember(HttpContext context, string query)
    {
        string typed = query.Trim().ReplaceLineEndings(" ");
        if (!IsFit(typed)) { return; }
        ImmutableArray<string> before = Of(context.Request);
        if (before.FirstOrDefault() == typed) { return; }
        List<string> now = [typed, .. before.Where(other => !other.Equals(typed, StringComparison.OrdinalIgnoreCase)).Take(Most - 1)];
        string value;
        while ((value = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join('\n', now)))).Length > LongestCookie) { now.RemoveAt(now.Count - 1); }
        context.Response.Cookies.Append(Cookie, value, new() { Path = Path, MaxAge = TimeSpan.FromDays(90), SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true });
    }

    /// <summary>Forgets them all.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, new() { Path = Path });

    /// <summary>Forgets them all and goes back to the page that asked for it.</summary>
    /// <remarks>Without an antiforgery token: the worst that another site could do is to empty the list.</remarks>
    public static RedirectHttpResult Forgotten(HttpContext context, [FromForm] string? back)
    {
        Forget(context);
        return TypedResults.LocalRedirect(ReturnAddress.Or(back, Path));
    }

    private static bool IsFit(string typed) => typed.Length is > 0 and <= Longest && !typed.Any(char.IsControl);
}

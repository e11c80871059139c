using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>How a reader wants the pages shown, kept in cookies that the Display form sets.</summary>
/// <param name="Theme">“light” or “dark”; null to follow the device.</param>
/// <param name="Keys">Whether single-key shortcuts work.</param>
public sealed record DisplayChoice(string? Theme, bool Keys)
{
    private const string ThemeCookie = "theme";
    private const string KeysCookie = "keys";

    /// <summary>The choice that the request's cookies hold.</summary>
    public static DisplayChoice Of(HttpRequest request) =>
        new(Known(request.Cookies[ThemeCookie]), request.Cookies[KeysCookie] is not "off");

    /// <summary>Keeps what the Display form sent and goes back to the page it was sent from.</summary>
    /// <remarks>Without an antiforgery token: the worst that another site could do is to darken the pages.</remarks>
    public static RedirectHttpResult Save(HttpContext context, [FromForm] string? theme, [FromForm] string? keys, [FromForm] string? back)
    {
        Keep(context, ThemeCookie, Known(theme));
        Keep(context, KeysCookie, keys is "on" ? null : "off");
        return TypedResults.LocalRedirect(ReturnAddress.Or(back));
    }

    private static string? Known(string? theme) => theme is "light" or "dark" ? theme : null;

    private static void Keep(HttpContext context, string cookie, string? value)
    {
        if (value is null) { context.Response.Cookies.Delete(cookie); }
        else
        {
            // Readable by the page's script, which applies a choice at once without sending the form.
            context.Response.Cookies.Append(cookie, value, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true });
        }
    }
}

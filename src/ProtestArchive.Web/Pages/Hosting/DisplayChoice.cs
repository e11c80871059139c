using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>How a reader wants the pages shown, kept in cookies that the Display form sets.</summary>
/// <param name="Theme">“light” or “dark”; null to follow the device.</param>
/// <param name="Keys">Whether single-key shortcuts work.</param>
/// <param name="Language">The language of the pages (“uk”); null for English.</param>
/// <param name="Dates">How dates are written.</param>
public sealed record DisplayChoice(string? Theme, bool Keys, string? Language, DateOrder Dates)
{
    private const string ThemeCookie = "theme";
    private const string KeysCookie = "keys";
    private const string LanguageCookie = "language";
    private const string DatesCookie = "dates";

    /// <summary>The choice that the request's cookies hold.</summary>
    public static DisplayChoice Of(HttpRequest request) =>
        new(Known(request.Cookies[ThemeCookie]), request.Cookies[KeysCookie] is not "off", request.Cookies[LanguageCookie], DatesOf(request.Cookies[DatesCookie]));

    /// <summary>Keeps what the Display form sent and goes back to the page it was sent from.</summary>
    /// <remarks>Without an antiforgery token: the worst that another site could do is to darken the pages.</remarks>
    public static RedirectHttpResult Save(HttpContext context, [FromForm] string? theme, [FromForm] string? keys, [FromForm] string? back)
    {
        Keep(context, ThemeCookie, Known(theme));
        Keep(context, KeysCookie, keys is "on" ? null : "off");
        return TypedResults.LocalRedirect(ReturnAddress.Or(back));
    }

    private static DateOrder DatesOf(string? word) => word switch { "month" => DateOrder.MonthFirst, "iso" => DateOrder.Iso, _ => DateOrder.DayFirst };

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

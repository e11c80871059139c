using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>How a reader wants the pages shown, kept in cookies that the footer's form and the preferences set. What they leave open has no cookie.</summary>
/// <param name="Theme">“light” or “dark”; null to follow the device.</param>
/// <param name="Text">“small”, “large” or “larger”; null for the size that the browser is set to.</param>
/// <param name="Keys">Whether single-key shortcuts work.</param>
/// <param name="Language">The language of the pages (“uk”); null for English.</param>
/// <param name="Dates">How dates are written.</param>
/// <param name="Recent">Whether the reader's last searches are remembered, on the reader's side.</param>
public sealed record DisplayChoice(string? Theme, string? Text, bool Keys, string? Language, DateOrder Dates, bool Recent)
{
    private const string ThemeCookie = "theme", TextCookie = "text", KeysCookie = "keys", LanguageCookie = "language", DatesCookie = "dates", RecentCookie = "recent";

    private const string Off = "off";

    /// <summary>The choice that the request's cookies hold.</summary>
    public static DisplayChoice Of(HttpRequest request) => new(
        Known(request.Cookies[ThemeCookie], "light", "dark"),
        Known(request.Cookies[TextCookie], "small", "large", "larger"),
        request.Cookies[KeysCookie] is not Off,
        request.Cookies[LanguageCookie],
        DatesOf(request.Cookies[DatesCookie]),
        request.Cookies[RecentCookie] is not Off);

    /// <summary>Keeps what a form sent and goes back to the page it was sent from. What a form has no field for stays as it was.</summary>
    /// <remarks>Without an antiforgery token: the worst that another site could do is to darken the pages.</remarks>
    public static RedirectHttpResult Save(
        HttpContext context, [FromForm] string? theme, [FromForm] string? text, [FromForm] string? keys, [FromForm] string? language, [FromForm] string? dates, [FromForm] string? recent, [FromForm] string? back)
    {
        Keep(context, ThemeCookie, theme, Known(theme, "light", "dark"));
        Keep(context, TextCookie, text, Known(text, "small", "large", "larger"));
        Keep(context, KeysCookie, keys ?? Off, keys is "on" ? null : Off); // a box that is not ticked sends nothing, and both forms have it
        Keep(context, LanguageCookie, language, ReaderCulture.Languages.Any(known => known.Name == language) && language != ReaderCulture.English.Name ? language : null);
        Keep(context, DatesCookie, dates, Known(dates, "month", "iso"));
        Keep(context, RecentCookie, recent, Known(recent, Off));
        if (recent is Off) { Search.RecentSearches.Forget(context); }
        return TypedResults.LocalRedirect(ReturnAddress.Or(back));
    }

    private static DateOrder DatesOf(string? word) => word switch { "month" => DateOrder.MonthFirst, "iso" => DateOrder.Iso, _ => DateOrder.DayFirst };

    private static string? Known(string? word, params ReadOnlySpan<string> words)
    {
        foreach (string known in words)
        {
            if (known == word) { return known; }
        }
        return null;
    }

    private static void Keep(HttpContext context, string cookie, string? sent, string? value)
    {
        if (sent is null) { return; }
        if (value is null) { context.Response.Cookies.Delete(cookie); }
        else
        {
            // Readable by the page's script, which applies a choice at once without sending the form.
            context.Response.Cookies.Append(cookie, value, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true });
        }
    }
}

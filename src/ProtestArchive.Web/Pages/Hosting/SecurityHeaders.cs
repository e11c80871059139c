using Microsoft.Net.Http.Headers;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>
/// Headers of every answer. Nothing is loaded from, sent to or framed by another site, and no script or style stands in a page, so that
/// markup that came in with a report could do nothing even if it reached one.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state =>
        {
            IHeaderDictionary headers = ((HttpResponse)state).Headers;
            if (headers.ContentSecurityPolicy.Count == 0) { headers.ContentSecurityPolicy = Policy; } // a download sets a stricter one
            if (headers.CacheControl.Count == 0) // assets and failures set their own
            {
                headers.CacheControl = "no-cache"; // an answer holds until the next report comes
                headers.Append(HeaderNames.Vary, HeaderNames.Cookie); // which hold the theme
            }
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }
}

using Microsoft.AspNetCore.Diagnostics;

namespace ProtestArchive.Web.Accounts;

/// <summary>
/// Refuses what another site's page sends: browsers say where a form comes from (Sec-Fetch-Site, or Origin in older ones). A second bolt
/// beside the token that every form carries; programs that are no browsers send neither header and are not held up.
/// </summary>
public sealed class CrossSitePosts(RequestDelegate next, ILogger<CrossSitePosts> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        bool isAnswered = context.Features.Get<IStatusCodeReExecuteFeature>() is not null; // the error page is being made
        if (isAnswered || !IsForeign(context.Request)) { return next(context); }
        logger.LogWarning("Refused a {Method} that another site sent", context.Request.Method);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) { return false; }
        if (request.Headers["Sec-Fetch-Site"] is [{ } site]) { return site is not ("same-origin" or "none"); }
        return request.Headers.Origin is [{ } origin]
            && !(Uri.TryCreate(origin, UriKind.Absolute, out Uri? from) && string.Equals(from.Authority, Authority(request), StringComparison.OrdinalIgnoreCase));
    }

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out Uri? own) ? own.Authority : "";
}

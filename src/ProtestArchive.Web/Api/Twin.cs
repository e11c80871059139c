namespace ProtestArchive.Web.Api;

/// <summary>In which form a page's record is asked for: the page itself, or one of its twins.</summary>
public enum Twin
{
    Html,
    Json,
    Csv,
}

/// <summary>
/// Recognises the twins' addresses: <c>/reports.json</c> is <c>/reports</c> asked for as JSON, and <c>/index.json</c> the home page.
/// Everything behind it sees the page's own address.
/// </summary>
public sealed class TwinAddresses(RequestDelegate next)
{
    private const string Home = "/index";

    /// <summary>The ending of a twin's address; empty for the page itself.</summary>
    public static string Ending(Twin twin) => twin switch { Twin.Json => ".json", Twin.Csv => ".csv", _ => "" };

    /// <summary>The address of the <paramref name="twin"/> of the page at <paramref name="address"/> (path and query).</summary>
    public static string Of(string address, Twin twin)
    {
        int end = address.IndexOfAny(['?', '#']);
        string path = end < 0 ? address : address[..end];
        string rest = end < 0 ? "" : address[end..];
        return (path is "/" && twin is not Twin.Html ? Home : path) + Ending(twin) + rest;
    }

    public Task InvokeAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        Twin twin = path.EndsWith(".json", StringComparison.Ordinal) ? Twin.Json
            : path.EndsWith(".csv", StringComparison.Ordinal) ? Twin.Csv
            : Twin.Html;
        string page = path[..^Ending(twin).Length];
        if (twin is Twin.Html || page.EndsWith('/')) { return next(context); }
        context.Features.Set(new TwinFeature(twin));
        context.Request.Path = page == Home ? "/" : page;
        return next(context);
    }
}

/// <summary>Marks a request for a twin.</summary>
public sealed record TwinFeature(Twin Twin);

public static class TwinRequests
{
    /// <summary>In which form the request asks for its page.</summary>
    public static Twin Twin(this HttpContext context) => context.Features.Get<TwinFeature>()?.Twin ?? Api.Twin.Html;
}

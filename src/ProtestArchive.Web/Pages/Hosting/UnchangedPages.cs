using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>
/// Gives pages an entity tag and answers 304, before anything is read, to whoever holds the page as it still is. The tag is made of all that a page is made of: the
/// archive's state, what is being read in, the address, and what the reader's browser says of his choices. Whoever is signed in gets every page anew: its forms carry
/// his token. Files that are no pages (charts, originals) are left alone: they are dated or carry a policy of their own, which an answer from here would not.
/// </summary>
public sealed class UnchangedPages(RequestDelegate next, ArchiveVersion version, IngestProgress progress)
{
    private const int TagBytes = 15;

    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        bool isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        if (!isRead || !isPage || context.User.Identity?.IsAuthenticated is true) { return next(context); }
        EntityTagHeaderValue tag = Tag(request);
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.Headers.ETag = tag.ToString();
            return Task.CompletedTask;
        }
        context.Response.OnStarting(() =>
        {
            if (MayBeKept(context.Response)) { context.Response.Headers.ETag = tag.ToString(); }
            return Task.CompletedTask;
        });
        return next(context);
    }

    // What a handler says itself of keeping holds: a download, a form with a token, the state of health.
    private static bool MayBeKept(HttpResponse response) =>
        response is { StatusCode: StatusCodes.Status200OK, Headers: { ETag.Count: 0, CacheControl.Count: 0, SetCookie.Count: 0 } };

    // Weak: the same page is sent compressed and not.
    private EntityTagHeaderValue Tag(HttpRequest request)
    {
        string all = string.Join('\n', version.Now, progress.Now, request.Scheme, request.Host, request.PathBase, request.Path, request.HttpContext.Twin(), request.QueryString, request.Headers.Cookie, request.Headers.AcceptLanguage);
        return new($"\"{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, TagBytes))}\"", isWeak: true);
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.WebEncoders;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Reports;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>What the pages need of the app that serves them.</summary>
public static class PageHosting
{
    /// <summary>Style sheet, script, fonts, documentation and seeds lie beside the assembly, from wherever the app was started.</summary>
    public static string AppFolder => AppContext.BaseDirectory;

    public static IServiceCollection AddArchivePages(this IServiceCollection services)
    {
        services.AddSingleton<Kept.Keeper>();
        services.AddSingleton<Map.Borders.Atlas>();
        services.AddScoped<Saved.SavedSearches>();
        services.AddRazorPages();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // the only secret in a page is a form's token, which is masked anew in each
            options.MimeTypes = [.. Microsoft.AspNetCore.ResponseCompression.ResponseCompressionDefaults.MimeTypes, "text/csv", "application/problem+json", "image/svg+xml"];
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        // Letters of every script as they are: a page of Cyrillic names is a third of the size and can be read in its source.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services;
    }

    public static WebApplication UseArchivePages(this WebApplication app)
    {
        PhysicalFileProvider assets = new(Path.Combine(AppFolder, "wwwroot"));
        app.Environment.WebRootFileProvider = assets; // asp-append-version reads the same files
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = assets, OnPrepareResponse = context => CacheAsset(context.Context) });
        app.UseMiddleware<TwinAddresses>();
        app.UseMiddleware<ReaderLanguage>();
        app.UseMiddleware<CrossSitePosts>();
        app.UseRouting();
        app.Use(OnlyPagesHaveTwins);
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<UnchangedPages>();
        app.MapRazorPages();
        app.MapMethods("/reports/{slug}/original", ["GET", "HEAD"], Original.GetAsync);
        app.MapCharts();
        app.MapPost("/display", DisplayChoice.Save).DisableAntiforgery().AllowAnonymous();
        app.MapPost(Search.RecentSearches.ForgetAddress, Search.RecentSearches.Forgotten).DisableAntiforgery().AllowAnonymous();
        return app;
    }

    // An address with a version names these bytes for ever; fonts have none and never change under their names.
    private static void CacheAsset(HttpContext context) =>
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") || context.Request.Path.StartsWithSegments("/lib")
            ? "public, max-age=31536000, immutable"
            : "no-cache";

    private static Task OnlyPagesHaveTwins(HttpContext context, RequestDelegate next)
    {
        bool isPage = context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        if (context.Twin() is not Twin.Html && !isPage) { context.SetEndpoint(null); }
        return next(context);
    }
}

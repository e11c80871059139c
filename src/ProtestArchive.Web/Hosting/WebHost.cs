using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Pages.Hosting;
using Serilog;
using Serilog.Events;

namespace ProtestArchive.Web.Hosting;

/// <summary>Puts the web app together.</summary>
public static class WebHost
{
    private const string DefaultAddress = "http://localhost:5080";
    private const int MaximumRequestLine = 128 * 1024; // bytes

    /// <param name="args">The host's own options: <c>--urls</c> and settings as <c>--Section:Key=value</c>.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static WebApplication Build(string[] args)
    {
        // Settings and assets lie beside the assembly, from wherever the app is started.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (!HasAddress(builder.Configuration)) { builder.WebHost.UseUrls(DefaultAddress); }
        // Long enough for an address that holds a long search to reach the page, which says what is wrong with it.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestLineSize = MaximumRequestLine);
        ArchiveSettings settings = ArchiveSettings.Read(builder.Configuration);
        builder.Logging.ClearProviders().AddSerilog(ArchiveLog.Create(builder.Configuration, settings, LogEventLevel.Information), dispose: true);
        builder.Services.AddArchive(settings);
        builder.Services.AddHostedService<IngestService>();
        builder.Services.AddSignIn(settings);
        builder.Services.AddArchivePages();

        WebApplication app = builder.Build();
        app.UseProxies(settings);
        app.UseMiddleware<RequestLog>();
        app.UseArchivePages();
        app.MapGet("/healthz", Health.GetAsync).AllowAnonymous();
        return app;
    }

    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    private static bool HasAddress(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();
}

using ProtestArchive.Web.Hosting;
using Serilog;
using Serilog.Events;

namespace ProtestArchive.Web.Cli;

/// <summary>The archive for a verb that works on it without a web host: the same settings, services and log.</summary>
public static class VerbServices
{
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static async Task<ServiceProvider> OpenAsync(string? data, CancellationToken cancellation)
    {
        Dictionary<string, string?> options = [];
        if (data is not null) { options[$"{ArchiveSettings.Section}:{nameof(ArchiveSettings.Data)}"] = data; }
        IConfiguration configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(options)
            .Build();
        ArchiveSettings settings = ArchiveSettings.Read(configuration);
        ServiceProvider services = new ServiceCollection()
            // What is refused stands among the results; the console need not say it twice.
            .AddLogging(logging => logging.AddSerilog(ArchiveLog.Create(configuration, settings, LogEventLevel.Error), dispose: true))
            .AddArchive(settings)
            .BuildServiceProvider();
        await services.MigrateArchiveAsync(cancellation);
        return services;
    }
}

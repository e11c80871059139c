using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Hosting;

/// <summary>The services that the app and its verbs share.</summary>
public static class ArchiveServices
{
    public static IServiceCollection AddArchive(this IServiceCollection services, ArchiveSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddDbContextFactory<ArchiveContext>(options => ArchiveDatabase.Configure(options, settings.DataDirectory));
        services.AddSingleton<Ingestor>();
        services.AddSingleton<Deriver>();
        services.AddSingleton<Rereader>();
        services.AddSingleton<RulingLog>();
        services.AddSingleton<CatchUp>();
        services.AddSingleton<IngestBatch>();
        services.AddSingleton<Exporter>();
        services.AddSingleton<IngestProgress>();
        services.AddSingleton<ArchiveVersion>();
        services.AddSingleton<RememberedAnswers>();
        services.AddScoped<Remembered>();
        services.AddAccountBook();
        return services;
    }

    /// <summary>Creates the archive or brings it up to date.</summary>
    public static async Task MigrateArchiveAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(cancellation);
        await ArchiveDatabase.MigrateAsync(archive, services.GetRequiredService<TimeProvider>(), cancellation);
    }
}

using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ProtestArchive.Web.Hosting;

/// <summary>
/// Where the log goes: lines for people to standard error, and all events with their properties, one JSON object a line, to a file a day
/// in <c>logs</c> in the data directory. Made of Serilog's parts, which are few.
/// </summary>
public static class ArchiveLog
{
    private const int DaysKept = 31;
    private const long FileLimit = 64 * 1024 * 1024;

    public static Logger Create(IConfiguration configuration, ArchiveSettings settings, LogEventLevel console) => new LoggerConfiguration()
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        // It warns that the keys of cookies lie unencrypted in the data directory, where the archive lies too.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // It warns that pages with a form are not cached, which is as it should be.
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
        .ReadFrom.Configuration(configuration)
        .WriteTo.Console(
            console,
            "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}",
            CultureInfo.InvariantCulture,
            standardErrorFromLevel: LogEventLevel.Verbose)
        .WriteTo.File(
            new JsonFormatter(renderMessage: true),
            Path.Combine(settings.DataDirectory, "logs", "archive-.log"),
            rollingInterval: RollingInterval.Day,
            rollOnFileSizeLimit: true,
            fileSizeLimitBytes: FileLimit,
            retainedFileCountLimit: DaysKept)
        .CreateLogger();
}

using System.Collections.Immutable;
using System.Net;

namespace ProtestArchive.Web.Hosting;

/// <summary>
/// All settings of the archive: the section <c>Archive</c> of <c>appsettings.json</c> beside the app, overridden by environment variables
/// (<c>Archive__Data</c>) and by options (<c>--data</c>). How it logs is Serilog's own section, <c>Serilog</c>; where it listens is
/// <c>--urls</c> or <c>ASPNETCORE_URLS</c>.
/// </summary>
public sealed class ArchiveSettings
{
    public const string Section = "Archive";

    /// <summary>The directory that holds the archive: database and logs. Made where it is not there. A relative one starts at the working directory.</summary>
    public string Data { get; set; } = "data";

    /// <summary>The folder of reports that an empty archive takes in when <c>serve</c> starts. A relative one starts at the app's own folder; empty: none.</summary>
    public string? Seeds { get; set; } = "seeds";

    /// <summary>Who may read the archive.</summary>
    public Reading Reading { get; set; } = Reading.Open;

    /// <summary>Addresses and networks of proxies, with commas between, whose word on a visitor's address and scheme is taken; empty: nobody's.</summary>
    public string? Proxies { get; set; }

    /// <summary>The proxies as networks.</summary>
    internal ImmutableArray<IPNetwork> ProxyNetworks { get; private set; } = [];

    /// <summary>The data directory as a full path.</summary>
    internal string DataDirectory => Path.GetFullPath(Data);

    /// <summary>The seeds as a full path; null where there are none.</summary>
    internal string? SeedsDirectory => string.IsNullOrWhiteSpace(Seeds) ? null : Path.Combine(AppContext.BaseDirectory, Seeds);

    /// <summary>Reads and checks the settings, and makes the data directory.</summary>
    /// <exception cref="SettingsException">A setting is unknown or cannot be used; the message says which and why.</exception>
    public static ArchiveSettings Read(IConfiguration configuration)
    {
        ArchiveSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<ArchiveSettings>(options => options.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException($"The settings of section “{Section}” cannot be read: {e.Message}", e);
        }
        if (string.IsNullOrWhiteSpace(settings.Data)) { throw new SettingsException($"“{Section}:{nameof(Data)}” is empty. It names the directory of the archive."); }
        if (settings.SeedsDirectory is { } seeds && !Directory.Exists(seeds) && settings.Seeds != new ArchiveSettings().Seeds)
        {
            throw new SettingsException($"“{Section}:{nameof(Seeds)}” is “{settings.Seeds}”, and there is no such folder.");
        }
        settings.ProxyNetworks = [.. (settings.Proxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Network)];
        try
        {
            Directory.CreateDirectory(settings.DataDirectory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"“{Section}:{nameof(Data)}” is “{settings.Data}”, which cannot be the directory of the archive: {e.Message}", e);
        }
        return settings;
    }

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out IPNetwork network)) { return network; }
        if (IPAddress.TryParse(text, out IPAddress? address)) { return new(address, address.GetAddressBytes().Length * 8); }
        throw new SettingsException($"“{Section}:{nameof(Proxies)}” names “{text}”, which is neither an address nor a network such as 10.0.0.0/8.");
    }
}

/// <summary>Who may read an archive.</summary>
public enum Reading
{
    /// <summary>Everybody who reaches it.</summary>
    Open,

    /// <summary>Those who sign in.</summary>
    Closed,
}

/// <summary>A setting cannot be used. The message is for the person who set it.</summary>
public sealed class SettingsException(string message, Exception? inner = null) : Exception(message, inner);

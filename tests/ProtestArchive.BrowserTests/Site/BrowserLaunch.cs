using Microsoft.Playwright;

namespace ProtestArchive.BrowserTests.Site;

/// <summary>Starts the browser: an installed one, else the one that Playwright has downloaded.</summary>
public static class BrowserLaunch
{
    /// <summary>Nothing of it asks the network or the graphics card; a browser of a container has neither.</summary>
    private static readonly string[] Arguments =
        ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>A browser, or why there is none.</summary>
    public static async Task<(IBrowser? Browser, string? Missing)> StartAsync(IPlaywright playwright)
    {
        List<string> refusals = [];
        foreach (string executable in InstalledBrowsers.Find())
        {
            if (await TryAsync(playwright, executable, refusals) is { } browser) { return (browser, null); }
        }
        return await TryAsync(playwright, null, refusals) is { } downloaded
            ? (downloaded, null)
            : (null, $"No browser: install Chromium, Chrome or Edge, or let Playwright download one. {string.Join(" ", refusals)}");
    }

    /// <param name="playwright">Playwright.</param>
    /// <param name="executable">The browser's path; null for Playwright's own.</param>
    /// <param name="refusals">Takes the reason where it does not start.</param>
    private static async Task<IBrowser?> TryAsync(IPlaywright playwright, string? executable, List<string> refusals)
    {
        try
        {
            return await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = executable,
                Args = Arguments,
                // Chromium refuses its sandbox to root and in most containers; it is shown nothing but our own pages.
                ChromiumSandbox = !(Environment.IsPrivilegedProcess || IsCi),
            });
        }
        catch (PlaywrightException e)
        {
            refusals.Add($"{executable ?? "Playwright’s own"}: {e.Message.ReplaceLineEndings("\n").Split('\n')[0]}");
            return null;
        }
    }

    /// <summary>Whether this is a build server, where a browser must be there.</summary>
    public static bool IsCi => Environment.GetEnvironmentVariable("CI") is "true" or "1";
}

using System.Text.Json;
using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;
using ProtestArchive.Tests.Pages;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace ProtestArchive.BrowserTests.Site;

/// <summary>The app with the seeds and with hostile reports beside them, and a browser: one of each for all tests, which only read.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private const int Patience = 60_000; // milliseconds; a busy machine is slow, not wrong

    private readonly FilledSite _site = new();
    private readonly Dictionary<string, string> _slugs = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        (_browser, _missing) = await BrowserLaunch.StartAsync(_playwright);
        if (_browser is null) { return; }
        Assertions.SetDefaultExpectTimeout(Patience);
        await _site.InitializeAsync();
        foreach (JsonElement item in (await _site.JsonAsync("/reports.json")).GetProperty("items").EnumerateArray())
        {
            string slug = item.GetProperty("slug").GetString()!;
            _slugs[(await _site.JsonAsync($"/reports/{slug}.json")).GetProperty("captures")[0].GetProperty("fileName").GetString()!] = slug;
        }
    }

    /// <summary>Opens a window of its own, with no cookies, on this site or another.</summary>
    /// <remarks>Without a browser the test is skipped; on a build server it fails.</remarks>
    public async Task<Visit> VisitAsync(int width = 1280, int height = 900, bool script = true, Uri? elsewhere = null)
    {
        if (_browser is null)
        {
            if (BrowserLaunch.IsCi) { Assert.Fail(_missing!); }
            Assert.Skip(_missing!);
        }
        Uri address = elsewhere ?? _site.Client.BaseAddress!;
        IBrowserContext context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return new Visit(context, await context.NewPageAsync(), address);
    }

    /// <summary>The slug of the report that came in a file.</summary>
    public string SlugOf(string fileName) => _slugs[fileName];

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await _site.DisposeAsync();
        }
        _playwright?.Dispose();
        _site.DeleteReports();
    }

    private sealed class FilledSite : ArchiveSite
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("protest-archive-browser-").FullName;

        public FilledSite()
        {
            foreach (string seed in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"))) { File.Copy(seed, Path.Combine(_folder, Path.GetFileName(seed))); }
            HostileReports.Write(_folder);
        }

        protected override string Reports => _folder;

        public void DeleteReports() => Directory.Delete(_folder, recursive: true);
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Pages;

/// <summary>The real app on a port of its own, its archive filled from a folder of files.</summary>
public abstract class ArchiveSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _data = Directory.CreateTempSubdirectory("protest-archive-site-").FullName;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The data directory.</summary>
    public string Data => _data;

    /// <summary>Settings beside the usual ones, as options of the command line.</summary>
    protected virtual string[] Settings => [];

    /// <summary>The folder of reports.</summary>
    protected abstract string Reports { get; }

    public async ValueTask InitializeAsync()
    {
        // Named, since the assembly that was started is that of the tests.
        _app = WebHost.Build(["--applicationName=ProtestArchive.Web", "--urls=http://127.0.0.1:0", $"--Archive:Data={_data}", $"--Archive:Seeds={Reports}", .. Settings]);
        await _app.Services.MigrateArchiveAsync();
        await _app.StartAsync();
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(_app.Urls.First()) };
        await FilledAsync(_app.Services.GetRequiredService<IngestProgress>());
    }

    /// <summary>A page, which must answer 200.</summary>
    public async Task<string> PageAsync(string address)
    {
        using HttpResponseMessage answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return text;
    }

    /// <summary>Adds an account.</summary>
    public async Task AddAccountAsync(string name, AccountRole role, string password)
    {
        await using AsyncServiceScope scope = _app!.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AccountBook>().AddAsync(name, role, password)).ShouldBeNull();
    }

    /// <summary>Does something to accounts behind the site's back, as a verb does.</summary>
    public async Task ChangeAccountsAsync(Func<AccountBook, Task<string?>> change)
    {
        await using AsyncServiceScope scope = _app!.Services.CreateAsyncScope();
        (await change(scope.ServiceProvider.GetRequiredService<AccountBook>())).ShouldBeNull();
    }

    /// <summary>Does something to the archive behind the site's back.</summary>
    public async Task DoAsync<TService>(Func<TService, Task> act) where TService : notnull
    {
        await using AsyncServiceScope scope = _app!.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A page's JSON.</summary>
    public async Task<JsonElement> JsonAsync(string address) => JsonDocument.Parse(await PageAsync(address)).RootElement.Clone();

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null) { await _app.DisposeAsync(); }
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static async Task FilledAsync(IngestProgress progress)
    {
        using CancellationTokenSource patience = new(Patience);
        bool hasBegun = false;
        while (!hasBegun || progress.Now.Phase is not (IngestPhase.Idle or IngestPhase.Failed))
        {
            await Task.Delay(20, patience.Token);
            hasBegun |= progress.Now.Phase is not IngestPhase.Idle || progress.Now.Total > 0;
        }
        progress.Now.Phase.ShouldBe(IngestPhase.Idle);
    }
}

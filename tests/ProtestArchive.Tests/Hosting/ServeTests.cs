using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using ProtestArchive.Web.Hosting;

namespace ProtestArchive.Tests.Hosting;

public sealed class ServeTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly string _data = Directory.CreateTempSubdirectory("protest-archive-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task An_empty_archive_takes_in_the_seeds_while_the_site_answers_and_only_once()
    {
        await using (WebApplicationFactory<Program> app = App())
        {
            using HttpClient client = app.CreateClient();
            (await client.GetAsync("/", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
            HealthRecord health = await SettledAsync(client);
            health.Status.ShouldBe("ok");
            health.Reports.ShouldBe(5);
            health.IsStale.ShouldBe(false);
            health.Ingest.ShouldBe(new IngestHealth("idle", 5, 5, 0));
        }
        await using (WebApplicationFactory<Program> again = App())
        {
            using HttpClient client = again.CreateClient();
            HealthRecord health = await SettledAsync(client);
            health.Reports.ShouldBe(5);
            health.Ingest.Total.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Requests_and_ingests_are_logged_with_their_properties()
    {
        await using (WebApplicationFactory<Program> app = App())
        {
            using HttpClient client = app.CreateClient();
            await SettledAsync(client);
            await client.GetAsync("/no%0Asuch/page", Cancellation);
        }
        string log = string.Concat(Directory.GetFiles(Path.Combine(_data, "logs")).Select(File.ReadAllText));
        log.ShouldContain("\"Path\":\"/no%0Asuch/page\",\"Status\":404");
        log.ShouldContain("\"FileName\":\"000_ccbb998a48b08f02.txt\"");
    }

    private static async Task<HealthRecord> SettledAsync(HttpClient client)
    {
        for (int i = 0; i < 300; i++)
        {
            HealthRecord health = (await client.GetFromJsonAsync<HealthRecord>("/healthz", Cancellation)).ShouldNotBeNull();
            if (health is { Ingest.Phase: "idle", Reports: > 0 }) { return health; }
            await Task.Delay(100, Cancellation);
        }
        throw new TimeoutException("The seeds were not in after 30 seconds.");
    }

    private WebApplicationFactory<Program> App() => new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder.UseSetting("Archive:Data", _data));
}

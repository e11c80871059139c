using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks.Pages;

/// <summary>Serves the archive and asks for its pages, a bare one before each, so that whatever else the machine does falls on both.</summary>
internal sealed class PageMeasure(HttpClient client, TextWriter output)
{
    private const int WarmUps = 40; // more than the runtime wants before it compiles a method for good
    private const string BarePage = "/preferences", Encoding = "br";

    public static async Task<int> RunAsync(PagesOptions options, TextWriter output)
    {
        await using WebApplication app = WebHost.Build(
            ["--applicationName=ProtestArchive.Web", "--urls=http://127.0.0.1:0", $"--Archive:Data={options.Data}", "--Archive:Seeds=", "--Serilog:MinimumLevel:Default=Warning", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Warning"]);
        await app.Services.MigrateArchiveAsync();
        await app.StartAsync();
        using HttpClient client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(app.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
        List<MeasuredPage> pages;
        await using (ArchiveContext archive = await app.Services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync())
        {
            (int reports, int events) = (await archive.Reports.CountAsync(), await archive.Events.CountAsync());
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{reports:N0} reports, {events:N0} events, {Environment.ProcessorCount} core"));
            pages = await MeasuredPages.ChooseAsync(archive);
        }
        await new PageMeasure(client, output).RunAsync(pages.Where(page => options.Page is null || page.Name.Contains(options.Page, StringComparison.OrdinalIgnoreCase)), options.Rounds);
        await app.StopAsync();
        return 0;
    }

    private async Task RunAsync(IEnumerable<MeasuredPage> pages, int rounds)
    {
        List<Series> all = [];
        foreach (MeasuredPage page in pages)
        {
            Asked first = await AskAsync(page.Addresses[0], null);
            await LineAsync($"{page.Name}: the first time {first.Milliseconds:N0} ms");
            if (first.Status is HttpStatusCode.OK) { all.Add(new(page, first)); }
            else { await output.WriteLineAsync($"{page.Name} ({page.Addresses[0]}) answers {(int)first.Status}, left out"); }
        }
        for (int i = 0; i < WarmUps; i++)
        {
            await AskAsync(BarePage, Encoding);
            foreach (Series one in all) { await AskAsync(one.Page.Addresses[i % one.Page.Addresses.Length], Encoding); }
        }
        for (int round = 0; round < rounds; round++)
        {
            foreach (Series one in all)
            {
                string address = one.Page.Addresses[round % one.Page.Addresses.Length];
                one.Bare.Add(await AskAsync(BarePage, Encoding));
                Asked asked = await AskAsync(address, Encoding);
                one.Answers.Add(asked);
                if (asked.Tag is { } tag) { one.Again.Add(await AskAsync(address, Encoding, tag)); }
            }
        }
        await LineAsync($"{"",-22}{"median",9}{"95 %",9}{"processor",11}{"bare",8}{"ratio",8}{"unchanged",11}{"html",12}{"sent",12}  address");
        foreach (Series one in all) { await LineAsync(one.Row()); }
    }

    /// <summary>Asks for a page, to the last byte.</summary>
    private async Task<Asked> AskAsync(string address, string? encoding, EntityTagHeaderValue? known = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (encoding is not null) { request.Headers.AcceptEncoding.Add(new(encoding)); }
        if (known is not null) { request.Headers.IfNoneMatch.Add(known); }
        long started = Stopwatch.GetTimestamp();
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        using HttpResponseMessage answer = await client.SendAsync(request);
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        return new(answer.StatusCode, elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, bytes.Length, answer.Headers.ETag);
    }

    private Task LineAsync(FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>What came of asking.</summary>
    private sealed record Asked(HttpStatusCode Status, double Milliseconds, double Processor, int Bytes, EntityTagHeaderValue? Tag);

    private sealed record Series(MeasuredPage Page, Asked First)
    {
        public List<Asked> Answers { get; } = [];

        public List<Asked> Bare { get; } = [];

        /// <summary>Asked for by one who has it already.</summary>
        public List<Asked> Again { get; } = [];

        public FormattableString Row()
        {
            double median = Of(Answers, 0.5), bare = Of(Bare, 0.5);
            string again = Again.Exists(asked => asked.Status is HttpStatusCode.NotModified) ? Of(Again, 0.5).ToString("0.0", CultureInfo.InvariantCulture) : "-";
            return $"{Page.Name,-22}{median,9:0.0}{Of(Answers, 0.95),9:0.0}{Of(Answers, 0.5, asked => asked.Processor),11:0.0}{bare,8:0.0}{median / bare,8:0.0}{again,11}{First.Bytes,12:N0}{Answers[0].Bytes,12:N0}  {Page.Addresses[0]}";
        }

        private static double Of(List<Asked> asked, double share, Func<Asked, double>? value = null)
        {
            double[] values = [.. asked.Select(value ?? (one => one.Milliseconds)).Order()];
            return values[(int)Math.Min(values.Length - 1, share * values.Length)];
        }
    }
}

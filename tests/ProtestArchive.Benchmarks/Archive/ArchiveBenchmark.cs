using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProtestArchive.Benchmarks.Synthetic;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks.Archive;

/// <summary>
/// Fills an archive with synthetic reports through the program's own ingest, and measures what a further report costs when it holds a thousand and when it
/// holds them all; then what its people, places, organizations and events are worth against the truth.
/// </summary>
internal sealed class ArchiveBenchmark(int reports, ulong seed, string? faults, TextWriter output)
{
    private const int First = 1000, OneByOne = 100, Batch = 500;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        string directory = Directory.CreateTempSubdirectory("protest-archive-benchmark-").FullName;
        try
        {
            await using ServiceProvider services = new ServiceCollection().AddLogging().AddArchive(new ArchiveSettings { Data = directory, Seeds = null }).BuildServiceProvider();
            await services.MigrateArchiveAsync(cancellation);
            await RunAsync(services, cancellation);
            return 0;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }

    private async Task RunAsync(ServiceProvider services, CancellationToken cancellation)
    {
        Ingestor ingestor = services.GetRequiredService<Ingestor>();
        Deriver deriver = services.GetRequiredService<Deriver>();
        long started = Stopwatch.GetTimestamp();
        List<SyntheticReport> all = [.. SyntheticArchive.Reports(reports, seed)];
        await LineAsync($"{all.Count:N0} reports of {all.Average(report => report.Text.Length):N0} characters on average, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s; seed {seed}, {Environment.ProcessorCount} cores");
        await LineAsync($"{"archive of",12}{"a report by itself: median",30}{"mean",9}{"in batches",14}{"its own rows (baseline)",26}{"resident",12}");
        List<Cost> costs = [];
        await using IAsyncEnumerator<PreparedFile> prepared = OrderedWork.SelectAsync(all.ToAsyncEnumerable(), Environment.ProcessorCount, PrepareAsync, cancellation).GetAsyncEnumerator(cancellation);
        started = Stopwatch.GetTimestamp();
        int done = 0;
        foreach (int size in Sizes())
        {
            while (done < size - OneByOne - Batch) { await TakeAsync(Math.Min(Batch, size - OneByOne - Batch - done)); }
            (double stored, double batch) = await TakeAsync(Batch);
            List<double> single = [];
            for (int i = 0; i < OneByOne; i++) { single.Add((await TakeAsync(1)).Derived); }
            costs.Add(new(size, single.Order().ElementAt(OneByOne / 2), single.Average(), batch));
            await LineAsync($"{size,12:N0}{costs[^1].Median,27:0.00} ms{single.Average(),6:0.00} ms{batch,11:0.00} ms{stored,23:0.00} ms{Environment.WorkingSet >> 20,9:N0} MB");
        }
        if (costs.Count > 1)
        {
            await LineAsync($"{"ratio",12}{costs[^1].Median / costs[0].Median,30:0.00}{costs[^1].Mean / costs[0].Mean,9:0.00}{costs[^1].Batch / costs[0].Batch,14:0.00}");
        }
        await LineAsync($"filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, reading, storing, linking and grouping together\n");
        await ScoreAsync(services.GetRequiredService<IDbContextFactory<ArchiveContext>>(), all, cancellation);

        Task<PreparedFile> PrepareAsync(SyntheticReport report, CancellationToken stop) =>
            ingestor.PrepareAsync(IncomingFile.Of(report.FileName, report.FileName, Encoding.UTF8.GetBytes(report.Text)), stop);

        // Milliseconds a report: its own rows; then names, dates and events across reports.
        async Task<(double Stored, double Derived)> TakeAsync(int count)
        {
            TimeSpan storing = default;
            for (int i = 0; i < count && await prepared.MoveNextAsync(); i++)
            {
                long began = Stopwatch.GetTimestamp();
                if (await ingestor.StoreAsync(prepared.Current, cancellation) is not IngestResult.Added) { throw new InvalidOperationException($"{prepared.Current.File.FileName} was not added."); }
                storing += Stopwatch.GetElapsedTime(began);
                done++;
            }
            long deriving = Stopwatch.GetTimestamp();
            await deriver.DeriveAsync(cancellation);
            return (storing.TotalMilliseconds / count, Stopwatch.GetElapsedTime(deriving).TotalMilliseconds / count);
        }
    }

    private async Task ScoreAsync(IDbContextFactory<ArchiveContext> archives, IReadOnlyList<SyntheticReport> all, CancellationToken cancellation)
    {
        await using StreamWriter? file = faults is null ? null : new StreamWriter(faults);
        ArchiveTruth truth = new(archives) { Fault = file is null ? null : file.WriteLine };
        await truth.CompareAsync(all, cancellation);
        await LineAsync($"{"",-14}{"named",10}{"read",8}{"precision",11}{"recall",8}{"F1",8}{"B-cubed F1",13}");
        foreach ((EntityKind kind, PairScore score) in truth.Identity) { await RowAsync(kind.ToString(), score); }
        await RowAsync("Event", truth.Events);
        await LineAsync($"{truth.Dates.Undated} reports state no date; {truth.Dates.Proved} were given one, {truth.Dates.Right} the right one");

        Task RowAsync(string name, PairScore score)
        {
            (double precision, double recall, double f1, double cubed) = score.Score();
            return LineAsync($"{name,-14}{score.All,10:N0}{(double)score.Found / score.All,8:0.000}{precision,11:0.000}{recall,8:0.000}{f1,8:0.000}{cubed,13:0.000}");
        }
    }

    // A thousand, every power of ten above it, and all.
    private IEnumerable<int> Sizes()
    {
        for (int size = First; size < reports; size *= 10) { yield return size; }
        yield return reports;
    }

    private Task LineAsync(FormattableString text) => output.WriteLineAsync(text.ToString(CultureInfo.InvariantCulture));

    private readonly record struct Cost(int Size, double Median, double Mean, double Batch);
}

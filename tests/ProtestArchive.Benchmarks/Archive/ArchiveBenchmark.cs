using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
            await using ServiceProvider services = new ServiceCollection().AddSingleton<DerivationLog>().AddSingleton<ILogger<Deriver>>(own => own.GetRequiredService<DerivationLog>()).AddLogging().AddArchive(new ArchiveSettings { Data = directory, Seeds = null }).BuildServiceProvider();
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
        SyntheticIngest ingest = new(services.GetRequiredService<Ingestor>());
        Deriver deriver = services.GetRequiredService<Deriver>();
        DerivationLog log = services.GetRequiredService<DerivationLog>();
        long started = Stopwatch.GetTimestamp();
        List<SyntheticReport> all = [.. SyntheticArchive.Reports(reports, seed)];
        await LineAsync($"{all.Count:N0} reports of {all.Average(report => report.Text.Length):N0} characters on average, made in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s; seed {seed}, {Environment.ProcessorCount} cores");
        await LineAsync($"milliseconds for one more report, linked, grouped and written; the baseline is its own rows: text, words, annotations");
        await LineAsync($"{"archive of",12}{"one by one: median",20}{"mean",8}{"processor",11}{"comparing",11}{"touched",9}{"in batches",12}{"processor",11}{"baseline",10}{"processor",11}{"resident",10}");
        List<Cost> costs = [];
        started = Stopwatch.GetTimestamp();
        int done = 0;
        foreach (int size in Sizes())
        {
            while (done < size - OneByOne - Batch) { await TakeAsync(Math.Min(Batch, size - OneByOne - Batch - done), 1); }
            (Measurement stored, Measurement batch) = await TakeAsync(Batch, 1);
            log.Clear();
            (_, Measurement single) = await TakeAsync(OneByOne, OneByOne);
            costs.Add(new(log.Median, single.Processor / OneByOne, batch.Processor / Batch));
            await LineAsync(
                $"{size,12:N0}{log.Median,20:0.0}{single.Elapsed.TotalMilliseconds / OneByOne,8:0.0}{single.Processor.TotalMilliseconds / OneByOne,11:0.0}{log.Comparing,11:0.0}{log.Touched,9:0.0}{batch.Elapsed.TotalMilliseconds / Batch,12:0.0}{batch.Processor.TotalMilliseconds / Batch,11:0.0}{stored.Elapsed.TotalMilliseconds / Batch,10:0.0}{stored.Processor.TotalMilliseconds / Batch,11:0.0}{Environment.WorkingSet >> 20,7:N0} MB");
        }
        if (costs.Count > 1) { await LineAsync($"{"ratio",12}{costs[^1].Median / costs[0].Median,20:0.00}{"",8}{costs[^1].Single / costs[0].Single,11:0.00}{"",32}{costs[^1].Batch / costs[0].Batch,11:0.00}"); }
        await LineAsync($"filled in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s, reading, storing, linking and grouping together\n");
        await ScoreAsync(services.GetRequiredService<IDbContextFactory<ArchiveContext>>(), all, cancellation);

        // The next reports: each one's own rows; then names, dates and events across reports, so many times.
        async Task<(Measurement Stored, Measurement Derived)> TakeAsync(int count, int derivations)
        {
            Measurement storing = default, deriving = default;
            for (int i = 0; i < derivations; i++)
            {
                PreparedFile[] files = await ingest.PrepareAsync(all.Skip(done).Take(count / derivations), cancellation);
                storing += await Measurement.OfAsync(() => ingest.StoreAsync(files, cancellation), collects: derivations == 1);
                deriving += await Measurement.OfAsync(() => deriver.DeriveAsync(cancellation), collects: derivations == 1);
                done += files.Length;
            }
            return (storing, deriving);
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

    private readonly record struct Cost(double Median, TimeSpan Single, TimeSpan Batch);
}

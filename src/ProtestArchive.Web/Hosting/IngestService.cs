using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Hosting;

/// <summary>
/// Takes reports in while the site answers. When the app starts it goes on where the last one was stopped: seeds that are not all in,
/// texts read by another version, rows across reports that are behind.
/// </summary>
public sealed class IngestService(
    IDbContextFactory<ArchiveContext> archives, IngestBatch batches, Rereader rereader, Deriver deriver, IngestProgress progress, ArchiveSettings settings, ILogger<IngestService> logger)
    : BackgroundService
{
    private readonly Channel<IReadOnlyList<string>> _waiting = Channel.CreateUnbounded<IReadOnlyList<string>>(new() { SingleReader = true });

    // The site answers first: one core stays free for it where there are several.
    private static int Cores => Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Lets files and folders be taken in after those that wait already.</summary>
    public void Enqueue(IReadOnlyList<string> paths) => _waiting.Writer.TryWrite(paths);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the app starts listening meanwhile
        await GuardedAsync(ResumeAsync, stoppingToken);
        await foreach (IReadOnlyList<string> paths in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            await GuardedAsync(stop => IngestAsync(paths, stop), stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken cancellation)
    {
        if (await rereader.OutdatedAsync(cancellation) is > 0 and int outdated)
        {
            progress.Set(new(IngestPhase.Rereading, 0, outdated));
            await rereader.RereadAsync(all: false, Cores, done => progress.Set(new(IngestPhase.Rereading, done, outdated)), cancellation);
        }
        if (settings.SeedsDirectory is { } seeds && Directory.Exists(seeds) && await AwaitsSeedsAsync(cancellation))
        {
            await IngestAsync([seeds], cancellation);
            await SetSeedsPendingAsync(false, cancellation);
        }
        progress.Set(progress.Now with { Phase = IngestPhase.Deriving, Current = null });
        await deriver.DeriveAsync(cancellation);
    }

    private async Task<bool> AwaitsSeedsAsync(CancellationToken cancellation)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        if ((await archive.State.SingleAsync(cancellation)).SeedsPending) { return true; }
        if (await archive.Reports.AnyAsync(cancellation) || await archive.Refusals.AnyAsync(cancellation)) { return false; }
        await SetSeedsPendingAsync(true, cancellation);
        return true;
    }

    private async Task SetSeedsPendingAsync(bool isPending, CancellationToken cancellation)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        await archive.State.ExecuteUpdateAsync(state => state.SetProperty(row => row.SeedsPending, isPending), cancellation);
    }

    private async Task IngestAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        BatchOutcome outcome = await batches.RunAsync(paths, Cores, progress: now => progress.Set(new(
            now.IsDeriving ? IngestPhase.Deriving : IngestPhase.Ingesting, now.Done, now.Total, now.Current, now.Refused)), cancellation: cancellation);
        logger.LogInformation("Ingest done: {Added} added, {Captured} captured again, {Unchanged} unchanged, {Refused} refused", outcome.Added, outcome.Captured, outcome.Unchanged, outcome.Refused);
    }

    /// <summary>Does one piece of work. A fault ends that piece, is logged and shown, and never stops the site.</summary>
    private async Task GuardedAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
            progress.Set(progress.Now with { Phase = IngestPhase.Idle, Current = null });
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            logger.LogError(e, "Ingest broke off");
            progress.Set(progress.Now with { Phase = IngestPhase.Failed });
        }
    }
}

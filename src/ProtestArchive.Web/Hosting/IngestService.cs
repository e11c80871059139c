using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Hosting;

/// <summary>
/// Goes on, while the site answers, where the last run of the app was stopped: texts read by another version, rows across reports that
/// are behind, seeds that are not all in.
/// </summary>
public sealed class IngestService(
    IDbContextFactory<ArchiveContext> archives, IngestBatch batches, CatchUp catchUp, IngestProgress progress, ArchiveSettings settings, ILogger<IngestService> logger)
    : BackgroundService
{
    // The site answers first: one core stays free for it where there are several.
    private static int Cores => Math.Max(1, Environment.ProcessorCount - 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the app starts listening meanwhile
        try
        {
            await ResumeAsync(stoppingToken);
            progress.Set(progress.Now with { Phase = IngestPhase.Idle, Current = null });
        }
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // Logged and shown; the site goes on with what is stored.
            logger.LogError(e, "Ingest broke off");
            progress.Set(progress.Now with { Phase = IngestPhase.Failed });
        }
    }

    private async Task ResumeAsync(CancellationToken cancellation)
    {
        await catchUp.RunAsync(Cores, progress.Set, cancellation);
        if (settings.SeedsDirectory is not { } seeds || !Directory.Exists(seeds) || !await AwaitsSeedsAsync(cancellation)) { return; }
        BatchOutcome outcome = await batches.RunAsync([seeds], Cores, progress: now => progress.Set(new(
            now.IsDeriving ? IngestPhase.Deriving : IngestPhase.Ingesting, now.Done, now.Total, now.Current, now.Refused)), cancellation: cancellation);
        logger.LogInformation("Seeds are in: {Added} added, {Captured} captured again, {Unchanged} unchanged, {Refused} refused", outcome.Added, outcome.Captured, outcome.Unchanged, outcome.Refused);
        await SetSeedsPendingAsync(false, cancellation);
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
}

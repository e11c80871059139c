using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Keeps the rows that hold across reports up to date: what changed since they were written is read, and what that changes is written, in one transaction, so
/// that readers see the old rows or the new ones. The record is held in memory between two derivations; where another process wrote meanwhile, it is made anew.
/// Killed at any point, the archive still says that it is stale, and the next derivation mends it.
/// </summary>
public sealed class Deriver(IDbContextFactory<ArchiveContext> archives, TimeProvider clock, ILogger<Deriver> logger) : IDisposable
{
    private const int MostTries = 5; // another process may go on deriving all the time
    private readonly SemaphoreSlim _turn = new(1, 1);
    private HeldRecord? _held;

    public void Dispose() => _turn.Dispose();

    /// <summary>Derives where the archive is stale. False where it was not.</summary>
    public Task<bool> DeriveAsync(CancellationToken cancellation = default) => InTurnAsync([], cancellation);

    /// <summary>Derives everything from nothing and replaces all rows, whether the archive is stale or not.</summary>
    public Task RebuildAsync(CancellationToken cancellation = default) => InTurnAsync([], cancellation, isWhole: true);

    /// <summary>Takes reports out of the archive with all that came of them, in one transaction.</summary>
    /// <param name="reports">SHA-256s of reports that are in the archive.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task RemoveAsync(IReadOnlyCollection<string> reports, CancellationToken cancellation = default) => InTurnAsync(reports, cancellation);

    private async Task<bool> InTurnAsync(IReadOnlyCollection<string> removed, CancellationToken cancellation, bool isWhole = false)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (isWhole) { _held = await BuildAsync(isWhole, cancellation); }
            for (int i = 0; i < MostTries; i++)
            {
                if (await TryAsync(removed, cancellation) is { } derived) { return derived; }
            }
            if (removed.Count == 0 && !isWhole) { return false; }
            throw new InvalidOperationException("Another process goes on deriving, and nothing was written. Try again when it has come to rest.");
        }
        catch
        {
            _held = null; // it may be ahead of the rows
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    // Null where another process was faster: the record held is of another revision than the rows then.
    private async Task<bool?> TryAsync(IReadOnlyCollection<string> removed, CancellationToken cancellation)
    {
        long started = clock.GetTimestamp();
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        ArchiveState state = await archive.State.SingleAsync(cancellation);
        if (!state.IsStale && removed.Count == 0 && _held is not { IsWritten: false }) { return false; }
        _held = await HoldAsync(state, cancellation);
        await using IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync(cancellation);
        state = await archive.State.AsTracking().SingleAsync(cancellation);
        if (_held.IsWritten && state.DerivedRevision != _held.Revision) { return null; }
        if (!await _held.CanFollowAsync(archive, cancellation))
        {
            await transaction.RollbackAsync(cancellation);
            _held = await BuildAsync(isWhole: true, cancellation);
            return null;
        }
        if (removed.Count > 0)
        {
            await Removal.DeleteAsync(archive, removed, cancellation);
            state.Revision++;
        }
        long began = clock.GetTimestamp();
        RecordChange change = await _held.ApplyAsync(archive, state, removed, cancellation);
        TimeSpan compared = clock.GetElapsedTime(began);
        DerivedRows rows = new(_held.Index, _held.Ids);
        RecordWriter writer = new(archive, rows);
        await (_held.IsWritten ? writer.WriteAsync(change, cancellation) : writer.ReplaceAsync(cancellation));
        (state.DerivedRevision, state.DerivedRuling, state.DerivedAt) = (state.Revision, _held.LastRuling, Instant.FromDateTimeOffset(clock.GetUtcNow()));
        await archive.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        _held.IsWritten = true;
        logger.LogInformation(
            "Derived revision {Revision}: {Changed} of {Reports} reports, in {Milliseconds:0.0} ms, of which comparing took {Compared:0.0}",
            state.Revision, change.Reports.Count, _held.Index.Count, clock.GetElapsedTime(started).TotalMilliseconds, compared.TotalMilliseconds);
        return true;
    }

    private async Task<HeldRecord> HoldAsync(ArchiveState state, CancellationToken cancellation) =>
        _held is { IsWritten: false } || (_held is not null && _held.Revision == state.DerivedRevision) ? _held : await BuildAsync(isWhole: state.DerivedRevision == 0, cancellation);

    // The record that the rows stand for, so that only what changed since need be written; or, where it is to be written whole, that of the archive as it is.
    private async Task<HeldRecord> BuildAsync(bool isWhole, CancellationToken cancellation)
    {
        long started = clock.GetTimestamp();
        HeldRecord held = new(archives) { IsWritten = !isWhole };
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        await using IAsyncDisposable snapshot = await ArchiveDatabase.BeginSnapshotAsync(archive, cancellation);
        ArchiveState state = await archive.State.SingleAsync(cancellation);
        await held.BringAsync(
            archive, isWhole ? state.Revision : state.DerivedRevision, isWhole ? await HeldRecord.LastRulingAsync(archive, cancellation) : state.DerivedRuling, cancellation);
        logger.LogInformation("Read the annotations of {Reports} reports in {Milliseconds} ms", held.Index.Count, (long)clock.GetElapsedTime(started).TotalMilliseconds);
        return held;
    }
}

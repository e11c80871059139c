namespace ProtestArchive.Web.Store;

/// <summary>Brings an archive to the state that it would have had without being stopped, and with this version of the program from the start.</summary>
public sealed class CatchUp(Rereader rereader, Deriver deriver)
{
    /// <summary>Reads anew what another version of the program read, then derives where that or anything else left the archive stale.</summary>
    /// <param name="cores">How many reports are read at a time.</param>
    /// <param name="progress">Told what is being done; may be null.</param>
    /// <param name="cancellation">Stops after the batch at hand.</param>
    public async Task RunAsync(int cores, Action<IngestState>? progress = null, CancellationToken cancellation = default)
    {
        int outdated = await rereader.OutdatedAsync(cancellation);
        if (outdated > 0)
        {
            progress?.Invoke(new(IngestPhase.Rereading, 0, outdated));
            await rereader.RereadAsync(all: false, cores, done => progress?.Invoke(new(IngestPhase.Rereading, done, outdated)), cancellation);
        }
        progress?.Invoke(new(IngestPhase.Deriving, outdated, outdated));
        await deriver.DeriveAsync(cancellation);
    }
}

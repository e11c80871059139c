using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ProtestArchive.Web.Store;

/// <summary>Work on many things at once whose results come in the order of the things.</summary>
public static class OrderedWork
{
    private const int AheadPerCore = 4; // enough that a slow item does not leave the other cores idle, few enough that memory stays flat

    /// <summary>Results of <paramref name="work"/>, in order; at most <paramref name="cores"/> at a time, and only a few more read ahead.</summary>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items, int cores, Func<T, CancellationToken, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using SemaphoreSlim free = new(cores);
        Channel<Task<TResult>> ahead = Channel.CreateBounded<Task<TResult>>(cores * AheadPerCore);
        Task reading = Task.Run(ReadAsync, CancellationToken.None); // a source may block its thread, and results shall not wait for it
        try
        {
            await foreach (Task<TResult> result in ahead.Reader.ReadAllAsync(stop.Token)) { yield return await result; }
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            while (ahead.Reader.TryRead(out Task<TResult>? left)) { await Settled(left); }
            await Settled(reading);
        }

        async Task ReadAsync()
        {
            try
            {
                await foreach (T item in items.WithCancellation(stop.Token))
                {
                    await free.WaitAsync(stop.Token);
                    // One core reads and works in turn: a thread for each item would only wait for the other.
                    Task<TResult> result = cores == 1 ? OneAsync(item) : Task.Run(() => OneAsync(item), stop.Token);
                    try
                    {
                        await ahead.Writer.WriteAsync(result, stop.Token);
                    }
                    catch (OperationCanceledException)
                    {
                        await Settled(result);
                        throw;
                    }
                }
                ahead.Writer.Complete();
            }
            catch (Exception e)
            {
                ahead.Writer.Complete(e);
                throw;
            }
        }

        async Task<TResult> OneAsync(T item)
        {
            try
            {
                return await work(item, stop.Token);
            }
            finally
            {
                free.Release();
            }
        }
    }

    /// <summary>Waits for what is being given up; what became of it no longer matters.</summary>
    private static async Task Settled(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}

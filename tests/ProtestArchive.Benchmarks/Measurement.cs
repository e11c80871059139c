using System.Diagnostics;

namespace ProtestArchive.Benchmarks;

/// <summary>What a piece of work took.</summary>
/// <param name="Elapsed">By the clock on the wall.</param>
/// <param name="Processor">Time that processors spent on it, all threads and the garbage collector together: what other work on the machine does not change.</param>
/// <param name="Allocated">Bytes allocated.</param>
internal readonly record struct Measurement(TimeSpan Elapsed, TimeSpan Processor, long Allocated)
{
    /// <param name="work">What is measured.</param>
    /// <param name="collects">Whether garbage of before is cleared away first: not for what takes milliseconds.</param>
    public static async Task<Measurement> OfAsync(Func<Task> work, bool collects = true)
    {
        if (collects)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        long allocated = GC.GetTotalAllocatedBytes(precise: collects);
        TimeSpan processor = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        await work();
        return new(Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processor, GC.GetTotalAllocatedBytes(precise: collects) - allocated);
    }

    public static Measurement operator +(Measurement left, Measurement right) =>
        new(left.Elapsed + right.Elapsed, left.Processor + right.Processor, left.Allocated + right.Allocated);
}

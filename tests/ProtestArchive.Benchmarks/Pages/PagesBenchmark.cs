using System.Diagnostics;
using Microsoft.Data.Sqlite;
using ProtestArchive.Benchmarks.Archive;

namespace ProtestArchive.Benchmarks.Pages;

/// <param name="Reports">How many reports the archive holds: five, the seeds, or a synthetic archive's.</param>
/// <param name="Seed">Which synthetic world.</param>
/// <param name="Data">The archive's directory; null for one of the benchmark's own.</param>
/// <param name="Rounds">How often each page is asked for.</param>
/// <param name="Page">Only the pages whose name holds this; null for all.</param>
internal sealed record PagesOptions(int Reports, ulong Seed, string? Data, int Rounds, string? Page);

/// <summary>
/// Measures pages as readers get them, over HTTP from the app in this process, on one core: it fills the archive on all cores and starts itself anew, held to one, so
/// that the runtime too knows of no other.
/// </summary>
internal static class PagesBenchmark
{
    /// <remarks>Not asynchronous: the new process inherits the core of the very thread that starts it.</remarks>
    public static int Run(PagesOptions options)
    {
        if (Environment.ProcessorCount == 1) { return PageMeasure.RunAsync(options, Console.Out).GetAwaiter().GetResult(); }
        string directory = options.Data ?? Directory.CreateTempSubdirectory("protest-archive-pages-").FullName;
        try
        {
            Task.Run(() => ArchiveFill.FillAsync(directory, options.Reports, options.Seed, Console.Out)).GetAwaiter().GetResult();
            using Process self = Process.GetCurrentProcess();
            if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) { self.ProcessorAffinity = 1; }
            string[] own = Environment.GetCommandLineArgs();
            bool hasHost = !Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals(Path.GetFileNameWithoutExtension(own[0]), StringComparison.OrdinalIgnoreCase);
            ProcessStartInfo start = new(Environment.ProcessPath!, [.. own.Skip(hasHost ? 0 : 1), .. options.Data is null ? new[] { "--data", directory } : []]);
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1"; // where the system holds no process to a core
            using Process child = Process.Start(start)!;
            child.WaitForExit();
            return child.ExitCode;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            if (options.Data is null) { Directory.Delete(directory, recursive: true); }
        }
    }
}

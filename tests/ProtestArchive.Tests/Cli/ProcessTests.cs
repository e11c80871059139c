using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Tests.Store;
using ProtestArchive.Web.Cli;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Cli;

/// <summary>The program as a process of its own: what only that can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Exit_codes_and_streams_reach_the_shell_and_settings_the_program()
    {
        using Process wrong = Start("frobnicate");
        (await wrong.StandardOutput.ReadToEndAsync(Cancellation)).ShouldBeEmpty();
        (await wrong.StandardError.ReadToEndAsync(Cancellation)).ShouldContain("frobnicate");
        await wrong.WaitForExitAsync(Cancellation);
        wrong.ExitCode.ShouldBe(ExitCode.WrongUsage);

        using Process ingest = Start("ingest", _line.Put("1.txt", Wire.Report(1)));
        (await ingest.StandardOutput.ReadToEndAsync(Cancellation)).ShouldContain("1 added");
        await ingest.WaitForExitAsync(Cancellation);
        ingest.ExitCode.ShouldBe(ExitCode.Done);
        File.Exists(Path.Combine(_line.Data, ArchiveDatabase.File)).ShouldBeTrue();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_an_ingest_the_next_goes_on()
    {
        for (int i = 0; i < 150; i++) { _line.Put($"in/{i:000}.txt", Wire.Report(i)); }
        string folder = Path.Combine(_line.Folder, "in");
        int seen = 0;
        using (Process killed = Start("ingest", folder))
        {
            while (seen < 10 && await killed.StandardOutput.ReadLineAsync(Cancellation) is not null) { seen++; }
            killed.Kill();
            await killed.WaitForExitAsync(Cancellation);
        }
        seen.ShouldBe(10);

        Answer answer = await _line.RunAsync("ingest", folder);
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Lines.Count(line => line.StartsWith("unchanged", StringComparison.Ordinal)).ShouldBeInRange(10, 149);
        DbContextOptionsBuilder<ArchiveContext> options = new();
        ArchiveDatabase.Configure(options, _line.Data);
        await using ArchiveContext archive = new(options.Options);
        (await archive.Reports.CountAsync(row => row.Annotations != null && row.Captures.Count == 1, Cancellation)).ShouldBe(150);
        (await archive.State.SingleAsync(Cancellation)).IsStale.ShouldBeFalse();
        (await FullText.Matches(archive, "miners").CountAsync(Cancellation)).ShouldBe(150);
        (await archive.Database.SqlQuery<string>($"""SELECT integrity_check AS "Value" FROM pragma_integrity_check""").SingleAsync(Cancellation)).ShouldBe("ok");
    }

    private Process Start(params string[] args)
    {
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _line.Folder };
        start.ArgumentList.Add(typeof(ArchiveCommand).Assembly.Location);
        foreach (string arg in args) { start.ArgumentList.Add(arg); }
        start.Environment["Archive__Data"] = _line.Data;
        return Process.Start(start)!;
    }
}

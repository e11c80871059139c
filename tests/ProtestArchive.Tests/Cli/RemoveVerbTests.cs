using System.Text.Json;
using ProtestArchive.Tests.Store;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Tests.Cli;

public sealed class RemoveVerbTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Nothing_is_removed_before_somebody_says_yes()
    {
        string slug = await IngestAsync("1.txt", Wire.Report(1));
        Answer answer = await _line.RunAsync("remove", slug);
        answer.Code.ShouldBe(ExitCode.SomeRefused);
        answer.Lines[0].ShouldStartWith($"would remove\t/reports/{slug}\t");
        answer.Lines[0].ShouldEndWith("\t1.txt");
        answer.Lines[1].ShouldBe("Nothing was removed. The same with --yes removes them.");

        answer = await _line.RunAsync("remove", slug, "--yes");
        answer.Code.ShouldBe(ExitCode.Done);
        answer.Lines[1].ShouldBe("1 removed, 0 refused");
        (await _line.RunAsync("export", Path.Combine(_line.Folder, "out"))).Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_names_no_report_or_several_is_refused_and_the_rest_done()
    {
        string slug = await IngestAsync("1.txt", Wire.Report(1));
        await IngestAsync("2.txt", Wire.Report(2));
        Answer answer = await _line.RunAsync("remove", "no-such-report", "abc", slug, "--yes");
        answer.Code.ShouldBe(ExitCode.SomeRefused);
        answer.Lines[0].ShouldBe("refused\tno-such-report\tNo report has that address, or a hash that begins so.");
        answer.Lines[1].ShouldStartWith("refused\tabc\t"); // too short to be a hash
        answer.Lines[^1].ShouldBe("1 removed, 2 refused");
    }

    [Fact]
    public async Task Dates_rest_on_the_reports_that_remain_and_come_back_with_the_one_that_was_removed()
    {
        await _line.RunAsync("ingest", Seeds);
        Dictionary<string, string> before = await ExportAsync("before");
        string dated = before.Keys.Single(name => name.StartsWith("002", StringComparison.Ordinal));
        string sha256 = JsonDocument.Parse(before[dated]).RootElement.GetProperty("sha256").GetString()!;
        (await _line.RunAsync("remove", sha256[..12], "--yes")).Code.ShouldBe(ExitCode.Done);

        Dictionary<string, string> without = await ExportAsync("without");
        without.Count.ShouldBe(before.Count - 1);
        foreach (string json in without.Values)
        {
            JsonElement report = JsonDocument.Parse(json).RootElement;
            report.GetProperty("dctBasis").GetString().ShouldNotBe("stated"); // it was the only one that states its date
            if (report.GetProperty("dctBasis").GetString() == "inferred") { report.GetProperty("dctProof").GetArrayLength().ShouldBeGreaterThan(0); }
            report.GetProperty("dctProof").EnumerateArray().ShouldAllBe(step => !step.GetString()!.Contains("Tens of Thousands Rally", StringComparison.Ordinal));
        }

        (await _line.RunAsync("ingest", Seeds)).Output.ShouldEndWith("1 added, 0 captured, 4 unchanged, 0 refused\n");
        (await ExportAsync("after")).ShouldBe(before);
        (await _line.RunAsync("rebuild")).Output.ShouldStartWith("Nothing changed");
    }

    private async Task<string> IngestAsync(string name, string text) =>
        (await _line.RunAsync("ingest", _line.Put(name, text))).Lines[0].Split("/reports/")[1];

    private async Task<Dictionary<string, string>> ExportAsync(string folder)
    {
        string target = Path.Combine(_line.Folder, folder);
        await _line.RunAsync("export", target);
        return Directory.GetFiles(target).ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
    }
}

using System.Text.Json;
using ProtestArchive.Tests.Store;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Tests.Cli;

public sealed class VerbTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("--frobnicate")]
    [InlineData("--dta=x")]
    [InlineData("serve", "--port", "80")]
    [InlineData("ingest")]
    [InlineData("ingest", "x", "--fast")]
    [InlineData("annotate")]
    [InlineData("annotate", "x", "--jsonl")]
    [InlineData("annotate", "--jsonl", "--out", "x")]
    [InlineData("annotate", "--jsonl", "--cores", "0")]
    [InlineData("annotate", "--jsonl", "--cores", "many")]
    [InlineData("export")]
    [InlineData("rebuild", "now")]
    [InlineData("remove")]
    [InlineData("remove", "x", "--no")]
    public async Task Wrong_usage_is_said_on_standard_error(params string[] args)
    {
        Answer answer = await CommandLine.RunWithInputAsync("", args);
        answer.Code.ShouldBe(ExitCode.WrongUsage);
        answer.Output.ShouldBeEmpty();
        answer.Error.ShouldContain("Usage:");
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named()
    {
        string file = _line.Put("a-file", "");
        Answer answer = await CommandLine.RunWithInputAsync("", "rebuild", "--data", file);
        answer.Code.ShouldBe(ExitCode.WrongUsage);
        answer.Error.ShouldContain("Archive:Data");
        answer.Error.ShouldContain(file);
    }

    [Fact]
    public async Task Ingest_says_what_came_of_each_file()
    {
        string one = _line.Put("in/1.txt", Wire.Report(1));
        _line.Put("in/2.txt", "");
        Answer answer = await _line.RunAsync("ingest", Path.Combine(_line.Folder, "in"));
        answer.Code.ShouldBe(ExitCode.SomeRefused);
        answer.Lines.Length.ShouldBe(3);
        answer.Lines[0].ShouldStartWith($"added\t{one}\t/reports/");
        answer.Lines[1].ShouldStartWith("refused\t");
        answer.Lines[1].ShouldEndWith("The file is empty.");
        answer.Lines[2].ShouldBe("1 added, 0 captured, 0 unchanged, 1 refused");

        (await _line.RunAsync("ingest", one)).ShouldBe(new Answer(ExitCode.Done, answer.Lines[0].Replace("added", "unchanged", StringComparison.Ordinal) + "\n0 added, 0 captured, 1 unchanged, 0 refused\n", ""));
    }

    [Fact]
    public async Task Export_and_annotate_write_the_same_of_the_same_files()
    {
        string folder = Path.Combine(_line.Folder, "in"), exported = Path.Combine(_line.Folder, "exported"), annotated = Path.Combine(_line.Folder, "annotated");
        for (int i = 0; i < 4; i++) { _line.Put($"in/{i}.txt", Wire.Report(i)); }
        await _line.RunAsync("ingest", folder);
        (await _line.RunAsync("export", exported)).Code.ShouldBe(ExitCode.Done);
        (await _line.RunAsync("annotate", folder, "--out", annotated)).Code.ShouldBe(ExitCode.Done);
        foreach (string file in Directory.GetFiles(exported))
        {
            (await File.ReadAllTextAsync(Path.Combine(annotated, Path.GetFileName(file)), TestContext.Current.CancellationToken))
                .ShouldBe(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
        Directory.GetFiles(exported).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Annotate_explains_files_as_it_does_lines()
    {
        string file = _line.Put("1.txt", Wire.Report(1)), folder = Path.Combine(_line.Folder, "explained");
        Answer line = await CommandLine.RunWithInputAsync("", "annotate", file, "--explain");
        (await CommandLine.RunWithInputAsync("", "annotate", file, "--explain", "--out", folder)).Code.ShouldBe(ExitCode.Done);
        string written = await File.ReadAllTextAsync(Path.Combine(folder, "1.json"), TestContext.Current.CancellationToken);
        foreach (string json in (string[])[line.Output, written])
        {
            JsonElement[] mentions = [.. JsonDocument.Parse(json).RootElement.GetProperty("mentions").EnumerateArray()];
            mentions.ShouldNotBeEmpty();
            mentions.ShouldAllBe(mention => mention.GetProperty("rule").GetString()!.Length > 0);
        }
    }

    [Fact]
    public async Task Annotate_names_what_it_refuses_and_writes_the_rest()
    {
        string good = _line.Put("good.txt", Wire.Report(1)), bad = _line.Put("bad.txt", "");
        Answer answer = await CommandLine.RunWithInputAsync("", "annotate", bad, good);
        answer.Code.ShouldBe(ExitCode.SomeRefused);
        answer.Error.ShouldBe($"refused\t{bad}\tThe file is empty.{Environment.NewLine}");
        JsonDocument.Parse(answer.Lines.ShouldHaveSingleItem()).RootElement.GetProperty("id").GetString().ShouldBe("good");
    }

    [Fact]
    public async Task Rebuild_of_an_unchanged_archive_changes_nothing()
    {
        await _line.RunAsync("ingest", _line.Put("1.txt", Wire.Report(1)));
        (await _line.RunAsync("rebuild")).Output.ShouldBe("Nothing changed; 1 reports were read anew.\n");
    }
}

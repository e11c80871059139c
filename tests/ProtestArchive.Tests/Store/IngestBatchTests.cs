using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Store;

public sealed class IngestBatchTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly TemporaryArchive _store = new();
    private readonly string _inbox = Directory.CreateTempSubdirectory("inbox-").FullName;
    private readonly Ingest _ingest;

    public IngestBatchTests() => _ingest = new(_store);

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_inbox, recursive: true);
    }

    [Fact]
    public async Task A_path_that_leads_nowhere_is_told_and_not_kept()
    {
        List<IngestResult> results = [];
        BatchOutcome outcome = await _ingest.Batch.RunAsync([Path.Combine(_inbox, "mistyped.txt")], 1, results.Add, cancellation: Cancellation);
        outcome.Refused.ShouldBe(1);
        results.ShouldHaveSingleItem().ShouldBeOfType<IngestResult.Refused>().Reason.ShouldBe("There is no such file or folder.");
        await using ArchiveContext archive = _store.CreateDbContext();
        (await archive.Refusals.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Folders_are_taken_in_with_all_below_them_and_hidden_files_passed_over()
    {
        Put("b.txt", Wire.Report(2));
        Put("sub/deep/c.txt", Wire.Report(3));
        Put("a.txt", Wire.Report(1));
        Put(".hidden", Wire.Report(4));
        Put("sub/empty.txt", "");
        List<IngestResult> results = [];
        BatchOutcome outcome = await _ingest.Batch.RunAsync([_inbox, Path.Combine(_inbox, "no-such-file.txt")], cores: 2, results.Add, cancellation: Cancellation);
        outcome.ShouldBe(new BatchOutcome(Added: 3, Captured: 0, Unchanged: 0, Refused: 2));
        results.Select(result => result.FileName).ShouldBe(["a.txt", "b.txt", "c.txt", "empty.txt", "no-such-file.txt"]);
        (await _ingest.StateAsync()).IsStale.ShouldBeFalse();
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_files_on_any_number_of_cores()
    {
        for (int i = 0; i < 40; i++) { Put($"{i:00}.txt", Wire.Report(i)); }
        await _ingest.Batch.RunAsync([_inbox], cores: 4, cancellation: Cancellation);
        await using ArchiveContext archive = _store.CreateDbContext();
        (await archive.Captures.OrderBy(row => row.Report!.Number).Select(row => row.FileName).ToListAsync(Cancellation)).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_batch_that_is_stopped_keeps_whole_reports_and_the_next_goes_on()
    {
        for (int i = 0; i < 12; i++) { Put($"{i:00}.txt", Wire.Report(i)); }
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        int through = 0;
        await Should.ThrowAsync<OperationCanceledException>(_ingest.Batch.RunAsync([_inbox], cores: 2, _ => { if (++through == 5) { stop.Cancel(); } }, cancellation: stop.Token));
        (await _ingest.StateAsync()).IsStale.ShouldBeTrue();

        BatchOutcome outcome = await _ingest.Batch.RunAsync([_inbox], cores: 2, cancellation: Cancellation);
        outcome.ShouldBe(new BatchOutcome(Added: 7, Captured: 0, Unchanged: 5, Refused: 0));
        (await _ingest.StateAsync()).IsStale.ShouldBeFalse();
        await using ArchiveContext archive = _store.CreateDbContext();
        (await archive.Reports.CountAsync(row => row.Annotations != null && row.Captures.Count == 1, Cancellation)).ShouldBe(12);
    }

    [Fact]
    public async Task An_export_reads_back_as_the_archive_told_it()
    {
        Put("one report (1).txt", Wire.Report(1));
        Put("x/same.txt", Wire.Report(2));
        Put("y/SAME.txt", Wire.Report(3));
        await _ingest.Batch.RunAsync([_inbox], cores: 2, cancellation: Cancellation);
        await _ingest.TextAsync("a:b\u0007?.txt", Wire.Report(4));
        string target = Path.Combine(_inbox, "out");
        List<string> paths = [];
        await foreach (string path in _ingest.Exporter.ExportAsync(target, Cancellation)) { paths.Add(path); }
        paths.Select(Path.GetFileName).ShouldBe(["one report (1).json", "same-2.json", "SAME.json", "a_b__.json"], "of one name, that with the lesser hash has it");

        await using ArchiveContext archive = _store.CreateDbContext();
        List<string> texts = await archive.Reports.OrderBy(row => row.Number).Select(row => row.Text).ToListAsync(Cancellation);
        foreach ((string path, string text) in paths.Zip(texts))
        {
            JsonElement file = JsonDocument.Parse(await File.ReadAllTextAsync(path, Cancellation)).RootElement;
            file.GetProperty("id").GetString().ShouldBe(Path.GetFileNameWithoutExtension(path));
            file.GetProperty("text").GetString().ShouldBe(text);
            file.GetProperty("dctBasis").GetString().ShouldBe("stated");
            foreach (JsonElement mention in file.GetProperty("mentions").EnumerateArray())
            {
                text.Substring(mention.GetProperty("start").GetInt32(), mention.GetProperty("length").GetInt32()).ShouldBe(mention.GetProperty("text").GetString());
            }
        }
    }

    private void Put(string name, string text)
    {
        string path = Path.Combine(_inbox, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

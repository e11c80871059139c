using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Benchmarks.Synthetic;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Store;

/// <summary>
/// What the archive says is a function of the texts that it holds: in whatever order they came, one by one or many at once, some taken out and put back,
/// derived step by step or from nothing, by one process or several. Held against the seeds and synthetic reports of a few unrests.
/// </summary>
public sealed class ArrivalTests
{
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
    private const int Synthetic = 24, Histories = 3;
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly (string Name, string Text)[] Reports =
    [
        .. Directory.EnumerateFiles(Seeds, "*.txt").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
        .. SyntheticArchive.Reports(Synthetic, seed: 7).Select(report => (report.FileName, report.Text)),
        ("a page.html", $"<html><head><title>Miners march in Oruro</title><meta property=\"og:site_name\" content=\"The Oruro Herald\"></head><body><article><h1>Miners march in Oruro</h1><p>{Twice}</p></article></body></html>"),
        ("a page.txt", $"Miners march in Oruro\n\n{Twice}"),
        ("a page.md", $"Miners march in Oruro\n\n{Twice}"), // another file with the text of that before
    ];

    private const string Twice = "About 400 miners marched in Oruro, Bolivia, on March 3, 2003, to demand the release of union leader Evo Mamani, witnesses said. Police arrested 12 of them.";

    /// <summary>How reports came: in which order, after which of them the record was derived, which were taken out and put back, by how many processes.</summary>
    private sealed record History(int[] Order, bool[] Derives, int[] Returns, bool IsRebuilt, bool HasTwoProcesses);

    [Fact]
    public async Task The_record_does_not_depend_on_how_the_reports_came()
    {
        string expected = await DumpAsync(new([.. Enumerable.Range(0, Reports.Length)], new bool[Reports.Length], [], false, false));
        expected.ShouldContain("\"dctBasis\": \"inferred\"");
        Gen<History> histories =
            from order in Gen.Shuffle(Enumerable.Range(0, Reports.Length).ToArray())
            from derives in Gen.Frequency((1, Gen.Constant(true)), (2, Gen.Constant(false))).ArrayOf(Reports.Length)
            from returns in Gen.Shuffle(Enumerable.Range(0, Reports.Length).ToArray())
            from count in Gen.Choose(0, 5)
            from rebuilt in Gen.Elements(true, false)
            from two in Gen.Elements(true, false)
            select new History(order, derives, returns[..count], rebuilt, two);
        foreach (History history in histories.Sample(Histories, Histories)) { (await DumpAsync(history)).ShouldBe(expected, $"{string.Join(' ', history.Order)}; back: {string.Join(' ', history.Returns)}"); }
    }

    private static async Task<string> DumpAsync(History history)
    {
        using TemporaryArchive store = new();
        Ingest one = new(store), two = history.HasTwoProcesses ? new(store) : one;
        for (int i = 0; i < history.Order.Length; i++)
        {
            (string name, string text) = Reports[history.Order[i]];
            (await one.TextAsync(name, text)).ShouldBeAssignableTo<IngestResult>();
            if (history.Derives[i]) { await (i % 2 == 0 ? one : two).Deriver.DeriveAsync(Cancellation); }
        }
        foreach (int back in history.Returns)
        {
            await using ArchiveContext archive = store.CreateDbContext();
            var gone = await archive.Captures.Where(row => row.FileName == Reports[back].Name).Select(row => new { row.Report!.Sha256, Files = row.Report.Captures.Select(capture => capture.FileName).ToList() }).SingleAsync(Cancellation);
            await two.Deriver.RemoveAsync([gone.Sha256], Cancellation);
            foreach ((string name, string text) in Reports.Where(report => gone.Files.Contains(report.Name))) { await one.TextAsync(name, text); }
        }
        await one.Deriver.DeriveAsync(Cancellation);
        if (history.IsRebuilt) { await one.Deriver.RebuildAsync(Cancellation); }
        return await ExportAsync(store, one) + await RowsAsync(store);
    }

    private static async Task<string> ExportAsync(TemporaryArchive store, Ingest ingest)
    {
        StringBuilder all = new();
        string target = Path.Combine(store.Directory, "out");
        List<string> paths = [];
        await foreach (string path in ingest.Exporter.ExportAsync(target, Cancellation)) { paths.Add(path); }
        foreach (string path in paths.Order(StringComparer.Ordinal)) { all.AppendLine(Path.GetFileName(path)).AppendLine(await File.ReadAllTextAsync(path, Cancellation)); }
        return all.ToString();
    }

    // All derived rows, reports named by their hashes, which do not tell when they came.
    private static async Task<string> RowsAsync(TemporaryArchive store)
    {
        StringBuilder all = new();
        await using ArchiveContext archive = store.CreateDbContext();
        SqliteConnection connection = (SqliteConnection)archive.Database.GetDbConnection();
        await connection.OpenAsync(Cancellation);
        foreach (string table in (string[])["Entities", "Aliases", "Spellings", "Postings", "Links", "Events", "Tellings", "Claims", "Quotes", "Names"])
        {
            List<string> rows = [];
            await using SqliteCommand command = connection.CreateCommand();
            bool hasReport = table is "Spellings" or "Postings" or "Links" or "Tellings" or "Claims" or "Quotes";
            command.CommandText = hasReport
                ? $"SELECT report.\"Sha256\", row.* FROM \"{table}\" row JOIN \"Reports\" report ON report.\"Id\" = row.\"ReportId\""
                : table is "Names" // its ids tell in which order the names came
                ? "SELECT \"Id\", \"EntityId\", \"Text\", \"Slug\", \"Reports\", \"Mentions\" FROM \"Names\""
                : $"SELECT rowid, * FROM \"{table}\"";
            await using SqliteDataReader reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(i => reader.GetName(i) is not "ReportId" && (i > 0 || hasReport)).Select(i => reader.GetValue(i))));
            }
            if (table != "Aliases") { rows.ShouldNotBeEmpty(table); } // nothing is ruled here
            all.AppendLine(table).AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }
        return all.ToString();
    }
}

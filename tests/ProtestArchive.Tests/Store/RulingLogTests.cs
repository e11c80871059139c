using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Cli;
using ProtestArchive.Web.Cli;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Store;

/// <summary>What is ruled stays, through undo and rebuild.</summary>
public sealed class RulingLogTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Rebuild_keeps_rulings_and_lists_those_whose_words_are_read_no_more()
    {
        await using ServiceProvider services = await FilledAsync();
        string sha256 = await Sha256Async(services);
        RulingLog log = services.GetRequiredService<RulingLog>();
        await log.RuleAsync(1, [new Decision.OnMention(new(sha256, new TextSpan(0, 6), "person", "Police"), false)], "no person");
        await log.RuleAsync(1, [new Decision.OnMention(new(new string('0', 64), new TextSpan(0, 6), "place", "Quito"), false)], "of a report that went");
        await log.RuleAsync(1, [new Decision.OnReportTitle(sha256, "Arrests in Lima")], "a headline");
        for (int run = 0; run < 2; run++)
        {
            Answer rebuilt = await _line.RunAsync("rebuild");
            rebuilt.Code.ShouldBe(0, rebuilt.Error);
            rebuilt.Lines.Where(line => line.StartsWith("  !", StringComparison.Ordinal)).ShouldBe(
            [
                $"  ! 1\trosa\tmention\tperson “Police”\t{sha256[..12]}, 0+6",
                "  ! 2\trosa\tmention\tplace “Quito”\t000000000000, a report that is not in the archive",
            ]);
            rebuilt.Output.ShouldContain("2 of them in all.");
        }
        string exported = Path.Combine(_line.Folder, "out");
        await _line.RunAsync("export", exported);
        (await File.ReadAllTextAsync(Directory.GetFiles(exported).Single(), Cancellation)).ShouldContain("\"title\": \"Arrests in Lima\"");
        await log.UndoAsync(1, 1, "nothing to leave out");
        (await _line.RunAsync("rebuild")).Lines.ShouldNotContain(line => line.StartsWith("  ! 1\t", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_ruled_is_never_changed_or_deleted()
    {
        await using ServiceProvider services = await FilledAsync();
        RulingLog log = services.GetRequiredService<RulingLog>();
        await log.RuleAsync(1, [new Decision.OnReportTitle(await Sha256Async(services), "Arrests in Lima")], "a headline");
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(Cancellation);
        foreach (string sql in new[] { "UPDATE Rulings SET Why = 'x'", "DELETE FROM Rulings", "UPDATE RulingPoints SET Subject = 'x'", "DELETE FROM RulingPoints", "DELETE FROM Accounts" })
        {
            await Should.ThrowAsync<SqliteException>(() => archive.Database.ExecuteSqlRawAsync(sql, Cancellation), sql);
        }
        (await log.UndoAsync(1, 77, "there is none")).ShouldBeNull();
        await Should.ThrowAsync<ArgumentException>(() => log.RuleAsync(1, [], "nothing"));
        await Should.ThrowAsync<ArgumentException>(() => log.RuleAsync(1, [new Decision.OnReportTitle("x", "x")], " "));
        (await archive.Rulings.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Rulings_in_force_are_those_not_taken_back_as_of_any_ruling()
    {
        await using ServiceProvider services = await FilledAsync();
        string sha256 = await Sha256Async(services);
        RulingLog log = services.GetRequiredService<RulingLog>();
        await log.RuleAsync(1, [new Decision.OnReportTitle(sha256, "First")], "one");
        await log.RuleAsync(1, [new Decision.OnReportTitle(sha256, "Second")], "two");
        await log.UndoAsync(1, 2, "three");
        await log.UndoAsync(1, 3, "four: the second after all");
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(Cancellation);
        List<string> titles = [];
        for (int upTo = 0; upTo <= 4; upTo++)
        {
            titles.Add(string.Join(' ', (await RulingsInForce.ReadAsync(archive, upTo, Cancellation)).All.OfType<Decision.OnReportTitle>().Select(decision => decision.Title)));
        }
        titles.ShouldBe(["", "First", "Second", "First", "Second"]);
        (await archive.Reports.SingleAsync(Cancellation)).Title.ShouldBe("Second");
        (await archive.State.SingleAsync(Cancellation)).IsStale.ShouldBeFalse();
    }

    /// <summary>Archives hold these words for good: a change here needs a migration.</summary>
    [Fact]
    public void Decisions_are_kept_in_words_that_last()
    {
        MentionRef left = new("ab", new TextSpan(3, 4), "person", "Rosa"), right = new("cd", new TextSpan(5, 6), "person", "Röschen");
        ImmutableArray<Decision> all =
        [
            new Decision.OnMention(left, true),
            new Decision.OnIdentity(left, right, Sameness.Same),
            new Decision.OnEntityName(left, "Rosa L."),
            new Decision.OnEvent(left, right, Sameness.Different),
            new Decision.OnEventName(left, "March"),
            new Decision.OnReportDate("ab", new LocalDate(2020, 9, 13)),
            new Decision.OnReportDate("ab", null),
            new Decision.OnReportOutlet("ab", null),
            new Decision.OnReportTitle("ab", "Title"),
        ];
        string text = DecisionsText.Write(all);
        DecisionsText.Read(text).ShouldBe(all);
        DecisionsText.Write([all[1]]).ShouldBe("""[{"on":"identity","left":{"reportSha256":"ab","span":[3,4],"layer":"person","words":"Rosa"},"right":{"reportSha256":"cd","span":[5,6],"layer":"person","words":"Röschen"},"answer":"same"}]""");
        DecisionsText.Write([all[5]]).ShouldBe("""[{"on":"date","reportSha256":"ab","day":"2020-09-13"}]""");
    }

    private async Task<ServiceProvider> FilledAsync()
    {
        await CommandLine.RunWithInputAsync("a long enough password\n", "user", "add", "rosa", "--data", _line.Data);
        await _line.RunAsync("ingest", _line.Put("one.txt", "Police in Lima detained 12 people on Monday, witnesses said."));
        return await VerbServices.OpenAsync(_line.Data, Cancellation);
    }

    private static async Task<string> Sha256Async(ServiceProvider services)
    {
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(Cancellation);
        return await archive.Reports.Select(row => row.Sha256).SingleAsync(Cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Store;

public sealed class SchemaTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public void Every_change_of_a_row_has_a_migration()
    {
        using TemporaryArchive store = new();
        using ArchiveContext archive = store.CreateDbContext();
        archive.Database.HasPendingModelChanges().ShouldBeFalse("docs/migrations.md says how to add one");
    }

    [Fact]
    public async Task Readers_are_not_held_up_and_foreign_keys_hold()
    {
        using TemporaryArchive store = new();
        await using ArchiveContext archive = store.CreateDbContext();
        (await archive.Database.SqlQuery<string>($"""SELECT journal_mode AS "Value" FROM pragma_journal_mode""").SingleAsync(Cancellation)).ShouldBe("wal");
        (await archive.Database.SqlQuery<int>($"""SELECT foreign_keys AS "Value" FROM pragma_foreign_keys""").SingleAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next()
    {
        string directory = Directory.CreateTempSubdirectory("protest-archive-").FullName;
        try
        {
            DbContextOptionsBuilder<ArchiveContext> options = new();
            ArchiveDatabase.Configure(options, directory);
            await using ArchiveContext archive = new(options.Options);
            await archive.Database.ExecuteSqlAsync($"""CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""", Cancellation);
            await archive.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01 00:00:00')""", Cancellation);
            await ArchiveDatabase.MigrateAsync(archive, TimeProvider.System, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            (await archive.Reports.CountAsync(Cancellation)).ShouldBe(0);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }
}

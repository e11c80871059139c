using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ProtestArchive.Web.Store;

/// <summary>How the archive's SQLite file is opened and brought up to date.</summary>
public static class ArchiveDatabase
{
    public const string File = "archive.db";

    private static readonly TimeSpan AbandonedLock = TimeSpan.FromMinutes(1);

    /// <summary>Options for the archive in <paramref name="directory"/>.</summary>
    public static void Configure(DbContextOptionsBuilder options, string directory) => options
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory, File),
            ForeignKeys = true,
            DefaultTimeout = 60, // seconds to wait for another writer
        }.ToString())
        .AddInterceptors(Pragmas.Instance)
        // Whoever asked gets the exception and says what it meant; a stopped ingest is none to be logged as an error here.
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.TransactionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    /// <summary>Creates the archive or applies the migrations that it lacks.</summary>
    public static async Task MigrateAsync(ArchiveContext archive, TimeProvider clock, CancellationToken cancellation = default)
    {
        if (!(await archive.Database.GetPendingMigrationsAsync(cancellation)).Any()) { return; }
        await ReleaseAbandonedLockAsync(archive, clock, cancellation);
        await archive.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// Lets all queries of <paramref name="archive"/> see the archive as it is at the first of them, whatever is written meanwhile,
    /// until what is returned is disposed of. Nothing may be written by it until then.
    /// </summary>
    public static async Task<IAsyncDisposable> BeginSnapshotAsync(ArchiveContext archive, CancellationToken cancellation = default)
    {
        await archive.Database.OpenConnectionAsync(cancellation);
        SqliteTransaction transaction = ((SqliteConnection)archive.Database.GetDbConnection()).BeginTransaction(deferred: true); // else it would keep writers out
        await archive.Database.UseTransactionAsync(transaction, cancellation);
        return transaction;
    }

    /// <summary>A process that is killed while it migrates leaves EF's lock behind, and the next would wait for it for ever.</summary>
    private static async Task ReleaseAbandonedLockAsync(ArchiveContext archive, TimeProvider clock, CancellationToken cancellation)
    {
        bool hasLock = await archive.Database.SqlQuery<int>($"""SELECT COUNT(*) AS "Value" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'""").SingleAsync(cancellation) > 0;
        if (!hasLock) { return; }
        string abandoned = (clock.GetUtcNow() - AbandonedLock).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        await archive.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" WHERE "Timestamp" < {abandoned}""", cancellation);
    }

    /// <summary>
    /// What every connection needs. WAL lets pages read while a report is written; with it, “normal” keeps the file whole whenever
    /// the process dies, and at worst forgets the last transactions when the machine loses power.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        private const string Sql = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 60000;", ReadOnlySql = "PRAGMA busy_timeout = 60000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using DbCommand command = connection.CreateCommand();
            command.CommandText = SqlOf(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = SqlOf(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        // EF asks through one that may not write whether the file is there: a copy that SQLite made (VACUUM INTO) is no WAL file yet.
        private static string SqlOf(DbConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? ReadOnlySql : Sql;
    }
}

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Store;

/// <summary>A real archive in a directory of its own, gone after the test.</summary>
public sealed class TemporaryArchive : IDisposable, IDbContextFactory<ArchiveContext>
{
    private static readonly Lazy<byte[]> Empty = new(Migrated);

    public TemporaryArchive() => File.WriteAllBytes(Path.Combine(Directory, ArchiveDatabase.File), Empty.Value);

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("protest-archive-").FullName;

    public ArchiveContext CreateDbContext() => Open(Directory);

    public void Dispose() => Delete(Directory);

    /// <summary>What migrations make of nothing, done once for all tests.</summary>
    private static byte[] Migrated()
    {
        string directory = System.IO.Directory.CreateTempSubdirectory("protest-archive-").FullName;
        try
        {
            using (ArchiveContext archive = Open(directory)) { ArchiveDatabase.MigrateAsync(archive, TimeProvider.System).GetAwaiter().GetResult(); }
            SqliteConnection.ClearAllPools(); // the last connection to close moves the write-ahead log into the file
            return File.ReadAllBytes(Path.Combine(directory, ArchiveDatabase.File));
        }
        finally
        {
            Delete(directory);
        }
    }

    private static ArchiveContext Open(string directory)
    {
        DbContextOptionsBuilder<ArchiveContext> options = new();
        ArchiveDatabase.Configure(options, directory);
        return new(options.Options);
    }

    private static void Delete(string directory)
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(directory, recursive: true);
    }
}

using Microsoft.Data.Sqlite;
using ProtestArchive.Web.Hosting;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Tells one state of the archive from another, whoever wrote: this process or any other. SQLite counts for each connection the commits of all others; a connection
/// that never writes, kept open for nothing else, therefore sees every one. Counted anew from each start of the app.
/// </summary>
public sealed class ArchiveVersion(ArchiveSettings settings) : IDisposable
{
    private readonly Lock _turn = new();
    private readonly string _start = Guid.NewGuid().ToString("N");
    private SqliteConnection? _connection;
    private SqliteCommand? _ask;

    /// <summary>The state as it is; another text after every change. Asked before the rows are read, it is never newer than these.</summary>
    public string Now
    {
        get
        {
            lock (_turn) { return $"{_start}-{(_ask ??= Open()).ExecuteScalar()}"; }
        }
    }

    public void Dispose()
    {
        lock (_turn)
        {
            _ask?.Dispose();
            _connection?.Dispose();
        }
    }

    private SqliteCommand Open()
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(settings.DataDirectory, ArchiveDatabase.File), Pooling = false }.ToString());
        _connection.Open();
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }
}

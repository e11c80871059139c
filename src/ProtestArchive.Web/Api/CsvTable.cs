using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ProtestArchive.Web.Api;

/// <summary>A row of a CSV twin.</summary>
public interface ICsvRow
{
    /// <summary>The column heads, in the order of <see cref="Cells"/>.</summary>
    static abstract ImmutableArray<string> Columns { get; }

    /// <summary>The row's values; null is an empty cell.</summary>
    ImmutableArray<object?> Cells { get; }
}

/// <summary>A record that can be answered as CSV.</summary>
public interface ICsvRecord
{
    CsvTable Csv { get; }

    /// <summary>Whether more rows follow on the next page of the list.</summary>
    bool HasMore => false;
}

/// <summary>Column heads and rows.</summary>
public sealed record CsvTable(ImmutableArray<string> Columns, IEnumerable<ImmutableArray<object?>> Rows)
{
    /// <summary>A table of <paramref name="rows"/>.</summary>
    public static CsvTable Of<T>(IEnumerable<T> rows) where T : ICsvRow => new(T.Columns, rows.Select(row => row.Cells));
}

/// <summary>Writes CSV (RFC 4180) that no spreadsheet takes for formulas.</summary>
public static class ArchiveCsv
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture)
    {
        // A title such as “=HYPERLINK(…)” comes from outside; a leading apostrophe keeps it text in every spreadsheet.
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
    };

    public static CsvWriter Open(TextWriter writer) => new(writer, Configuration, leaveOpen: true);

    public static async Task WriteRowAsync(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (object? cell in cells) { csv.WriteField(Text(cell)); }
        await csv.NextRecordAsync();
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        NodaTime.LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        NodaTime.Instant instant => NodaTime.Text.InstantPattern.ExtendedIso.Format(instant),
        Enum value => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}

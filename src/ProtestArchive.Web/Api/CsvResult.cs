using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace ProtestArchive.Web.Api;

/// <summary>Answers tables of the same columns as one CSV file, written as they come.</summary>
/// <param name="tables">At least one table.</param>
/// <param name="name">The file's name without ending; null for “index”.</param>
public sealed class CsvResult(IAsyncEnumerable<CsvTable> tables, string? name) : IActionResult
{
    // With a byte order mark: without one, spreadsheets read the file in the code page of the machine.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        HttpResponse response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        Microsoft.Net.Http.Headers.ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName((string.IsNullOrEmpty(name) ? "index" : name) + ".csv");
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method)) { return; }
        await using StreamWriter writer = new(response.Body, Encoding, leaveOpen: true);
        await using CsvWriter csv = ArchiveCsv.Open(writer);
        bool first = true;
        await foreach (CsvTable table in tables)
        {
            if (first) { await ArchiveCsv.WriteRowAsync(csv, table.Columns); }
            first = false;
            foreach (var row in table.Rows) { await ArchiveCsv.WriteRowAsync(csv, row); }
            await csv.FlushAsync();
        }
    }
}

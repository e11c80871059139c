using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>
/// The file that a report came in, byte for byte, as a download. Archived markup is never shown as a page of ours: a browser that opened
/// it all the same would find it sandboxed.
/// </summary>
public static class Original
{
    /// <param name="slug">The report.</param>
    /// <param name="capture">Which of its files, by the capture's id; null for the first.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="context">The request.</param>
    public static async Task<IResult> GetAsync(string slug, string? capture, ArchiveContext archive, HttpContext context)
    {
        int id = 0;
        if (capture is not null && !int.TryParse(capture, NumberStyles.None, CultureInfo.InvariantCulture, out id)) { return Results.NotFound(); }
        CaptureRow? row = await archive.Captures
            .Include(one => one.Original)
            .Where(one => one.Report!.Slug == slug && (capture == null || one.Id == id))
            .OrderBy(one => one.Id)
            .FirstOrDefaultAsync(context.RequestAborted);
        if (row?.Original is not { } original) { return Results.NotFound(); }
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(row.FileName);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(original.Bytes(), $"{row.MediaType}; charset={row.Charset}");
    }
}

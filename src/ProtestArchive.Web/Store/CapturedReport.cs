using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>
/// What the captures of one text say of it together. A text may come as a page that names its outlet and as a file that does not; which of them came first
/// must not matter, so they are put in the order of their bytes' hashes, and each says what the ones before left open.
/// </summary>
public static class CapturedReport
{
    /// <summary>What the captures say.</summary>
    /// <param name="captures">The hash of each one's bytes, its file name, and the report that was read in it; all with one text.</param>
    public static Report Of(IEnumerable<(string BytesSha256, string FileName, Report Report)> captures) => captures
        .OrderBy(capture => capture.BytesSha256, StringComparer.Ordinal).ThenBy(capture => capture.FileName, StringComparer.Ordinal)
        .Select(capture => capture.Report)
        .Aggregate(Complete);

    /// <summary>The archived captures of a report, read anew. One that this version of the program reads otherwise says nothing.</summary>
    public static async Task<List<(string BytesSha256, string FileName, Report Report)>> ReadAsync(ArchiveContext archive, ReportRow report, CancellationToken cancellation)
    {
        List<(string, string, Report)> read = [];
        await foreach (CaptureRow capture in archive.Captures.Include(row => row.Original).Where(row => row.ReportId == report.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (ReportReader.Read(new(capture.FileName, capture.Original!.Bytes())) is ReadResult.Accepted { Value: { } same } && same.Sha256 == report.Sha256) { read.Add((capture.BytesSha256, capture.FileName, same)); }
        }
        return read;
    }

    private static Report Complete(Report said, Report other)
    {
        bool titled = said.TitleIsOurs && !other.TitleIsOurs;
        return said with
        {
            Title = titled ? other.Title : said.Title,
            TitleIsOurs = said.TitleIsOurs && other.TitleIsOurs,
            StatedDate = said.StatedDate.Value is null && other.StatedDate.Value is not null ? other.StatedDate : said.StatedDate,
            Outlet = said.Outlet ?? other.Outlet,
            Byline = said.Byline ?? other.Byline,
            Url = said.Url ?? other.Url,
        };
    }
}

using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>What goes with a report.</summary>
/// <param name="Sha256">The report.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title as shown.</param>
/// <param name="Captures">The names of its files.</param>
/// <param name="Rulings">How many rulings in force stand on its words: they stay listed, without ground.</param>
public sealed record RemovedReport(string Sha256, string Slug, string Title, IReadOnlyList<string> Captures, int Rulings);

/// <summary>Takes reports out of the archive.</summary>
public static class Removal
{
    private const int ShortestHash = 4;

    /// <summary>The reports that a name stands for: one where it is a slug or a hash's beginning that no other has; several where it is not enough.</summary>
    public static Task<List<ReportRow>> FindAsync(ArchiveContext archive, string name, CancellationToken cancellation)
    {
        string hash = name.ToLowerInvariant();
        bool isHash = hash.Length is >= ShortestHash and <= 64 && hash.All(char.IsAsciiHexDigitLower);
        return archive.Reports.Include(row => row.Captures).Where(row => row.Slug == name || (isHash && row.Sha256.StartsWith(hash))).OrderBy(row => row.Slug).Take(10).ToListAsync(cancellation);
    }

    /// <summary>What would go with <paramref name="row"/>.</summary>
    public static async Task<RemovedReport> OfAsync(ArchiveContext archive, ReportRow row, CancellationToken cancellation) => new(
        row.Sha256, row.Slug, row.Title, [.. row.Captures.Select(capture => capture.FileName)], (await RulingsInForce.ReadAsync(archive, cancellation: cancellation)).Of(row.Sha256).Count());

    /// <summary>Deletes reports with their captures, annotations, words and derived rows, and the originals that no other capture holds; part of the caller's transaction.</summary>
    internal static async Task DeleteAsync(ArchiveContext archive, IReadOnlyCollection<string> reports, CancellationToken cancellation)
    {
        int[] ids = await archive.Reports.Where(row => reports.Contains(row.Sha256)).Select(row => row.Id).ToArrayAsync(cancellation);
        string[] originals = await archive.Captures.Where(row => ids.Contains(row.ReportId)).Select(row => row.BytesSha256).Distinct().ToArrayAsync(cancellation);
        await BulkInsert.InsertAsync(
            archive, await archive.Reports.Where(row => ids.Contains(row.Id)).Select(row => new RemovedRow { Sha256 = row.Sha256, Number = row.Number }).ToListAsync(cancellation), cancellation, replaces: true);
        await archive.Reports.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation); // what belongs to them goes by its foreign keys
        await archive.Originals.Where(row => originals.Contains(row.Sha256) && !archive.Captures.Any(capture => capture.BytesSha256 == row.Sha256)).ExecuteDeleteAsync(cancellation);
    }
}

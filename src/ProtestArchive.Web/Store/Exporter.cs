using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>The archive's annotation files: the same bytes whatever the order in which the reports came.</summary>
public sealed class Exporter(IDbContextFactory<ArchiveContext> archives)
{
    private const int Page = 100;

    /// <summary>Writes a file a report into <paramref name="directory"/>, named as the file that brought it, and gives each one's path.</summary>
    public async IAsyncEnumerable<string> ExportAsync(string directory, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(directory);
        await foreach ((AnnotatedReport report, AnnotationContext context) in ReportsAsync(await NamesAsync(cancellation), cancellation))
        {
            string path = Path.Combine(directory, context.Id + ".json");
            await AnnotationOutput.WriteFileAsync(path, report, context, cancellation);
            yield return path;
        }
    }

    /// <summary>The id of each report's file: of the names of its files the first by its letters. Of several reports with one name that with the least hash has it, the others get numbers.</summary>
    private async Task<Dictionary<int, string>> NamesAsync(CancellationToken cancellation)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        ILookup<int, string> stems = (await archive.Captures.Select(row => new { row.ReportId, row.FileName }).ToListAsync(cancellation)).ToLookup(row => row.ReportId, row => FileName.SafeStem(row.FileName));
        DistinctNames names = new();
        return (await archive.Reports.OrderBy(row => row.Sha256).Select(row => new { row.Id, row.Slug }).ToListAsync(cancellation))
            .ToDictionary(row => row.Id, row => names.Next(stems[row.Id].Where(stem => stem.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault(row.Slug)));
    }

    /// <summary>All reports by number, with what the archive knows of their names and events.</summary>
    private async IAsyncEnumerable<(AnnotatedReport, AnnotationContext)> ReportsAsync(Dictionary<int, string> names, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int last = 0;
        while (true)
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
            List<ReportRow> rows = await archive.Reports
                .AsSplitQuery()
                .Include(row => row.Annotations)
                .Include(row => row.Links).ThenInclude(link => link.Entity)
                .Include(row => row.Claims).ThenInclude(claim => claim.Event)
                .Include(row => row.Tellings).ThenInclude(telling => telling.Event)
                .Where(row => row.Number > last).OrderBy(row => row.Number).Take(Page)
                .ToListAsync(cancellation);
            if (rows.Count == 0) { yield break; }
            foreach (ReportRow row in rows)
            {
                if (names.TryGetValue(row.Id, out string? name)) { yield return (row.ToAnnotated(), Context(name, row)); } // else it came meanwhile
            }
            last = rows[^1].Number;
        }
    }

    private static AnnotationContext Context(string id, ReportRow row)
    {
        Dictionary<int, string> entities = row.Links.ToDictionary(link => link.Local, link => link.Entity!.Slug);
        Dictionary<string, string?> events = row.Claims.ToDictionary(claim => claim.Id, claim => claim.Event?.Slug, StringComparer.Ordinal);
        return AnnotationOutput.Context(
            id,
            row.ToAnnotated(),
            new DocumentDate(row.Date, row.DateBasis, row.DateProof),
            local => entities.GetValueOrDefault(local),
            events.GetValueOrDefault,
            [.. row.Tellings.Select(telling => (telling.Event!.Slug, telling.IsMain)).OrderBy(telling => telling.Slug, StringComparer.Ordinal)]);
    }
}

using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.History;

/// <summary>Which rulings bear on a report, an entity or an event, as these are derived now.</summary>
public sealed class RulingsOf(ArchiveContext archive)
{
    private const int MostPoints = 5_000; // that are looked through for those of one entity or event

    public IQueryable<RulingRow> Report(string sha256) => ByNumber(archive.RulingPoints.Where(point => point.ReportSha256 == sha256).Select(point => point.RulingId));

    /// <summary>Those that point at a name which means the entity.</summary>
    public async Task<IQueryable<RulingRow>> EntityAsync(EntityRow entity, CancellationToken cancellation)
    {
        var points = await archive.RulingPoints
            .Where(point => point.MentionId != null)
            .Join(archive.Reports.Where(report => report.Postings.Any(posting => posting.EntityId == entity.Id)), point => point.ReportSha256, report => report.Sha256, (point, report) => new { point.RulingId, point.MentionId, report.Sha256, report.Id })
            .Distinct().OrderByDescending(point => point.RulingId).Take(MostPoints).ToListAsync(cancellation);
        int[] reports = [.. points.Select(point => point.Id).Distinct()];
        ILookup<int, int> locals = (await archive.Links.Where(link => link.EntityId == entity.Id && reports.Contains(link.ReportId)).Select(link => new { link.ReportId, link.Local }).ToListAsync(cancellation))
            .ToLookup(link => link.ReportId, link => link.Local);
        HashSet<string> own = [];
        foreach (ReportReading reading in (await ReportReading.OfAsync(archive, [.. points.Select(point => point.Sha256).Distinct()], cancellation)).Values)
        {
            own.UnionWith(reading.Shown.Layer<NameMention>().Where(name => locals[reading.Row.Id].Contains(name.Local)).Select(name => reading.Point(name).Id));
        }
        return ByNumber([.. points.Where(point => own.Contains(point.MentionId!)).Select(point => point.RulingId).Distinct()]);
    }

    /// <summary>Those that point at a figure that counts for the event, or at a word of a passage that tells of it.</summary>
    public async Task<IQueryable<RulingRow>> EventAsync(EventRow happening, CancellationToken cancellation)
    {
        var points = await archive.RulingPoints
            .Where(point => point.MentionId != null)
            .Join(archive.Reports.Where(report => report.Tellings.Any(telling => telling.EventId == happening.Id)), point => point.ReportSha256, report => report.Sha256, (point, report) => new { point.RulingId, point.MentionId, report.Sha256, report.Id })
            .Distinct().OrderByDescending(point => point.RulingId).Take(MostPoints).ToListAsync(cancellation);
        string[] mentions = [.. points.Select(point => point.MentionId!).Distinct()];
        HashSet<string> own = [.. await archive.Claims.Where(claim => claim.EventId == happening.Id && mentions.Contains(claim.Id)).Select(claim => claim.Id).ToListAsync(cancellation)];
        int[] reports = [.. points.Select(point => point.Id).Distinct()];
        var tellings = await archive.Tellings.Where(telling => telling.EventId == happening.Id && reports.Contains(telling.ReportId)).Select(telling => new { telling.ReportId, telling.Passages }).ToListAsync(cancellation);
        Dictionary<int, ReportReading> readings = (await ReportReading.OfAsync(archive, [.. points.Select(point => point.Sha256).Distinct()], cancellation)).Values.ToDictionary(reading => reading.Row.Id);
        foreach (var telling in tellings)
        {
            ReportReading reading = readings[telling.ReportId];
            own.UnionWith(reading.Shown.Layer<HappeningMention>()
                .Where(word => telling.Passages.Any(passage => passage.Start <= word.Span.Start && word.Span.End <= passage.End))
                .Select(word => reading.Point(word).Id));
        }
        return ByNumber([.. points.Where(point => own.Contains(point.MentionId!)).Select(point => point.RulingId).Distinct()]);
    }

    private IQueryable<RulingRow> ByNumber(IQueryable<int> numbers) => archive.Rulings.Where(row => numbers.Contains(row.Id));

    private IQueryable<RulingRow> ByNumber(int[] numbers) => archive.Rulings.Where(row => numbers.Contains(row.Id));
}

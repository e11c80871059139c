using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.History;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Reads a report's history: the files that brought it and what people ruled, in the order in which it happened.</summary>
public sealed class ReportHistoryQuery(ArchiveContext archive)
{
    private const int PageSize = 25;

    public async Task<Answer<ReportHistory>> ReadAsync(string slug, Parameters parameters, CancellationToken cancellation)
    {
        var row = await archive.Reports.Where(report => report.Slug == slug)
            .Select(report => new { report.Id, report.Sha256, report.Number, report.Slug, report.Title, report.TitleIsOurs, report.Annotations!.Engine, IsReadAnew = report.Annotations.Dated != null })
            .SingleOrDefaultAsync(cancellation);
        if (row is null) { return new Missing(Say("Report.Missing")); }
        Paging paging = parameters.Page(PageSize);
        List<CaptureRow> captures = await archive.Captures.Where(capture => capture.ReportId == row.Id).OrderBy(capture => capture.Id).ToListAsync(cancellation);
        var rulings = await new RulingsOf(archive).Report(row.Sha256).Select(ruling => new { ruling.Id, ruling.At }).ToListAsync(cancellation);
        // The moments alone are put in order; only what the page shows of the rulings is read.
        (Instant At, int Order, CaptureRow? Capture, int Ruling)[] all =
        [
            .. captures.Select((capture, i) => (capture.CapturedAt, i, (CaptureRow?)capture, 0))
                .Concat(rulings.Select(ruling => (ruling.At, captures.Count + ruling.Id, (CaptureRow?)null, ruling.Id)))
                .OrderByDescending(item => item.Item1).ThenByDescending(item => item.Item2),
        ];
        var shown = all.Skip(paging.Skip).Take(paging.Size).ToArray();
        int[] numbers = [.. shown.Where(item => item.Capture is null).Select(item => item.Ruling)];
        List<RulingRow> rows = await archive.Rulings.Include(ruling => ruling.Account).Include(ruling => ruling.Undoes).Where(ruling => numbers.Contains(ruling.Id)).ToListAsync(cancellation);
        Dictionary<int, RulingItem> read = (await new RulingsQuery(archive).ItemsAsync(rows, cancellation)).ToDictionary(ruling => ruling.Number);
        return new ReportHistory(
            [.. shown.Select(item => item.Capture is { } capture
                ? new HistoryItem(item.At, item.Order == 0 ? HistoryKind.Arrived : HistoryKind.CameAgain) { Capture = CaptureItem.Of(capture) }
                : new HistoryItem(item.At, HistoryKind.Ruled) { Ruling = read[item.Ruling] })],
            all.Length, parameters.Next(paging, all.Length))
        {
            Sha256 = row.Sha256,
            Engine = row.Engine,
            IsReadAnew = row.IsReadAnew,
            DerivedAt = await archive.State.Select(state => state.DerivedAt).SingleAsync(cancellation),
            Report = new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, await archive.CountReportsAsync(cancellation)) },
            Paging = paging,
        };
    }
}

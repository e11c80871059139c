using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>The figures and words of happening by which reports tell of an event.</summary>
public sealed class EventTellings(ArchiveContext archive, PointedMentions mentions)
{
    private const int MostReports = 40;
    private const int MostWords = 6; // of a report that gives no figure

    /// <summary>They, by report; of very many reports the first.</summary>
    public async Task<ImmutableArray<Pointed>> OfAsync(EventRow happening, CancellationToken cancellation)
    {
        var tellings = await archive.Tellings.Where(telling => telling.EventId == happening.Id)
            .OrderByDescending(telling => telling.IsMain).ThenBy(telling => telling.Report!.Number).Take(MostReports)
            .Select(telling => new { telling.ReportId, telling.Report!.Slug, telling.Passages }).ToListAsync(cancellation);
        int[] reports = [.. tellings.Select(telling => telling.ReportId)];
        ILookup<int, ClaimRow> claims = (await archive.Claims.Where(claim => claim.EventId == happening.Id && reports.Contains(claim.ReportId)).OrderBy(claim => claim.Start).ToListAsync(cancellation))
            .ToLookup(claim => claim.ReportId);
        ImmutableArray<Pointed>.Builder told = ImmutableArray.CreateBuilder<Pointed>();
        foreach (var telling in tellings)
        {
            if (await mentions.ReadingAsync(telling.Slug, cancellation) is not { } reading) { continue; }
            HashSet<TextSpan> figures = [.. claims[telling.ReportId].Select(claim => new TextSpan(claim.Start, claim.Length))];
            Mention[] words = [.. reading.Shown.Mentions.Where(mention => mention is CountMention && figures.Contains(mention.Span))];
            if (words.Length == 0)
            {
                words = [.. reading.Shown.Layer<HappeningMention>()
                    .Where(mention => telling.Passages.Any(passage => passage.Start <= mention.Span.Start && mention.Span.End <= passage.End))
                    .OrderByDescending(mention => mention.EventKind == happening.Kind).ThenBy(mention => mention.Span.Start).Take(MostWords)];
            }
            foreach (Mention mention in words) { told.Add(await mentions.OfAsync(reading, mention, cancellation)); }
        }
        return told.ToImmutable();
    }

    public Task<EventRow?> FindAsync(string? slug, CancellationToken cancellation) => archive.Events.FirstOrDefaultAsync(row => row.Slug == slug, cancellation);
}

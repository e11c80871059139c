using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>Reads events in order of time.</summary>
public sealed class TimelineQuery(ArchiveContext archive, Remembered remembered)
{
    private const int PageSize = 40;
    private const int MostTold = 6;

    public async Task<Answer<TimelineRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        EventFilter filter = EventFilter.Of(parameters);
        Paging paging = parameters.Page(PageSize);
        IQueryable<EventRow> matching = filter.Matching(archive).Where(row => row.FirstDay != null);
        TimeStrip? strip = await StripReader.ReadAsync(archive, filter, cancellation);
        int total = await matching.CountAsync(cancellation);
        List<long> ids = await matching
            .OrderBy(row => row.FirstDay).ThenBy(row => row.LastDay).ThenByDescending(row => row.Reports).ThenBy(row => row.Slug)
            .Skip(paging.Skip).Take(paging.Size).Select(row => row.Id).ToListAsync(cancellation);
        int reports = await archive.CountReportsAsync(cancellation);
        var items = await EventItems.ReadAsync(archive, ids, reports, cancellation);
        var dated = await EventDating.ReadAsync(archive, ids, reports, cancellation);
        List<long> most = total <= PageSize || paging.Page > 1 ? [] : await matching
            .OrderByDescending(row => row.Reports).ThenBy(row => row.FirstDay).ThenBy(row => row.Slug).Take(MostTold).Select(row => row.Id).ToListAsync(cancellation);
        return new TimelineRecord([.. items.Zip(ids, (item, id) => new TimelineItem(item, dated.GetValueOrDefault(id, Dating.Unknown)))], total, parameters.Next(paging, total))
        {
            Filter = filter,
            Paging = paging,
            Strip = strip,
            Earlier = parameters.Twin is Twin.Html && items is [{ Days: { } days }, ..] ? await EarlierPages.OfOldestFirstAsync(matching, paging.Skip, days.First, cancellation) : [],
            Days = strip is null ? null : Shown(filter, strip),
            BegunEarlier = filter.From is { } from ? await matching.CountAsync(row => row.FirstDay < from, cancellation) : 0,
            Undated = await (filter with { From = null, To = null }).Matching(archive).CountAsync(row => row.FirstDay == null, cancellation),
            MostTold = await EventItems.ReadAsync(archive, most, reports, cancellation),
            Places = await EventsQuery.PlacesAsync(archive, remembered, cancellation),
        };
    }

    private static DayRange Shown(EventFilter filter, TimeStrip strip)
    {
        LocalDate first = filter.From ?? strip.Axis.First, last = filter.To ?? strip.Axis.DaysOf(strip.Axis.Last).Last;
        return new(first, LocalDate.Max(first, last));
    }
}

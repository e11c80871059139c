using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>Reads events as a strip shows them: a row a column, not a row an event.</summary>
public static class StripReader
{
    private const int Stretches = 4;

    /// <summary>The strip of the events that a filter asks for; null where none has a day.</summary>
    public static async Task<TimeStrip?> ReadAsync(ArchiveContext archive, EventFilter filter, CancellationToken cancellation)
    {
        IQueryable<EventRow> dated = filter.Matching(archive).Where(row => row.FirstDay != null);
        if (await dated.MinAsync(row => row.FirstDay, cancellation) is not { } first || await dated.MaxAsync(row => row.FirstDay, cancellation) is not { } last) { return null; }
        ImmutableArray<StripStretch> stretches = [];
        TimeAxis axis = AxisOf(filter, first, last, stretches);
        if (axis.Unit is TimeUnit.Day)
        {
            var rows = await dated.Where(row => row.LastDay != row.FirstDay)
                .OrderByDescending(row => row.Reports).ThenByDescending(row => row.FirstDay).ThenBy(row => row.Slug).Take(Stretches)
                .Select(row => new { row.Title, row.Slug, First = row.FirstDay!.Value, Last = row.LastDay!.Value }).ToListAsync(cancellation);
            stretches = [.. rows.Select(row => new StripStretch(row.Title, row.Slug, new(row.First, row.Last)))];
            axis = AxisOf(filter, first, last, stretches);
        }
        ImmutableArray<EventDayCount> counts = await EventDays.CountAsync(archive, axis.First, axis.DaysOf(axis.Last).Last, Letters(axis.Unit), filter.Kind, filter.Place, cancellation);
        TimeStrip strip = new(axis, [.. counts.Select(count => new StripColumn(count.Start, count.Events, count.Tellings))], []);
        if (axis.Unit is not TimeUnit.Day) { return strip; }
        return strip with
        {
            Stretches = [.. stretches.Select(stretch => stretch.Within(axis))],
            Drawn = [.. counts.Where(count => count.OfOneDay > 0).Select(count => new StripColumn(count.Start, count.OfOneDay, count.TellingsOfOneDay))],
        };
    }

    private static TimeAxis AxisOf(EventFilter filter, LocalDate first, LocalDate last, ImmutableArray<StripStretch> stretches)
    {
        foreach (StripStretch stretch in stretches) { last = LocalDate.Max(last, stretch.Days.Last); }
        LocalDate from = filter.From ?? first, to = filter.To ?? last;
        return TimeAxis.Of(from, LocalDate.Max(from, to));
    }

    // How much of a day written 2020-09-13 names its unit.
    private static int Letters(TimeUnit unit) => unit switch { TimeUnit.Day => 10, TimeUnit.Month => 7, _ => 4 };
}

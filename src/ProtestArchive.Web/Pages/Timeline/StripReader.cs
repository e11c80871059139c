using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>Reads events as a strip shows them: a row a day, not a row an event.</summary>
public static class StripReader
{
    private const int Stretches = 4;

    /// <param name="events">The events.</param>
    /// <param name="window">The days that were asked for; null for all.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<TimeStrip?> ReadAsync(IQueryable<EventRow> events, DayRange? window, CancellationToken cancellation)
    {
        IQueryable<EventRow> dated = events.Where(row => row.FirstDay != null);
        IQueryable<EventRow> begun = window is { } asked ? dated.Where(row => row.FirstDay >= asked.First && row.FirstDay <= asked.Last) : dated;
        var days = await begun.GroupBy(row => new { row.FirstDay, IsDay = row.FirstDay == row.LastDay })
            .Select(group => new { group.Key.FirstDay, group.Key.IsDay, Events = group.Count(), Tellings = group.Sum(row => row.Reports) }).ToListAsync(cancellation);
        var stretches = await dated.Where(row => row.LastDay != row.FirstDay)
            .OrderByDescending(row => row.Reports).ThenByDescending(row => row.FirstDay).ThenBy(row => row.Slug).Take(Stretches)
            .Select(row => new { row.Title, row.Slug, First = row.FirstDay!.Value, Last = row.LastDay!.Value }).ToListAsync(cancellation);
        ILookup<bool, StripColumn> columns = days.ToLookup(day => day.IsDay, day => new StripColumn(day.FirstDay!.Value, day.Events, day.Tellings));
        return TimeStrip.Of([.. columns[true]], [.. columns[false]], [.. stretches.Select(row => new StripStretch(row.Title, row.Slug, new(row.First, row.Last)))], window);
    }
}

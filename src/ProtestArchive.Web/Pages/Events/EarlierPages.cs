using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Finds what of the events on earlier pages of a list bears on the quiet days of a page. Reads days only, each once, and only those near the page's.</summary>
public static class EarlierPages
{
    private const int Reach = QuietDays.LongestBrief + 1;

    /// <summary>For a list with the oldest first.</summary>
    /// <param name="dated">All events of the list that have days.</param>
    /// <param name="skipped">How many of them stand on earlier pages.</param>
    /// <param name="first">The first day of the page's first event.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<ImmutableArray<DayRange>> OfOldestFirstAsync(IQueryable<EventRow> dated, int skipped, LocalDate first, CancellationToken cancellation)
    {
        IQueryable<EventRow> earlier = dated.Where(row => row.FirstDay < first);
        if (skipped == 0 || await earlier.MaxAsync(row => row.FirstDay, cancellation) is not { } last) { return []; }
        LocalDate near = last.PlusDays(-Reach);
        IQueryable<EventRow> beside = await earlier.CountAsync(cancellation) < skipped // others of the same day stand before
            ? dated.Where(row => row.FirstDay >= near && row.FirstDay <= first)
            : earlier.Where(row => row.FirstDay >= near);
        return
        [
            .. await DaysAsync(earlier.Where(row => row.FirstDay < near).OrderByDescending(row => row.LastDay).Take(1), cancellation),
            .. (await DaysAsync(beside, cancellation)).OrderBy(days => days.First).ThenBy(days => days.Last),
        ];
    }

    /// <summary>For a list with the latest first, by the days on which events ended.</summary>
    /// <param name="dated">All events of the list that have days.</param>
    /// <param name="skipped">How many of them stand on earlier pages.</param>
    /// <param name="last">The last day of the page's first event.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<ImmutableArray<DayRange>> OfLatestFirstAsync(IQueryable<EventRow> dated, int skipped, LocalDate last, CancellationToken cancellation)
    {
        IQueryable<EventRow> later = dated.Where(row => row.LastDay > last);
        if (skipped == 0 || await later.MinAsync(row => row.LastDay, cancellation) is not { } first) { return []; }
        LocalDate near = first > LocalDate.MaxIsoValue.PlusDays(-Reach) ? LocalDate.MaxIsoValue : first.PlusDays(Reach);
        IQueryable<EventRow> beside = await later.CountAsync(cancellation) < skipped
            ? dated.Where(row => row.LastDay <= near && row.LastDay >= last)
            : later.Where(row => row.LastDay <= near);
        return
        [
            .. await DaysAsync(later.Where(row => row.LastDay > near).OrderBy(row => row.FirstDay).Take(1), cancellation),
            .. (await DaysAsync(beside, cancellation)).OrderByDescending(days => days.Last).ThenByDescending(days => days.First),
        ];
    }

    private static async Task<ImmutableArray<DayRange>> DaysAsync(IQueryable<EventRow> events, CancellationToken cancellation) =>
        [.. (await events.Select(row => new { First = row.FirstDay!.Value, Last = row.LastDay!.Value }).Distinct().ToListAsync(cancellation)).Select(row => new DayRange(row.First, row.Last))];
}

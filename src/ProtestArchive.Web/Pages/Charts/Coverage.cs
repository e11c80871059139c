using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>How many reports were written on a day, in a month or a year.</summary>
public sealed record CoverageColumn(LocalDate Start, int Reports);

/// <summary>How many reports name somebody or tell of something, by their days of writing.</summary>
/// <param name="Axis">The time.</param>
/// <param name="Columns">Units in which a report was written, in order.</param>
/// <param name="Undated">How many reports have no day of writing that is known.</param>
public sealed record Coverage(TimeAxis Axis, ImmutableArray<CoverageColumn> Columns, int Undated)
{
    /// <summary>Whether there is anything to be seen: reports of one day make no chart.</summary>
    public bool IsDrawn => Columns.Length > 1;

    /// <summary>“Three reports by day of writing.”.</summary>
    public string Lead
    {
        get
        {
            string dated = Sentence.Capital(FigureWords.Count(Columns.Sum(column => column.Reports), "report"));
            return Undated > 0
                ? Say("Charts.CoverageUndated", dated, Axis.UnitWord, Sentence.Capital(FigureWords.Count(Undated, "more report")))
                : Say("Charts.Coverage", dated, Axis.UnitWord);
        }
    }

    public static Task<Coverage?> OfEventAsync(ArchiveContext archive, string slug, CancellationToken cancellation) =>
        OfAsync(archive.Tellings.Where(telling => telling.Event!.Slug == slug).Select(telling => telling.Report!), cancellation);

    public static Task<Coverage?> OfEntityAsync(ArchiveContext archive, long entity, CancellationToken cancellation) =>
        OfAsync(archive.Postings.Where(posting => posting.EntityId == entity).Select(posting => posting.Report!), cancellation);

    /// <summary>The drawing, titled for what it is on.</summary>
    public Drawing Draw(string of)
    {
        TimeAxis axis = Axis;
        CoverageColumn most = Columns.MaxBy(column => column.Reports)!;
        return ColumnDrawing.Of(
            "coverage", Say("Charts.ReportsOver", of), Say("Charts.CoverageDescription", Lead, axis.Name(most.Start), FigureWords.Count(most.Reports, "report")), axis,
            [.. Columns.Select(column => new TimeColumn(column.Start, column.Reports, "", null))]);
    }

    private static async Task<Coverage?> OfAsync(IQueryable<ReportRow> reports, CancellationToken cancellation)
    {
        var days = await reports.GroupBy(report => report.Date).Select(group => new { Day = group.Key, Reports = group.Count() }).ToListAsync(cancellation);
        var dated = days.Where(day => day.Day is not null).ToList();
        if (dated.Count == 0) { return null; }
        TimeAxis axis = TimeAxis.Of(dated.Min(day => day.Day!.Value), dated.Max(day => day.Day!.Value));
        return new(
            axis,
            [.. dated.GroupBy(day => axis.StartOf(day.Day!.Value)).Select(unit => new CoverageColumn(unit.Key, unit.Sum(day => day.Reports))).OrderBy(column => column.Start)],
            days.Where(day => day.Day is null).Sum(day => day.Reports));
    }
}

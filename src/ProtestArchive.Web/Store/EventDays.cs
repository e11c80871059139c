using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store;

/// <summary>How many events began in a day, a month or a year.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Events">How many.</param>
/// <param name="Tellings">How often they are told.</param>
public readonly record struct EventDayCount(LocalDate Start, int Events, int Tellings)
{
    /// <summary>Those of them that lasted one day.</summary>
    public int OfOneDay { get; init; }

    /// <summary>How often these are told.</summary>
    public int TellingsOfOneDay { get; init; }
}

/// <summary>
/// Counts events by the time at which they began. SQL, since a day is kept as text whose beginning names month and year, and so that an index
/// alone can answer where nothing but days is asked for.
/// </summary>
public static class EventDays
{
    /// <param name="archive">The archive.</param>
    /// <param name="first">No event that began before.</param>
    /// <param name="last">None that began after.</param>
    /// <param name="letters">How much of a day makes a unit: 4 letters a year, 7 a month, 10 a day.</param>
    /// <param name="kind">Only events of a kind; null for all.</param>
    /// <param name="place">Only events at a place, by its slug; null for all.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<ImmutableArray<EventDayCount>> CountAsync(
        ArchiveContext archive, LocalDate first, LocalDate last, int letters, EventKind? kind, string? place, CancellationToken cancellation)
    {
        string where = (kind is null ? "" : " AND \"Kind\" = @kind")
            + (place is null ? "" : " AND \"PlaceId\" IN (SELECT \"Id\" FROM \"Entities\" WHERE \"Kind\" = 'place' AND \"Slug\" = @place)");
        List<SqliteParameter> parameters = [new("@first", LocalDatePattern.Iso.Format(first)), new("@last", LocalDatePattern.Iso.Format(last)), new("@letters", letters)];
        if (kind is { } one) { parameters.Add(new("@kind", AnnotationFile.Word(one))); }
        if (place is not null) { parameters.Add(new("@place", place)); }
        // Only parts written above are put together; what a reader typed goes in as parameters.
        string sql = $"""
            SELECT substr("FirstDay", 1, @letters) AS "Start", COUNT(*) AS "Events", SUM("Reports") AS "Tellings",
                SUM("LastDay" = "FirstDay") AS "OfOneDay", SUM(CASE WHEN "LastDay" = "FirstDay" THEN "Reports" ELSE 0 END) AS "TellingsOfOneDay"
            FROM "Events" WHERE "FirstDay" BETWEEN @first AND @last{where} GROUP BY 1 ORDER BY 1
            """;
        List<Counted> rows = await archive.Database.SqlQueryRaw<Counted>(sql, [.. parameters]).ToListAsync(cancellation);
        return [.. rows.Select(row => new EventDayCount(DayOf(row.Start), row.Events, row.Tellings) { OfOneDay = row.OfOneDay, TellingsOfOneDay = row.TellingsOfOneDay })];
    }

    private static LocalDate DayOf(string start) => new(Number(start[..4]), start.Length > 4 ? Number(start[5..7]) : 1, start.Length > 7 ? Number(start[8..]) : 1);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private sealed record Counted(string Start, int Events, int Tellings, int OfOneDay, int TellingsOfOneDay);
}

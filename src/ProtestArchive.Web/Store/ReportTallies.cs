using Microsoft.EntityFrameworkCore;

namespace ProtestArchive.Web.Store;

/// <summary>An entity and how many of some reports name it.</summary>
public sealed record EntityTally(long EntityId, int Reports);

/// <summary>A kind of events, as it is stored, and how many of some reports tell of one.</summary>
public sealed record KindTally(string Kind, int Reports);

/// <summary>Counts over some thousand reports, each looked up by its id: SQLite, left to itself, would read all rows there are in the order of the groups.</summary>
public static class ReportTallies
{
    /// <summary>Who and what reports name, those first that most of them do.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="reports">The reports, by row id.</param>
    /// <param name="most">How many are given.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static Task<List<EntityTally>> EntitiesAsync(ArchiveContext archive, IReadOnlyCollection<int> reports, int most, CancellationToken cancellation)
    {
        string ids = $"[{string.Join(',', reports)}]";
        return archive.Database.SqlQuery<EntityTally>(
            $"""
            SELECT p."EntityId", COUNT(*) AS "Reports" FROM json_each({ids}) AS j CROSS JOIN "Postings" AS p ON p."ReportId" = j.value
            GROUP BY p."EntityId" ORDER BY 2 DESC, SUM(p."Mentions") DESC, p."EntityId" LIMIT {most}
            """).ToListAsync(cancellation);
    }

    /// <summary>Of what kinds of events reports tell, those first of which most do.</summary>
    public static Task<List<KindTally>> KindsAsync(ArchiveContext archive, IReadOnlyCollection<int> reports, CancellationToken cancellation)
    {
        string ids = $"[{string.Join(',', reports)}]";
        return archive.Database.SqlQuery<KindTally>(
            $"""
            SELECT e."Kind", COUNT(DISTINCT t."ReportId") AS "Reports"
            FROM json_each({ids}) AS j CROSS JOIN "Tellings" AS t ON t."ReportId" = j.value CROSS JOIN "Events" AS e ON e."Id" = t."EventId"
            GROUP BY e."Kind" ORDER BY 2 DESC, 1
            """).ToListAsync(cancellation);
    }
}

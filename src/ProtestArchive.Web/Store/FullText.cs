using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ProtestArchive.Web.Store;

/// <summary>That a report matches a query.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Rank">bm25, the title's words counting four times: the lower, the better.</param>
public sealed record ReportMatch(int ReportId, double Rank);

/// <summary>Where a report matches a query. Hits stand between <see cref="FullText.HitStart"/> and <see cref="FullText.HitEnd"/>.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Title">The whole title with its hits.</param>
/// <param name="Text">About thirty words of the text round the best hits.</param>
public sealed record ReportSnippet(int ReportId, string Title, string Text);

/// <summary>The searches that SQLite's full-text index answers. The only SQL that another database would need written anew.</summary>
public static class FullText
{
    /// <summary>Mark the words that were found: noncharacters, which Unicode keeps out of texts, so that a page can encode the rest and then put its own marks.</summary>
    public const char HitStart = '\uFDD0', HitEnd = '\uFDD1';

    /// <summary>Reports that match, to be joined, filtered, ordered by rank and paged.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">What <see cref="FullTextQuery.ToMatch"/> gives.</param>
    public static IQueryable<ReportMatch> Matches(ArchiveContext archive, string match) => archive.Database.SqlQuery<ReportMatch>(
        $"""SELECT rowid AS "ReportId", bm25("ReportIndex", 4.0, 1.0) AS "Rank" FROM "ReportIndex" WHERE "ReportIndex" MATCH {match}""");

    /// <summary>The words round the hits, for the reports of one page.</summary>
    public static Task<List<ReportSnippet>> SnippetsAsync(ArchiveContext archive, string match, IReadOnlyCollection<int> reports, CancellationToken cancellation = default)
    {
        string ids = $"[{string.Join(',', reports)}]", start = HitStart.ToString(), end = HitEnd.ToString();
        return archive.Database.SqlQuery<ReportSnippet>(
            $"""
            SELECT rowid AS "ReportId", highlight("ReportIndex", 0, {start}, {end}) AS "Title", snippet("ReportIndex", 1, {start}, {end}, ' … ', 30) AS "Text"
            FROM "ReportIndex" WHERE "ReportIndex" MATCH {match} AND rowid IN (SELECT value FROM json_each({ids}))
            """).ToListAsync(cancellation);
    }

    /// <summary>Makes the indexes anew from what they index.</summary>
    public static Task RebuildAsync(ArchiveContext archive, CancellationToken cancellation = default) => archive.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "ReportIndex" ("ReportIndex") VALUES ('rebuild');
        INSERT INTO "SpellingIndex" ("SpellingIndex") VALUES ('rebuild');
        INSERT INTO "NameIndex" ("NameIndex") VALUES ('rebuild');
        INSERT INTO "EventIndex" ("EventIndex") VALUES ('rebuild');
        """, cancellation);

    /// <summary>Slugs of spellings that share groups of three letters with <paramref name="slug"/>, the likeliest first.</summary>
    public static async Task<List<string>> SimilarSpellingsAsync(ArchiveContext archive, string slug, int limit, CancellationToken cancellation = default)
    {
        string match = Trigrams(slug, " OR ");
        return match.Length == 0
            ? await archive.Names.Where(row => row.Slug.StartsWith(slug)).Select(row => row.Slug).Distinct().Order().Take(limit).ToListAsync(cancellation)
            : await archive.Database.SqlQuery<string>(
                $"""
                SELECT DISTINCT "Slug" AS "Value"
                FROM (SELECT "Slug" FROM "SpellingIndex" WHERE "SpellingIndex" MATCH {match} ORDER BY bm25("SpellingIndex") LIMIT {limit})
                """).ToListAsync(cancellation);
    }

    /// <summary>Slugs of spellings of several words that end with the words of <paramref name="slug"/> (a surname, of full names); none for less than three letters.</summary>
    public static async Task<List<string>> SpellingsEndingAsync(ArchiveContext archive, string slug, int limit, CancellationToken cancellation = default)
    {
        string ending = "-" + slug, match = Phrase(slug);
        return slug.Length < 3 ? [] : await archive.Database.SqlQuery<string>(
            $"""SELECT DISTINCT "Slug" AS "Value" FROM "NameIndex" WHERE "NameIndex" MATCH {match} AND substr("Slug", -length({ending})) = {ending} LIMIT {limit}""").ToListAsync(cancellation);
    }

    /// <summary>Entities with the words of <paramref name="slug"/> side by side in a spelling.</summary>
    public static IQueryable<long> EntitiesWritten(ArchiveContext archive, string slug)
    {
        string match = Phrase(slug);
        return archive.Database.SqlQuery<long>(
            $"""SELECT n."EntityId" AS "Value" FROM "NameIndex" AS i JOIN "Names" AS n ON n."Id" = i.rowid WHERE "NameIndex" MATCH {match}""");
    }

    /// <summary>Entities with a spelling that holds all words of <paramref name="slug"/>, the last of which may be the beginning of one; those first that begin so, then those that most reports name.</summary>
    public static Task<List<BegunName>> NamesBegunAsync(ArchiveContext archive, string slug, int limit, CancellationToken cancellation = default)
    {
        string match = Begun(slug), last = slug + '\uFFFF';
        return archive.Database.SqlQuery<BegunName>(
            $"""
            SELECT n."EntityId", MAX(n."Slug" >= {slug} AND n."Slug" < {last}) AS "IsBegun", SUM(n."Reports") AS "Reports"
            FROM "NameIndex" AS i JOIN "Names" AS n ON n."Id" = i.rowid WHERE "NameIndex" MATCH {match}
            GROUP BY n."EntityId" ORDER BY 2 DESC, 3 DESC, n."EntityId" LIMIT {limit}
            """).ToListAsync(cancellation);
    }

    /// <summary>Events with all words of <paramref name="slug"/> in their title, the last of which may be the beginning of one; those first that most reports tell of.</summary>
    public static Task<List<long>> EventsBegunAsync(ArchiveContext archive, string slug, int limit, CancellationToken cancellation = default)
    {
        string match = Begun(slug);
        return archive.Database.SqlQuery<long>(
            $"""
            SELECT e."Id" AS "Value" FROM "EventIndex" AS i JOIN "Events" AS e ON e."Id" = i.rowid WHERE "EventIndex" MATCH {match}
            ORDER BY e."Reports" DESC, e."FirstDay" DESC, e."Id" LIMIT {limit}
            """).ToListAsync(cancellation);
    }

    /// <summary>All outlets, read by jumps through their index, not through the reports.</summary>
    public static Task<List<OutletName>> OutletsAsync(ArchiveContext archive, int limit, CancellationToken cancellation = default) => archive.Database.SqlQuery<OutletName>(
        $"""
        WITH RECURSIVE "Outlet"("Slug") AS (
            SELECT MIN("OutletSlug") FROM "Reports" WHERE "OutletSlug" IS NOT NULL
            UNION ALL SELECT (SELECT MIN(r."OutletSlug") FROM "Reports" AS r WHERE r."OutletSlug" > "Outlet"."Slug") FROM "Outlet" WHERE "Outlet"."Slug" IS NOT NULL)
        SELECT "Slug", (SELECT r."Outlet" FROM "Reports" AS r WHERE r."OutletSlug" = "Outlet"."Slug" LIMIT 1) AS "Name" FROM "Outlet" WHERE "Slug" IS NOT NULL LIMIT {limit}
        """).ToListAsync(cancellation);

    /// <summary>Words that reports hold and that begin as <paramref name="beginning"/> does, with the number of reports that hold each.</summary>
    public static Task<List<ReportTerm>> TermsAsync(ArchiveContext archive, string beginning, int limit, CancellationToken cancellation = default)
    {
        string last = beginning + '\uFFFF';
        return archive.Database.SqlQuery<ReportTerm>(
            $"""SELECT term AS "Term", doc AS "Reports" FROM "ReportTerms" WHERE term >= {beginning} AND term < {last} ORDER BY doc DESC LIMIT {limit}""").ToListAsync(cancellation);
    }

    /// <summary>The words of a slug side by side.</summary>
    private static string Phrase(string slug) => $"\"{slug.Replace('-', ' ')}\"";

    /// <summary>All words of a slug, the last of which may be the beginning of one.</summary>
    private static string Begun(string slug) => string.Join(" AND ", slug.Split('-').Select(word => $"\"{word}\"")) + " *";

    private static string Trigrams(string slug, string joint)
    {
        Rune[] letters = [.. slug.EnumerateRunes().Take(100)];
        return string.Join(joint, Enumerable.Range(0, Math.Max(0, letters.Length - 2)).Select(i => $"\"{letters[i]}{letters[i + 1]}{letters[i + 2]}\"").Distinct(StringComparer.Ordinal));
    }
}

/// <summary>A word of the archive, in lower case and without marks.</summary>
/// <param name="Term">The word.</param>
/// <param name="Reports">How many reports hold it.</param>
public sealed record ReportTerm(string Term, int Reports);

/// <summary>An entity with a spelling that was looked for by its beginning.</summary>
/// <param name="EntityId">The entity.</param>
/// <param name="IsBegun">Whether a spelling begins so, not only a word of it.</param>
/// <param name="Reports">How often reports write one of these spellings.</param>
public sealed record BegunName(long EntityId, bool IsBegun, int Reports);

/// <summary>An outlet.</summary>
/// <param name="Slug">As an address.</param>
/// <param name="Name">As a report gives it.</param>
public sealed record OutletName(string Slug, string Name);

using System.Collections.Immutable;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>That a report matches a query.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Rank">bm25, the title's words counting four times: the lower, the better.</param>
public sealed record ReportMatch(int ReportId, double Rank);

/// <summary>The searches that SQLite's full-text index answers. The only SQL that another database would need written anew.</summary>
public static class FullText
{
    // Between noncharacters, which Unicode keeps out of texts, stands what nobody can guess who writes a text all the same.
    private static readonly string HitStart = $"\uFDD0{Guid.NewGuid():N}+\uFDD1", HitEnd = $"\uFDD0{Guid.NewGuid():N}-\uFDD1";

    /// <summary>Reports that match, to be joined, filtered, ordered by rank and paged.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">What <see cref="FullTextQuery.ToMatch"/> gives.</param>
    public static IQueryable<ReportMatch> Matches(ArchiveContext archive, string match) => archive.Database.SqlQuery<ReportMatch>(
        $"""SELECT rowid AS "ReportId", bm25("ReportIndex", 4.0, 1.0) AS "Rank" FROM "ReportIndex" WHERE "ReportIndex" MATCH {match}""");

    /// <summary>A query as one for words of the headline alone.</summary>
    public static string InTitle(string match) => $$"""{"Title"} : ({{match}})""";

    /// <summary>Row ids of the reports that match. In descending order, the index gives them without sorting.</summary>
    public static IQueryable<int> MatchingIds(ArchiveContext archive, string match) => Matches(archive, match).Select(hit => hit.ReportId);

    /// <summary>The same where only some of them are wanted: the plus keeps SQLite from asking the index anew for each of these, which takes thirty times as long.</summary>
    public static IQueryable<int> MatchingIdsToSift(ArchiveContext archive, string match) => archive.Database.SqlQuery<ReportMatch>(
        $"""SELECT +rowid AS "ReportId", 0.0 AS "Rank" FROM "ReportIndex" WHERE "ReportIndex" MATCH {match}""").Select(hit => hit.ReportId);

    /// <summary>The reports that match, each asked for on its own: for walks along another index that end soon, where most reports match.</summary>
    public static IQueryable<ReportRow> Holding(ArchiveContext archive, string match) => archive.Reports.FromSql(
        $"""SELECT r.* FROM "Reports" AS r WHERE EXISTS (SELECT 1 FROM "ReportIndex" WHERE "ReportIndex" MATCH {match} AND rowid = r."Id")""");

    /// <summary>Some of the reports that match, the best first: by bm25, the title's words counting four times.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">What <see cref="FullTextQuery.ToMatch"/> gives.</param>
    /// <param name="among">The reports that are ranked, by row id; those that do not match are passed over.</param>
    /// <param name="skip">How many of the best are left out.</param>
    /// <param name="take">How many are given.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<List<int>> RankedAsync(ArchiveContext archive, string match, IReadOnlyCollection<int> among, int skip, int take, CancellationToken cancellation = default)
    {
        if (among.Count == 0) { return []; }
        int first = among.Min(), last = among.Max();
        string ids = $"[{string.Join(',', among)}]";
        // The plus keeps SQLite from asking the index anew for each report.
        return await archive.Database.SqlQuery<int>(
            $"""
            SELECT rowid AS "Value" FROM "ReportIndex"
            WHERE "ReportIndex" MATCH {match} AND rowid BETWEEN {first} AND {last} AND +rowid IN (SELECT value FROM json_each({ids}))
            ORDER BY bm25("ReportIndex", 4.0, 1.0), rowid LIMIT {take} OFFSET {skip}
            """).ToListAsync(cancellation);
    }

    /// <summary>Titles and texts of the reports of one page with what was found in them.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="match">What <see cref="FullTextQuery.ToMatch"/> gives.</param>
    /// <param name="reports">The reports, by row id.</param>
    /// <param name="longest">Longer texts are left alone: they have no hits.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<List<ReportHits>> HitsAsync(ArchiveContext archive, string match, IReadOnlyCollection<int> reports, int longest, CancellationToken cancellation = default)
    {
        string ids = $"[{string.Join(',', reports)}]", start = HitStart, end = HitEnd;
        List<Highlighted> found = await archive.Database.SqlQuery<Highlighted>(
            $"""
            SELECT rowid AS "ReportId", highlight("ReportIndex", 0, {start}, {end}) AS "Title",
                CASE WHEN (SELECT length("Text") FROM "Reports" WHERE "Id" = "ReportIndex".rowid) <= {longest} THEN highlight("ReportIndex", 1, {start}, {end}) END AS "Text"
            FROM "ReportIndex" WHERE "ReportIndex" MATCH {match} AND rowid IN (SELECT value FROM json_each({ids}))
            """).ToListAsync(cancellation);
        return found.ConvertAll(row => new ReportHits(row.ReportId, Unmarked(row.Title), row.Text is null ? null : Unmarked(row.Text)));
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

    /// <summary>Outlets whose name begins so, by jumps through their index from the first of them on.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="slug">The beginning of the name, as an address.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static Task<List<OutletName>> OutletsBegunAsync(ArchiveContext archive, string slug, int limit, CancellationToken cancellation = default)
    {
        string last = slug + '\uFFFF';
        return archive.Database.SqlQuery<OutletName>(
            $"""
            WITH RECURSIVE "Outlet"("Slug") AS (
                SELECT MIN("OutletSlug") FROM "Reports" WHERE "OutletSlug" >= {slug} AND "OutletSlug" < {last}
                UNION ALL SELECT (SELECT MIN(r."OutletSlug") FROM "Reports" AS r WHERE r."OutletSlug" > "Outlet"."Slug" AND r."OutletSlug" < {last}) FROM "Outlet" WHERE "Outlet"."Slug" IS NOT NULL)
            SELECT "Slug", (SELECT r."Outlet" FROM "Reports" AS r WHERE r."OutletSlug" = "Outlet"."Slug" LIMIT 1) AS "Name" FROM "Outlet" WHERE "Slug" IS NOT NULL LIMIT {limit}
            """).ToListAsync(cancellation);
    }

    /// <summary>Words that reports hold and that begin as <paramref name="beginning"/> does, with the number of reports that hold each.</summary>
    public static Task<List<ReportTerm>> TermsAsync(ArchiveContext archive, string beginning, int limit, CancellationToken cancellation = default)
    {
        string last = beginning + '\uFFFF';
        return archive.Database.SqlQuery<ReportTerm>(
            $"""SELECT term AS "Term", doc AS "Reports" FROM "ReportTerms" WHERE term >= {beginning} AND term < {last} ORDER BY doc DESC LIMIT {limit}""").ToListAsync(cancellation);
    }

    private static FoundText Unmarked(string marked)
    {
        StringBuilder text = new(marked.Length);
        ImmutableArray<TextSpan>.Builder hits = ImmutableArray.CreateBuilder<TextSpan>();
        ReadOnlySpan<char> rest = marked;
        int start;
        while ((start = rest.IndexOf(HitStart, StringComparison.Ordinal)) >= 0)
        {
            text.Append(rest[..start]);
            rest = rest[(start + HitStart.Length)..];
            int end = rest.IndexOf(HitEnd, StringComparison.Ordinal);
            hits.Add(new(text.Length, end));
            text.Append(rest[..end]);
            rest = rest[(end + HitEnd.Length)..];
        }
        return new(text.Append(rest).ToString(), hits.ToImmutable());
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

/// <summary>A text and where in it something was found.</summary>
/// <param name="Text">The text as it is.</param>
/// <param name="Hits">The words found, in order.</param>
public sealed record FoundText(string Text, ImmutableArray<TextSpan> Hits);

/// <summary>What a query found in a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text; null where it is too long to be looked through.</param>
public sealed record ReportHits(int ReportId, FoundText Title, FoundText? Text);

/// <summary>What SQLite gives of a report: title and text with marks in them.</summary>
internal sealed record Highlighted(int ReportId, string Title, string? Text);

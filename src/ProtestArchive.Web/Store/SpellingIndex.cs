using Microsoft.EntityFrameworkCore;

namespace ProtestArchive.Web.Store;

/// <summary>Keeps the index of spellings by groups of three letters in step with the rows that write them. A slug's place in it is made of its letters, so that it is found again.</summary>
internal static class SpellingIndex
{
    /// <summary>The slugs that reports write.</summary>
    public static Task<List<string>> OfAsync(ArchiveContext archive, IReadOnlyCollection<int> reports, CancellationToken cancellation) =>
        archive.Spellings.Where(row => reports.Contains(row.ReportId)).Select(row => row.Slug).Distinct().ToListAsync(cancellation);

    /// <summary>Puts in the slugs that came, and takes out those that no report writes any more.</summary>
    public static async Task UpdateAsync(ArchiveContext archive, IReadOnlyCollection<string> before, IReadOnlyCollection<string> now, CancellationToken cancellation)
    {
        foreach (string slug in now.Except(before, StringComparer.Ordinal).Where(slug => slug.Length > 0))
        {
            long id = RowId.OfSpelling(slug);
            await archive.Database.ExecuteSqlAsync(
                $"""INSERT INTO "SpellingIndex" (rowid, "Slug") SELECT {id}, {slug} WHERE NOT EXISTS (SELECT 1 FROM "SpellingIndex" WHERE rowid = {id})""", cancellation);
        }
        foreach (string slug in before.Except(now, StringComparer.Ordinal).Where(slug => slug.Length > 0))
        {
            long id = RowId.OfSpelling(slug);
            await archive.Database.ExecuteSqlAsync($"""DELETE FROM "SpellingIndex" WHERE rowid = {id} AND NOT EXISTS (SELECT 1 FROM "Spellings" WHERE "Slug" = {slug})""", cancellation);
        }
    }

    /// <summary>Makes the index anew of the spellings as they are.</summary>
    public static async Task RebuildAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        await archive.Database.ExecuteSqlAsync($"""DELETE FROM "SpellingIndex" """, cancellation);
        List<string> slugs = await archive.Spellings.Select(row => row.Slug).Distinct().Where(slug => slug != "").ToListAsync(cancellation);
        foreach (string slug in slugs)
        {
            long id = RowId.OfSpelling(slug);
            await archive.Database.ExecuteSqlAsync($"""INSERT INTO "SpellingIndex" (rowid, "Slug") VALUES ({id}, {slug})""", cancellation);
        }
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using ProtestArchive.Core.Events;

namespace ProtestArchive.Web.Store;

/// <summary>What one part of the derived record (reports, entities, events, claims) gained, lost and changed.</summary>
public sealed record PartChanges(string Part, ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<string> Changed)
{
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;
}

/// <summary>The derived record in one line an item, to be compared with itself after a rebuild.</summary>
public sealed class ArchiveDigest
{
    private readonly ImmutableArray<(string Part, Dictionary<string, string> Items)> _parts;

    private ArchiveDigest(ImmutableArray<(string, Dictionary<string, string>)> parts) => _parts = parts;

    public static async Task<ArchiveDigest> OfAsync(ArchiveContext archive, CancellationToken cancellation = default)
    {
        var reports = await archive.Reports.Select(row => new { row.Slug, row.Date, row.DateBasis }).ToListAsync(cancellation);
        var entities = await archive.Entities.Select(row => new { row.Kind, row.Slug, row.Name, row.Reports, row.Mentions }).ToListAsync(cancellation);
        var events = await archive.Events.Select(row => new { row.Slug, row.Title, row.Reports, Claims = row.Claims.Count }).ToListAsync(cancellation);
        var claims = await archive.Claims
            .Select(row => new { row.Id, Report = row.Report!.Slug, row.Verbatim, row.Kind, row.Low, row.High, row.FirstDay, row.LastDay, Place = row.Place!.Slug, Event = row.Event!.Slug, row.Source })
            .ToListAsync(cancellation);
        return new([
            ("reports", reports.ToDictionary(row => row.Slug, row => $"{Day(row.Date)} {AnnotationFile.Word(row.DateBasis)}", StringComparer.Ordinal)),
            ("entities", entities.ToDictionary(row => $"{AnnotationFile.Word(row.Kind)}/{row.Slug}", row => $"{row.Name}, {row.Mentions} mentions in {row.Reports} reports", StringComparer.Ordinal)),
            ("events", events.ToDictionary(row => row.Slug, row => $"{row.Title}, {row.Claims} claims in {row.Reports} reports", StringComparer.Ordinal)),
            ("claims", claims.ToDictionary(
                row => row.Id,
                row => $"{row.Report}: “{row.Verbatim}” {AnnotationFile.Word(row.Kind)} {row.Low}–{row.High}, {row.Place ?? "no place"}, {Day(row.FirstDay)}–{Day(row.LastDay)}, by {row.Source ?? "the report"}, {row.Event ?? "no event"}",
                StringComparer.Ordinal)),
        ]);
    }

    /// <summary>What <paramref name="later"/> has otherwise than this.</summary>
    public ImmutableArray<PartChanges> To(ArchiveDigest later) => [.. _parts.Zip(later._parts, (before, after) => new PartChanges(
        before.Part,
        [.. Lines(after.Items, key => !before.Items.ContainsKey(key))],
        [.. Lines(before.Items, key => !after.Items.ContainsKey(key))],
        [.. after.Items
            .Where(item => before.Items.TryGetValue(item.Key, out string? old) && old != item.Value)
            .OrderBy(item => item.Key, StringComparer.Ordinal)
            .Select(item => $"{item.Key}: {before.Items[item.Key]} → {item.Value}")]))];

    private static IEnumerable<string> Lines(Dictionary<string, string> items, Func<string, bool> isWanted) => items
        .Where(item => isWanted(item.Key))
        .OrderBy(item => item.Key, StringComparer.Ordinal)
        .Select(item => $"{item.Key}: {item.Value}");

    private static string Day(NodaTime.LocalDate? day) => day is { } value ? LocalDatePattern.Iso.Format(value) : "undated";
}

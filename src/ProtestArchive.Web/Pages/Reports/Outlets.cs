using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>An outlet, with how many reports of it the archive holds.</summary>
public sealed record OutletCount(string Slug, string Name, int Reports);

/// <summary>The outlets that lists can be narrowed by.</summary>
internal static class Outlets
{
    private const int Most = 1_000; // that are known by name

    /// <summary>Those with most reports: counted in the index of their addresses alone, named by a look-up each.</summary>
    public static async Task<ImmutableArray<OutletCount>> MostReportedAsync(ArchiveContext archive, int limit, CancellationToken cancellation)
    {
        var counts = await archive.Reports.Where(row => row.OutletSlug != null)
            .GroupBy(row => row.OutletSlug!).Select(same => new { Slug = same.Key, Reports = same.Count() })
            .OrderByDescending(outlet => outlet.Reports).ThenBy(outlet => outlet.Slug).Take(limit).ToListAsync(cancellation);
        Dictionary<string, string> names = (await FullText.OutletsAsync(archive, Most, cancellation)).ToDictionary(outlet => outlet.Slug, outlet => outlet.Name, StringComparer.Ordinal);
        return [.. counts.Select(outlet => new OutletCount(outlet.Slug, names.GetValueOrDefault(outlet.Slug, outlet.Slug), outlet.Reports))];
    }
}

using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Linking;

namespace ProtestArchive.Web.Store;

/// <summary>The entities of a few reports' names, as Core's comparison takes them.</summary>
public static class LinkedNames
{
    /// <summary>An index of what the names of the reports stand for.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="reports">Row ids of the reports.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<EntityIndex> ReadAsync(ArchiveContext archive, IReadOnlyCollection<int> reports, CancellationToken cancellation)
    {
        var links = await archive.Links
            .Where(link => reports.Contains(link.ReportId))
            .Select(link => new { link.Report!.Sha256, link.Local, link.Entity!.Slug, link.Entity.Kind, link.Entity.Name, link.Entity.PlaceType, link.Entity.Country })
            .ToListAsync(cancellation);
        return EntityIndex.Of(links.Select(link => (link.Sha256, link.Local, new Entity(link.Slug, link.Kind, link.Name) { PlaceType = link.PlaceType, Country = link.Country })));
    }
}

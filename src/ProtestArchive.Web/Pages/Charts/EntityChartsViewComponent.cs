using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>The charts of a person, a place or an organization: reports over time, and who is named together.</summary>
public sealed class EntityChartsViewComponent(ArchiveContext archive) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(EntityKinds kinds, string slug)
    {
        CancellationToken cancellation = HttpContext.RequestAborted;
        var entity = await archive.Entities.Where(row => row.Kind == kinds.Kind && row.Slug == slug).Select(row => new { row.Id, row.Name }).FirstOrDefaultAsync(cancellation);
        if (entity is null) { return Content(""); }
        Coverage? coverage = await Coverage.OfEntityAsync(archive, entity.Id, cancellation);
        return View(new EntityCharts(
            kinds.Address(slug), entity.Name, coverage is { IsDrawn: true } ? coverage : null, await Alongside.ReadAsync(archive, entity.Id, entity.Name, cancellation)));
    }
}

/// <summary>What the charts of an entity show.</summary>
/// <param name="Page">The address of its page.</param>
/// <param name="Name">The entity.</param>
/// <param name="Coverage">Reports over time; null where all are of one day.</param>
/// <param name="Alongside">Who is named together; null where nobody is.</param>
public sealed record EntityCharts(string Page, string Name, Coverage? Coverage, Alongside? Alongside);

using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>The chart of an event's reports over time; nothing where all are of one day.</summary>
public sealed class EventChartsViewComponent(ArchiveContext archive) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string slug, string title) =>
        await Coverage.OfEventAsync(archive, slug, HttpContext.RequestAborted) is { IsDrawn: true } coverage
            ? View((coverage, title, Addresses.Chart(Addresses.Event(slug), "coverage")))
            : Content("");
}

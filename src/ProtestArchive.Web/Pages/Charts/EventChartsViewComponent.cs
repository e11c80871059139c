using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>An event's reports over time, and the way to the wording that they share; nothing of an event that one report tells.</summary>
public sealed class EventChartsViewComponent(ArchiveContext archive) : ViewComponent
{
    /// <param name="slug">The event.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="reports">How many reports tell of it.</param>
    public async Task<IViewComponentResult> InvokeAsync(string slug, string title, int reports)
    {
        if (reports < 2) { return Content(""); }
        Coverage? coverage = await Coverage.OfEventAsync(archive, slug, HttpContext.RequestAborted);
        return View(new EventCharts(Addresses.Event(slug), title, coverage is { IsDrawn: true } ? coverage : null));
    }
}

/// <summary>What the charts of an event show.</summary>
/// <param name="Page">The address of its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Coverage">Reports over time; null where all are of one day.</param>
public sealed record EventCharts(string Page, string Title, Coverage? Coverage);

using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>The figures that compared reports give for one thing, drawn.</summary>
public sealed class CompareChartsViewComponent(ArchiveContext archive) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ImmutableArray<ReportRef> reports) =>
        await ComparedFigures.ReadAsync(archive, reports, HttpContext.RequestAborted) is { IsEmpty: false } charts ? View(charts) : Content("");
}

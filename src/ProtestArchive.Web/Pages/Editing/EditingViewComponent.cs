using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Editing;

/// <summary>What stands at the foot of a page that can be ruled on.</summary>
/// <param name="Address">The page.</param>
/// <param name="Ruled">What of a report was ruled: its title, outlet or date; null for nothing.</param>
/// <param name="CanEdit">Whether the reader is an editor.</param>
/// <param name="Last">What the editor ruled just now, to be taken back; null else.</param>
public sealed record EditingView(string Address, string? Ruled, bool CanEdit, RulingItem? Last);

/// <summary>
/// The way to a page's history, for everybody, and for editors the way to rule. One line a page:
/// <c>&lt;vc:editing what="reports" slug="…" /&gt;</c>.
/// </summary>
public sealed class EditingViewComponent(ArchiveContext archive, TimeProvider clock) : ViewComponent
{
    private static readonly Duration JustNow = Duration.FromMinutes(10);

    /// <param name="what">reports, events, people, places or organizations.</param>
    /// <param name="slug">Which.</param>
    public async Task<IViewComponentResult> InvokeAsync(string what, string slug)
    {
        CancellationToken cancellation = HttpContext.RequestAborted;
        bool canEdit = UserClaimsPrincipal.IsEditor();
        string address = $"/{what}/{Uri.EscapeDataString(slug)}";
        return View(new EditingView(address, what is "reports" ? await RuledAsync(slug, cancellation) : null, canEdit, canEdit ? await LastAsync(cancellation) : null));
    }

    private async Task<string?> RuledAsync(string slug, CancellationToken cancellation)
    {
        var row = await archive.Reports.Where(report => report.Slug == slug)
            .Select(report => new { Title = report.Title != report.StatedTitle, Outlet = report.Outlet != report.StatedOutlet, report.DateBasis }).FirstOrDefaultAsync(cancellation);
        if (row is null) { return null; }
        List<string> ruled = [];
        if (row.Title) { ruled.Add(Say("Editing.Title")); }
        if (row.Outlet) { ruled.Add(Say("Editing.Outlet")); }
        if (row.DateBasis is DateBasis.Ruled) { ruled.Add(Say("Editing.Date")); }
        return ruled.Count == 0 ? null : Sentence.List(ruled);
    }

    private async Task<RulingItem?> LastAsync(CancellationToken cancellation)
    {
        int account = UserClaimsPrincipal.AccountId();
        RulingRow? last = await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes).Where(row => row.AccountId == account).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        return last is not null && Instant.FromDateTimeOffset(clock.GetUtcNow()) - last.At < JustNow ? (await new RulingsQuery(archive).ItemsAsync([last], cancellation))[0] : null;
    }
}

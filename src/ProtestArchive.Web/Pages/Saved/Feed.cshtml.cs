using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Pages.Search;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Saved;

/// <summary><c>/saved/{id}.atom</c>: the reports that match a saved search.</summary>
public sealed class FeedModel(ArchiveContext archive, SavedSearches saved) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation) =>
        await saved.FindAsync(id, cancellation) is { } row
            ? await new SearchFeed(row.Name, row.Query, row.Exact, Addresses.Saved(id) + ".atom", row.CreatedAt).ReadAsync(archive, new Parameters(Request).Site, cancellation)
            : HttpContext.Missing(SavedSearches.Missing());
}

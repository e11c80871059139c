using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Errors;

namespace ProtestArchive.Web.Pages.Saved;

/// <summary><c>/saved/{id}</c>: leads to the search.</summary>
public sealed class SavedModel(SavedSearches saved) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation) =>
        await saved.FindAsync(id, cancellation) is { } row
            ? LocalRedirect(TwinAddresses.Of(Addresses.Search(row.Query) + (row.Exact ? "&exact=1" : ""), HttpContext.Twin()))
            : HttpContext.Missing(SavedSearches.Missing());
}

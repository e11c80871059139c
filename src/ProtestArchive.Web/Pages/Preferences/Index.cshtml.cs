using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Pages.Hosting;

namespace ProtestArchive.Web.Pages.Preferences;

/// <summary><c>/preferences</c>: how the reader wants the pages. The form goes where the footer's goes.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Where the form comes back to.</summary>
    public const string Back = "/preferences?saved=1";

    public DisplayChoice Choice => DisplayChoice.Of(Request);

    /// <summary>Whether the form was just sent.</summary>
    public bool IsSaved => Request.Query["saved"] == "1";
}

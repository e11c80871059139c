using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Account;

/// <summary><c>/account/sign-out</c>: a form's target; opened as a page it asks.</summary>
[Authorize]
public sealed class SignOutModel(SignInManager<AccountRow> cookies) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await cookies.SignOutAsync();
        return LocalRedirect("/");
    }
}

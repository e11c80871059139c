using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Account;

/// <summary><c>/account/sign-in</c>.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountHosting.PasswordLimit)]
public sealed class SignInModel(SignInDesk desk, ArchiveContext archive) : PageModel
{
    /// <summary>Where to go then: an address of this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Why nobody was let in; null where nobody tried.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether there is nobody yet who could sign in.</summary>
    public bool HasNobody { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (User.Identity?.IsAuthenticated is true) { return LocalRedirect(Target); }
        HasNobody = !await archive.Users.AnyAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? password, CancellationToken cancellation)
    {
        if (Name is { Length: > 0 and <= AccountBook.LongestName } name && !name.Contains('\uFFFE') && password is { Length: > 0 and <= AccountBook.LongestPassword }
            && await desk.TryAsync(name.Trim(), password, cancellation))
        {
            return LocalRedirect(Target);
        }
        Problem = Say("Account.Refusal");
        return Page();
    }

    private string Target => ReturnAddress.Or(Back);
}

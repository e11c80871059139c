using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Account;

/// <summary><c>/account/password</c>: one's own password.</summary>
[Authorize]
[EnableRateLimiting(AccountHosting.PasswordLimit)]
public sealed class PasswordModel(AccountBook book, UserManager<AccountRow> accounts, SignInManager<AccountRow> cookies) : PageModel
{
    /// <summary>Why the password was not changed.</summary>
    public string? Problem { get; private set; }

    public bool IsChanged { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm] string? present, [FromForm] string? password, [FromForm] string? again)
    {
        if (await accounts.GetUserAsync(User) is not { } account) { return Challenge(); }
        Problem = password != again ? Say("Account.TwoDiffer")
            : string.IsNullOrEmpty(present) || present.Length > AccountBook.LongestPassword ? Say("Account.PresentWrong")
            : await book.ChangePasswordAsync(account, present, password ?? "");
        if (Problem is null)
        {
            IsChanged = true;
            await cookies.RefreshSignInAsync(account); // everywhere else this account is out
        }
        return Page();
    }
}

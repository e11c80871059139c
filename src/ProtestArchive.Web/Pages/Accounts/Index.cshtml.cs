using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Accounts;

/// <summary><c>/accounts</c>: who can sign in, and as what.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class IndexModel(AccountBook book, ArchiveContext archive) : PageModel
{
    public ImmutableArray<AccountRow> All { get; private set; } = [];

    /// <summary>How many rulings each account made, by its id.</summary>
    public IReadOnlyDictionary<int, int> Rulings { get; private set; } = new Dictionary<int, int>();

    /// <summary>Why what was asked for was not done.</summary>
    public string? Problem { get; private set; }

    /// <summary>What was done.</summary>
    [TempData]
    public string? Done { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAddAsync([FromForm] string? name, [FromForm] AccountRole role, [FromForm] string? password, CancellationToken cancellation) =>
        await AnswerAsync(await book.AddAsync((name ?? "").Trim(), role, password ?? ""), Say("Accounts.CanNow", name?.Trim()), cancellation);

    public async Task<IActionResult> OnPostRoleAsync([FromForm] string? name, [FromForm] AccountRole role, CancellationToken cancellation) =>
        await AnswerAsync(await book.SetRoleAsync(name ?? "", role), Say(role is AccountRole.Editor ? "Accounts.IsEditor" : "Accounts.IsAdministrator", name), cancellation);

    public async Task<IActionResult> OnPostDisableAsync([FromForm] string? name, [FromForm] bool disabled, CancellationToken cancellation) =>
        await AnswerAsync(await book.SetDisabledAsync(name ?? "", disabled), Say(disabled ? "Accounts.CanNoLonger" : "Accounts.CanAgain", name), cancellation);

    public async Task<IActionResult> OnPostPasswordAsync([FromForm] string? name, [FromForm] string? password, CancellationToken cancellation) =>
        await AnswerAsync(await book.SetPasswordAsync(name ?? "", password ?? ""), Say("Accounts.HasNewPassword", name), cancellation);

    private async Task<IActionResult> AnswerAsync(string? problem, string done, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) { problem = Say("Accounts.Damaged"); }
        if (problem is null)
        {
            Done = done;
            return LocalRedirect("/accounts");
        }
        Problem = problem;
        await ReadAsync(cancellation);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        All = [.. await book.ListAsync(cancellation)];
        Rulings = await archive.Rulings.GroupBy(row => row.AccountId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellation);
    }
}

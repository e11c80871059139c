using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Accounts;

/// <summary>
/// Adds and changes accounts, for the command line and for the administrators' page. What cannot be done is answered with a sentence
/// that says why; null where it was done. Whatever changes an account signs it out everywhere.
/// </summary>
public sealed class AccountBook(UserManager<AccountRow> accounts, ArchiveContext archive, TimeProvider clock)
{
    public const int ShortestPassword = 12;
    public const int LongestPassword = 256;
    public const int LongestName = 64;

    /// <summary>All accounts, by name.</summary>
    public Task<List<AccountRow>> ListAsync(CancellationToken cancellation) => archive.Users.OrderBy(row => row.NormalizedUserName).ToListAsync(cancellation);

    public async Task<string?> AddAsync(string name, AccountRole role, string password)
    {
        if (NameProblem(name) is { } problem) { return problem; }
        if (await accounts.FindByNameAsync(name) is not null) { return Say("Accounts.There", name); }
        AccountRow account = new() { UserName = name, Role = role, CreatedAt = Instant.FromDateTimeOffset(clock.GetUtcNow()) };
        return PasswordProblem(account, password) ?? Problem(await accounts.CreateAsync(account, password));
    }

    public async Task<string?> SetRoleAsync(string name, AccountRole role)
    {
        if (await accounts.FindByNameAsync(name) is not { } account) { return Unknown(name); }
        if (role is not AccountRole.Administrator && await IsLastAdministratorAsync(account)) { return LastAdministrator(name); }
        account.Role = role;
        return Problem(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>Lets an account sign in no longer, or again.</summary>
    public async Task<string?> SetDisabledAsync(string name, bool isDisabled)
    {
        if (await accounts.FindByNameAsync(name) is not { } account) { return Unknown(name); }
        if (isDisabled && await IsLastAdministratorAsync(account)) { return LastAdministrator(name); }
        account.IsDisabled = isDisabled;
        return Problem(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>Gives an account a new password; one that was locked can sign in again.</summary>
    public async Task<string?> SetPasswordAsync(string name, string password)
    {
        if (await accounts.FindByNameAsync(name) is not { } account) { return Unknown(name); }
        if (PasswordProblem(account, password) is { } problem) { return problem; }
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        return Problem(await accounts.UpdateSecurityStampAsync(account));
    }

    /// <summary>Changes the password of an account whose owner gives the present one.</summary>
    public async Task<string?> ChangePasswordAsync(AccountRow account, string present, string password)
    {
        if (await accounts.IsLockedOutAsync(account)) { return Say("Accounts.TooMany"); }
        if (!await accounts.CheckPasswordAsync(account, present))
        {
            await accounts.AccessFailedAsync(account);
            return Say("Account.PresentWrong");
        }
        return PasswordProblem(account, password) ?? Problem(await accounts.ChangePasswordAsync(account, present, password));
    }

    private static string? NameProblem(string name) =>
        name.Length is 0 or > LongestName ? Say("Accounts.NameLength", $"{LongestName}")
        : name.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@') ? null
        : Say("Accounts.NameLetters");

    private static string? PasswordProblem(AccountRow account, string password) =>
        password.Length is < ShortestPassword or > LongestPassword ? Say("Accounts.PasswordLength", $"{ShortestPassword}", $"{LongestPassword}")
        : password.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase) && account.UserName!.Length > 2 ? Say("Accounts.HoldsName")
        : null;

    private async Task<bool> IsLastAdministratorAsync(AccountRow account) =>
        account is { Role: AccountRole.Administrator, IsDisabled: false }
        && !await archive.Users.AnyAsync(row => row.Id != account.Id && row.Role == AccountRole.Administrator && !row.IsDisabled);

    private static string Unknown(string name) => Say("Accounts.NoneOfName", name);

    private static string LastAdministrator(string name) => Say("Accounts.LastAdministrator", name);

    private static string? Problem(IdentityResult result) => result.Succeeded ? null : string.Join(" ", result.Errors.Select(error => error.Description));
}

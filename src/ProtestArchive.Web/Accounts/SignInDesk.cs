using Microsoft.AspNetCore.Identity;
using NodaTime;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Accounts;

/// <summary>
/// Lets people in. Whether a name is unknown, disabled, locked or its password wrong, the answer is one, takes the same work and comes
/// after the same wait: it does not tell whose name there is.
/// </summary>
public sealed class SignInDesk(UserManager<AccountRow> accounts, SignInManager<AccountRow> cookies, SignInDelays delays, TimeProvider clock)
{
    private const int Queues = 64;
    private static readonly AccountRow Nobody = new() { UserName = "", Role = AccountRole.Editor, CreatedAt = Instant.MinValue };

    // Two passwords given for one name at one time would be counted as one: they come one after the other.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, Queues).Select(_ => new SemaphoreSlim(1))];
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<AccountRow>(AccountHosting.Hashing).HashPassword(Nobody, Guid.NewGuid().ToString()));

    /// <summary>Signs in; false where the name and password do not let anybody in.</summary>
    public async Task<bool> TryAsync(string name, string password, CancellationToken cancellation)
    {
        TimeSpan wait;
        SemaphoreSlim turn = Turns[(uint)string.GetHashCode(name, StringComparison.OrdinalIgnoreCase) % Queues];
        await turn.WaitAsync(cancellation);
        try
        {
            AccountRow? account = await accounts.FindByNameAsync(name);
            bool mayEnter = account is { IsDisabled: false } && !await accounts.IsLockedOutAsync(account);
            bool isRight = accounts.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash.Value, password) is not PasswordVerificationResult.Failed;
            if (mayEnter && isRight)
            {
                delays.Forget(name);
                await accounts.ResetAccessFailedCountAsync(account!);
                await cookies.SignInAsync(account!, isPersistent: false);
                return true;
            }
            wait = delays.AfterFailure(name);
            if (mayEnter) { await accounts.AccessFailedAsync(account!); }
        }
        finally
        {
            turn.Release();
        }
        await Task.Delay(wait, clock, cancellation);
        return false;
    }
}

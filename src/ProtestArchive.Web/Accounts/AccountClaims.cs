using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Accounts;

/// <summary>What the cookie of a signed-in account says: name, security stamp and role.</summary>
public sealed class AccountClaims(UserManager<AccountRow> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<AccountRow>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AccountRow user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(identity.RoleClaimType, Policies.Word(user.Role)));
        return identity;
    }
}

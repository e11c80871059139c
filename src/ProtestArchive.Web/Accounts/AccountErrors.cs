using Microsoft.AspNetCore.Identity;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Accounts;

/// <summary>What Identity says of accounts, as far as <see cref="AccountBook"/> does not see it first, in the reader's language.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new() { Code = nameof(PasswordRequiresUniqueChars), Description = Say("Accounts.FewCharacters", $"{uniqueChars}") };

    public override IdentityError ConcurrencyFailure() => new() { Code = nameof(ConcurrencyFailure), Description = Say("Accounts.ChangedMeanwhile") };

    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = Say("Accounts.There", userName) };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = Say("Account.PresentWrong") };
}

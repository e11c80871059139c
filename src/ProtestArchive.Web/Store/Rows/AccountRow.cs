using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>What an account may do. The greater may do what the lesser may.</summary>
public enum AccountRole
{
    /// <summary>Rules on what the archive reads.</summary>
    Editor,

    /// <summary>Adds and disables accounts too.</summary>
    Administrator,
}

/// <summary>Somebody who signs in. Never deleted, since rulings name it: an account that is no longer wanted is disabled.</summary>
public sealed class AccountRow : IdentityUser<int>
{
    public required AccountRole Role { get; set; }

    /// <summary>Whether it can no longer sign in. Whoever is signed in to it is out with the next request.</summary>
    public bool IsDisabled { get; set; }

    public required Instant CreatedAt { get; init; }
}

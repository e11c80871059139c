using System.Security.Claims;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Accounts;

/// <summary>Who may do what, as pages ask for it.</summary>
public static class Policies
{
    /// <summary>Rule on what the archive reads: editors, and administrators too.</summary>
    public const string Editor = "editor";

    /// <summary>Administer accounts.</summary>
    public const string Administrator = "administrator";

    public static bool IsEditor(this ClaimsPrincipal user) => user.IsInRole(Word(AccountRole.Editor)) || user.IsAdministrator();

    public static bool IsAdministrator(this ClaimsPrincipal user) => user.IsInRole(Word(AccountRole.Administrator));

    /// <summary>The account that is signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is.</exception>
    public static int AccountId(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), System.Globalization.CultureInfo.InvariantCulture, out int id)
            ? id
            : throw new InvalidOperationException("Nobody is signed in.");

    internal static string Word(AccountRole role) => AnnotationFile.Word(role);
}

using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What rulings are about, as pages say it.</summary>
public static class RulingWords
{
    public static string About(RulingKind kind) => Say($"RulingKind.{kind}");
}

using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>The ledger's words for values.</summary>
public static class ClaimWording
{
    /// <summary>The orders with their names.</summary>
    public static IEnumerable<(ClaimSort Sort, string Name)> Sorts => Enum.GetValues<ClaimSort>().Select(sort => (sort, Say($"Claims.Sort.{sort}")));

    /// <summary>A scope as a heading.</summary>
    public static string Heading(ClaimScope scope) => Say($"ClaimScope.{scope}");

    /// <summary>What must not be done with figures of a scope.</summary>
    public static string Caution(ClaimScope scope) => scope switch
    {
        ClaimScope.DayCity or ClaimScope.DayRegion or ClaimScope.DayUntold => Say("Claims.Caution.Day"),
        ClaimScope.DayCountry => Say("Claims.Caution.Country"),
        ClaimScope.NoDay => Say("Claims.Caution.NoDay"),
        _ => Say("Claims.Caution.Period"),
    };

    /// <summary>A class of groups.</summary>
    public static string Name(GroupClass group) => Say($"GroupClass.{group}");

    /// <summary>A class of sources.</summary>
    public static string Name(SourceClass kind) => Say($"SourceClass.{kind}");

    /// <summary>A qualifier as reports write it.</summary>
    public static string Name(Qualifier qualifier) => Say($"Qualifier.{qualifier}");
}

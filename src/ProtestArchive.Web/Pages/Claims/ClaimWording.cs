using System.Collections.Immutable;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>The ledger's words for values.</summary>
public static class ClaimWording
{
    /// <summary>The orders with their names.</summary>
    public static ImmutableArray<(ClaimSort Sort, string Name)> Sorts { get; } =
    [
        (ClaimSort.Day, "Day"), (ClaimSort.Low, "Least number"), (ClaimSort.High, "Greatest number"), (ClaimSort.Words, "Words as printed"),
        (ClaimSort.Kind, "Kind"), (ClaimSort.Qualifier, "Qualifier"), (ClaimSort.Group, "Group"), (ClaimSort.Place, "Place"),
        (ClaimSort.Source, "According to"), (ClaimSort.Class, "Sort of source"), (ClaimSort.Event, "Event"), (ClaimSort.Outlet, "Outlet"), (ClaimSort.Written, "Day of writing"),
    ];

    /// <summary>A scope as a heading.</summary>
    public static string Heading(ClaimScope scope) => scope switch
    {
        ClaimScope.DayCity => "One day, one town or place",
        ClaimScope.DayRegion => "One day, a region",
        ClaimScope.DayCountry => "One day, a whole country",
        ClaimScope.DayUntold => "One day, place not told",
        ClaimScope.PeriodCity => "Several days, one town or place",
        ClaimScope.PeriodRegion => "Several days, a region",
        ClaimScope.PeriodCountry => "Several days, a whole country",
        ClaimScope.PeriodUntold => "Several days, place not told",
        _ => "Day not told",
    };

    /// <summary>What must not be done with figures of a scope.</summary>
    public static string Caution(ClaimScope scope) => scope switch
    {
        ClaimScope.DayCity or ClaimScope.DayRegion or ClaimScope.DayUntold => "Accounts of one day often count the same people.",
        ClaimScope.DayCountry => "The towns’ figures are in it, not beside it.",
        ClaimScope.NoDay => "A day’s figure or a total: the report does not say.",
        _ => "A total: the days’ figures are in it, not beside it.",
    };

    /// <summary>A class of groups.</summary>
    public static string Name(GroupClass group) => group switch
    {
        GroupClass.Unsaid => "Group not said",
        GroupClass.Public => "Protesters and the public",
        GroupClass.Supporters => "Supporters of those in power",
        GroupClass.Security => "Police and soldiers",
        _ => "Other groups",
    };

    /// <summary>A class of sources.</summary>
    public static string Name(SourceClass kind) => Sentence.Capital(kind is SourceClass.OwnVoice ? "report’s own voice" : SourceSummary.Word(kind));

    /// <summary>A qualifier as reports write it.</summary>
    public static string Name(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Exact => "Exact (114)",
        Qualifier.AtLeast => "At least 250",
        Qualifier.MoreThan => "More than 400",
        Qualifier.About => "About 2,000",
        Qualifier.Nearly => "Nearly 7,000",
        Qualifier.UpTo => "Up to 100,000",
        Qualifier.Range => "20 to 30",
        Qualifier.Vague => "Dozens, hundreds, thousands",
        _ => "Fewer than 30",
    };
}

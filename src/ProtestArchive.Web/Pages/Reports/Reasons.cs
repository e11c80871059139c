using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Words of the list of reports.</summary>
public static class Reasons
{
    /// <summary>The orders, as the form names them.</summary>
    public static ImmutableArray<(ReportSort Sort, string Name)> Sorts { get; } =
    [
        (ReportSort.Newest, "Latest day first"),
        (ReportSort.Oldest, "Earliest day first"),
        (ReportSort.Added, "Added last first"),
        (ReportSort.Title, "By title"),
    ];

    /// <summary>Why a list is empty, and what to leave out.</summary>
    public static string NoMatch(ReportFilter filter, ReportList list) => filter switch
    {
        _ when list.Total > 0 => "The list ends before this page.",
        { Person: { } person } => $"No report that the rest of the filter admits names “{person}”. Any spelling of a name will do, but it must be whole.",
        { Place: { } place } => $"No report that the rest of the filter admits names “{place}”.",
        { Outlet: { } } => "The outlet has no report in these days.",
        _ => "No report was written in these days. Reports whose day is not known are left out.",
    };
}

using System.Collections.Immutable;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Words of the list of reports.</summary>
public static class Reasons
{
    /// <summary>The orders, as the form names them.</summary>
    public static ImmutableArray<(ReportSort Sort, string Name)> Sorts =>
    [
        (ReportSort.Newest, Say("Reports.Sort.Newest")),
        (ReportSort.Oldest, Say("Reports.Sort.Oldest")),
        (ReportSort.Added, Say("Reports.Sort.Added")),
        (ReportSort.Title, Say("Reports.Sort.Title")),
    ];

    /// <summary>Why a list is empty, and what to leave out.</summary>
    public static string NoMatch(ReportFilter filter, ReportList list) => filter switch
    {
        _ when list.Total > 0 => Say("Reports.NoMatch.Ended"),
        { Person: { } person } => Say("Reports.NoMatch.Person", person),
        { Place: { } place } => Say("Reports.NoMatch.Place", place),
        { Outlet: { } } => Say("Reports.NoMatch.Outlet"),
        _ => Say("Reports.NoMatch.Days"),
    };
}

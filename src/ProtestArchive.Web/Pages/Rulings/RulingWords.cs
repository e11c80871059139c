using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What rulings are about, as pages say it.</summary>
public static class RulingWords
{
    public static string About(RulingKind kind) => kind switch
    {
        RulingKind.Mention => "What was read",
        RulingKind.Identity => "Who is one",
        RulingKind.EntityName => "Names",
        RulingKind.Event => "Which event",
        RulingKind.EventName => "Titles of events",
        RulingKind.Date => "Dates of reports",
        RulingKind.Outlet => "Outlets",
        RulingKind.Title => "Titles of reports",
        _ => "Taken back",
    };
}

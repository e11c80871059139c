using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Search;

/// <summary><c>/search.atom</c>: any search as a feed; every report where nothing is searched for.</summary>
public sealed class FeedModel(ArchiveContext archive) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Parameters parameters = new(Request);
        string typed = parameters.Words("q", SearchText.Longest) ?? "";
        bool exact = parameters.Flag("exact");
        foreach (ParameterProblem problem in SearchText.Parse(typed).Problems) { parameters.Refuse(problem.Name, problem.Value, problem.Allowed); }
        if (parameters.Problems.Count > 0) { return HttpContext.Refused(parameters.Problems); }
        ReaderCulture.Use(ReaderCulture.Of(null, DateOrder.DayFirst));
        Instant since = await archive.Reports.OrderBy(row => row.AddedAt).Select(row => (Instant?)row.AddedAt).FirstOrDefaultAsync(cancellation) ?? Instant.FromUnixTimeSeconds(0);
        string title = typed.Length == 0 ? Say("Search.Feed.All") : Say("Search.Feed.Title", typed);
        return await new SearchFeed(title, typed, exact, SearchFeed.Address(typed, exact), since).ReadAsync(archive, parameters.Site, cancellation);
    }
}

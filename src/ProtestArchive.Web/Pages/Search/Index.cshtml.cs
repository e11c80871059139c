using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Hosting;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Search;

public sealed class IndexModel(ArchiveContext archive, Remembered remembered) : RecordPage<SearchResults>
{
    private readonly SearchQuery _query = new(archive, remembered);

    protected override async Task<Answer<SearchResults>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        SearchResults results = await _query.ReadAsync(parameters, cancellation);
        if (results.Problems.IsEmpty)
        {
            if (parameters.Twin is not Twin.Html || parameters.Problems.Count > 0) { return results; }
            DisplayChoice choice = DisplayChoice.Of(Request);
            if (choice.Recent && results.Total > 0 && results.Paging.Page == 1) { RecentSearches.Remember(HttpContext, results.Query); }
            return results with { Recent = RecentSearches.Of(Request) };
        }
        // What was typed is kept and shown with what is wrong, so the page answers itself instead of the error page.
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (parameters.Twin is not Twin.Html)
        {
            foreach (ParameterProblem problem in results.Problems) { parameters.Refuse(problem.Name, problem.Value, problem.Allowed); }
        }
        return results;
    }
}

using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Search;

public sealed class IndexModel(ArchiveContext archive) : RecordPage<SearchResults>
{
    protected override async Task<Answer<SearchResults>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        SearchResults results = await new SearchQuery(archive).ReadAsync(parameters, cancellation);
        if (results.Problems.IsEmpty) { return results; }
        // What was typed is kept and shown with what is wrong, so the page answers itself instead of the error page.
        Response.StatusCode = StatusCodes.Status400BadRequest;
        if (parameters.Twin is not Twin.Html)
        {
            foreach (ParameterProblem problem in results.Problems) { parameters.Refuse(problem.Name, problem.Value, problem.Allowed); }
        }
        return results;
    }
}

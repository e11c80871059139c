using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Compare;

public sealed class IndexModel(ArchiveContext archive) : RecordPage<CompareRecord>
{
    protected override async Task<Answer<CompareRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        CompareRecord record = await new CompareQuery(archive).ReadAsync(parameters.Several("r"), cancellation);
        // The choice is kept and shown with what is wrong, so the page answers itself instead of the error page.
        if (record.Problem is not null) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        return record;
    }
}

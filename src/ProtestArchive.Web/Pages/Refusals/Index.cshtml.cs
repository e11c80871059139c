using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Refusals;

/// <summary><c>/refusals</c>: the files that gave no report, with the reasons.</summary>
public sealed class IndexModel(ArchiveContext archive) : RecordPage<RefusalList>
{
    protected override async Task<Answer<RefusalList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        await new RefusalsQuery(archive).ReadAsync(parameters, cancellation);
}

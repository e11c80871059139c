using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Kept;

public sealed class IndexModel(ArchiveContext archive) : RecordPage<KeptList>
{
    protected override Task<Answer<KeptList>> ReadAsync(Parameters parameters, CancellationToken cancellation) => new KeptQuery(archive).ListAsync(parameters, cancellation);
}

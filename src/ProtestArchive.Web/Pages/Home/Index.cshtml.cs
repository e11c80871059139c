using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Home;

/// <summary><c>/</c>: what is here, and where reports differ. Its JSON is at <c>/index.json</c>.</summary>
public sealed class IndexModel(ArchiveContext archive, IngestProgress progress) : RecordPage<HomeRecord>
{
    protected override async Task<Answer<HomeRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        await new HomeQuery(archive, progress).ReadAsync(cancellation);
}

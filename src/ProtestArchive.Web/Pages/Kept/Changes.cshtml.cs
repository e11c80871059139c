using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary><c>/kept/{id}/changes</c>: what has changed since something was kept.</summary>
public sealed class ChangesModel(ArchiveContext archive) : RecordPage<KeptChangeList>
{
    protected override async Task<Answer<KeptChangeList>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        Answer<KeptRecord> kept = await new KeptQuery(archive).ReadAsync((string)RouteData.Values["id"]!, parameters.Site, cancellation);
        return kept.Record is { } record ? new KeptChangeList(record.Id, record.KeptAt, record.Changes) : kept.Missing!;
    }
}

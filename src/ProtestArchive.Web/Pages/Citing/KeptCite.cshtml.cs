using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary><c>/kept/{id}/cite</c>: how something kept is cited.</summary>
public sealed class KeptCiteModel(ArchiveContext archive) : CitePage
{
    protected override async Task<Answer<CiteRecord>> CiteAsync(Parameters parameters, CancellationToken cancellation)
    {
        Answer<KeptRecord> kept = await new KeptQuery(archive).ReadAsync((string)RouteData.Values["id"]!, parameters.Site, cancellation);
        return kept.Record is { } record ? record.Citation : kept.Missing!;
    }
}

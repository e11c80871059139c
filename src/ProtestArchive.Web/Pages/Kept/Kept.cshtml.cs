using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary><c>/kept/{id}</c>: what was kept, drawn from the stored bytes alone; its JSON is these bytes.</summary>
public sealed class KeptModel(ArchiveContext archive) : RecordPage<KeptRecord>
{
    protected override Task<Answer<KeptRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new KeptQuery(archive).ReadAsync((string)RouteData.Values["id"]!, parameters.Site, cancellation);

    // The very bytes, so that whoever takes them can hash them.
    protected override IActionResult JsonOf(KeptRecord record) => File(record.Bytes, "application/json");
}

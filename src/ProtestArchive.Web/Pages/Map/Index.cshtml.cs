using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Map;

public sealed class IndexModel(ArchiveContext archive, Atlas atlas, Remembered remembered) : RecordPage<MapRecord>
{
    protected override Task<Answer<MapRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new MapQuery(archive, atlas, remembered).ReadAsync(parameters, cancellation);
}

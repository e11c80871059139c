using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Events;

public sealed class EventModel(ArchiveContext archive) : RecordPage<EventRecord>
{
    protected override Task<Answer<EventRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EventQuery(archive).ReadAsync((string)RouteData.Values["slug"]!, ConventionChoice.Of(parameters), cancellation);
}

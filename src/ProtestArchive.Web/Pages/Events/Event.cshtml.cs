using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Events;

public sealed class EventModel(ArchiveContext archive) : KeepablePage<EventRecord>
{
    protected override Task<Answer<EventRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EventQuery(archive).ReadAsync((string)RouteData.Values["slug"]!, parameters, cancellation);

    protected override Keepable? ToKeep(EventRecord record) => new(
        Keepable.Event, record.Title, Addresses.Event(record.Slug), record.Convention.Convention, [.. record.Reports.Select(teller => teller.Report)], new() { Event = record.Slug },
        Keepable.Whole(record with { Convention = record.Convention with { Offered = [] }, Ledger = record.Ledger with { Address = null }, Choice = null }));
}

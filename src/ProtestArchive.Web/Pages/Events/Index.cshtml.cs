using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

public sealed class IndexModel(ArchiveContext archive) : RecordPage<EventList>
{
    protected override Task<Answer<EventList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EventsQuery(archive).ReadAsync(parameters, cancellation);

    /// <summary>Days between two events of the list that no report tells of, in words; null where nothing lies between.</summary>
    public static string? Gap(EventItem later, EventItem earlier)
    {
        if (later.Days is not { } after || earlier.Days is not { } before) { return null; }
        NodaTime.LocalDate first = before.Last.PlusDays(1), last = after.First.PlusDays(-1);
        return NodaTime.Period.DaysBetween(first, last) >= 6 ? Say("Events.Gap", Wording.DayWords.Full(new Core.Text.DayRange(first, last))) : null;
    }
}

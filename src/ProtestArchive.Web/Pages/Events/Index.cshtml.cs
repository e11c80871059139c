using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

public sealed class IndexModel(ArchiveContext archive, Remembered remembered) : RecordPage<EventList>
{
    protected override Task<Answer<EventList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EventsQuery(archive, remembered).ReadAsync(parameters, cancellation);

    /// <summary>Days between an event of the list and the next that no report tells of, in words; null where nothing lies between.</summary>
    public string? GapAfter(int index)
    {
        if (Record.Items[index].Days is not { } after || Record.Items[index + 1].Days is not { } before) { return null; }
        NodaTime.LocalDate first = before.Last.PlusDays(1), last = after.First.PlusDays(-1);
        if (NodaTime.Period.DaysBetween(first, last) < ShortestGap) { return null; }
        DayRange gap = new(first, last);
        return Say(Record.Items.Any(item => item.Days is { } days && days.Overlaps(gap)) ? "Events.GapSpanned" : "Events.Gap", Wording.DayWords.Full(gap));
    }

    private const int ShortestGap = 6; // days from its first to its last
}

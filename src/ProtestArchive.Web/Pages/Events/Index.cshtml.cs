using System.Collections.Immutable;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

public sealed class IndexModel(ArchiveContext archive, Remembered remembered) : RecordPage<EventList>
{
    protected override Task<Answer<EventList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EventsQuery(archive, remembered).ReadAsync(parameters, cancellation);

    /// <summary>Days before an event of the list that no report tells of, in words; null where nothing lies between it and the one above.</summary>
    public string? GapAbove(int index)
    {
        if (Record.Items[index].Days is not { } days) { return null; }
        ImmutableArray<DayRange> above = [.. Record.Earlier, .. Record.Items.Take(index).Select(item => item.Days).OfType<DayRange>()];
        if (QuietDays.After(above, days) is not { } quiet) { return null; }
        bool isAll = Record.Filter is { Kind: null, Place: null };
        return Say(isAll ? (quiet.IsSpanned ? "Events.GapSpanned" : "Events.Gap") : quiet.IsSpanned ? "Events.GapOfSuchSpanned" : "Events.GapOfSuch", DayWords.Full(quiet.Days));
    }
}

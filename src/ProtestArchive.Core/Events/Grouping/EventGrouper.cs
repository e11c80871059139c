using System.Collections.Immutable;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Groups claims and named happenings of all reports into events, by kind, day, place and side.</summary>
public static class EventGrouper
{
    /// <summary>The events of <paramref name="reports"/>, ordered by slug, and all their claims, ordered by report and span.</summary>
    public static (ImmutableArray<Event> Events, ImmutableArray<Claim> Claims) Group(ImmutableArray<AnnotatedReport> reports, EntityIndex entities)
    {
        Dictionary<string, AnnotatedReport> bySha = reports.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        List<Telling> tellings = [.. reports.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)
            .SelectMany(report => new TellingReader(report, entities).Read())];
        ILookup<bool, Telling> byDay = tellings.ToLookup(telling => telling.Days is { IsDay: true });
        List<EventGroup> groups = OtherGroups.Join(byDay[false], DayGroups.Of(byDay[true]), sha256 => bySha[sha256].CreationTime);

        EventBuilder builder = new(bySha, entities);
        List<(Event Event, EventGroup Group)> built = builder.Build(groups.Where(IsWorthAPage));
        Dictionary<string, string> eventOfClaim = [];
        foreach ((Event made, EventGroup group) in built)
        {
            foreach (Telling telling in group.Tellings)
            {
                if (telling.Claim is { } claim) { eventOfClaim[claim.Id] = made.Slug; }
            }
        }
        return (
            [.. MainEvents.Mark([.. built.Select(pair => pair.Event)], bySha).OrderBy(made => made.Slug, StringComparer.Ordinal)],
            [.. tellings.Select(telling => telling.Claim).OfType<Claim>()
                .Select(claim => claim with { Event = eventOfClaim.GetValueOrDefault(claim.Id) })
                .OrderBy(claim => claim.ReportSha256, StringComparer.Ordinal).ThenBy(claim => claim.Mention.Span)]);
    }

    // A figure makes an event; so does a happening of a kind that stands by itself. A word of force or hurt alone does not.
    private static bool IsWorthAPage(EventGroup group) =>
        group.Tellings.Any(telling => telling.Claim is not null)
        || group.Kind is EventKind.Protest or EventKind.Rally or EventKind.Strike or EventKind.Killing or EventKind.Election or EventKind.Talks or EventKind.Release or EventKind.Detention;
}

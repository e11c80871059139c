using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Bundles that are of one event, before it has a name.</summary>
/// <param name="bundles">The bundles, ordered by report and place in the text once the group is formed.</param>
internal sealed class EventGroup(IReadOnlyList<Bundle> bundles)
{
    private static readonly EventKind[] Gravity = [EventKind.Killing, EventKind.Injury, EventKind.Detention, EventKind.Force];

    /// <summary>The bundles.</summary>
    public IReadOnlyList<Bundle> Bundles => bundles;

    /// <summary>The tellings, ordered by report and place in the text.</summary>
    public IReadOnlyList<Telling> Tellings => field ??= [.. bundles.SelectMany(bundle => bundle.Tellings).OrderBy(telling => telling.Report, StringComparer.Ordinal).ThenBy(telling => telling.Words).ThenBy(telling => telling.Kind)];

    /// <summary>Their family.</summary>
    public Family Family => bundles[0].Family;

    /// <summary>Slug of the city; null where the event is told of a country, of no place, or of several cities.</summary>
    public string? City => Family == Family.Talks
        ? bundles.Select(bundle => bundle.City).Max(StringComparer.Ordinal)
        : bundles.All(bundle => bundle.City == bundles[0].City) ? bundles[0].City : null;

    /// <summary>ISO 3166-1 alpha-2; null where not known.</summary>
    public string? Country => bundles.Select(bundle => bundle.Country).Max(StringComparer.Ordinal);

    /// <summary>What the event is, by what is told of it: a crowd makes it a protest; without one the gravest of what happened.</summary>
    public EventKind Kind => Family switch
    {
        Family.Supporters => EventKind.Rally,
        Family.Strike => EventKind.Strike,
        Family.Release => EventKind.Release,
        Family.Election => EventKind.Election,
        Family.Talks => EventKind.Talks,
        _ when Tellings.Any(telling => telling.Kind is EventKind.Protest or EventKind.Rally) => EventKind.Protest,
        _ => Gravity.FirstOrDefault(kind => Tellings.Any(telling => telling.Kind == kind)),
    };

    /// <summary>The days that all tellings cover together; null where none has any.</summary>
    public DayRange? Days
    {
        get
        {
            DayRange? days = null;
            foreach (Telling telling in Tellings)
            {
                if (telling.Days is not { } told) { continue; }
                days = days is { } known ? new(NodaTime.LocalDate.Min(known.First, told.First), NodaTime.LocalDate.Max(known.Last, told.Last)) : told;
            }
            return days;
        }
    }

    /// <summary>Whether it makes an event: a figure does; so does a happening of a kind that stands by itself. A word of force or hurt alone does not.</summary>
    public bool IsWorthAPage => Tellings.Any(telling => telling.Claim is not null)
        || Kind is EventKind.Protest or EventKind.Rally or EventKind.Strike or EventKind.Killing or EventKind.Election or EventKind.Talks or EventKind.Release or EventKind.Detention;
}

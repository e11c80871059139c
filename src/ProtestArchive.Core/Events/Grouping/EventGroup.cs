using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Tellings that belong to one event, before it has a name.</summary>
internal sealed record EventGroup(Family Family, IReadOnlyList<Telling> Tellings)
{
    /// <summary>Slug of the city; null where the event is told of a country or of no place.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where not known.</summary>
    public string? Country { get; init; }

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

    private static readonly EventKind[] Gravity = [EventKind.Killing, EventKind.Injury, EventKind.Detention, EventKind.Force];
}

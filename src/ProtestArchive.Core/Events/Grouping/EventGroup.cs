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
    public Family Family => field == default ? field = bundles.Select(bundle => bundle.Family).Where(family => family != Family.Aftermath).DefaultIfEmpty(Family.Aftermath).Min() : field;

    /// <summary>Whose event it is: slug of the person or body; null for what a place and a day tell apart.</summary>
    public string? Subject => Family is Family.Movement or Family.Custody or Family.Resignation or Family.Sanction or Family.Statement ? bundles[0].Tellings[0].Subject : null;

    /// <summary>The sort of act that most tellings tell of; null for none.</summary>
    public string? Act => Tellings.Select(telling => telling.Act).OfType<string>().GroupBy(act => act, StringComparer.Ordinal)
        .OrderByDescending(act => act.Count()).ThenBy(act => act.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>Whether all tell of it as planned.</summary>
    public bool IsPlanned => Tellings.All(telling => telling.IsPlanned);

    /// <summary>Slug of the city; null where the event is told of a country, of no place, or of several cities.</summary>
    public string? City => Family == Family.Talks
        ? bundles.Select(bundle => bundle.City).Max(StringComparer.Ordinal)
        : Telling.Select(bundle => bundle.City).Distinct(StringComparer.Ordinal).ToArray() is [var one] ? one : null;

    /// <summary>ISO 3166-1 alpha-2; null where not known.</summary>
    public string? Country => Telling.Select(bundle => bundle.Country).OfType<string>().GroupBy(country => country, StringComparer.Ordinal)
        .OrderByDescending(country => country.Count()).ThenBy(country => country.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    // Those that make the event: what only tells of it as known does not say where it was.
    private IEnumerable<Bundle> Telling => bundles.Any(IsKnown) && !bundles.All(IsKnown) ? bundles.Where(bundle => !IsKnown(bundle)) : bundles;

    private static bool IsKnown(Bundle bundle) => bundle.Search is not null;


    /// <summary>What the event is, by what is told of it: a crowd makes it a protest; without one the gravest of what happened.</summary>
    public EventKind Kind => Family switch
    {
        Family.Supporters => EventKind.Rally,
        Family.Strike => EventKind.Strike,
        Family.Release => EventKind.Release,
        Family.Election => EventKind.Election,
        Family.Talks => EventKind.Talks,
        Family.Movement => EventKind.Departure,
        Family.Custody => EventKind.Detention,
        Family.Resignation => EventKind.Resignation,
        Family.Sanction => EventKind.Sanction,
        Family.Affair => EventKind.Other,
        Family.Statement => EventKind.Statement,
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
                if (telling.Days is not { } told || (IsOfSubject && !told.IsDay)) { continue; } // “last week” is told of the day that others tell
                days = days is { } known ? new(NodaTime.LocalDate.Min(known.First, told.First), NodaTime.LocalDate.Max(known.Last, told.Last)) : told;
            }
            return days;
        }
    }

    /// <summary>
    /// Whether it makes an event: a figure does; so does a happening of a kind that stands by itself, and an act of a person, or of a body
    /// on a day; a statement that two reports tell. A word of force or hurt alone does not, nor what is only told as known.
    /// </summary>
    public bool IsWorthAPage => Tellings.Any(telling => telling.Claim is not null)
        || (Tellings.Any(telling => !telling.IsBackground) && (IsOfSubject
            ? Family == Family.Statement ? bundles.Select(bundle => bundle.Report).Distinct(StringComparer.Ordinal).Count() > 1 : Family is Family.Movement or Family.Custody or Family.Resignation || Days is not null
            : Kind is EventKind.Protest or EventKind.Rally or EventKind.Strike or EventKind.Killing or EventKind.Election or EventKind.Talks or EventKind.Release or EventKind.Detention));

    private bool IsOfSubject => Family is Family.Movement or Family.Custody or Family.Resignation or Family.Sanction or Family.Affair or Family.Statement;
}

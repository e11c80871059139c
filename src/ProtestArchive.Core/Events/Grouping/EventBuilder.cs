using System.Collections.Immutable;
using NodaTime.Text;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Makes events of groups: slug, title, tellings.</summary>
internal sealed class EventBuilder(IReadOnlyDictionary<string, AnnotatedReport> reports, EntityIndex entities)
{
    private readonly Dictionary<string, Entity> _countries = reports.Values
        .SelectMany(report => report.Names.Select((name, local) => (report, name, local)))
        .Where(place => place.name is { Kind: EntityKind.Place, PlaceType: PlaceType.Country, Country: not null })
        .Select(place => (place.name.Country, Entity: entities.Of(place.report.Report.Sha256, place.local)))
        .Where(place => place.Entity is not null)
        .GroupBy(place => place.Country!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(place => place.Entity!).MinBy(entity => entity.Slug, StringComparer.Ordinal)!, StringComparer.Ordinal);

    /// <summary>The events of <paramref name="groups"/>, each with a slug of its own.</summary>
    public List<(Event Event, EventGroup Group)> Build(IEnumerable<EventGroup> groups)
    {
        List<(Event Event, EventGroup Group)> built = [.. groups.Select(group => (Make(group), group))];
        foreach (var same in built.Index().GroupBy(pair => pair.Item.Item1.Slug, StringComparer.Ordinal).Where(same => same.Count() > 1).ToList())
        {
            foreach ((int index, var pair) in same)
            {
                built[index] = (pair.Item1 with { Slug = $"{pair.Item1.Slug}-{Fingerprint(pair.Item2)}" }, pair.Item2);
            }
        }
        return built;
    }

    private Event Make(EventGroup group)
    {
        Entity? place = group.City is { } city ? entities.Find(EntityKind.Place, city) : group.Country is { } country ? _countries.GetValueOrDefault(country) : null;
        DayRange? days = group.Days;
        string? side = group.Family == Family.Supporters ? "supporters" : null;
        return new Event(Slug(group, days, place), group.Kind, Title(group, place))
        {
            Days = days,
            Place = place?.Slug,
            Side = side,
            Tellings =
            [
                .. group.Tellings
                    .GroupBy(telling => telling.Report, StringComparer.Ordinal)
                    .OrderBy(report => report.Key, StringComparer.Ordinal)
                    .Select(report => new EventTelling(report.Key, false, [.. report.Select(telling => telling.Sentence).Distinct().Order()])),
            ],
        };
    }

    // Date, place and family: what an event is, and so what its address can rest on while reports come and go.
    private static string Slug(EventGroup group, DayRange? days, Entity? place)
    {
        string when = days is { } range
            ? range.IsDay ? LocalDatePattern.Iso.Format(range.First) : $"{LocalDatePattern.Iso.Format(range.First)}-to-{LocalDatePattern.Iso.Format(range.Last)}"
            : $"undated-{Fingerprint(group)}"; // what has no day shares its place and kind with much else
        string what = group.Family switch
        {
            Family.Public when group.Kind == EventKind.Other => "figures",
            Family.Public or Family.Apart => AnnotationFile.Word(group.Kind),
            Family.Supporters => "supporters-rally",
            _ => AnnotationFile.Word(group.Kind),
        };
        return place is null ? $"{when}-{what}" : $"{when}-{place.Slug}-{what}";
    }

    // Of the words, not of their sentence: one sentence may tell of two events.
    private static string Fingerprint(EventGroup group) =>
        MentionId.Of(group.Tellings.Select(telling => $"{telling.Report} {telling.Words}").Min(StringComparer.Ordinal)!)[..6];

    private string Title(EventGroup group, Entity? place)
    {
        string where = place is null ? "" : $" in {place.Name}";
        if (group.Family is Family.Public or Family.Supporters or Family.Strike && Name(group) is { } name) { return $"“{name}”{where}"; }
        string what = group.Family switch
        {
            Family.Supporters => "Rally of supporters",
            Family.Release => "Release of detainees",
            Family.Election => "Election",
            Family.Talks => Talks(group),
            Family.Apart => $"{Capital(group.Tellings[0].Claim!.Mention.Who!)}, {Past(group.Kind)}",
            _ when group.Days is { IsDay: false } or null => Toll(group),
            _ => Noun(group.Kind),
        };
        return what + where;
    }

    private string? Name(EventGroup group) => group.Tellings
        .SelectMany(telling => EventNames.In(reports[telling.Report].Report.Text, telling.Sentence).Select(name => (name, telling.Report)))
        .GroupBy(pair => pair.name, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(named => named.Select(pair => pair.Report).Distinct(StringComparer.Ordinal).Count())
        .ThenBy(named => named.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private string Talks(EventGroup group)
    {
        string[] people = [.. group.Tellings.SelectMany(telling => telling.People).GroupBy(slug => slug, StringComparer.Ordinal)
            .OrderByDescending(slug => slug.Count()).ThenBy(slug => slug.Key, StringComparer.Ordinal).Take(2)
            .Select(slug => entities.Find(EntityKind.Person, slug.Key)?.Name).OfType<string>()];
        return people.Length == 2 ? $"Talks between {people[0]} and {people[1]}" : people.Length == 1 ? $"Talks of {people[0]}" : "Talks";
    }

    // “Detained, injured and killed”: a period is named by what is counted over it.
    private static string Toll(EventGroup group)
    {
        string[] kinds = [.. group.Tellings.Select(telling => telling.Kind).Distinct().OrderBy(kind => kind == EventKind.Detention ? 0 : kind == EventKind.Injury ? 1 : 2).Select(Past)];
        string list = kinds.Length == 1 ? kinds[0] : $"{string.Join(", ", kinds[..^1])} and {kinds[^1]}";
        return Capital(list);
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Noun(EventKind kind) => kind switch
    {
        EventKind.Protest => "Protest",
        EventKind.Strike => "Strike",
        EventKind.Detention => "Detentions",
        EventKind.Killing => "Killings",
        EventKind.Injury => "Injuries",
        EventKind.Force => "Use of force",
        _ => "People counted",
    };

    private static string Past(EventKind kind) => kind switch
    {
        EventKind.Protest or EventKind.Rally => "protesters",
        EventKind.Detention => "detained",
        EventKind.Injury => "injured",
        EventKind.Killing => "killed",
        EventKind.Force => "force used",
        EventKind.Release => "released",
        EventKind.Strike => "strikes",
        _ => "counted",
    };
}

using NodaTime.Text;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Makes an event of a group: address, title, tellings.</summary>
internal sealed class EventBuilder(EntityIndex entities, Countries countries)
{
    /// <summary>The address of a group's event, which other groups may share.</summary>
    public string SlugOf(EventGroup group) => Slug(group, group.Days, PlaceOf(group));

    /// <summary>What sets a group apart from others of its day, place and kind: made of its first words, not of their sentence, since one sentence may tell of two events.</summary>
    public static string Fingerprint(EventGroup group) =>
        MentionId.Of(group.Tellings.Select(telling => $"{telling.Report} {telling.Words}").Min(StringComparer.Ordinal)!)[..6];

    /// <summary>The event of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="slug">Its address, its own.</param>
    /// <param name="isMain">Whether it is what a report is chiefly about.</param>
    public Event Make(EventGroup group, string slug, Func<string, bool> isMain)
    {
        Entity? place = PlaceOf(group);
        string? ruled = group.Tellings.Select(telling => telling.RuledTitle).FirstOrDefault(title => title is not null);
        return new Event(slug, group.Kind, ruled ?? Title(group, place))
        {
            Days = group.Days,
            Place = place?.Slug,
            Side = group.Family == Family.Supporters ? "supporters" : null,
            Tellings =
            [
                .. group.Tellings
                    .GroupBy(telling => telling.Report, StringComparer.Ordinal)
                    .Select(report => new EventTelling(report.Key, isMain(report.Key), [.. report.Select(telling => telling.Sentence).Distinct().Order()])),
            ],
        };
    }

    private Entity? PlaceOf(EventGroup group) => group.City is { } city ? entities.Find(EntityKind.Place, city) : group.Country is { } country ? countries.Of(country) : null;

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

    private static string? Name(EventGroup group) => group.Tellings
        .SelectMany(telling => telling.Names.Select(name => (name, telling.Report)))
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

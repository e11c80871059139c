using NodaTime.Text;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Makes an event of a group: address, title, tellings.</summary>
internal sealed class EventBuilder(EntityIndex entities, Countries countries)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

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

    // Date, place or person, and family: what an event is, and so what its address can rest on while reports come and go.
    private static string Slug(EventGroup group, DayRange? days, Entity? place)
    {
        string when = days is { } range
            ? range.IsDay ? LocalDatePattern.Iso.Format(range.First) : $"{LocalDatePattern.Iso.Format(range.First)}-to-{LocalDatePattern.Iso.Format(range.Last)}"
            : $"undated-{(group.Subject is null ? Fingerprint(group) : "")}".TrimEnd('-'); // what has no day shares its place and kind with much else; not so one person's
        string what = group.Family switch
        {
            Family.Public when group.Kind == EventKind.Other => "figures",
            Family.Public when IsToll(group) && TollKinds(group).Length > 1 => "toll",
            Family.Public or Family.Apart => AnnotationFile.Word(group.Kind),
            Family.Supporters => "supporters-rally",
            _ => group.Act is { } act && group.Family != Family.Custody ? act : AnnotationFile.Word(group.Kind),
        };
        string? where = group.Subject ?? place?.Slug;
        return where is null ? $"{when}-{what}" : $"{when}-{where}-{what}";
    }

    private string Title(EventGroup group, Entity? place)
    {
        string where = place is null ? "" : $" in {place.Name}";
        string planned = group.IsPlanned ? " (planned)" : "";
        if (group.Family is Family.Public or Family.Supporters or Family.Strike && Name(group) is { } name) { return $"“{name}”{where}{planned}"; }
        if (group.Subject is { } subject) { return OfSubject(group, subject, place); }
        string what = group.Family switch
        {
            Family.Supporters => "Rally of supporters",
            Family.Release => "Release of detainees",
            Family.Election => "Election",
            Family.Talks => Talks(group),
            Family.Affair => Capital(group.Act!.Replace('-', ' ')),
            Family.Apart => $"{Capital(group.Tellings[0].Claim!.Mention.Who!)}, {Past(group.Kind)}",
            _ when IsToll(group) => Toll(group),
            _ => Noun(group.Kind),
        };
        return what + where + planned;
    }

    private string OfSubject(EventGroup group, string subject, Entity? place)
    {
        string? body = (entities.Find(EntityKind.Organization, subject) ?? entities.Find(EntityKind.Person, subject) ?? entities.Find(EntityKind.Place, subject))?.Name;
        if (group.Family == Family.Statement) { return $"Statement of {body}"; }
        if (group.Family == Family.Sanction)
        {
            return $"Sanctions of {body}{(place is null || place.Slug == subject ? "" : $" over {place.Name}")}";
        }
        string what = group.Family switch { Family.Custody => "Detention", Family.Resignation => "Resignation", _ => Capital(group.Act ?? "departure") };
        return $"{what} of {entities.Find(EntityKind.Person, subject)?.Name}";
    }

    private static bool IsToll(EventGroup group) => group.Days is { IsDay: false } or null;

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

    // “Detained, injured and killed since 9 August 2020”: a period is named by what is counted over it, and by its beginning; its end moves as reports come.
    private static string Toll(EventGroup group)
    {
        if (group is { Kind: EventKind.Protest, Days: { } first }) { return $"Protests from {Day.Format(first.First)} to {Day.Format(first.Last)}"; }
        string[] kinds = [.. TollKinds(group).Select(Past)];
        string list = kinds.Length == 1 ? kinds[0] : $"{string.Join(", ", kinds[..^1])} and {kinds[^1]}";
        return group.Days is { } days ? $"{Capital(list)} since {Day.Format(days.First)}" : Capital(list);
    }

    private static EventKind[] TollKinds(EventGroup group) =>
        [.. group.Tellings.Where(telling => !telling.IsBackground).Select(telling => telling.Kind).Distinct().OrderBy(kind => kind == EventKind.Detention ? 0 : kind == EventKind.Injury ? 1 : 2)];

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

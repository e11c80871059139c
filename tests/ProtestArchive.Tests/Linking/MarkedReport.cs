using System.Text;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>
/// Annotated reports written out by hand: marks stand in the text as <c>{words|kind attribute=value; …}</c>. Kinds are <c>person</c>,
/// <c>org</c>, the sorts of place, <c>time</c> with its value, and the kinds of happening. <c>of</c> names the local name where the words are
/// not its fullest form; a name's attributes may stand at any of its mentions.
/// </summary>
internal static class MarkedReport
{
    public static AnnotatedReport Of(string title, string marked, string? dated = null)
    {
        StringBuilder text = new();
        List<LocalName> names = [];
        List<Mention> mentions = [];
        int at = 0;
        while (at < marked.Length)
        {
            if (marked[at] != '{') { text.Append(marked[at++]); continue; }
            int close = marked.IndexOf('}', at), bar = marked.IndexOf('|', at, close - at);
            string words = marked[(at + 1)..bar], what = marked[(bar + 1)..close];
            TextSpan span = new(text.Length, words.Length);
            text.Append(words);
            mentions.Add(Read(span, words, what, names));
            at = close + 1;
        }
        LocalDate? day = dated is null ? null : LocalDatePattern.Iso.Parse(dated).Value;
        Report report = PlainReport.Of(text.ToString()) with { Title = title, TitleIsOurs = false, StatedDate = day is { } stated ? DocumentDate.Stated(stated, dated!) : DocumentDate.Unknown };
        return new(report, day, [.. names], [.. mentions.OrderBy(mention => mention.Span)]);
    }

    private static Mention Read(TextSpan span, string words, string what, List<LocalName> names)
    {
        string kind = what.Split(' ', 2)[0];
        string rest = what[kind.Length..].Trim();
        if (kind == "time") { return Time(span, rest); }
        if (Enum.TryParse(kind, ignoreCase: true, out EventKind happening) && kind is not "other")
        {
            return new HappeningMention(span, happening) { Days = rest.Length == 0 ? null : DayRange.Of(LocalDatePattern.Iso.Parse(rest).Value) };
        }
        Dictionary<string, string> attributes = rest.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1], StringComparer.Ordinal);
        EntityKind sort = kind switch { "person" => EntityKind.Person, "org" => EntityKind.Organization, _ => EntityKind.Place };
        string name = attributes.GetValueOrDefault("of", words);
        int local = names.FindIndex(known => known.Kind == sort && known.Name == name);
        if (local < 0)
        {
            local = names.Count;
            names.Add(new(sort, name) { PlaceType = sort == EntityKind.Place ? Enum.Parse<PlaceType>(kind, ignoreCase: true) : PlaceType.Other });
        }
        LocalName known = names[local];
        names[local] = known with
        {
            Country = attributes.GetValueOrDefault("country", known.Country!),
            GazetteerId = attributes.GetValueOrDefault("id", known.GazetteerId!),
            GazetteerName = attributes.GetValueOrDefault("english", known.GazetteerName!),
            Gender = attributes.GetValueOrDefault("gender", known.Gender!),
            Roles = attributes.TryGetValue("role", out string? role) ? [.. known.Roles, role] : known.Roles,
        };
        return sort switch
        {
            EntityKind.Person => new PersonMention(span, local) { Role = attributes.GetValueOrDefault("role") },
            EntityKind.Organization => new OrganizationMention(span, local),
            _ => new PlaceMention(span, local),
        };
    }

    private static TimeMention Time(TextSpan span, string value) => new(span, value.StartsWith('P') && value.Length > 1 && char.IsAsciiDigit(value[1]) ? TimexType.Duration : TimexType.Date, value)
    {
        Days = LocalDatePattern.Iso.Parse(value) is { Success: true } day ? DayRange.Of(day.Value) : null,
    };
}

using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Makes entities of groups: canonical names, addresses, spellings.</summary>
internal static class EntityBuilder
{
    /// <summary>The entities, ordered by kind and slug.</summary>
    public static ImmutableArray<Entity> Build(ReportNames reports, IEnumerable<NameGroup> groups)
    {
        List<Entity> entities = [.. groups.Where(group => group.Links.Count > 0).Select(group => Build(reports, group))];
        return [.. Distinguish(entities).OrderBy(entity => entity.Kind).ThenBy(entity => entity.Slug, StringComparer.Ordinal)];
    }

    private static Entity Build(ReportNames reports, NameGroup group)
    {
        ImmutableArray<Link> links = [.. group.Links.OrderBy(link => link.Use.Report).ThenBy(link => link.Use.Local)
            .Select(link => new Link(reports.Reports[link.Use.Report].Report.Sha256, link.Use.Local, Math.Round(link.Score, 2), [.. link.Reasons]))];
        List<NameUse> uses = [.. group.Links.Select(link => link.Use).OrderBy(use => use.Report).ThenBy(use => use.Local)];
        ImmutableArray<Spelling> spellings = Spellings(reports, uses);
        NameUse chief = Chief(uses, group.Kind);
        string name = chief.Name.GazetteerName ?? Tidy(chief.Name.Name);
        LocalName? located = uses.Select(use => use.Name).FirstOrDefault(use => use.Latitude is not null);
        return new Entity(Address(name), group.Kind, name)
        {
            PlaceType = chief.Name.PlaceType,
            OrganizationType = Most(uses.Select(use => use.Name.OrganizationType)),
            Country = group.Country ?? chief.Name.Country ?? Most(uses.Select(use => use.Name.Country)),
            Latitude = located?.Latitude,
            Longitude = located?.Longitude,
            GazetteerId = chief.Name.GazetteerId,
            Roles = [.. uses.SelectMany(use => use.Name.Roles).GroupBy(role => role, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(roles => roles.Count()).ThenBy(roles => roles.Key, StringComparer.OrdinalIgnoreCase).Select(roles => roles.Order(StringComparer.Ordinal).First())],
            Spellings = spellings,
            Links = links,
        };
    }

    // Most reports, then most mentions, then the fullest form; a full name before a lone one, what the gazetteer knows before what it does not.
    // Where people's names are used by equally many, the one that the others are nearest to: slips scatter around the right form.
    private static NameUse Chief(List<NameUse> uses, EntityKind kind)
    {
        List<string> surnames = [.. uses.Select(use => use.Name.Name).Distinct(StringComparer.Ordinal).Select(name => PersonName.Parse(name).SurnameUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(20)];
        return uses
            .GroupBy(use => Tidy(use.Name.Name), StringComparer.Ordinal)
            .OrderByDescending(same => same.Any(use => use.Name.GazetteerId is not null))
            .ThenByDescending(same => kind == EntityKind.Person ? Math.Min(2, same.Key.Split(' ').Length) : 1)
            .ThenByDescending(same => kind == EntityKind.Organization && IsAcronym(same.Key) ? 0 : 1)
            .ThenByDescending(same => same.Select(use => use.Report).Distinct().Count())
            .ThenByDescending(same => kind == EntityKind.Person ? Centrality(same.Key, surnames) : 0)
            .ThenByDescending(same => same.Sum(use => use.Mentions.Count))
            .ThenByDescending(same => same.Key.Length)
            .ThenBy(same => same.Key, StringComparer.Ordinal)
            .First().First();
    }

    private static double Centrality(string name, List<string> surnames)
    {
        string surname = PersonName.Parse(name).SurnameUnits;
        return Math.Round(surnames.Sum(other => SoundDistance.Compare(surname, other).Score), 6);
    }

    // EU gives way to European Union; a name in capitals of its own (NATO, TUT.BY) has no other form to give way to.
    private static bool IsAcronym(string name) => name.Length <= 6 && !name.Contains(' ') && name.All(letter => !char.IsLower(letter));

    private static ImmutableArray<Spelling> Spellings(ReportNames reports, List<NameUse> uses)
    {
        Dictionary<(string Text, int Report), int> counts = [];
        foreach (NameUse use in uses)
        {
            string text = reports.Reports[use.Report].Report.Text;
            foreach (NameMention mention in use.Mentions)
            {
                (string, int) key = (Fold(mention.Span.In(text)), use.Report);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        Dictionary<string, int> total = counts.GroupBy(row => row.Key.Text, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Value), StringComparer.Ordinal);
        return [.. counts.OrderByDescending(row => total[row.Key.Text]).ThenBy(row => row.Key.Text, StringComparer.Ordinal).ThenByDescending(row => row.Value).ThenBy(row => row.Key.Report)
            .Select(row => new Spelling(row.Key.Text, Address(row.Key.Text), reports.Reports[row.Key.Report].Report.Sha256, row.Value))];
    }

    // Two entities of one kind with one slug: the more used keeps it bare, the others get their country or a mark made of their first report and name.
    private static IEnumerable<Entity> Distinguish(List<Entity> entities)
    {
        HashSet<(EntityKind, string)> taken = [.. entities.Select(entity => (entity.Kind, entity.Slug))];
        foreach (IGrouping<(EntityKind Kind, string Slug), Entity> same in entities.GroupBy(entity => (entity.Kind, entity.Slug))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Slug, StringComparer.Ordinal))
        {
            List<Entity> ordered = [.. same.OrderByDescending(entity => entity.GazetteerId is not null).ThenByDescending(entity => entity.Links.Select(link => link.ReportSha256).Distinct().Count())
                .ThenByDescending(entity => entity.Spellings.Sum(spelling => spelling.Mentions)).ThenBy(Mark, StringComparer.Ordinal)];
            yield return ordered[0];
            foreach (Entity entity in ordered.Skip(1))
            {
                string? country = entity.Kind == EntityKind.Person ? null : entity.Country?.ToLowerInvariant();
                string slug = $"{entity.Slug}-{country ?? Mark(entity)}";
                if (!taken.Add((entity.Kind, slug))) { taken.Add((entity.Kind, slug = $"{entity.Slug}-{Mark(entity)}")); }
                yield return entity with { Slug = slug };
            }
        }
    }

    // Damaged text may name somebody by signs alone.
    private static string Address(string name) => Slug.Of(name) is { Length: > 0 } slug ? slug : "n-" + MentionId.Of(name);

    private static string Mark(Entity entity) => MentionId.Of(entity.GazetteerId ?? $"{entity.Links[0].ReportSha256}\n{entity.Links[0].Local}\n{entity.Kind}")[..5];

    private static string? Most(IEnumerable<string?> values) => values.OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // MINSK of a dateline is no other name than Minsk.
    private static string Tidy(string name)
    {
        string folded = Fold(name);
        return folded.Length > 5 && folded.Contains(' ') && folded.All(letter => !char.IsLower(letter))
            ? System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folded.ToLowerInvariant())
            : folded;
    }
}

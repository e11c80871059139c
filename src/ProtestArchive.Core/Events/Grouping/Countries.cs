using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>The entities that stand for countries, by their codes: those that reports name, and how many do.</summary>
internal sealed class Countries(EntityIndex entities)
{
    private readonly Dictionary<string, SortedDictionary<string, int>> _slugs = new(StringComparer.Ordinal);

    /// <summary>The countries that a report names: code and slug, each once.</summary>
    public static IReadOnlyList<(string Code, string Slug)> NamedIn(AnnotatedReport report, EntityIndex entities) =>
    [
        .. report.Names.Index()
            .Where(name => name.Item is { Kind: EntityKind.Place, PlaceType: PlaceType.Country, Country: not null })
            .Select(name => (name.Item.Country!, entities.Of(report.Report.Sha256, name.Index)?.Slug!))
            .Where(named => named.Item2 is not null)
            .Distinct(),
    ];

    /// <summary>Counts a report's countries in (1) or out (-1).</summary>
    public void Count(IEnumerable<(string Code, string Slug)> named, int by)
    {
        foreach ((string code, string slug) in named)
        {
            if (!_slugs.TryGetValue(code, out SortedDictionary<string, int>? slugs)) { _slugs[code] = slugs = new(StringComparer.Ordinal); }
            int count = slugs.GetValueOrDefault(slug) + by;
            if (count > 0) { slugs[slug] = count; } else { slugs.Remove(slug); }
            if (slugs.Count == 0) { _slugs.Remove(code); }
        }
    }

    /// <summary>The entity of a country; null where no report names it.</summary>
    public Entity? Of(string code) => _slugs.TryGetValue(code, out SortedDictionary<string, int>? slugs) ? entities.Find(EntityKind.Place, slugs.First().Key) : null;
}

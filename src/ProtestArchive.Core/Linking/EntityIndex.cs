using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Finds the entity of a report's name, and the links of a report.</summary>
public abstract class EntityIndex
{
    /// <summary>All entities, ordered by kind and slug.</summary>
    public abstract IEnumerable<Entity> All { get; }

    /// <summary>An index over links that were kept elsewhere; scores and reasons are not among them.</summary>
    public static EntityIndex Of(IEnumerable<(string ReportSha256, int Local, Entity Entity)> links) => new KeptEntities(links);

    /// <summary>The entity of a local name of a report; null where it was not linked.</summary>
    public abstract Entity? Of(string reportSha256, int local);

    /// <summary>The entity with that address; null where there is none.</summary>
    public abstract Entity? Find(EntityKind kind, string slug);

    /// <summary>The links of a report, in the order of its local names; every name that has a mention has one.</summary>
    public abstract ImmutableArray<Link> LinksOf(string reportSha256);

    private sealed class KeptEntities : EntityIndex
    {
        private readonly Dictionary<string, SortedDictionary<int, Entity>> _byReport = new(StringComparer.Ordinal);
        private readonly SortedDictionary<(EntityKind Kind, string Slug), Entity> _bySlug = new(SlugOrder);

        public KeptEntities(IEnumerable<(string ReportSha256, int Local, Entity Entity)> links)
        {
            foreach ((string sha256, int local, Entity entity) in links)
            {
                if (!_byReport.TryGetValue(sha256, out SortedDictionary<int, Entity>? locals)) { _byReport[sha256] = locals = []; }
                locals[local] = entity;
                _bySlug[(entity.Kind, entity.Slug)] = entity;
            }
        }

        public override IEnumerable<Entity> All => _bySlug.Values;

        public override Entity? Of(string reportSha256, int local) => _byReport.GetValueOrDefault(reportSha256)?.GetValueOrDefault(local);

        public override Entity? Find(EntityKind kind, string slug) => _bySlug.GetValueOrDefault((kind, slug));

        public override ImmutableArray<Link> LinksOf(string reportSha256) =>
            _byReport.TryGetValue(reportSha256, out SortedDictionary<int, Entity>? locals) ? [.. locals.Keys.Select(local => new Link(reportSha256, local, 1, []))] : [];
    }

    /// <summary>By kind, then by slug.</summary>
    internal static readonly Comparer<(EntityKind Kind, string Slug)> SlugOrder = Comparer<(EntityKind Kind, string Slug)>.Create((left, right) =>
        left.Kind.CompareTo(right.Kind) is var kind and not 0 ? kind : string.CompareOrdinal(left.Slug, right.Slug));
}

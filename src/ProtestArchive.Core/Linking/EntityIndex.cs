using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Finds the entity of a report's name.</summary>
public sealed class EntityIndex
{
    private readonly Dictionary<(string Report, int Local), Entity> _byName = [];
    private readonly Dictionary<(EntityKind Kind, string Slug), Entity> _bySlug = [];

    /// <summary>An index over <paramref name="entities"/> and their links.</summary>
    public EntityIndex(ImmutableArray<Entity> entities)
    {
        foreach (Entity entity in entities)
        {
            _bySlug[(entity.Kind, entity.Slug)] = entity;
            foreach (Link link in entity.Links) { _byName[(link.ReportSha256, link.Local)] = entity; }
        }
    }

    /// <summary>The entity of a local name of a report; null where it was not linked.</summary>
    public Entity? Of(string reportSha256, int local) => _byName.GetValueOrDefault((reportSha256, local));

    /// <summary>The entity with that address; null where there is none.</summary>
    public Entity? Find(EntityKind kind, string slug) => _bySlug.GetValueOrDefault((kind, slug));
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What entities are called and where they are found, and what of it an application changes.</summary>
internal sealed class Heads
{
    private readonly Dictionary<(EntityKind Kind, string Slug), EntityNode> _bySlug = [];
    private readonly Addresses _addresses = new();
    private readonly HashSet<EntityNode> _touched = [];
    private readonly HashSet<EntityNode> _claimed = [];

    /// <summary>The entities by address.</summary>
    public IReadOnlyDictionary<(EntityKind Kind, string Slug), EntityNode> BySlug => _bySlug;

    /// <summary>Says that something is told of an entity that may be otherwise now.</summary>
    public void Touch(EntityNode? entity)
    {
        if (entity is not null) { _touched.Add(entity); }
    }

    /// <summary>Whether no group goes on as that entity yet.</summary>
    public bool IsFree(EntityNode entity) => !_claimed.Contains(entity);

    /// <summary>Lets a group go on as that entity.</summary>
    public void Claim(EntityNode entity) => _claimed.Add(entity);

    /// <summary>All groups are made.</summary>
    public void FreeAll() => _claimed.Clear();

    /// <summary>Describes what was touched anew, and tells what changed.</summary>
    /// <param name="graphs">The nodes of each kind.</param>
    /// <param name="reports">The reports that changed for other reasons; those that change by this are added.</param>
    public LinkChange Tell(IReadOnlyDictionary<EntityKind, NameGraph> graphs, SortedSet<string> reports)
    {
        foreach (EntityNode entity in _touched.Where(entity => entity.Nodes.Count > 0))
        {
            if (entity.IsNameStale)
            {
                entity.Name = EntityNaming.Of(entity);
                entity.IsNameStale = false;
            }
            if (entity.IsEvidenceStale) { TellEvidence(entity, graphs[entity.Kind], reports); }
        }
        _addresses.Put(_touched);
        Dictionary<EntityNode, string> slugs = _touched.Where(entity => entity is { Nodes.Count: > 0, Head: not null }).ToDictionary(entity => entity, entity => entity.Head!.Slug);
        foreach ((EntityNode entity, string slug) in _addresses.TakeAffected())
        {
            slugs[entity] = slug;
            _touched.Add(entity);
        }
        LinkChange change = Replace(slugs, reports);
        _touched.Clear();
        return change;
    }

    private static void TellEvidence(EntityNode entity, NameGraph graph, SortedSet<string> reports)
    {
        entity.IsEvidenceStale = false;
        foreach ((NameNode node, Evidence evidence) in EntityEvidence.Of(entity, graph))
        {
            if (evidence.Equals(node.Evidence)) { continue; }
            if (node.Evidence is not null) { foreach (NameUse use in node.Uses) { reports.Add(use.Report.Sha256); } }
            node.Evidence = evidence;
        }
    }

    private LinkChange Replace(Dictionary<EntityNode, string> slugs, SortedSet<string> reports)
    {
        Dictionary<(EntityKind Kind, string Slug), Entity> before = [];
        foreach (EntityNode entity in _touched)
        {
            if (entity.Head is not { } head) { continue; }
            before[(head.Kind, head.Slug)] = head;
            _bySlug.Remove((head.Kind, head.Slug));
        }
        List<Entity> changed = [];
        foreach (EntityNode entity in _touched)
        {
            if (entity.Nodes.Count == 0) { entity.Head = null; continue; }
            Entity head = Describe(entity, slugs[entity]);
            if (entity.Head is { } old && (old.Slug != head.Slug || old.Name != head.Name || old.PlaceType != head.PlaceType))
            {
                foreach (NameUse use in entity.Nodes.SelectMany(node => node.Uses.Concat(node.Lent))) { reports.Add(use.Report.Sha256); }
            }
            (EntityKind, string) key = (head.Kind, head.Slug);
            _bySlug[key] = entity;
            if (before.Remove(key, out Entity? same) && same == head) { head = same; } else { changed.Add(head); }
            entity.Head = head;
        }
        return new(
            [.. reports],
            [.. changed.OrderBy(head => head.Kind).ThenBy(head => head.Slug, StringComparer.Ordinal)],
            [.. before.Keys.Order(EntityIndex.SlugOrder)]);
    }

    private static Entity Describe(EntityNode entity, string slug)
    {
        EntityName name = entity.Name!;
        return new(slug, entity.Kind, name.Name)
        {
            PlaceType = name.Facts.PlaceType,
            OrganizationType = name.Facts.OrganizationType,
            Country = name.Country,
            Latitude = name.Facts.Latitude,
            Longitude = name.Facts.Longitude,
            GazetteerId = name.Facts.GazetteerId,
            Roles = entity.Roles(),
            Aliases = name.Name == name.Automatic ? [] : [name.Automatic],
            Reports = entity.Reports,
            Mentions = entity.Mentions,
        };
    }
}

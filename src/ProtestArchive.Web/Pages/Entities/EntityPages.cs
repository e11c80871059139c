using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>The list of one kind of entities.</summary>
public abstract class EntityListPage(ArchiveContext archive, EntityKinds kinds) : RecordPage<EntityList>
{
    public EntityKinds Kinds { get; } = kinds;

    protected override Task<Answer<EntityList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EntityListQuery(archive, Kinds.Kind).ReadAsync(parameters, cancellation);
}

/// <summary>One entity.</summary>
public abstract class EntityPage(ArchiveContext archive, Atlas atlas, EntityKinds kinds) : RecordPage<EntityRecord>
{
    public EntityKinds Kinds { get; } = kinds;

    protected override Task<Answer<EntityRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new EntityQuery(archive, atlas, Kinds.Kind).ReadAsync((string)RouteData.Values["slug"]!, parameters, cancellation);
}

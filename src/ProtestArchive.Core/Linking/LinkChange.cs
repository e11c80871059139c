using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What linking new, changed and removed reports changed.</summary>
/// <param name="Reports">SHA-256s of the reports whose links, or whose linked entities' addresses or names, changed.</param>
/// <param name="Changed">Entities that are new or differ from before.</param>
/// <param name="Removed">Addresses that stand for no entity any more.</param>
public sealed record LinkChange(ImmutableSortedSet<string> Reports, ImmutableArray<Entity> Changed, ImmutableArray<(EntityKind Kind, string Slug)> Removed)
{
    /// <summary>Nothing changed but what was put and removed.</summary>
    public static readonly LinkChange None = new([], [], []);
}

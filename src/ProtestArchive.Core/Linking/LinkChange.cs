using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What an application to a <see cref="LinkIndex"/> changed.</summary>
/// <param name="Reports">The reports that are new or read anew, and those whose links, or the names or addresses of whose entities, changed.</param>
/// <param name="Changed">The entities that are new or not as before, ordered by kind and slug.</param>
/// <param name="Removed">The addresses that no entity has any more, ordered by kind and slug.</param>
public sealed record LinkChange(ImmutableSortedSet<string> Reports, ImmutableArray<Entity> Changed, ImmutableArray<(EntityKind Kind, string Slug)> Removed);

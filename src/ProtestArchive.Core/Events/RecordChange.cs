using System.Collections.Immutable;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>What an application to a <see cref="RecordIndex"/> changed: all that has to be written anew where the record is kept.</summary>
/// <param name="Reports">The reports, by SHA-256, whose links, claims or tellings may be otherwise than before, or what these lead to; those that left are not among them.</param>
/// <param name="Readings">Of these, the reports that are read otherwise than before: under their rulings, and against the day that was proved for them.</param>
/// <param name="Dates">Days of writing that are new or differ from before.</param>
/// <param name="Entities">The entities that are new or differ from before.</param>
/// <param name="RemovedEntities">The addresses that no entity has any more.</param>
/// <param name="Events">The events that are new or differ from before.</param>
/// <param name="RemovedEvents">The slugs that stand for no event any more.</param>
public sealed record RecordChange(
    ImmutableSortedSet<string> Reports,
    IReadOnlyDictionary<string, AnnotatedReport> Readings,
    IReadOnlyDictionary<string, DocumentDate> Dates,
    ImmutableArray<Entity> Entities,
    ImmutableArray<(EntityKind Kind, string Slug)> RemovedEntities,
    ImmutableArray<Event> Events,
    ImmutableArray<string> RemovedEvents);

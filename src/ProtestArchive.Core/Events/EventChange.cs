using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>What new, changed and removed reports changed in dates and events.</summary>
/// <param name="Dates">Days of writing that are new or differ from before, by the report's SHA-256.</param>
/// <param name="Dated">Reports read anew against an inferred date; null where a report no longer has one.</param>
/// <param name="Reports">SHA-256s of the reports whose claims or tellings changed; those that left are among them.</param>
/// <param name="Changed">Events that are new or differ from before, ordered by slug.</param>
/// <param name="Removed">Slugs that stand for no event any more, in order.</param>
public sealed record EventChange(
    IReadOnlyDictionary<string, DocumentDate> Dates,
    IReadOnlyDictionary<string, AnnotatedReport?> Dated,
    ImmutableSortedSet<string> Reports,
    ImmutableArray<Event> Changed,
    ImmutableArray<string> Removed);

using System.Collections.Immutable;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Everything that is derived across reports. The same reports give the same record in whatever order they come.</summary>
/// <param name="Reports">The reports, ordered by SHA-256, read anew against inferred dates where these were found.</param>
/// <param name="Dates">The day of writing of each report, by its SHA-256.</param>
/// <param name="Entities">People, places and organizations, ordered by kind and slug.</param>
/// <param name="Links">Which names of which reports stand for them.</param>
/// <param name="Events">Events, ordered by slug.</param>
/// <param name="Claims">Claims, ordered by report and span.</param>
public sealed record ArchiveRecord(
    ImmutableArray<AnnotatedReport> Reports,
    ImmutableDictionary<string, DocumentDate> Dates,
    ImmutableArray<Entity> Entities,
    EntityIndex Links,
    ImmutableArray<Event> Events,
    ImmutableArray<Claim> Claims);

using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>A person, place or organization over the whole archive: the head, without the reports that name it, which may be all of them.</summary>
/// <param name="Slug">Its address, unique within its kind: made of the canonical name, with a mark of its own only where two share a name. Never depends on the order in which reports came.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The canonical name: as ruled; else for places the gazetteer's where it is known; else the form that most reports use, counts within a quarter of one another being equal.</param>
public sealed record Entity(string Slug, EntityKind Kind, string Name)
{
    /// <summary>For a place, what sort.</summary>
    public PlaceType PlaceType { get; init; }

    /// <summary>For an organization, what sort.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84; null where not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null where not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>The gazetteer's key; null where it has none.</summary>
    public string? GazetteerId { get; init; }

    /// <summary>What reports say a person is, each wording once, the most used first; at most twenty.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Names that no report need write but whose addresses lead here as well: the name that it would have were it not renamed by a ruling.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How many reports name it.</summary>
    public int Reports { get; init; }

    /// <summary>How often they do, all together.</summary>
    public int Mentions { get; init; }

    /// <summary>The lists are compared by what they hold.</summary>
    public bool Equals(Entity? other) => other is not null && Slug == other.Slug && Kind == other.Kind && Name == other.Name
        && PlaceType == other.PlaceType && OrganizationType == other.OrganizationType && Country == other.Country && Latitude == other.Latitude && Longitude == other.Longitude
        && GazetteerId == other.GazetteerId && Reports == other.Reports && Mentions == other.Mentions && Roles.SequenceEqual(other.Roles) && Aliases.SequenceEqual(other.Aliases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Slug);
}

/// <summary>That a report's name belongs to an entity.</summary>
/// <param name="ReportSha256">The report.</param>
/// <param name="Local">Index into its <see cref="AnnotatedReport.Names"/>.</param>
/// <param name="Score">From 0 to 1: how sure; 1 for the canonical name itself and for what an editor ruled.</param>
/// <param name="Reasons">The evidence, each a sentence a person can check.</param>
public sealed record Link(string ReportSha256, int Local, double Score, ImmutableArray<string> Reasons);

using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>A person, place or organization over the whole archive.</summary>
/// <param name="Slug">Its address, unique within its kind: made of the canonical name, with a mark of its own only where two share a name. Never depends on the order in which reports came.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The canonical name: for places the gazetteer's where it is known, else the form that most reports use.</param>
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

    /// <summary>What reports say a person is, each wording once, the most used first.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Every way the name is written, with its uses; the most used first. Each one's slug is an address of the entity.</summary>
    public ImmutableArray<Spelling> Spellings { get; init; } = [];

    /// <summary>Why each report's name belongs here: one a report and local name.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];
}

/// <summary>One way a name is written in one report.</summary>
/// <param name="Text">As written, white space folded.</param>
/// <param name="Slug">The spelling as an address.</param>
/// <param name="ReportSha256">The report that writes it so.</param>
/// <param name="Mentions">How often it does.</param>
public sealed record Spelling(string Text, string Slug, string ReportSha256, int Mentions);

/// <summary>That a report's name belongs to an entity.</summary>
/// <param name="ReportSha256">The report.</param>
/// <param name="Local">Index into its <see cref="AnnotatedReport.Names"/>.</param>
/// <param name="Score">From 0 to 1: how sure; 1 for the canonical name itself.</param>
/// <param name="Reasons">The evidence, each a sentence a person can check.</param>
public sealed record Link(string ReportSha256, int Local, double Score, ImmutableArray<string> Reasons);

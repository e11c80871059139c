using System.Collections.Immutable;

namespace ProtestArchive.Core.Text;

/// <summary>What a name stands for.</summary>
public enum EntityKind
{
    /// <summary>A named human being.</summary>
    Person,

    /// <summary>A named place.</summary>
    Place,

    /// <summary>A named organization.</summary>
    Organization,
}

/// <summary>A name in the text.</summary>
/// <param name="Span">The name, without title, honorific or possessive.</param>
/// <param name="Local">Index into <see cref="AnnotatedReport.Names"/>: mentions with the same index name the same thing in this report.</param>
public abstract record NameMention(TextSpan Span, int Local) : Mention(Span);

/// <summary>A person's name.</summary>
/// <param name="Span">The name.</param>
/// <param name="Local">Index into <see cref="AnnotatedReport.Names"/>.</param>
public sealed record PersonMention(TextSpan Span, int Local) : NameMention(Span, Local)
{
    /// <summary>Age in years that this sentence gives; null where it gives none.</summary>
    public int? Age { get; init; }

    /// <summary>What this sentence says the person is, in its words (“economist”, “German Foreign Minister”); null where it does not say.</summary>
    public string? Role { get; init; }
}

/// <summary>What sort of place a name stands for.</summary>
public enum PlaceType
{
    /// <summary>None of the others, or not known.</summary>
    Other,

    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A country or territory with an ISO 3166-1 code.</summary>
    Country,

    /// <summary>A part of a country or a group of countries.</summary>
    Region,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A part of a city.</summary>
    District,

    /// <summary>A street, road or avenue.</summary>
    Street,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A building or compound.</summary>
    Building,

    /// <summary>A factory, power station, mine.</summary>
    Plant,

    /// <summary>A river, lake or sea.</summary>
    Water,
}

/// <summary>A place's name.</summary>
/// <param name="Span">The longest name.</param>
/// <param name="Local">Index into <see cref="AnnotatedReport.Names"/>.</param>
public sealed record PlaceMention(TextSpan Span, int Local) : NameMention(Span, Local);

/// <summary>An organization's name.</summary>
/// <param name="Span">The name.</param>
/// <param name="Local">Index into <see cref="AnnotatedReport.Names"/>.</param>
public sealed record OrganizationMention(TextSpan Span, int Local) : NameMention(Span, Local);

/// <summary>
/// One named thing as one report tells of it: what its mentions there have in common. Linking joins those of different reports.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest form of the name in this report, white space folded (“Rosa M. Delgado”).</param>
public sealed record LocalName(EntityKind Kind, string Name)
{
    /// <summary>For a place, what sort.</summary>
    public PlaceType PlaceType { get; init; }

    /// <summary>For an organization, what sort in one lower-case word of the codebook (ministry, party, media, agency, ngo, company, intergovernmental …).</summary>
    public string? OrganizationType { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the country that a place lies in or an organization belongs to; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>The gazetteer's key of a place (stable across spellings: “geonames:625144”, “iso:BY”); null where it has none.</summary>
    public string? GazetteerId { get; init; }

    /// <summary>The gazetteer's own name of the place in English; null where it has none.</summary>
    public string? GazetteerName { get; init; }

    /// <summary>Degrees north, WGS 84; null where not known.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84; null where not known.</summary>
    public double? Longitude { get; init; }

    /// <summary>For a person, “f” or “m” where a title, a pronoun or the first name tells; else null.</summary>
    public string? Gender { get; init; }

    /// <summary>For a person, what the report says the person is, each wording once, in order of appearance.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];
}

namespace ProtestArchive.Core.Events.Sources;

/// <summary>Who stands behind a figure.</summary>
public enum SourceClass
{
    /// <summary>The report names nobody: it speaks in its own voice.</summary>
    OwnVoice,

    /// <summary>The outlet's own journalists, or those of the agency whose copy it carries.</summary>
    Journalists,

    /// <summary>Police, ministries, armies, courts, governments, cities.</summary>
    Authorities,

    /// <summary>Organizers, opposition, parties, unions, activists.</summary>
    Organizers,

    /// <summary>Those who were there: witnesses, residents, protesters, relatives; doctors of those who were hurt.</summary>
    Witnesses,

    /// <summary>Monitors, human rights groups, international organizations.</summary>
    Monitors,

    /// <summary>Other outlets and agencies.</summary>
    Media,

    /// <summary>“Sources”, “reports”, “estimates”: somebody whom the report does not name.</summary>
    Unnamed,

    /// <summary>A named source of none of these kinds, or of a kind that the report does not tell.</summary>
    Other,
}

/// <summary>A figure's source as the archive understands it.</summary>
/// <param name="Class">What sort of source.</param>
/// <param name="Body">
/// What several figures may have in common: a branch of a state (“interior BY”), an agency (“agency Reuters”), an organization. Two figures with one body
/// are likely one source; null where nothing ties the figure to another.
/// </param>
public readonly record struct SourceReading(SourceClass Class, string? Body);

/// <summary>What is known of who gives a figure.</summary>
/// <param name="Words">The source as the report names it; null in the report's own voice.</param>
public sealed record CitedSource(string? Words)
{
    /// <summary>The name of the linked person or organization; null where the source has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind of organization; null for persons and where it is not known.</summary>
    public string? OrganizationType { get; init; }

    /// <summary>What reports say the person is.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 of the organization; null where it is not known.</summary>
    public string? Country { get; init; }

    /// <summary>The country in which what is counted happened, for sources that name none (“the police”); null where it is not known.</summary>
    public string? EventCountry { get; init; }

    /// <summary>The report's outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>The report's byline.</summary>
    public string? Byline { get; init; }
}

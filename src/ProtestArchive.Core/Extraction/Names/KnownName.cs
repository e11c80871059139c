using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>A name that a lexicon knows, of one word or several.</summary>
/// <param name="Kind">What it names; null for what is capitalised but names no person, place or organization (World Cup, South African).</param>
/// <param name="Name">The name that the archive gives it.</param>
internal sealed record KnownName(EntityKind? Kind, string Name)
{
    public PlaceType PlaceType { get; init; }

    public string? OrganizationType { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where it belongs to no one country.</summary>
    public string? Country { get; init; }

    /// <summary>Index among the gazetteer's cities; negative where it is no city.</summary>
    public int City { get; init; } = -1;

    /// <summary>Whether it means this only behind “the” (the West, the Gulf).</summary>
    public bool NeedsArticle { get; init; }

    /// <summary>Whether the name, an organization's, is a person's name or a common word too: then the words beside it have to agree.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Index among the gazetteer's cities of the seat of a region, which tells where on a map it lies and which towns are in it; negative where none is given.</summary>
    public int Seat { get; init; } = -1;

    /// <summary>Whether it is an outlet whose name begins with “The”: at the start of a sentence it may be any words.</summary>
    public bool IsOutlet { get; init; }

    /// <summary>Whether the name is the adjective or people of a country or faith.</summary>
    public bool IsDemonym { get; init; }
}

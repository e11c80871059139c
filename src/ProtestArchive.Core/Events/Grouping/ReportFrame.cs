using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Where a report plays: the places that its sentences are to be understood in where they name none, or name a street.</summary>
internal sealed class ReportFrame
{
    private readonly AnnotatedReport _report;
    private readonly EntityIndex _entities;
    private readonly PlaceMention[] _places;

    public ReportFrame(AnnotatedReport report, EntityIndex entities)
    {
        _report = report;
        _entities = entities;
        _places = [.. report.Layer<PlaceMention>()];
        Country = MostNamed(_places.Select(place => report.Names[place.Local].Country));
        string?[] cities = [.. _places.Where(place => IsCity(place.Local) && report.Names[place.Local].Country == Country).Select(place => Slug(place.Local))];
        City = MostNamed(cities);
        ChiefCity = cities.Count(city => city == City) * 2 >= cities.Length ? City : null;
    }

    /// <summary>The country that most place names lie in.</summary>
    public string? Country { get; }

    /// <summary>Slug of the city of that country that is named most.</summary>
    public string? City { get; }

    /// <summary>Slug of the city where a report plays unless it says otherwise: the one that at least half of its city names name; null where there is none.</summary>
    public string? ChiefCity { get; }

    /// <summary>
    /// Slug of the city that a place is or lies in: for a street or a factory the city of its country named last before it. A region stands
    /// for itself: what is told of Tigray is told of no city. Null for a country or a continent.
    /// </summary>
    /// <param name="local">The place's local name.</param>
    /// <param name="offset">Where the sentence stands that names it.</param>
    public string? CityOf(int local, int offset)
    {
        PlaceType type = _report.Names[local].PlaceType;
        if (type is PlaceType.City or PlaceType.Region) { return Slug(local); }
        if (!LiesInCity(type)) { return null; }
        string? country = _report.Names[local].Country;
        for (int i = _places.FirstFrom(offset) - 1; i >= 0; i--)
        {
            if (IsCity(_places[i].Local) && (country is null || _report.Names[_places[i].Local].Country == country)) { return Slug(_places[i].Local); }
        }
        return City;
    }

    /// <summary>The place that a sentence names as where it plays: a city before a region, a region before a country; null where it names none.</summary>
    public PlaceMention? PlaceIn(TextSpan sentence)
    {
        PlaceMention? region = null, country = null;
        foreach (PlaceMention place in _places.In(sentence))
        {
            PlaceType type = _report.Names[place.Local].PlaceType;
            if (type == PlaceType.City || LiesInCity(type)) { return place; }
            if (type == PlaceType.Region) { region ??= place; }
            if (type == PlaceType.Country) { country ??= place; }
        }
        return region ?? country;
    }

    /// <summary>The entity slug of a local place.</summary>
    public string? Slug(int local) => _entities.Of(_report.Report.Sha256, local)?.Slug;

    /// <summary>Whether a place is larger than a city, so that what is told of it is not told of one city.</summary>
    public static bool IsLarger(PlaceType type) => type is PlaceType.Country or PlaceType.Region or PlaceType.Continent or PlaceType.Water;

    private bool IsCity(int local) => _report.Names[local].PlaceType == PlaceType.City;

    private static bool LiesInCity(PlaceType type) => type is PlaceType.District or PlaceType.Street or PlaceType.Square or PlaceType.Building or PlaceType.Plant;

    private static string? MostNamed(IEnumerable<string?> values) => values
        .Where(value => value is not null)
        .GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;
}

using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>What a map shows where the address does not say: the country that most reports tell of, else all places.</summary>
public static class UsualView
{
    private const double Nearest = 7; // a single town with the land around it
    private const double WidestCountry = 30; // degrees: a larger one is shown only as far as places lie in it
    private const int Asked = 12;

    public static MapView Of(Atlas atlas, IReadOnlyList<MapPlace> places)
    {
        IGrouping<string?, MapPlace>? chief = places.GroupBy(place => place.Country).MaxBy(country => country.Sum(place => place.Reports));
        if (chief is null) { return MapView.World; }
        bool isMost = chief.Key is not null && chief.Sum(place => place.Reports) * 2 > places.Sum(place => place.Reports);
        return isMost ? OfCountry(Home(atlas, [.. chief]), [.. chief.Select(Point)], Nearest) : MapView.Around([.. places.Select(Point)], Nearest);
    }

    /// <summary>The view of a country: all of the piece of land that a place lies in; where that is too large, the places at most as near as told.</summary>
    public static MapView OfCountry(Country? country, IReadOnlyList<GeoPoint> places, double nearest)
    {
        GeoPoint[] land = country?.Polygons
            .Where(polygon => polygon.Width <= WidestCountry && places.Any(polygon.Holds))
            .SelectMany(polygon => polygon.Outline).ToArray() ?? [];
        return MapView.Around([.. places, .. land], land.Length > 0 ? Nearest : nearest);
    }

    /// <summary>The country that more than half of the reports tell of, by its borders; null where there is none.</summary>
    public static Country? Home(Atlas atlas, IReadOnlyList<MapPlace> places)
    {
        IGrouping<string?, MapPlace>? chief = places.GroupBy(place => place.Country).MaxBy(country => country.Sum(place => place.Reports));
        if (chief?.Key is null || chief.Sum(place => place.Reports) * 2 <= places.Sum(place => place.Reports)) { return null; }
        return chief.Take(Asked).Select(place => atlas.Detailed.CountryAt(Point(place))).FirstOrDefault(country => country is not null);
    }

    public static GeoPoint Point(MapPlace place) => new(place.Latitude!.Value, place.Longitude!.Value);
}

using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Map.Borders;

/// <summary>A point of the earth in degrees, WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>A country with its borders.</summary>
/// <param name="Name">As Natural Earth writes it on maps, where long names are short (“Dem. Rep. Congo”).</param>
/// <param name="Polygons">Its pieces; the first ring of each is its outline, the others are holes.</param>
/// <param name="Arcs">The arcs that its borders are made of.</param>
public sealed record Country(string Name, ImmutableArray<ImmutableArray<GeoPoint[]>> Polygons, ImmutableHashSet<int> Arcs);

/// <summary>
/// Countries that share their borders: a line between two of them is one arc, so that it can be drawn once and both change together where
/// it is made simpler.
/// </summary>
/// <param name="Arcs">All lines.</param>
/// <param name="Countries">All countries.</param>
/// <param name="Land">The outlines of all land, without what divides it.</param>
public sealed record Topology(ImmutableArray<GeoPoint[]> Arcs, ImmutableArray<Country> Countries, ImmutableArray<GeoPoint[]> Land)
{
    /// <summary>The country that a point lies in; null at sea, and where a coarse coast leaves out a town on it.</summary>
    public Country? CountryAt(GeoPoint point) => Countries.FirstOrDefault(country => country.Polygons.Any(polygon => IsIn(polygon, point)));

    /// <summary>Whether a piece of land holds the point: inside its outline and in none of its holes.</summary>
    public static bool IsIn(ImmutableArray<GeoPoint[]> polygon, GeoPoint point) =>
        IsInside(polygon[0], point) && !polygon.Skip(1).Any(hole => IsInside(hole, point));

    private static bool IsInside(GeoPoint[] ring, GeoPoint point)
    {
        bool inside = false;
        for (int i = 0, before = ring.Length - 1; i < ring.Length; before = i++)
        {
            GeoPoint a = ring[i], b = ring[before];
            if (a.Latitude > point.Latitude != b.Latitude > point.Latitude
                && point.Longitude < ((b.Longitude - a.Longitude) * (point.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
            {
                inside = !inside;
            }
        }
        return inside;
    }
}

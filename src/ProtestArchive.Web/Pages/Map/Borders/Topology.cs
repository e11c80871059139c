using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Map.Borders;

/// <summary>A point of the earth in degrees, WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>A country with its borders.</summary>
/// <param name="Name">As Natural Earth writes it on maps, where long names are short (“Dem. Rep. Congo”).</param>
/// <param name="Polygons">Its pieces.</param>
/// <param name="Arcs">The arcs that its borders are made of.</param>
public sealed record Country(string Name, ImmutableArray<Polygon> Polygons, ImmutableHashSet<int> Arcs);

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
    public Country? CountryAt(GeoPoint point) => Countries.FirstOrDefault(country => country.Polygons.Any(polygon => polygon.Holds(point)));
}

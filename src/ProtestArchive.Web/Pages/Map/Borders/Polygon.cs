using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Map.Borders;

/// <summary>A piece of land: its outline, then the holes in it.</summary>
public sealed class Polygon
{
    private readonly double _south, _north, _west, _east;

    public Polygon(ImmutableArray<GeoPoint[]> rings)
    {
        Rings = rings;
        (_south, _north) = (Outline.Min(point => point.Latitude), Outline.Max(point => point.Latitude));
        (_west, _east) = (Outline.Min(point => point.Longitude), Outline.Max(point => point.Longitude));
    }

    public ImmutableArray<GeoPoint[]> Rings { get; }

    public GeoPoint[] Outline => Rings[0];

    /// <summary>How many degrees of longitude it spans.</summary>
    public double Width => _east - _west;

    /// <summary>Whether it holds the point: inside its outline and in none of its holes.</summary>
    public bool Holds(GeoPoint point)
    {
        if (point.Latitude < _south || point.Latitude > _north) { return false; }
        // An outline that runs over the 180th meridian is told without a jump, and so beyond it.
        return IsIn(point) || IsIn(point with { Longitude = point.Longitude + 360 }) || IsIn(point with { Longitude = point.Longitude - 360 });
    }

    private bool IsIn(GeoPoint point) =>
        point.Longitude >= _west && point.Longitude <= _east && IsInside(Outline, point) && !Rings.Skip(1).Any(hole => IsInside(hole, point));

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

using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>Places by whether a view shows them.</summary>
public sealed record MapPlaces(ImmutableArray<MapPlace> On, ImmutableArray<MapPlace> Off)
{
    public static MapPlaces Of(IReadOnlyList<MapPlace> places, MapView view)
    {
        Projection projection = Projection.Of(view);
        ILookup<bool, MapPlace> shown = places.ToLookup(place => IsShown(UsualView.Point(place), projection));
        return new([.. shown[true]], [.. shown[false]]);
    }

    private static bool IsShown(GeoPoint point, Projection projection)
    {
        (double south, double north, double reach) = projection.Window;
        if (point.Latitude < south || point.Latitude > north || Math.Abs(MapView.Wrapped(point.Longitude - projection.View.Middle.Longitude)) > reach) { return false; }
        return projection.IsOnMap(projection.Project(point));
    }
}

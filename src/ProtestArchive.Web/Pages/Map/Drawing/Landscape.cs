using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>Land and borders as data of SVG paths.</summary>
/// <param name="Land">All land.</param>
/// <param name="Home">The country that the map is about; empty where it is about several.</param>
/// <param name="Borders">Coasts and borders.</param>
/// <param name="HomeBorders">Those of the country that the map is about.</param>
public sealed record Landscape(string Land, string Home, string Borders, string HomeBorders)
{
    private const double Edge = 4; // beyond the drawing, so that the cut is not seen

    /// <summary>The land that a view shows.</summary>
    public static Landscape Of(Topology topology, Projection projection, Country? home)
    {
        PathText land = new(), ground = new(), borders = new(), homeBorders = new();
        foreach (GeoPoint[] ring in topology.Land) { Fill(ring, projection, land); }
        foreach (GeoPoint[] ring in home?.Polygons.SelectMany(polygon => polygon.Rings) ?? []) { Fill(ring, projection, ground); }
        for (int i = 0; i < topology.Arcs.Length; i++) { Stroke(topology.Arcs[i], projection, home?.Arcs.Contains(i) is true ? homeBorders : borders); }
        return new(land.ToString(), ground.ToString(), borders.ToString(), homeBorders.ToString());
    }

    /// <summary>The parts of a ring that a view shows; a ring that runs over the edge of the earth's map comes from both sides.</summary>
    public static IEnumerable<IReadOnlyList<Spot>> Visible(GeoPoint[] ring, Projection projection)
    {
        (double south, double north, double reach) = projection.Window;
        double middle = projection.View.Middle.Longitude;
        (double west, double east) = (ring.Min(point => point.Longitude) - middle, ring.Max(point => point.Longitude) - middle);
        if (ring.Max(point => point.Latitude) < south || ring.Min(point => point.Latitude) > north) { yield break; }
        foreach (double turn in new[] { -360.0, 0, 360 })
        {
            if (west + turn > reach || east + turn < -reach) { continue; }
            IReadOnlyList<Spot> degrees = Clipping.Clip([.. ring.Select(point => new Spot(point.Longitude - middle + turn, point.Latitude))], -reach, south, reach, north);
            IReadOnlyList<Spot> drawn = Clipping.Clip([.. degrees.Select(point => projection.ProjectRelative(point.Y, point.X))], -Edge, -Edge, MapView.Width + Edge, projection.View.Height + Edge);
            if (drawn.Count >= 3) { yield return drawn; }
        }
    }

    private static void Fill(GeoPoint[] ring, Projection projection, PathText path)
    {
        foreach (IReadOnlyList<Spot> part in Visible(ring, projection)) { path.Ring(part); }
    }

    // A line that leaves the drawing and comes back is two.
    private static void Stroke(GeoPoint[] arc, Projection projection, PathText path)
    {
        (double south, double north, double reach) = projection.Window;
        List<Spot> line = [];
        Spot? before = null;
        double longitudeBefore = 0;
        for (int i = 0; i < arc.Length; i++)
        {
            GeoPoint point = arc[i];
            double longitude = MapView.Wrapped(point.Longitude - projection.View.Middle.Longitude);
            Spot? spot = point.Latitude >= south && point.Latitude <= north && Math.Abs(longitude) <= reach ? projection.ProjectRelative(point.Latitude, longitude) : null;
            bool joins = before is not null && spot is not null && IsDrawn(arc[i - 1], point) && Math.Abs(longitude - longitudeBefore) < 180;
            (Spot From, Spot To)? seen = joins ? Clipping.Cut(before!.Value, spot!.Value, -Edge, -Edge, MapView.Width + Edge, projection.View.Height + Edge) : null;
            if (seen is not { } part || (line.Count > 0 && line[^1] != part.From))
            {
                path.Line(line);
                line.Clear();
            }
            if (seen is { } drawn)
            {
                if (line.Count == 0) { line.Add(drawn.From); }
                line.Add(drawn.To);
            }
            (before, longitudeBefore) = (spot, longitude);
        }
        path.Line(line);
    }

    // Where the source cuts a country at the 180th meridian or at the pole, there is no border.
    private static bool IsDrawn(GeoPoint from, GeoPoint to) =>
        !(Math.Abs(from.Longitude) > 179.99 && Math.Abs(to.Longitude) > 179.99) && !(from.Latitude < -89.9 && to.Latitude < -89.9);
}

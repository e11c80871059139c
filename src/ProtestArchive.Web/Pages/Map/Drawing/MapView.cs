using System.Globalization;
using System.Text.Json.Serialization;
using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>A point of the drawing: right and down from its upper left corner.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>
/// What a map shows: the middle, and how near. At zoom 0 the whole earth is as wide as the map; each step more halves the width.
/// </summary>
/// <param name="Middle">The point in the middle.</param>
/// <param name="Zoom">From 0 to <see cref="Nearest"/>.</param>
public sealed record MapView(GeoPoint Middle, double Zoom)
{
    /// <summary>The width of every drawing in its own units.</summary>
    public const double Width = 800;

    /// <summary>The nearest zoom: about forty kilometres across. Borders have no more to show.</summary>
    public const double Nearest = 10;

    /// <summary>From here on a map is drawn around its middle; farther off, the whole earth is.</summary>
    public const double Regional = 2;

    private const double Margin = 60;

    /// <summary>The whole inhabited earth.</summary>
    public static MapView World { get; } = new(new(18, 11), 0);

    /// <summary>The height of the drawing: less for the whole earth, which is twice as wide as high.</summary>
    [JsonIgnore]
    public double Height => Zoom < 0.5 ? 380 : 600;

    [JsonIgnore]
    public bool IsWorld => Zoom < 0.5;

    /// <summary>The nearest view that shows all of the points with room around them.</summary>
    public static MapView Around(IReadOnlyList<GeoPoint> points, double nearest)
    {
        if (points.Count == 0) { return World; }
        GeoPoint middle = new((points.Min(point => point.Latitude) + points.Max(point => point.Latitude)) / 2, MiddleLongitude(points));
        double zoom = nearest;
        // The middle of what is drawn is not quite the middle of the degrees: look once, move there, look again.
        for (int look = 0; look < 2; look++)
        {
            MapView view = new(middle, Math.Max(Regional, nearest));
            Projection projection = Projection.Of(view);
            Spot[] spots = [.. points.Select(projection.Project)];
            (double left, double right) = (spots.Min(spot => spot.X), spots.Max(spot => spot.X));
            (double top, double bottom) = (spots.Min(spot => spot.Y), spots.Max(spot => spot.Y));
            double room = Math.Min((Width - (2 * Margin)) / Math.Max(right - left, 0.1), (view.Height - (2 * Margin)) / Math.Max(bottom - top, 0.1));
            zoom = Math.Min(nearest, view.Zoom + Math.Log2(room));
            if (zoom < Regional) { break; } // so far off the middle of the degrees will do
            middle = projection.Unproject(new((left + right) / 2, (top + bottom) / 2));
        }
        return zoom < 1 ? World : new MapView(middle, zoom).Rounded();
    }

    /// <summary>The view to a tenth of a step and a part of the middle's degrees that no one sees, as addresses give it.</summary>
    public MapView Rounded()
    {
        double zoom = Math.Floor(Math.Clamp(Zoom, 0, Nearest) * 10) / 10;
        int decimals = zoom < 4 ? 1 : zoom < 8 ? 2 : 3;
        return new(new(Math.Round(Math.Clamp(Middle.Latitude, -85, 85), decimals), Math.Round(Wrapped(Middle.Longitude), decimals)), zoom);
    }

    /// <summary>The view some steps nearer or farther off.</summary>
    public MapView Nearer(double steps) => Zoom + steps < 0.5 ? World : (this with { Zoom = Zoom + steps }).Rounded();

    /// <summary>The view moved by parts of its width and height.</summary>
    public MapView Moved(double right, double down) =>
        (this with { Middle = Projection.Of(this).Unproject(new((0.5 + right) * Width, (0.5 + down) * Height)) }).Rounded();

    /// <summary>The middle as an address gives it: latitude, longitude.</summary>
    [JsonIgnore]
    public string At => string.Create(CultureInfo.InvariantCulture, $"{Middle.Latitude},{Middle.Longitude}");

    /// <summary>The zoom as an address gives it.</summary>
    [JsonIgnore]
    public string Near => Zoom.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A longitude from −180 to 180.</summary>
    public static double Wrapped(double longitude) => longitude - (360 * Math.Floor((longitude + 180) / 360));

    // The middle of the shortest stretch that holds all: it may run over the 180th meridian.
    private static double MiddleLongitude(IReadOnlyList<GeoPoint> points)
    {
        double[] around = [.. points.Select(point => Wrapped(point.Longitude)).Order()];
        double widest = around[0] + 360 - around[^1];
        double start = around[0];
        for (int i = 1; i < around.Length; i++)
        {
            if (around[i] - around[i - 1] > widest) { (widest, start) = (around[i] - around[i - 1], around[i]); }
        }
        return Wrapped(start + ((360 - widest) / 2));
    }
}

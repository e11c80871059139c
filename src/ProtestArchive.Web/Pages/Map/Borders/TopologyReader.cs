using System.Text.Json;

namespace ProtestArchive.Web.Pages.Map.Borders;

/// <summary>Reads TopoJSON as the package world-atlas writes it: quantized arcs, each point told by its step from the one before.</summary>
public static class TopologyReader
{
    public static Topology Read(Stream json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        GeoPoint[][] arcs = Arcs(root);
        JsonElement objects = root.GetProperty("objects");
        return new(
            [.. arcs],
            [.. objects.GetProperty("countries").GetProperty("geometries").EnumerateArray().Select(geometry => CountryOf(geometry, arcs))],
            [.. objects.GetProperty("land").GetProperty("geometries").EnumerateArray().SelectMany(geometry => Polygons(geometry)).SelectMany(polygon => polygon.EnumerateArray().Select(ring => Ring(ring, arcs)))]);
    }

    private static GeoPoint[][] Arcs(JsonElement root)
    {
        JsonElement transform = root.GetProperty("transform");
        (double X, double Y) scale = Pair(transform.GetProperty("scale"));
        (double X, double Y) origin = Pair(transform.GetProperty("translate"));
        return
        [
            .. root.GetProperty("arcs").EnumerateArray().Select(arc =>
            {
                double x = 0, y = 0;
                return arc.EnumerateArray().Select(step =>
                {
                    (double dx, double dy) = Pair(step);
                    (x, y) = (x + dx, y + dy);
                    return new GeoPoint((y * scale.Y) + origin.Y, (x * scale.X) + origin.X);
                }).ToArray();
            }),
        ];
    }

    private static Country CountryOf(JsonElement geometry, GeoPoint[][] arcs)
    {
        JsonElement[] polygons = [.. Polygons(geometry)];
        return new(
            geometry.GetProperty("properties").GetProperty("name").GetString() ?? "",
            [.. polygons.Select(polygon => new Polygon([.. polygon.EnumerateArray().Select(ring => Ring(ring, arcs))]))],
            [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).SelectMany(ring => ring.EnumerateArray()).Select(arc => Forward(arc.GetInt32()))]);
    }

    private static IEnumerable<JsonElement> Polygons(JsonElement geometry) => geometry.GetProperty("type").GetString() switch
    {
        "Polygon" => [geometry.GetProperty("arcs")],
        "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray(),
        _ => [],
    };

    // Arcs follow one another, the last point of one being the first of the next; one that is walked backwards has its number inverted.
    private static GeoPoint[] Ring(JsonElement numbers, GeoPoint[][] arcs)
    {
        List<GeoPoint> ring = [];
        foreach (JsonElement element in numbers.EnumerateArray())
        {
            int number = element.GetInt32();
            IEnumerable<GeoPoint> arc = number < 0 ? arcs[Forward(number)].AsEnumerable().Reverse() : arcs[number];
            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }
        return Unbroken([.. ring]);
    }

    // Some outlines jump from 180° to −180°; told without the jump they stay one piece. Around a pole there is nothing to mend: the outline would not close.
    private static GeoPoint[] Unbroken(GeoPoint[] ring)
    {
        GeoPoint[] unbroken = [.. ring];
        double turn = 0;
        for (int i = 1; i < ring.Length; i++)
        {
            double step = ring[i].Longitude - ring[i - 1].Longitude;
            turn += step > 180 ? -360 : step < -180 ? 360 : 0;
            unbroken[i] = ring[i] with { Longitude = ring[i].Longitude + turn };
        }
        return turn == 0 ? unbroken : ring;
    }

    private static int Forward(int arc) => arc < 0 ? ~arc : arc;

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}

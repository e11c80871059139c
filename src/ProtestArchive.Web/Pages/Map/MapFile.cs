using System.Collections.Immutable;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>The map as a file that stands alone.</summary>
public static class MapFile
{
    private const int Margins = 56;

    public static async Task<IResult> GetAsync(ArchiveContext archive, Atlas atlas, Remembered remembered, HttpContext context, CancellationToken cancellation)
    {
        Parameters parameters = new(context.Request);
        Answer<MapRecord> answer = await new MapQuery(archive, atlas, remembered).ReadAsync(parameters, cancellation);
        if (parameters.Problems.Count > 0) { return Results.BadRequest(); }
        MapDrawing drawing = answer.Record!.Drawing;
        Charts.Drawing chart = new("map", drawing.Title, drawing.Description, drawing.View.Height, Shapes(drawing));
        return new ChartFile(chart, "map", [Say("Map.FileNote"), Say("Map.FileCredit")], "/map" + context.Request.QueryString) { Width = (int)MapView.Width + Margins }.ToAnswer(context);
    }

    private static ImmutableArray<Shape> Shapes(MapDrawing drawing) =>
    [
        new Charts.Box("water", Across.Px(0), 0, Across.Px(MapView.Width), drawing.View.Height),
        .. new[] { ("away", drawing.Landscape.Land), ("home", drawing.Landscape.Home), ("border", drawing.Landscape.Borders), ("home-border", drawing.Landscape.HomeBorders) }
            .Where(path => path.Item2.Length > 0).Select(path => new Outline(path.Item1, Across.Px(0), 0, path.Item2)),
        .. drawing.Countries.Select(country => new Words("ctry", Across.Px(country.Spot.X), country.Spot.Y, country.Name, Anchor.Middle)),
        .. drawing.Places.Reverse().SelectMany(Shapes),
    ];

    private static IEnumerable<Shape> Shapes(DrawnPlace place)
    {
        (double x, double y) = place.Spot;
        if (place.Radius == 0) { yield return new Dot("bearing", Across.Px(x), y, 4); }
        else { yield return new Dot(place.IsCluster ? "several" : "circle", Across.Px(x), y, place.Radius); }
        if (place is { Radius: > 0, IsCluster: false }) { yield return new Dot("core", Across.Px(x), y, 4); }
        if (place is not { Label: { } label, Name: { } name }) { yield break; }
        double beside = Math.Max(place.Radius, 5) + 7;
        yield return label.Side switch
        {
            Side.Above => new Words("place-name", Across.Px(x), y - beside - 2, name, Anchor.Middle),
            Side.Below => new Words("place-name", Across.Px(x), y + beside + 13, name, Anchor.Middle),
            Side.Right => new Words("place-name", Across.Px(x + beside), y + 5, name, Anchor.Start),
            _ => new Words("place-name", Across.Px(x - beside), y + 5, name, Anchor.End),
        };
        if (label.HasSub && place.Sub is { } sub) { yield return new Words("place-sub", Across.Px(x), y + beside + 11, sub, Anchor.Middle); }
    }
}

using System.Collections.Immutable;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>Draws the map of events: a circle a place, or one for several that lie too near to each other.</summary>
public static class EventMap
{
    private const int Named = 6;
    private const string List = "#places"; // what no zoom takes apart, the list below does

    public static MapDrawing Draw(Atlas atlas, MapView view, Country? home, ImmutableArray<MapPlace> places, ImmutableArray<MapPlace> named, Parameters parameters)
    {
        Projection projection = Projection.Of(view);
        ImmutableArray<Circle<MapPlace>> circles = Clusters.Of(places, projection, UsualView.Point, place => place.Reports);
        string title = home is null ? Say("Map.TitleOfSeveral") : Say("Map.TitleOfCountry", home.Name);
        List<DrawnPlace> drawn = [.. circles.Select(circle => Drawn(circle, projection, parameters))];
        foreach (MapPlace place in named)
        {
            Spot spot = projection.Project(UsualView.Point(place));
            if (drawn.TrueForAll(other => Clusters.Distance(other.Spot, spot) >= Clusters.Apart)) { drawn.Add(Dot(place, spot)); }
        }
        return MapDrawing.Of(atlas, view, home, [.. drawn], title, Description(places));
    }

    private static DrawnPlace Dot(MapPlace place, Spot spot) =>
        new(spot, 0) { Name = place.Name, Spoken = Say("Map.NamedOnly", place.Name, FigureWords.Count(place.Reports, "report")), Address = Addresses.Place(place.Slug) };

    private static DrawnPlace Drawn(Circle<MapPlace> circle, Projection projection, Parameters parameters)
    {
        MapPlace first = circle.Places[0];
        string reports = FigureWords.Count(circle.Reports, "report");
        if (circle.Places.Length == 1)
        {
            return new(circle.Spot, circle.Radius) { Name = first.Name, Sub = reports, Spoken = Say("Map.PlaceReports", first.Name, reports), Address = Addresses.Place(first.Slug) };
        }
        int more = circle.Places.Length - 1;
        double? zoom = Clusters.ZoomApart(circle.Places.Select(place => projection.Project(UsualView.Point(place))), projection.View);
        return new(circle.Spot, circle.Radius)
        {
            Name = Say("Map.Several", first.Name, more),
            Spoken = Say(zoom is null ? "Map.SeveralListed" : "Map.SeveralSpoken", first.Name, more),
            Address = zoom is { } apart ? Nearer(new MapView(projection.Unproject(circle.Spot), apart).Rounded(), parameters) : List,
            IsCluster = true,
        };
    }

    private static string Nearer(MapView view, Parameters parameters) => parameters.WithFirst(("at", view.At), ("zoom", view.Near));

    private static string Description(ImmutableArray<MapPlace> places)
    {
        if (places.IsEmpty) { return Say("Map.Nothing"); }
        string named = Sentence.List([.. places.Take(Named).Select(place => Say("Map.PlaceReports", place.Name, FigureWords.Count(place.Reports, "report")))]);
        return places.Length > Named ? Say("Map.DescriptionMore", named, places.Length - Named) : Say("Map.Description", named);
    }
}

using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>A circle of the map: a place, or several that lie too near to each other for circles of their own.</summary>
/// <param name="Spot">Where it stands: at the place that most reports tell of.</param>
/// <param name="Places">That place first.</param>
/// <param name="Reports">The reports of all its places added up.</param>
public sealed record Circle<T>(Spot Spot, ImmutableArray<T> Places, int Reports)
{
    /// <summary>How large it is drawn; its area follows the number of reports.</summary>
    public double Radius { get; init; }
}

/// <summary>Gathers places that would lie over each other.</summary>
public static class Clusters
{
    /// <summary>Two circles are at least so far from each other: at 390 pixels' width a finger still hits the one it means.</summary>
    public const double Apart = 56;

    private const double ComfortablyApart = 220;
    private const double Smallest = 9, Growth = 19;

    /// <summary>Circles for places, the ones with most reports first. Each place joins the first circle it is too near to, else gets its own.</summary>
    public static ImmutableArray<Circle<T>> Of<T>(IEnumerable<T> places, Projection projection, Func<T, GeoPoint> where, Func<T, int> reports)
    {
        List<(Spot Spot, List<T> Places)> circles = [];
        foreach (T place in places)
        {
            Spot spot = projection.Project(where(place));
            (Spot Spot, List<T> Places) near = circles.Find(circle => Distance(circle.Spot, spot) < Apart);
            if (near.Places is null) { circles.Add((spot, [place])); }
            else { near.Places.Add(place); }
        }
        ImmutableArray<Circle<T>> all = [.. circles.Select(circle => new Circle<T>(circle.Spot, [.. circle.Places], circle.Places.Sum(reports)))];
        double most = all.IsEmpty ? 1 : Math.Max(1, all.Max(circle => circle.Reports));
        return [.. all.Select(circle => circle with { Radius = Math.Round(Smallest + (Growth * Math.Sqrt(circle.Reports / most)), 1) }).OrderByDescending(circle => circle.Radius)];
    }

    /// <summary>The zoom at which the places of a circle come apart; null where even the nearest there is leaves them together.</summary>
    public static double? ZoomApart(IEnumerable<Spot> spots, MapView view)
    {
        Spot[] all = [.. spots];
        double spread = all.Skip(1).Select(spot => Distance(all[0], spot)).DefaultIfEmpty(0).Max();
        bool comeApart = view.Zoom < MapView.Nearest && spread * Math.Pow(2, MapView.Nearest - view.Zoom) >= Apart;
        return comeApart ? Math.Min(MapView.Nearest, Math.Max(view.Zoom + 1, view.Zoom + Math.Log2(ComfortablyApart / spread))) : null;
    }

    /// <summary>How far two spots lie from each other.</summary>
    public static double Distance(Spot a, Spot b) => Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}

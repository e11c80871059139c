using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>A map as it is drawn: land, names of countries, circles with the names of places.</summary>
public sealed record MapDrawing
{
    public required MapView View { get; init; }

    /// <summary>What it is a map of, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence or two: the circles in words.</summary>
    public required string Description { get; init; }

    public required Landscape Landscape { get; init; }

    public required ImmutableArray<CountryName> Countries { get; init; }

    public required ImmutableArray<DrawnPlace> Places { get; init; }

    /// <summary>Draws a map.</summary>
    /// <param name="atlas">The borders.</param>
    /// <param name="view">What it shows.</param>
    /// <param name="home">The country that it is about; null where it is about several.</param>
    /// <param name="places">Circles, the largest first; labels are given room in this order.</param>
    /// <param name="title">What it is a map of.</param>
    /// <param name="description">The circles in words.</param>
    public static MapDrawing Of(Atlas atlas, MapView view, Country? home, ImmutableArray<DrawnPlace> places, string title, string description)
    {
        Topology topology = TopologyFor(atlas, view);
        Projection projection = Projection.Of(view);
        Labels labels = new(view.Height);
        foreach (DrawnPlace place in places) { labels.Take(place.Spot, Math.Max(place.Radius, 5)); }
        ImmutableArray<DrawnPlace> labelled = [.. places.Select(place => place.Name is { } name ? place with { Label = labels.Place(place.Spot, Math.Max(place.Radius, 5), name, place.Sub) } : place)];
        return new()
        {
            View = view,
            Title = title,
            Description = description,
            Landscape = Landscape.Of(topology, projection, home),
            Countries = CountryNames.Of(topology, projection, home, labels),
            Places = labelled,
        };
    }

    /// <summary>The borders in the detail that a view shows.</summary>
    public static Topology TopologyFor(Atlas atlas, MapView view) => view.Zoom < 2.5 ? atlas.World : atlas.Detailed;
}

/// <summary>A circle with its name.</summary>
/// <param name="Spot">Its middle.</param>
/// <param name="Radius">Its radius; 0 for a dot that only gives a bearing.</param>
public sealed record DrawnPlace(Spot Spot, double Radius)
{
    /// <summary>What stands beside it; null for a dot without a name.</summary>
    public string? Name { get; init; }

    /// <summary>What stands below, smaller.</summary>
    public string? Sub { get; init; }

    /// <summary>What it says to whoever does not see it.</summary>
    public string? Spoken { get; init; }

    /// <summary>Where it leads; null for the place that the page itself is about.</summary>
    public string? Address { get; init; }

    /// <summary>Whether it stands for several places.</summary>
    public bool IsCluster { get; init; }

    /// <summary>Where its name found room; null where it found none.</summary>
    public Label? Label { get; init; }
}

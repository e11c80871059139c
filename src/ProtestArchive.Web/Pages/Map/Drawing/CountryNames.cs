using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>The name of a country and where it stands.</summary>
/// <param name="Name">The name.</param>
/// <param name="Spot">The middle of its line.</param>
/// <param name="IsNarrow">Whether there is room for it where the map is small.</param>
public sealed record CountryName(string Name, Spot Spot, bool IsNarrow);

/// <summary>Writes countries' names into what is seen of them, where the names of places leave room.</summary>
public static class CountryNames
{
    /// <summary>How large they are written, and how large against the map where that is small.</summary>
    public const double Size = 14, NarrowSize = 25;

    private const int Most = 14, Columns = 15, Rows = 11;

    public static ImmutableArray<CountryName> Of(Topology topology, Projection projection, Country? home, Labels labels)
    {
        List<(Country Country, IReadOnlyList<Spot> Ring, double Area)> seen = [];
        foreach (Country country in topology.Countries.Where(country => country != home))
        {
            IReadOnlyList<Spot>? largest = country.Polygons.SelectMany(polygon => Landscape.Visible(polygon.Outline, projection)).MaxBy(Area);
            if (largest is not null && Area(largest) is var area && area > Box.WidthOf(country.Name, Size) * Size * 1.6) { seen.Add((country, largest, area)); }
        }
        ImmutableArray<CountryName>.Builder names = ImmutableArray.CreateBuilder<CountryName>();
        foreach ((Country country, IReadOnlyList<Spot> ring, _) in seen.OrderByDescending(country => country.Area).Take(Most))
        {
            foreach (Spot spot in Roomiest(ring, Box.WidthOf(country.Name, Size)))
            {
                (bool fits, bool isNarrow) = labels.PlaceCountry(spot, country.Name);
                if (!fits) { continue; }
                names.Add(new(country.Name, spot, isNarrow));
                break;
            }
        }
        return names.ToImmutable();
    }

    // Spots of a grid over the ring from which the name stays inside, the farthest from its outline first.
    private static IEnumerable<Spot> Roomiest(IReadOnlyList<Spot> ring, double width)
    {
        Box bounds = new(ring.Min(spot => spot.X), ring.Min(spot => spot.Y), ring.Max(spot => spot.X), ring.Max(spot => spot.Y));
        return Enumerable.Range(1, Columns * Rows)
            .Select(i => new Spot(
                Math.Round(bounds.Left + ((bounds.Right - bounds.Left) * ((i % Columns) + 0.5) / Columns)),
                Math.Round(bounds.Top + ((bounds.Bottom - bounds.Top) * ((i / Columns) + 0.5) / Rows))))
            .Where(spot => IsInside(ring, spot) && IsInside(ring, spot with { X = spot.X - (width / 2) }) && IsInside(ring, spot with { X = spot.X + (width / 2) }))
            .OrderByDescending(spot => ring.Min(other => Math.Max(Math.Abs(other.X - spot.X) * 0.4, Math.Abs(other.Y - spot.Y))));
    }

    private static bool IsInside(IReadOnlyList<Spot> ring, Spot spot)
    {
        bool inside = false;
        for (int i = 0, before = ring.Count - 1; i < ring.Count; before = i++)
        {
            Spot a = ring[i], b = ring[before];
            if (a.Y > spot.Y != b.Y > spot.Y && spot.X < ((b.X - a.X) * (spot.Y - a.Y) / (b.Y - a.Y)) + a.X) { inside = !inside; }
        }
        return inside;
    }

    private static double Area(IReadOnlyList<Spot> ring)
    {
        double twice = 0;
        for (int i = 0, before = ring.Count - 1; i < ring.Count; before = i++) { twice += (ring[before].X * ring[i].Y) - (ring[i].X * ring[before].Y); }
        return Math.Abs(twice) / 2;
    }
}

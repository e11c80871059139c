using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>Draws where a place lies: in its country, with the towns that most reports name for a bearing.</summary>
public sealed class Locator(ArchiveContext archive, Atlas atlas)
{
    private const double AroundATown = 4.5; // the zoom where the country is too large to be shown whole
    private const double Ring = 28;
    private const int Bearings = 6;

    /// <summary>The drawing; null where the place's position is not known, or is only that of a region's seat.</summary>
    public async Task<MapDrawing?> DrawAsync(EntityRow place, CancellationToken cancellation)
    {
        if (place is not { Latitude: { } latitude, Longitude: { } longitude } || place.PlaceType is PlaceType.Region or PlaceType.Continent) { return null; }
        GeoPoint point = new(latitude, longitude);
        Country? country = atlas.Detailed.CountryAt(point);
        MapView view = UsualView.OfCountry(country, [point], AroundATown);
        Projection projection = Projection.Of(view);
        List<DrawnPlace> drawn = place.PlaceType is PlaceType.Country ? [] : [new(projection.Project(point), Ring) { Name = place.Name }];
        var towns = await archive.Entities.Where(row => row.Kind == EntityKind.Place && row.Country == place.Country && row.PlaceType == PlaceType.City && row.Latitude != null && row.Longitude != null && row.Id != place.Id)
            .OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Take(Bearings).Select(row => new { row.Latitude, row.Longitude }).ToListAsync(cancellation);
        drawn.AddRange(towns.Select(town => projection.Project(new(town.Latitude!.Value, town.Longitude!.Value))).Where(projection.IsOnMap).Select(spot => new DrawnPlace(spot, 0)));
        string title = country is null || place.PlaceType is PlaceType.Country ? Say("Map.Locator", place.Name) : Say("Map.LocatorIn", place.Name, country.Name);
        return MapDrawing.Of(atlas, view, country, [.. drawn], title, title);
    }
}

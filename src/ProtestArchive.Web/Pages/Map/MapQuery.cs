using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Events;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>Reads where reports place events, and draws it.</summary>
public sealed class MapQuery(ArchiveContext archive, Atlas atlas, Remembered remembered)
{
    private const int ListedAPage = 40;
    private const int Aside = 8;
    private const int MostNamed = 60;

    private int _archived;

    public async Task<Answer<MapRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        EventFilter filter = EventFilter.Of(parameters);
        MapView? asked = ViewParameter.Of(parameters);
        Paging paging = parameters.Page(ListedAPage);
        IQueryable<EventRow> events = filter.Matching(archive);
        _archived = await archive.CountReportsAsync(cancellation);
        ImmutableArray<MapPlace> all = await remembered.AskAsync(filter, () => PlacesAsync(events, cancellation));
        MapPlace[] wide = [.. all.Where(place => place.Type is PlaceType.Country or PlaceType.Region or PlaceType.Continent)];
        MapPlace[] points = [.. all.Except(wide).Where(place => place is { Latitude: not null, Longitude: not null })];
        MapView view = asked ?? UsualView.Of(atlas, points);
        MapPlaces placed = MapPlaces.Of(points, view);
        ImmutableArray<MapPlace> named = filter.IsEmpty ? MapPlaces.Of(await remembered.AskAsync(nameof(NamedAsync), () => NamedAsync(cancellation)), view).On : [];
        (ImmutableArray<UnknownPlace> unknown, int unknownTotal) = await remembered.AskAsync(nameof(UnknownAsync), () => UnknownAsync(cancellation));
        Country? home = UsualView.Home(atlas, placed.On);
        return new MapRecord([.. placed.On.Skip(paging.Skip).Take(paging.Size)], placed.On.Length, parameters.Next(paging, placed.On.Length))
        {
            Filter = filter,
            View = view,
            OffMap = [.. placed.Off.Take(Aside)],
            OffMapTotal = placed.Off.Length,
            Wide = [.. wide.Take(Aside)],
            WideTotal = wide.Length,
            Named = named,
            NotFound = unknown,
            NotFoundTotal = unknownTotal,
            Placeless = await events.CountAsync(row => row.PlaceId == null, cancellation),
            Paging = paging,
            About = home?.Name,
            IsAllOfAbout = placed.On.DistinctBy(place => place.Country).Count() == 1,
            Drawing = EventMap.Draw(atlas, view, home, placed.On, named, parameters),
        };
    }

    private async Task<ImmutableArray<MapPlace>> PlacesAsync(IQueryable<EventRow> events, CancellationToken cancellation)
    {
        IQueryable<EventRow> placed = events.Where(row => row.PlaceId != null);
        var tellings = archive.Tellings.Join(placed, telling => telling.EventId, row => row.Id, (telling, row) => new { Place = row.PlaceId!.Value, telling.ReportId });
        Dictionary<long, int> reports = await tellings.GroupBy(telling => telling.Place)
            .Select(group => new { group.Key, Reports = group.Select(telling => telling.ReportId).Distinct().Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Reports, cancellation);
        var rows = await placed.GroupBy(row => row.PlaceId!.Value).Select(group => new { Id = group.Key, Events = group.Count() })
            .Join(archive.Entities, group => group.Id, row => row.Id, (group, row) => new { row.Id, row.Slug, row.Name, row.PlaceType, row.Country, row.Latitude, row.Longitude, group.Events })
            .ToListAsync(cancellation);
        ILookup<long, ReportRef> sigla = _archived <= Sigla.Letters
            ? (await tellings.Distinct().Join(archive.Reports, telling => telling.ReportId, row => row.Id, (telling, row) => new { telling.Place, Report = new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) }).ToListAsync(cancellation))
                .OrderBy(row => row.Report.Number).ToLookup(row => row.Place, row => row.Report with { Letter = Sigla.OfArchive(row.Report.Number, _archived) })
            : Array.Empty<ReportRef>().ToLookup(_ => 0L);
        return
        [
            .. rows.Select(row => new MapPlace
            {
                Slug = row.Slug,
                Name = row.Name,
                Type = row.PlaceType,
                Country = row.Country,
                Latitude = row.Latitude,
                Longitude = row.Longitude,
                Events = row.Events,
                Reports = reports[row.Id],
                Sigla = [.. sigla[row.Id]],
            }).OrderByDescending(place => place.Reports).ThenByDescending(place => place.Events).ThenBy(place => place.Slug, StringComparer.Ordinal),
        ];
    }

    private async Task<(ImmutableArray<UnknownPlace> Places, int Total)> UnknownAsync(CancellationToken cancellation)
    {
        IQueryable<EntityRow> unknown = archive.Entities.Where(row => row.Kind == EntityKind.Place && row.Latitude == null && row.PlaceType != PlaceType.Continent);
        var rows = await unknown.OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Take(Aside).Select(row => new { row.Id, row.Slug, row.Name, row.Reports }).ToListAsync(cancellation);
        ILookup<long, ReportRef> sigla = await SiglaAsync([.. rows.Select(row => row.Id)], cancellation);
        return ([.. rows.Select(row => new UnknownPlace(row.Slug, row.Name, row.Reports, [.. sigla[row.Id]]))], await unknown.CountAsync(cancellation));
    }

    // Who names the places, in an archive small enough for letters.
    private async Task<ILookup<long, ReportRef>> SiglaAsync(IReadOnlyCollection<long> places, CancellationToken cancellation) => _archived <= Sigla.Letters
        ? (await archive.Postings.Where(row => places.Contains(row.EntityId)).OrderBy(row => row.Report!.Number)
            .Select(row => new { row.EntityId, Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs) }).ToListAsync(cancellation))
            .ToLookup(row => row.EntityId, row => row.Report with { Letter = Sigla.OfArchive(row.Report.Number, _archived) })
        : Array.Empty<ReportRef>().ToLookup(_ => 0L);

    private async Task<ImmutableArray<MapPlace>> NamedAsync(CancellationToken cancellation)
    {
        var rows = await archive.Entities
            .Where(row => row.Kind == EntityKind.Place && row.PlaceType == PlaceType.City && row.Latitude != null && row.Longitude != null && !archive.Events.Any(happening => happening.PlaceId == row.Id))
            .OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Take(MostNamed)
            .Select(row => new { row.Id, row.Slug, row.Name, row.PlaceType, row.Country, row.Latitude, row.Longitude, row.Reports }).ToListAsync(cancellation);
        ILookup<long, ReportRef> sigla = await SiglaAsync([.. rows.Select(row => row.Id)], cancellation);
        return [.. rows.Select(row => new MapPlace { Slug = row.Slug, Name = row.Name, Type = row.PlaceType, Country = row.Country, Latitude = row.Latitude, Longitude = row.Longitude, Reports = row.Reports, Events = 0, Sigla = [.. sigla[row.Id]] })];
    }
}

using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Reads the events that have to do with an entity, and which sites the same reports name as a place.</summary>
public sealed class EntityCompany(ArchiveContext archive, int archived)
{
    /// <summary>Of a place that more reports name, the latest so many are asked for sites.</summary>
    public const int MostReports = 500;

    private const int Many = 300; // reports: from so many on, the latest events are found sooner by walking the days back than by all its reports
    private const int MostEvents = 20;
    private const int MostSites = 15;

    private static readonly PlaceType[] NoSites = [PlaceType.Other, PlaceType.Continent, PlaceType.Country, PlaceType.Region, PlaceType.City, PlaceType.Water];

    /// <summary>A place's events are those in it; a person's and an organization's those that a report is chiefly about which names them. The latest first.</summary>
    public async Task<ImmutableArray<EntityEvent>> EventsAsync(EntityRow entity, CancellationToken cancellation)
    {
        IQueryable<EventRow> events = entity.Kind is EntityKind.Place
            ? archive.Events.Where(row => row.PlaceId == entity.Id)
            : entity.Reports >= Many
                ? archive.Events.Where(row => row.Tellings.Any(telling => telling.IsMain && telling.Report!.Postings.Any(posting => posting.EntityId == entity.Id)))
                : archive.Postings.Where(posting => posting.EntityId == entity.Id).SelectMany(posting => posting.Report!.Tellings.Where(telling => telling.IsMain)).Select(telling => telling.Event!).Distinct();
        var rows = await events.OrderByDescending(row => row.FirstDay).ThenBy(row => row.Slug).Take(MostEvents)
            .Select(row => new { row.Id, row.Slug, row.Title, row.FirstDay, row.LastDay, row.Reports }).ToListAsync(cancellation);
        ILookup<long, ReportRef> tellers = await TellersAsync([.. rows.Select(row => row.Id)], cancellation);
        return [.. rows.Select(row => new EntityEvent(row.Slug, row.Title, EventFigures.DaysOf(row.FirstDay, row.LastDay), row.Reports) { Tellers = [.. tellers[row.Id]] })];
    }

    /// <summary>The sites that the reports name most which name a place.</summary>
    public async Task<ImmutableArray<Companion>> SitesAsync(EntityRow entity, CancellationToken cancellation)
    {
        IQueryable<int> reports = entity.Reports > MostReports
            ? MentionsInContext.Naming(archive, entity, archived, MostReports).Take(MostReports).Select(report => report.Id)
            : archive.Postings.Where(posting => posting.EntityId == entity.Id).Select(posting => posting.ReportId);
        IQueryable<EntityRow> others = archive.Entities.Where(row => row.Kind == EntityKind.Place && !NoSites.Contains(row.PlaceType));
        var rows = await archive.Postings.Where(posting => reports.Contains(posting.ReportId) && posting.EntityId != entity.Id)
            .GroupBy(posting => posting.EntityId)
            .Select(group => new { Id = group.Key, Reports = group.Count(), Mentions = group.Sum(posting => posting.Mentions) })
            .Join(others, group => group.Id, row => row.Id, (group, row) => new { group.Id, group.Reports, group.Mentions, row.Slug, row.Kind, row.Name })
            .OrderByDescending(row => row.Reports).ThenByDescending(row => row.Mentions).ThenBy(row => row.Slug)
            .Take(MostSites).ToListAsync(cancellation);
        ILookup<long, ReportRef> sigla = await SharedReportsAsync(entity.Id, [.. rows.Select(row => row.Id)], cancellation);
        return [.. rows.Select(row => new Companion(row.Slug, row.Kind, row.Name, row.Reports) { Sigla = [.. sigla[row.Id]] })];
    }

    // Only an archive that has letters for all its reports names them one by one.
    private async Task<ILookup<long, ReportRef>> TellersAsync(long[] events, CancellationToken cancellation)
    {
        if (archived > Sigla.Letters) { return Array.Empty<ReportRef>().ToLookup(_ => 0L); }
        var rows = await archive.Tellings.Where(row => events.Contains(row.EventId)).OrderBy(row => row.Report!.Number)
            .Select(row => new { row.EventId, Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs) }).ToListAsync(cancellation);
        return rows.ToLookup(row => row.EventId, row => row.Report with { Letter = Sigla.OfArchive(row.Report.Number, archived) });
    }

    private async Task<ILookup<long, ReportRef>> SharedReportsAsync(long entity, long[] others, CancellationToken cancellation)
    {
        if (archived > Sigla.Letters) { return Array.Empty<ReportRef>().ToLookup(_ => 0L); }
        IQueryable<int> own = archive.Postings.Where(row => row.EntityId == entity).Select(row => row.ReportId);
        var rows = await archive.Postings.Where(row => others.Contains(row.EntityId) && own.Contains(row.ReportId)).OrderBy(row => row.Report!.Number)
            .Select(row => new { row.EntityId, Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs) }).ToListAsync(cancellation);
        return rows.ToLookup(row => row.EntityId, row => row.Report with { Letter = Sigla.OfArchive(row.Report.Number, archived) });
    }
}

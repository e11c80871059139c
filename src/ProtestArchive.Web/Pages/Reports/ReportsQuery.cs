using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>The orders of the list of reports.</summary>
public enum ReportSort
{
    /// <summary>By day of writing, the latest first; reports without a day last.</summary>
    Newest,

    /// <summary>By day of writing, the earliest first; reports without a day last.</summary>
    Oldest,

    /// <summary>By when they came into the archive, the last first.</summary>
    Added,

    /// <summary>By title.</summary>
    Title,
}

/// <summary>What the list of reports was asked for.</summary>
/// <param name="Outlet">Slug of the outlet.</param>
/// <param name="From">No report of an earlier day.</param>
/// <param name="To">No report of a later day.</param>
/// <param name="Person">A person's name as given.</param>
/// <param name="Place">A place's name as given.</param>
/// <param name="Sort">The order.</param>
public sealed record ReportFilter(string? Outlet, LocalDate? From, LocalDate? To, string? Person, string? Place, ReportSort Sort)
{
    /// <summary>Whether anything but the order was asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => this is { Outlet: null, From: null, To: null, Person: null, Place: null };

    public static ReportFilter Of(Parameters parameters)
    {
        ReportFilter filter = new(
            parameters.Words("outlet"), parameters.Day("from"), parameters.Day("to"),
            parameters.Words("person"), parameters.Words("place"), parameters.Choice("sort", ReportSort.Newest));
        if (filter is { From: { } from, To: { } to } && to < from)
        {
            parameters.Refuse("to", NodaTime.Text.LocalDatePattern.Iso.Format(to), Say("Allowed.NotBeforeFrom"));
        }
        return filter;
    }
}

/// <summary>An outlet, with how many reports of it the archive holds.</summary>
public sealed record OutletCount(string Slug, string Name, int Reports);

/// <summary>The list of reports, with what it can be narrowed by.</summary>
public sealed record ReportList(ImmutableArray<ReportItem> Items, int Total, string? Next) : ListRecord<ReportItem>(Items, Total, Next)
{
    public required ReportFilter Filter { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>How many reports the archive holds in all.</summary>
    public required int Archive { get; init; }

    /// <summary>The outlets with most reports.</summary>
    public ImmutableArray<OutletCount> Outlets { get; init; } = [];

    /// <summary>The people whom most reports name.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>The places that most reports name.</summary>
    public ImmutableArray<string> Places { get; init; } = [];
}

/// <summary>Reads the list of reports.</summary>
public sealed class ReportsQuery(ArchiveContext archive)
{
    private const int PageSize = 25;
    private const int Offered = 40; // names and outlets to choose from

    public async Task<ReportList> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        ReportFilter filter = ReportFilter.Of(parameters);
        Paging paging = parameters.Page(PageSize);
        IQueryable<ReportRow> matching = Matching(filter);
        int all = await archive.CountReportsAsync(cancellation);
        int total = filter.IsEmpty ? all : await matching.CountAsync(cancellation);
        List<ReportItem.Row> rows = await Sorted(matching, filter.Sort).Skip(paging.Skip).Take(paging.Size).Select(ReportItem.Selected).ToListAsync(cancellation);
        return new([.. rows.Select(row => row.Item(all))], total, parameters.Next(paging, total))
        {
            Filter = filter,
            Paging = paging,
            Archive = all,
            Outlets = await OutletsAsync(cancellation),
            People = await NamesAsync(EntityKind.Person, cancellation),
            Places = await NamesAsync(EntityKind.Place, cancellation),
        };
    }

    private IQueryable<ReportRow> Matching(ReportFilter filter)
    {
        IQueryable<ReportRow> reports = archive.Reports;
        if (filter.Outlet is { } outlet) { reports = reports.Where(row => row.OutletSlug == outlet); }
        if (filter.From is { } from) { reports = reports.Where(row => row.Date >= from); }
        if (filter.To is { } to) { reports = reports.Where(row => row.Date <= to); }
        if (filter.Person is { } person) { reports = Naming(reports, EntityKind.Person, Slug.Of(person)); }
        if (filter.Place is { } place) { reports = Naming(reports, EntityKind.Place, Slug.Of(place)); }
        return reports;
    }

    /// <summary>The reports that name an entity by which any report's spelling of its name, or its address, goes.</summary>
    private IQueryable<ReportRow> Naming(IQueryable<ReportRow> reports, EntityKind kind, string slug)
    {
        IQueryable<long> entities = archive.Entities
            .Where(entity => entity.Kind == kind && (entity.Slug == slug || entity.Names.Any(name => name.Slug == slug)))
            .Select(entity => entity.Id);
        return reports.Where(row => row.Postings.Any(posting => entities.Contains(posting.EntityId)));
    }

    private static IOrderedQueryable<ReportRow> Sorted(IQueryable<ReportRow> reports, ReportSort sort) => sort switch
    {
        ReportSort.Oldest => reports.OrderBy(row => row.Date == null).ThenBy(row => row.Date).ThenBy(row => row.Number),
        ReportSort.Added => reports.OrderByDescending(row => row.Number),
        ReportSort.Title => reports.OrderBy(row => row.Title).ThenBy(row => row.Number),
        _ => reports.OrderByDescending(row => row.Date).ThenBy(row => row.Number), // no date is less than any in SQLite
    };

    private async Task<ImmutableArray<OutletCount>> OutletsAsync(CancellationToken cancellation)
    {
        var rows = await archive.Reports
            .Where(row => row.OutletSlug != null)
            .GroupBy(row => row.OutletSlug!)
            .Select(group => new { Slug = group.Key, Name = group.Min(row => row.Outlet)!, Reports = group.Count() })
            .OrderByDescending(outlet => outlet.Reports).ThenBy(outlet => outlet.Slug)
            .Take(Offered)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new OutletCount(row.Slug, row.Name, row.Reports))];
    }

    private async Task<ImmutableArray<string>> NamesAsync(EntityKind kind, CancellationToken cancellation) =>
        [.. await archive.Entities.Where(entity => entity.Kind == kind).OrderByDescending(entity => entity.Reports).ThenBy(entity => entity.Name)
            .Take(Offered).Select(entity => entity.Name).ToListAsync(cancellation)];
}

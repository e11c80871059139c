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
        IQueryable<ReportRow> matching = await MatchingAsync(filter, cancellation);
        int all = await archive.CountReportsAsync(cancellation);
        int total = filter.IsEmpty ? all : await matching.CountAsync(cancellation);
        // First which reports, then what the page shows of these: SQLite would else carry the opening of every text through its sorting.
        int[] ids = [.. await Sorted(matching, filter.Sort).Select(row => row.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation)];
        Dictionary<int, ReportItem.Row> rows = await archive.Reports.Where(row => ids.Contains(row.Id)).Select(ReportItem.Selected).ToDictionaryAsync(row => row.Id, cancellation);
        return new([.. ids.Select(id => rows[id].Item(all))], total, parameters.Next(paging, total))
        {
            Filter = filter,
            Paging = paging,
            Archive = all,
            Outlets = await Outlets.MostReportedAsync(archive, Offered, cancellation),
            People = await NamesAsync(EntityKind.Person, cancellation),
            Places = await NamesAsync(EntityKind.Place, cancellation),
        };
    }

    private async Task<IQueryable<ReportRow>> MatchingAsync(ReportFilter filter, CancellationToken cancellation)
    {
        IQueryable<ReportRow> reports = archive.Reports;
        if (filter.Outlet is { } outlet) { reports = reports.Where(row => row.OutletSlug == outlet); }
        if (filter.From is { } from) { reports = reports.Where(row => row.Date >= from); }
        if (filter.To is { } to) { reports = reports.Where(row => row.Date <= to); }
        if (filter.Person is { } person) { reports = await NamingAsync(reports, EntityKind.Person, Slug.Of(person), cancellation); }
        if (filter.Place is { } place) { reports = await NamingAsync(reports, EntityKind.Place, Slug.Of(place), cancellation); }
        return reports;
    }

    /// <summary>The reports that name an entity by which any report's spelling of its name, or its address, goes.</summary>
    private async Task<IQueryable<ReportRow>> NamingAsync(IQueryable<ReportRow> reports, EntityKind kind, string slug, CancellationToken cancellation)
    {
        long[] entities = [.. await archive.Names.Where(name => name.Slug == slug && name.Entity!.Kind == kind).Select(name => name.EntityId)
            .Union(archive.Entities.Where(entity => entity.Kind == kind && entity.Slug == slug).Select(entity => entity.Id)).ToListAsync(cancellation)];
        IQueryable<int> naming = archive.Postings.Where(posting => entities.Contains(posting.EntityId)).Select(posting => posting.ReportId);
        return reports.Where(row => naming.Contains(row.Id));
    }

    // Reports of one day, or of one title, in the order in which they came: by the row's id, which every index holds.
    private static IOrderedQueryable<ReportRow> Sorted(IQueryable<ReportRow> reports, ReportSort sort) => sort switch
    {
        ReportSort.Oldest => reports.OrderBy(row => row.Date == null).ThenBy(row => row.Date).ThenBy(row => row.Id),
        ReportSort.Added => reports.OrderByDescending(row => row.Number),
        ReportSort.Title => reports.OrderBy(row => row.Title).ThenBy(row => row.Id),
        _ => reports.OrderByDescending(row => row.Date).ThenBy(row => row.Id), // no date is less than any in SQLite
    };

    private async Task<ImmutableArray<string>> NamesAsync(EntityKind kind, CancellationToken cancellation) =>
        [.. await archive.Entities.Where(entity => entity.Kind == kind).OrderByDescending(entity => entity.Reports).ThenBy(entity => entity.Name)
            .Take(Offered).Select(entity => entity.Name).ToListAsync(cancellation)];
}

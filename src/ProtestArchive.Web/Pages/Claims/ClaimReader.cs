using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>Reads rows of the ledger: the one way from a claim's row to what every page shows of it.</summary>
internal static class ClaimReader
{
    private const int MostOnPages = 50; // of an event, a report, a person: more stand in the ledger itself

    /// <summary>The figures of <paramref name="claims"/>, in its order.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="claims">Filtered, sorted, cut to a page.</param>
    /// <param name="site">What addresses begin with for readers elsewhere.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<ImmutableArray<ClaimItem>> ReadAsync(ArchiveContext archive, IQueryable<ClaimRow> claims, string site, CancellationToken cancellation)
    {
        int reports = await archive.CountReportsAsync(cancellation);
        var rows = await claims.Select(row => new
        {
            Row = row,
            Place = row.Place == null ? null : new ClaimPlace(row.Place.Slug, row.Place.Name, row.Place.PlaceType, row.Place.Country, row.PlaceStated),
            Source = row.SourceEntity == null ? null : new ClaimEntity(row.SourceEntity.Slug, row.SourceEntity.Kind, row.SourceEntity.Name),
            Event = row.Event == null ? null : new ClaimEvent(row.Event.Slug, row.Event.Title),
            Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs),
            row.Report.Byline,
            row.Report.Outlet,
            row.Report.Date,
            row.Report.DateBasis,
            row.Report.Sha256,
        }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(read => new ClaimItem
            {
                Id = read.Row.Id,
                Words = read.Row.Verbatim,
                NumberText = read.Row.NumberText,
                Kind = read.Row.Kind,
                Low = read.Row.Low,
                High = read.Row.High,
                Qualifier = read.Row.Qualifier,
                Least = read.Row.Least,
                Most = read.Row.Most,
                Who = read.Row.Who,
                Group = read.Row.Group,
                Place = read.Place,
                Days = EventFigures.DaysOf(read.Row.FirstDay, read.Row.LastDay),
                Scope = read.Row.Scope,
                Source = read.Row.Source is { } words ? new(words, read.Row.Cue, read.Source) : null,
                SourceClass = read.Row.SourceClass,
                Event = read.Event,
                Report = read.Report with { Letter = Sigla.OfArchive(read.Report.Number, reports) },
                Byline = read.Byline,
                Outlet = read.Outlet,
                Date = read.Date,
                DateBasis = read.DateBasis,
                Sha256 = read.Sha256,
                Paragraph = read.Row.Paragraph,
                InHeadline = read.Row.InHeadline,
                Start = read.Row.Start,
                Length = read.Row.Length,
                ProposedReading = read.Row.ProposedReading,
                Site = site,
            }),
        ];
    }

    /// <summary>The ledger's part for a page about one thing, in the usual order, cut where it is long.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="filter">What the page is about; it leads to the same figures in the ledger.</param>
    /// <param name="parameter">The parameter of <c>/claims</c> that asks for them.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<LedgerPart> PartAsync(ArchiveContext archive, ClaimFilter filter, string parameter, string value, CancellationToken cancellation)
    {
        IQueryable<ClaimRow> matching = ClaimSelection.Matching(archive, filter);
        ClaimFilter usual = filter with { Order = ClaimFilter.UsualOrder(filter.Sort) };
        ImmutableArray<ClaimItem> items = await ReadAsync(archive, ClaimSelection.Sorted(matching, usual).Take(MostOnPages), "", cancellation);
        int total = items.Length < MostOnPages ? items.Length : await matching.CountAsync(cancellation);
        return new(items, total, $"/claims?{parameter}={Uri.EscapeDataString(value)}");
    }

    /// <summary>The figures that count for an event.</summary>
    public static Task<LedgerPart> OfEventAsync(ArchiveContext archive, string slug, CancellationToken cancellation) =>
        PartAsync(archive, new() { Event = slug }, "event", slug, cancellation);

    /// <summary>The figures that a report gives.</summary>
    public static Task<LedgerPart> OfReportAsync(ArchiveContext archive, string slug, CancellationToken cancellation) =>
        PartAsync(archive, new() { Reports = [slug] }, "report", slug, cancellation);

    /// <summary>The figures given for a place, or by a person or organization.</summary>
    public static Task<LedgerPart> OfEntityAsync(ArchiveContext archive, EntityKinds kinds, string slug, CancellationToken cancellation)
    {
        string source = EntityKinds.InAddress(kinds, slug);
        return kinds.Kind is EntityKind.Place
            ? PartAsync(archive, new() { Place = slug }, "place", slug, cancellation)
            : PartAsync(archive, new() { Source = source }, "source", source, cancellation);
    }
}

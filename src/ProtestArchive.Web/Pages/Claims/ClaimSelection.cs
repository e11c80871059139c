using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>A filter and an order of the ledger as a query.</summary>
internal static class ClaimSelection
{
    private const string NoEvent = "none", AnyEvent = "any";
    private const string Escape = "\\";

    /// <summary>
    /// The scope in a form that no index orders. Where a filter leaves few figures, SQLite would else walk through all of them in the index's
    /// order and look each one up, instead of using the filter's index or reading the table once.
    /// </summary>
    public static readonly Expression<Func<ClaimRow, int>> Unindexed = row => (int)row.Scope + 0;

    public static IQueryable<ClaimRow> Matching(ArchiveContext archive, ClaimFilter filter)
    {
        IQueryable<ClaimRow> claims = archive.Claims;
        if (!filter.Kinds.IsEmpty) { claims = claims.Where(row => filter.Kinds.Contains(row.Kind)); }
        if (!filter.Scopes.IsEmpty) { claims = claims.Where(row => filter.Scopes.Contains(row.Scope)); }
        if (!filter.Qualifiers.IsEmpty) { claims = claims.Where(row => filter.Qualifiers.Contains(row.Qualifier)); }
        if (!filter.Groups.IsEmpty) { claims = claims.Where(row => filter.Groups.Contains(row.Group)); }
        if (!filter.Classes.IsEmpty) { claims = claims.Where(row => filter.Classes.Contains(row.SourceClass)); }
        if (filter.From is { } from) { claims = claims.Where(row => row.LastDay >= from); }
        if (filter.To is { } to) { claims = claims.Where(row => row.FirstDay <= to); }
        if (filter.Low is { } low) { claims = claims.Where(row => row.Least >= low); }
        if (filter.High is { } high) { claims = claims.Where(row => row.Most <= high); }
        if (filter.Outlet is { } outlet) { claims = claims.Where(row => row.Report!.OutletSlug == outlet); }
        if (!filter.Reports.IsEmpty) { claims = claims.Where(row => filter.Reports.Contains(row.Report!.Slug)); }
        if (filter.Country is { } country) { claims = claims.Where(row => row.Place!.Country == country); }
        if (filter.Place is { } place)
        {
            IQueryable<long> places = Named(archive.Entities.Where(row => row.Kind == EntityKind.Place), Slug.Of(place)).Select(row => row.Id);
            claims = claims.Where(row => places.Contains(row.PlaceId!.Value));
        }
        if (filter.Source is { } source)
        {
            IQueryable<long> sources = Named(archive.Entities, Slug.Of(source)).Select(row => row.Id);
            string like = Like(source);
            claims = EntityKinds.OfAddress(source) is var (kinds, slug)
                ? claims.Where(row => row.SourceId == RowId.OfEntity(kinds.Kind, slug))
                : claims.Where(row => sources.Contains(row.SourceId!.Value) || EF.Functions.Like(row.Source!, like, Escape));
        }
        claims = filter.Event switch
        {
            null => claims,
            NoEvent => claims.Where(row => row.EventId == null),
            AnyEvent => claims.Where(row => row.EventId != null),
            { } slug => claims.Where(row => row.EventId == RowId.OfEvent(slug)),
        };
        foreach (string word in (filter.Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8))
        {
            string like = Like(word);
            claims = claims.Where(row => EF.Functions.Like(row.Verbatim, like, Escape) || EF.Functions.Like(row.Who!, like, Escape));
        }
        return claims;
    }

    /// <summary>Scope by scope, each in the order asked for; ties in the order of reports and words, so that pages never overlap.</summary>
    public static IQueryable<ClaimRow> Sorted(IQueryable<ClaimRow> claims, ClaimFilter filter)
    {
        IOrderedQueryable<ClaimRow> scoped = filter.IsOfScopesOnly ? claims.OrderBy(row => row.Scope) : claims.OrderBy(Unindexed);
        IOrderedQueryable<ClaimRow> sorted = filter.Sort switch
        {
            ClaimSort.Day => By(row => row.LastDay),
            ClaimSort.Low => By(row => row.Least),
            ClaimSort.High => By(row => row.Most),
            ClaimSort.Words => By(row => row.Verbatim),
            ClaimSort.Kind => By(row => row.Kind),
            ClaimSort.Qualifier => By(row => row.Qualifier),
            ClaimSort.Group => By(row => row.Who),
            ClaimSort.Place => By(row => row.Place!.Name),
            ClaimSort.Source => By(row => row.Source),
            ClaimSort.Class => By(row => row.SourceClass),
            ClaimSort.Event => By(row => row.Event!.Title),
            ClaimSort.Outlet => By(row => row.Report!.Outlet),
            _ => By(row => row.Report!.Date),
        };
        return sorted.ThenBy(row => row.EventId).ThenBy(row => row.ReportId).ThenBy(row => row.Start);

        // What is not told stands last, up or down: as the least value it does so only going down.
        IOrderedQueryable<ClaimRow> By<T>(Expression<Func<ClaimRow, T>> key)
        {
            if (filter.Order is SortOrder.Down) { return scoped.ThenByDescending(key); }
            Expression<Func<ClaimRow, bool>> isNull = Expression.Lambda<Func<ClaimRow, bool>>(
                default(T) is null ? Expression.Equal(key.Body, Expression.Constant(null, typeof(T))) : Expression.Constant(false), key.Parameters);
            return scoped.ThenBy(isNull).ThenBy(key);
        }
    }

    /// <summary>The entity at the address; else those that some report writes so.</summary>
    private static IQueryable<EntityRow> Named(IQueryable<EntityRow> entities, string slug) =>
        entities.Where(row => slug != "" && (row.Slug == slug || (!entities.Any(other => other.Slug == slug) && row.Names.Any(name => name.Slug == slug))));

    private static string Like(string words) =>
        $"%{words.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}

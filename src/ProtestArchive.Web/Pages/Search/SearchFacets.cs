using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Counts what the reports found can be narrowed by; each choice is the search with one operator more.</summary>
/// <param name="archive">The archive.</param>
/// <param name="text">The search.</param>
/// <param name="address">The address of a search.</param>
public sealed class SearchFacets(ArchiveContext archive, SearchText text, Func<string, string> address)
{
    private const int Choices = 6;
    private static readonly YearMonthPattern MonthName = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");

    /// <summary>The facets that divide <paramref name="reports"/>; those that would leave all of them are left out.</summary>
    /// <param name="reports">The reports found.</param>
    /// <param name="total">How many they are.</param>
    /// <param name="meant">Entities that operators ask for already.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ImmutableArray<SearchFacet>> ReadAsync(IQueryable<ReportRow> reports, int total, IEnumerable<EntityRow> meant, CancellationToken cancellation)
    {
        long[] asked = [.. meant.Select(entity => entity.Id).Distinct()];
        SearchFacet[] facets =
        [
            new("outlet", "Outlet", await OutletsAsync(reports, cancellation)),
            new("person", "Person", await EntitiesAsync(reports, EntityKind.Person, SearchField.Person, asked, cancellation)),
            new("place", "Place", await EntitiesAsync(reports, EntityKind.Place, SearchField.Place, asked, cancellation)),
            new("month", "Month", await MonthsAsync(reports, cancellation)),
        ];
        return [.. facets.Select(facet => facet with { Links = [.. facet.Links.Where(link => link.Count < total).Take(Choices)] }).Where(facet => !facet.Links.IsEmpty)];
    }

    private async Task<ImmutableArray<FacetLink>> OutletsAsync(IQueryable<ReportRow> reports, CancellationToken cancellation)
    {
        if (text.Operators.Any(one => one.Field is SearchField.Outlet)) { return []; }
        var rows = await reports.Where(row => row.OutletSlug != null)
            .GroupBy(row => row.OutletSlug)
            .Select(same => new { Name = same.Min(row => row.Outlet)!, Count = same.Count() })
            .OrderByDescending(outlet => outlet.Count).ThenBy(outlet => outlet.Name)
            .Take(Choices * 2).ToListAsync(cancellation);
        return [.. rows.Select(row => Link(SearchField.Outlet, row.Name, row.Name, row.Count))];
    }

    private async Task<ImmutableArray<FacetLink>> EntitiesAsync(IQueryable<ReportRow> reports, EntityKind kind, SearchField field, long[] asked, CancellationToken cancellation)
    {
        IQueryable<int> ids = reports.Select(row => row.Id);
        var rows = await archive.Postings
            .Where(posting => posting.Entity!.Kind == kind && !asked.Contains(posting.EntityId) && ids.Contains(posting.ReportId))
            .GroupBy(posting => posting.EntityId)
            .Select(same => new { Id = same.Key, Count = same.Count(), Mentions = same.Sum(posting => posting.Mentions) })
            .OrderByDescending(same => same.Count).ThenByDescending(same => same.Mentions)
            .Take(Choices * 4)
            .Join(archive.Entities, same => same.Id, entity => entity.Id, (same, entity) => new { entity.Name, entity.Slug, same.Count, same.Mentions })
            .OrderByDescending(same => same.Count).ThenByDescending(same => same.Mentions).ThenBy(same => same.Slug)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => Link(field, row.Slug == Slug.Of(row.Name) ? row.Name : row.Slug, row.Name, row.Count))];
    }

    private async Task<ImmutableArray<FacetLink>> MonthsAsync(IQueryable<ReportRow> reports, CancellationToken cancellation)
    {
        if (text.Operators.Any(one => one.Field is SearchField.Date)) { return []; }
        var days = await reports.Where(row => row.Date != null).GroupBy(row => row.Date!.Value).Select(same => new { Day = same.Key, Count = same.Count() }).ToListAsync(cancellation);
        return
        [
            .. days.GroupBy(day => day.Day.ToYearMonth()).OrderByDescending(month => month.Key)
                .Select(month => Link(SearchField.Date, YearMonthPattern.Iso.Format(month.Key), MonthName.Format(month.Key), month.Sum(day => day.Count))),
        ];
    }

    private FacetLink Link(SearchField field, string value, string shown, int count) =>
        new(shown, count, address(text.With(new SearchOperator(field, SearchOperator.Plain(value)))));
}

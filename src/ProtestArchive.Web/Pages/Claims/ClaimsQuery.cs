using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>Reads the ledger. Whatever the order asked for, figures of one scope stand together.</summary>
public sealed class ClaimsQuery(ArchiveContext archive)
{
    private const int PageSize = 50;
    private const int Offered = 40; // names to choose from

    public async Task<Answer<ClaimList>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        ClaimFilter filter = ClaimFilter.Of(parameters);
        Paging paging = parameters.Page(PageSize);
        ConventionChoice convention = ConventionChoice.Of(parameters);
        if (parameters.Problems.Count > 0) { return ClaimList.Nothing(filter, paging, convention); }
        IQueryable<ClaimRow> unscoped = ClaimSelection.Matching(archive, filter with { Scopes = [] });
        var scopes = (await (filter.IsOfScopesOnly ? unscoped.GroupBy(row => (int)row.Scope) : unscoped.GroupBy(ClaimSelection.Unindexed)).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellation))
            .ConvertAll(scope => new { Key = (ClaimScope)scope.Key, scope.Count });
        int total = scopes.Where(scope => filter.Scopes.IsEmpty || filter.Scopes.Contains(scope.Key)).Sum(scope => scope.Count);
        IQueryable<ClaimRow> matching = filter.Scopes.IsEmpty ? unscoped : ClaimSelection.Matching(archive, filter);
        ImmutableArray<ClaimItem> items = await ClaimReader.ReadAsync(archive, ClaimSelection.Sorted(matching, filter).Skip(paging.Skip).Take(paging.Size), parameters.Site, cancellation);
        ClaimList list = new([.. items.Select(item => item with { ByConvention = convention.Shown(item.Range, item.Kind) })], total, parameters.Next(paging, total))
        {
            Filter = filter,
            Paging = paging,
            Convention = convention,
            Scopes = [.. scopes.OrderBy(scope => scope.Key).Select(scope => new ScopeCount(scope.Key, scope.Count))],
        };
        return parameters.Twin is not Twin.Html ? list : list with
        {
            Archive = filter.IsEmpty ? total : await archive.Claims.CountAsync(cancellation),
            Countries = await CountriesAsync(cancellation),
            Places = await NamesAsync(EntityKind.Place, cancellation),
            Sources = await SourcesAsync(cancellation),
            Outlets = await OutletsAsync(cancellation),
        };
    }

    private async Task<ImmutableArray<Choice>> CountriesAsync(CancellationToken cancellation)
    {
        List<string?> codes = await archive.Entities.Where(row => row.Country != null && row.Kind == EntityKind.Place).Select(row => row.Country).Distinct().ToListAsync(cancellation);
        return [.. codes.OfType<string>().Select(code => new Choice(code, EntityWords.CountryName(code)!)).OrderBy(choice => choice.Name, StringComparer.InvariantCulture)];
    }

    private async Task<ImmutableArray<string>> NamesAsync(EntityKind kind, CancellationToken cancellation) =>
        [.. await archive.Entities.Where(row => row.Kind == kind).OrderByDescending(row => row.Reports).ThenBy(row => row.Name).Take(Offered).Select(row => row.Name).ToListAsync(cancellation)];

    private async Task<ImmutableArray<string>> SourcesAsync(CancellationToken cancellation) =>
        [.. await archive.Entities.Where(row => row.Kind == EntityKind.Organization && archive.Claims.Any(claim => claim.SourceId == row.Id)).OrderByDescending(row => row.Reports).ThenBy(row => row.Name).Take(Offered).Select(row => row.Name).ToListAsync(cancellation)];

    private async Task<ImmutableArray<Choice>> OutletsAsync(CancellationToken cancellation) =>
        [.. (await Outlets.MostReportedAsync(archive, Offered, cancellation)).OrderBy(outlet => outlet.Name, StringComparer.InvariantCulture).Select(outlet => new Choice(outlet.Slug, outlet.Name))];
}

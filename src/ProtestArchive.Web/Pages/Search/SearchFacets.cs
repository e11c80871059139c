using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Counts what the reports found can be narrowed by. A choice is a link to the search with one operator more, or without the one that it stands for.</summary>
/// <param name="archive">The archive.</param>
/// <param name="text">The search.</param>
/// <param name="address">The address of a search.</param>
public sealed class SearchFacets(ArchiveContext archive, SearchText text, Func<string, string> address)
{
    private const int Choices = 6;
    private const int ChoicesOfFew = 4; // a choice among a handful of reports is soon made by eye
    private const int Few = 20;
    private const int Dates = 12;
    private const int MostNamed = 400; // entities, of all kinds together

    /// <summary>The facets that divide the reports; choices that would leave all of them are left out, unless they were made.</summary>
    /// <param name="reports">The reports that are counted, by row id.</param>
    /// <param name="meant">Entities that operators ask for already.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ImmutableArray<SearchFacet>> ReadAsync(int[] reports, IReadOnlyDictionary<SearchOperator, ImmutableArray<EntityRow>> meant, CancellationToken cancellation)
    {
        var heads = await archive.Reports.Where(row => EF.Parameter(reports).Contains(row.Id)).Select(row => new { row.OutletSlug, row.Outlet, row.Date }).ToListAsync(cancellation);
        HashSet<long> asked = [.. meant.SelectMany(pair => pair.Value).Select(entity => entity.Id)];
        List<Named> named = [.. (await NamedAsync(reports, cancellation)).Where(one => !asked.Contains(one.Id))];
        SearchFacet[] facets =
        [
            Facet("date", DateLinks(heads.Where(row => row.Date is not null).Select(row => row.Date!.Value)), SearchField.Date, SearchField.After, SearchField.Before),
            Facet("place", Links(named, EntityKind.Place, SearchField.Place), SearchField.Place, SearchField.City),
            Facet("person", Links(named, EntityKind.Person, SearchField.Person), SearchField.Person),
            Facet("organization", Links(named, EntityKind.Organization, SearchField.Org), SearchField.Org),
            Facet("kind", await KindsAsync(reports, cancellation), SearchField.Kind),
            Facet("outlet", text.Operators.Any(one => one is { Field: SearchField.Outlet, IsExcluded: false }) ? [] : heads.Where(row => row.OutletSlug is not null)
                .GroupBy(row => row.OutletSlug).Select(same => Link(SearchField.Outlet, same.First().Outlet!, same.First().Outlet!, same.Count()))
                .OrderByDescending(link => link.Count).ThenBy(link => link.Text, StringComparer.Ordinal), SearchField.Outlet),
        ];
        return [.. facets.Where(facet => !facet.Links.IsEmpty)];

        SearchFacet Facet(string name, IEnumerable<FacetLink> links, params ReadOnlySpan<SearchField> fields)
        {
            ImmutableArray<SearchField> own = [.. fields];
            return new(name, Say($"Search.Facet.{name}"),
            [
                .. text.Operators.Where(one => own.Contains(one.Field)).Select(one => new FacetLink(one.ToString(), reports.Length, address(text.Without(one))) { IsChosen = true }),
                .. links.Where(link => link.Count < reports.Length || text.IsEmpty).Take(name == "date" ? Dates : reports.Length < Few ? ChoicesOfFew : Choices),
            ]);
        }
    }

    private async Task<List<Named>> NamedAsync(IReadOnlyCollection<int> reports, CancellationToken cancellation)
    {
        List<EntityTally> tallies = await ReportTallies.EntitiesAsync(archive, reports, MostNamed, cancellation);
        long[] ids = [.. tallies.Select(tally => tally.EntityId)];
        var entities = await archive.Entities.Where(row => EF.Parameter(ids).Contains(row.Id)).Select(row => new { row.Id, row.Kind, row.Name, row.Slug }).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. tallies.Select(tally => (tally.Reports, row: entities[tally.EntityId])).Select(one => new Named(one.row.Id, one.row.Kind, one.row.Name, one.row.Slug, one.Reports))];
    }

    private IEnumerable<FacetLink> Links(List<Named> named, EntityKind kind, SearchField field) =>
        named.Where(one => one.Kind == kind).Select(one => Link(field, one.Slug == Slug.Of(one.Name) ? one.Name : one.Slug, one.Name, one.Count));

    private async Task<IEnumerable<FacetLink>> KindsAsync(IReadOnlyCollection<int> reports, CancellationToken cancellation)
    {
        Dictionary<string, EventKind> words = Enum.GetValues<EventKind>().ToDictionary(AnnotationFile.Word, StringComparer.Ordinal);
        return (await ReportTallies.KindsAsync(archive, reports, cancellation))
            .Select(tally => (Kind: words[tally.Kind], tally.Reports))
            .Where(tally => !text.Operators.Any(one => one.Kind == tally.Kind))
            .Select(tally => Link(SearchField.Kind, Parameters.Word(tally.Kind), Say($"EventKind.{tally.Kind}"), tally.Reports));
    }

    // Years where there are several, else months; a month is not divided further.
    private IEnumerable<FacetLink> DateLinks(IEnumerable<LocalDate> days)
    {
        SearchOperator? year = text.Operators.FirstOrDefault(one => one is { Field: SearchField.Date, IsExcluded: false });
        if (year is not null && year.Value.Length > 4) { return []; }
        LocalDate[] all = [.. days];
        bool byYear = year is null && all.Select(day => day.Year).Distinct().Skip(1).Any();
        return byYear
            ? all.CountBy(day => day.Year).OrderByDescending(one => one.Key).Select(one => Link(SearchField.Date, $"{one.Key:0000}", $"{one.Key:0000}", one.Value))
            : all.CountBy(day => day.ToYearMonth()).OrderByDescending(one => one.Key).Select(one =>
            {
                SearchOperator month = new(SearchField.Date, YearMonthPattern.Iso.Format(one.Key));
                return new FacetLink(DayWords.Month(one.Key.OnDayOfMonth(1)), one.Value, address(year is null ? text.With(month) : text.With(year, month)));
            });
    }

    private FacetLink Link(SearchField field, string value, string shown, int count) => new(shown, count, address(text.With(new SearchOperator(field, SearchOperator.Plain(value)))));

    private sealed record Named(long Id, EntityKind Kind, string Name, string Slug, int Count);
}

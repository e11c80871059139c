using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Shows whom or what a search is for, beside the reports that it finds.</summary>
/// <param name="archive">The archive.</param>
/// <param name="archiveReports">How many reports it holds.</param>
public sealed class SearchEntities(ArchiveContext archive, int archiveReports)
{
    private const int Most = 6;
    private const int MostSigla = 12;

    /// <param name="text">What is searched for.</param>
    /// <param name="names">The names among its words.</param>
    /// <param name="meant">The entities that its operators mean.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ImmutableArray<SearchEntity>> ReadAsync(
        SearchText text, ImmutableArray<SearchedName> names, FrozenDictionary<SearchOperator, ImmutableArray<EntityRow>> meant, CancellationToken cancellation)
    {
        bool nameOnly = text.Operators.IsEmpty && names.Length == 1 && names[0].Terms.Length == text.Terms.Length && names[0].Entities.Length == 1;
        EntityRow[] rows = [.. names.SelectMany(name => name.Entities)
            .Concat(text.Operators.Where(one => !one.IsExcluded && meant.ContainsKey(one)).SelectMany(one => meant[one]))
            .DistinctBy(row => row.Id).Take(Most)];
        ILookup<long, string> spellings = await EntityListQuery.SpellingsAsync(archive, [.. rows.Select(row => row.Id)], cancellation);
        ImmutableArray<SearchEntity>.Builder entities = ImmutableArray.CreateBuilder<SearchEntity>();
        foreach (EntityRow row in rows)
        {
            List<ReportRef> sigla = row.Reports > MostSigla ? [] : await archive.Postings.Where(posting => posting.EntityId == row.Id).OrderBy(posting => posting.Report!.Number)
                .Select(posting => new ReportRef(posting.Report!.Number, posting.Report.Slug, posting.Report.Title, posting.Report.TitleIsOurs)).ToListAsync(cancellation);
            entities.Add(new(row.Slug, row.Kind, row.Name)
            {
                What = EntityWords.What(row),
                Mentions = row.Mentions,
                Reports = row.Reports,
                Spellings = [.. spellings[row.Id]],
                IsExact = nameOnly,
                Sigla = [.. sigla.Select(report => report with { Letter = Sigla.OfArchive(report.Number, archiveReports) })],
            });
        }
        return entities.ToImmutable();
    }
}

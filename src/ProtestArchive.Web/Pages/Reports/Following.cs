using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Finds what can be followed through a report, and where it stands in it.</summary>
internal sealed class Following(AnnotatedReport annotated, FrozenDictionary<int, EntityRow> entities, ImmutableArray<FactItem> facts)
{
    private const string Figures = "figures/";

    /// <summary>All that the report has, kind by kind, the most frequent first.</summary>
    public ImmutableArray<Followable> All() =>
    [
        .. facts.GroupBy(fact => fact.Kind).Select(same => new Followable(MarkKind.Figure, Figures + Parameters.Word(same.Key), FigureWords.Heading(same.Key), same.Count())),
        .. Named().GroupBy(pair => pair.Entity.Id)
            .Select(same => (same.First().Entity, Times: same.Count()))
            .OrderBy(named => named.Entity.Kind).ThenByDescending(named => named.Times).ThenBy(named => named.Entity.Name, StringComparer.Ordinal)
            .Select(named => new Followable(MarkOf(named.Entity.Kind), What(named.Entity), named.Entity.Name, named.Times) { Address = EntityKinds.Of(named.Entity.Kind).Address(named.Entity.Slug) }),
    ];

    /// <summary>What the address asks to follow; null where it asks for nothing that the report has.</summary>
    public async Task<Followed?> ReadAsync(ArchiveContext archive, ReportRow report, string what, CancellationToken cancellation)
    {
        if (All().FirstOrDefault(one => one.What == what) is not { } followable) { return null; }
        if (followable.Kind is MarkKind.Figure)
        {
            return new(what, followable.Name,
                [.. facts.Where(fact => Figures + Parameters.Word(fact.Kind) == what).Select((fact, i) => new Occurrence(i + 1, fact.Paragraph, "c-" + fact.Id, fact.Said))]);
        }
        EntityRow entity = entities.Values.First(entity => What(entity) == what);
        Occurrence[] places = [.. Named().Where(pair => pair.Entity.Id == entity.Id).Select((pair, i) => new Occurrence(
            i + 1, annotated.ParagraphAt(pair.Mention.Span.Start)?.Number ?? 0, ReportMarks.Anchor(pair.Mention), pair.Mention.Span.In(annotated.Report.Text)))];
        IQueryable<PostingRow> others = archive.Postings.Where(posting => posting.EntityId == entity.Id);
        return new(what, entity.Name, [.. places])
        {
            Address = followable.Address,
            Next = await ReportAsync(archive, others.Where(posting => posting.ReportId > report.Id).OrderBy(posting => posting.ReportId), cancellation),
            Previous = await ReportAsync(archive, others.Where(posting => posting.ReportId < report.Id).OrderByDescending(posting => posting.ReportId), cancellation),
        };
    }

    private IEnumerable<(NameMention Mention, EntityRow Entity)> Named() => annotated.Mentions.OfType<NameMention>().OrderBy(mention => mention.Span.Start)
        .Select(mention => (mention, Entity: entities.GetValueOrDefault(mention.Local)!)).Where(pair => pair.Entity is not null);

    private static string What(EntityRow entity) => EntityKinds.InAddress(EntityKinds.Of(entity.Kind), entity.Slug);

    private static MarkKind MarkOf(EntityKind kind) => kind switch { EntityKind.Person => MarkKind.Person, EntityKind.Place => MarkKind.Place, _ => MarkKind.Organization };

    private static async Task<ReportRef?> ReportAsync(ArchiveContext archive, IQueryable<PostingRow> postings, CancellationToken cancellation)
    {
        ReportRef? report = await postings.Select(posting => new ReportRef(posting.Report!.Number, posting.Report.Slug, posting.Report.Title, posting.Report.TitleIsOurs)).FirstOrDefaultAsync(cancellation);
        return report is null ? null : report with { Letter = Sigla.OfArchive(report.Number, await archive.CountReportsAsync(cancellation)) };
    }
}

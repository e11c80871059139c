using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Reads the mentions of a name in context, a few reports a page, the newest report first.</summary>
public sealed class MentionsInContext(ArchiveContext archive, int archived)
{
    private const int MentionsAReport = 4;
    private const long StepsAPosting = 4; // how many days' entries are asked in the time that one posting's report is looked up

    public async Task<ImmutableArray<ReportMentions>> ReadAsync(EntityRow entity, Paging paging, CancellationToken cancellation)
    {
        List<ReportRow> reports = await Naming(archive, entity, archived, (long)paging.Skip + paging.Size).Skip(paging.Skip).Take(paging.Size).Include(report => report.Annotations).ToListAsync(cancellation);
        int[] ids = [.. reports.Select(report => report.Id)];
        ILookup<int, int> locals = (await archive.Links.Where(link => link.EntityId == entity.Id && ids.Contains(link.ReportId)).Select(link => new { link.ReportId, link.Local }).ToListAsync(cancellation))
            .ToLookup(link => link.ReportId, link => link.Local);
        return [.. reports.Select(report => Of(report, entity.Kind, [.. locals[report.Id]]))];
    }

    /// <summary>
    /// The reports that name it, the newest first. The first few of one that many name are found by walking the days back, all others by its
    /// postings: whichever reads fewer rows.
    /// </summary>
    /// <param name="archive">The archive.</param>
    /// <param name="entity">Who or what.</param>
    /// <param name="archived">How many reports the archive holds.</param>
    /// <param name="wanted">How many of them will be read, counted from the newest.</param>
    public static IQueryable<ReportRow> Naming(ArchiveContext archive, EntityRow entity, int archived, long wanted) =>
        (wanted * archived < StepsAPosting * entity.Reports * entity.Reports
            ? archive.Reports.Where(report => report.Postings.Any(posting => posting.EntityId == entity.Id))
            : archive.Postings.Where(posting => posting.EntityId == entity.Id).Join(archive.Reports, posting => posting.ReportId, report => report.Id, (posting, report) => report))
        .OrderByDescending(report => report.Date).ThenBy(report => report.Number);

    private ReportMentions Of(ReportRow report, EntityKind kind, HashSet<int> locals)
    {
        AnnotatedReport annotated = report.ToAnnotated();
        NameMention[] mentions = [.. annotated.Layer<NameMention>().Where(name => annotated.Names[name.Local].Kind == kind && locals.Contains(name.Local))];
        ReportRef reference = new(report.Number, report.Slug, report.Title, report.TitleIsOurs) { Letter = Sigla.OfArchive(report.Number, archived) };
        return new(reference, report.Date, report.DateBasis, mentions.Length, [.. mentions.Take(MentionsAReport).Select(mention => Snippet(annotated, reference, mention.Span))])
        {
            Ages = [.. mentions.OfType<PersonMention>().Select(person => person.Age).OfType<int>().Distinct().Order()],
        };
    }

    private static SnippetView Snippet(AnnotatedReport annotated, ReportRef report, TextSpan span)
    {
        Paragraph? paragraph = annotated.ParagraphAt(span.Start);
        return new(Excerpt.Around(annotated.Report.Text, paragraph?.Span ?? span, span), new Passage(report, paragraph?.Number ?? 0));
    }
}

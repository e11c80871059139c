using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Reads one report.</summary>
public sealed class ReportQuery(ArchiveContext archive)
{
    private const int MostAlongside = 4; // five are compared at most
    private const int MostWords = 8;
    private const int MostSuggested = 3;
    private const int LongestSuggestion = 90;

    public async Task<Answer<ReportRecord>> ReadAsync(string slug, string? what, CancellationToken cancellation)
    {
        ReportRow? row = await archive.Reports
            .Include(report => report.Annotations).Include(report => report.Captures)
            .Include(report => report.Links).ThenInclude(link => link.Entity)
            .Include(report => report.Claims).ThenInclude(claim => claim.Place)
            .Include(report => report.Tellings).ThenInclude(telling => telling.Event)
            .AsSplitQuery()
            .SingleOrDefaultAsync(report => report.Slug == slug, cancellation);
        if (row is null) { return new Missing(Say("Report.Missing")) { Suggestions = await LikeAsync(slug, cancellation) }; }
        AnnotatedReport annotated = row.ToAnnotated();
        FrozenDictionary<int, EntityRow> entities = row.Links.ToFrozenDictionary(link => link.Local, link => link.Entity!);
        FrozenDictionary<long, EventFigures> figures = await EventFigures.ReadAsync(
            archive, [.. row.Claims.Select(claim => claim.EventId).OfType<long>().Distinct()], cancellation);
        ImmutableArray<FactItem> facts = new ReportFacts(row, figures).Items();
        Following following = new(annotated, entities, facts);
        Followed? followed = what is null ? null : await following.ReadAsync(archive, row, what, cancellation);
        return new ReportRecord
        {
            Followed = followed,
            Followable = following.All(),
            Slug = row.Slug,
            Number = row.Number,
            Letter = Sigla.OfArchive(row.Number, await archive.CountReportsAsync(cancellation)),
            Title = row.Title,
            TitleIsOurs = row.TitleIsOurs,
            Outlet = row.Outlet,
            OutletSlug = row.OutletSlug,
            Byline = row.Byline,
            Language = row.Language,
            Url = row.Url,
            Date = row.Date,
            DateBasis = row.DateBasis,
            DateProof = await ProofItems.OfAsync(archive, row, cancellation),
            Words = row.WordCount,
            Sha256 = row.Sha256,
            AddedAt = row.AddedAt,
            Text = row.Text,
            Paragraphs = [.. row.Paragraphs.Select(paragraph => new ParagraphItem(paragraph.Number, paragraph.Kind, paragraph.Span.Start, paragraph.Span.Length))],
            Mentions = [.. annotated.Mentions.Select(mention => ReportMarks.Item(annotated, mention, entities))],
            Facts = facts,
            Garble = await ReportGarble.OfAsync(archive, row, cancellation),
            Ledger = await ClaimReader.OfReportAsync(archive, row.Slug, cancellation),
            FactsByParagraph = facts.ToLookup(fact => fact.Paragraph),
            Events = [.. row.Tellings.OrderByDescending(telling => telling.IsMain).ThenBy(telling => telling.Event!.Slug, StringComparer.Ordinal)
                .Select(telling => ReportFacts.Ref(telling.Event!, telling.IsMain))],
            Alongside = await AlongsideAsync(row, cancellation),
            Captures = [.. row.Captures.OrderBy(capture => capture.Id).Select(CaptureItem.Of)],
            Marks = ReportMarks.ByParagraph(annotated, entities, facts.ToFrozenDictionary(fact => fact.Start), followed),
        };
    }

    /// <summary>Reports that hold words of an address at which there is none.</summary>
    private async Task<ImmutableArray<Suggestion>> LikeAsync(string slug, CancellationToken cancellation)
    {
        string[] words = [.. slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).Take(MostWords)];
        if (words.Length == 0 || new FullTextQuery([new(words[0])]).ToMatch(_ => words.Skip(1)) is not { } match) { return []; }
        var like = await FullText.Matches(archive, match)
            .Join(archive.Reports, hit => hit.ReportId, report => report.Id, (hit, report) => new { hit.Rank, Report = new ReportRef(report.Number, report.Slug, report.Title, report.TitleIsOurs) })
            .OrderBy(hit => hit.Rank).Take(MostSuggested).ToListAsync(cancellation);
        return [.. like.Select(hit => new Suggestion(Excerpt.Opening(hit.Report.Heading, LongestSuggestion), Addresses.Report(hit.Report.Slug)))];
    }

    private async Task<ImmutableArray<ReportRef>> AlongsideAsync(ReportRow row, CancellationToken cancellation)
    {
        long[] main = [.. row.Tellings.Where(telling => telling.IsMain).Select(telling => telling.EventId)];
        if (main.Length == 0) { return []; }
        int reports = await archive.CountReportsAsync(cancellation);
        return
        [
            .. (await archive.Tellings.Where(telling => main.Contains(telling.EventId) && telling.ReportId != row.Id)
                    .OrderByDescending(telling => telling.IsMain).ThenBy(telling => telling.Report!.Number)
                    .Select(telling => new { telling.Report!.Number, telling.Report.Slug, telling.Report.Title, telling.Report.TitleIsOurs })
                    .ToListAsync(cancellation))
                .Select(report => new ReportRef(report.Number, report.Slug, report.Title, report.TitleIsOurs) { Letter = Sigla.OfArchive(report.Number, reports) })
                .Distinct()
                .Take(MostAlongside)
                .OrderBy(report => report.Number),
        ];
    }
}

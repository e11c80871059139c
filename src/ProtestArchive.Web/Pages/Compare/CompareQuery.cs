using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.Omissions;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Events.SharedWording;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Pages.Omissions;
using ProtestArchive.Web.Pages.SharedWording;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Compare;

/// <summary>Reads a comparison of reports.</summary>
public sealed class CompareQuery(ArchiveContext archive)
{
    public const int Fewest = 2;
    public const int Most = 5;

    public async Task<CompareRecord> ReadAsync(ImmutableArray<string> slugs, string? find, ConventionChoice convention, CancellationToken cancellation)
    {
        int total = await archive.CountReportsAsync(cancellation);
        string[] asked = [.. slugs.Take(Most + 1)];
        List<ReportRow> rows = slugs.Length > Most ? [] : await archive.Reports.Where(row => asked.Contains(row.Slug)).Include(row => row.Annotations).ToListAsync(cancellation);
        rows = [.. rows.OrderBy(row => Array.IndexOf(asked, row.Slug))];
        CompareRecord record = new()
        {
            Convention = convention,
            Problem = ProblemWith(slugs, rows, isSearching: find is not null),
            Chooser = await new ChooserQuery(archive).ReadAsync(slugs, find, total, cancellation),
        };
        return record.Problem is null && rows.Count >= Fewest ? await ComparedAsync(record, rows, total, cancellation) : record;
    }

    private static string? ProblemWith(ImmutableArray<string> slugs, List<ReportRow> found, bool isSearching)
    {
        if (slugs.IsEmpty) { return null; }
        if (slugs.Length > Most) { return Say("Compare.TooMany", Sentence.Capital(FigureWords.Count(slugs.Length, "report")), FigureWords.InWords(Most)); }
        string[] unknown = [.. slugs.Where(slug => found.TrueForAll(row => row.Slug != slug)).Select(slug => Sentence.Quoted(Excerpt.Opening(slug, 60)))];
        if (unknown.Length > 0) { return Say("Compare.Unknown", Sentence.List(unknown)); }
        return slugs.Length < Fewest && !isSearching ? Say("Compare.TooFew") : null;
    }

    private async Task<CompareRecord> ComparedAsync(CompareRecord record, List<ReportRow> rows, int total, CancellationToken cancellation)
    {
        int[] ids = [.. rows.Select(row => row.Id)];
        ImmutableArray<ReportRef> refs = [.. rows.Select(row => new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, total) })];
        if (total > Sigla.Letters) { refs = Sigla.Of(refs); }
        AnnotatedReport[] annotated = [.. rows.Select(row => row.ToAnnotated())];
        EntityIndex names = await LinkedNames.ReadAsync(archive, ids, cancellation);
        List<long> eventIds = await archive.Claims.Where(claim => ids.Contains(claim.ReportId) && claim.EventId != null).Select(claim => claim.EventId!.Value).Distinct().ToListAsync(cancellation);
        var figures = await EventFigures.ReadAsync(archive, eventIds, cancellation);

        FrozenSet<string> shas = rows.Select(row => row.Sha256).ToFrozenSet(StringComparer.Ordinal);
        ImmutableArray<FigureClaim> claims = [.. figures.Values.SelectMany(figure => figure.Claims.Values).Where(claim => shas.Contains(claim.ReportSha256))];
        Dictionary<long, string> slugOf = figures.Values.ToDictionary(figure => figure.Event.Id, figure => figure.Event.Slug);
        Dictionary<string, string> places = claims.Where(claim => claim.PlaceSlug is not null).DistinctBy(claim => claim.PlaceSlug).ToDictionary(claim => claim.PlaceSlug!, claim => claim.PlaceName!, StringComparer.Ordinal);
        ImmutableArray<AlignedRow> aligned = PassageAligner.Align(
            annotated, names,
            [.. claims.Select(claim => claim.ToClaim(slugOf[claim.Row.EventId!.Value]))],
            figures.Values.ToDictionary(figure => figure.Event.Slug, figure => figure.ToEvent(), StringComparer.Ordinal),
            slug => places.GetValueOrDefault(slug, slug));
        ImmutableArray<CompareRow> compared = [.. aligned.Select(row => Row(row, refs, annotated, record.Convention))];
        var mainEvents = await archive.Tellings.Where(telling => ids.Contains(telling.ReportId) && telling.IsMain)
            .Select(telling => new { telling.ReportId, telling.Event!.Title, telling.Event.Slug }).ToListAsync(cancellation);
        (ReportRef Ref, AnnotatedReport Annotated)[] cited = [.. refs.Zip(annotated)];
        ImmutableArray<GarbleFlag> flags = GarbleGuard.Check(annotated, names);
        return record with
        {
            Rows = compared,
            Garble = GarbleView.Of(flags, cited),
            Omissions = OmissionView.Of(OmissionFinder.Find([.. annotated.Select(report => new MatrixReport(report, []))], names, Topics(figures.Values, shas)), cited, cited.Length),
            SharedWording = SharedWordingView.Of(SharedWordingFinder.Find(annotated, names, flags), cited),
            Reports =
            [
                .. rows.Select((row, i) => new ComparedReport(refs[i], row.Outlet, row.Date, row.DateBasis)
                {
                    Words = row.WordCount,
                    People = annotated[i].Names.Count(name => name.Kind == EntityKind.Person),
                    Places = annotated[i].Names.Count(name => name.Kind == EntityKind.Place),
                    Figures = annotated[i].Layer<CountMention>().Count(),
                    MainEvent = mainEvents.Where(main => main.ReportId == row.Id).Select(main => new Suggestion(main.Title, Addresses.Event(main.Slug))).FirstOrDefault(),
                    SharedRows = compared.Count(other => !other.IsSingle && other.Cells.Any(cell => cell.Report == refs[i])),
                    OwnRows = compared.Count(other => other.IsSingle && other.Cells[0].Report == refs[i]),
                }),
            ],
        };
    }

    // Figures of one kind at one event are one fact; a kind that several events have is told apart by the event.
    private static IEnumerable<(Core.Events.Claim Claim, string Topic)> Topics(IEnumerable<EventFigures> events, FrozenSet<string> reports) =>
        events.SelectMany(told => told.Kinds.SelectMany(kind => kind.Comparable.Concat(kind.Apart.Select(apart => apart.Claim)).Where(claim => reports.Contains(claim.ReportSha256))
            .Select(claim => (claim, $"{FigureWords.Heading(kind.Kind)}: {told.Event.Title}{(told.Days is { } days ? ", " + DayWords.Abbreviated(days) : "")}"))));

    private static CompareRow Row(AlignedRow row, ImmutableArray<ReportRef> refs, AnnotatedReport[] annotated, ConventionChoice convention)
    {
        ImmutableArray<CompareCell> cells =
        [
            .. row.Cells.Select(cell => new CompareCell(
                refs[cell.Report],
                new Passage(refs[cell.Report], annotated[cell.Report].ParagraphAt(cell.Span.Start)?.Number ?? 0, cell.Claims.IsEmpty ? null : cell.Claims[0].Id),
                cell.Span.In(annotated[cell.Report].Report.Text))
            {
                Runs = MarkedPassage.Of(annotated[cell.Report].Report.Text, cell),
                Figures = [.. cell.Claims.Select(claim => new ComparedFigure(claim.Id, claim.Words, FigureWords.Of(claim.Mention.Range), convention.Read(claim.Mention.Range, claim.Mention.CountKind)))],
            }),
        ];
        Mark? mark = row.Verdict is { } verdict ? Mark.Of(verdict.Agreement) : cells.Length == 1 ? new Mark(Agreement.OneReport, Say("Compare.Only", cells[0].Report.Label)) : null;
        return new(row.Topic, mark, row.Verdict?.Why, cells);
    }
}

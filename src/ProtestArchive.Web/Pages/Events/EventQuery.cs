using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.Omissions;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Garble;
using ProtestArchive.Web.Pages.Omissions;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Reads an event.</summary>
public sealed class EventQuery(ArchiveContext archive)
{
    private const int MostAligned = 5; // what PassageAligner lays side by side
    private const int MostToldByOne = 6;

    public async Task<Answer<EventRecord>> ReadAsync(string slug, Parameters parameters, CancellationToken cancellation)
    {
        ConventionChoice convention = ConventionChoice.Of(parameters);
        var found = await archive.Events.Where(row => row.Slug == slug).Select(row => new { row.Id }).FirstOrDefaultAsync(cancellation);
        if (found is null) { return new Missing(Say("Event.Missing")) { Suggestions = [new(Say("Event.All"), "/events")] }; }
        EventFigures figures = (await EventFigures.ReadAsync(archive, [found.Id], cancellation))[found.Id];
        ImmutableArray<Teller> tellers = await TellersAsync(found.Id, figures, cancellation);
        ColumnChoice choice = ColumnChoice.Of(figures, tellers, convention.Convention, parameters);
        tellers = await LetteredAsync(tellers, choice, cancellation);
        FrozenDictionary<string, ReportRef> refs = tellers.ToFrozenDictionary(teller => teller.Slug, teller => teller.Report, StringComparer.Ordinal);
        figures = figures.Cited(refs);
        ImmutableArray<Teller> columns = [.. tellers.Where(teller => choice.Columns.Contains(teller.Slug)).OrderBy(teller => teller.Report.Number)];
        List<TellingText> texts = await TextsAsync(found.Id, columns, cancellation);
        EntityIndex names = await LinkedNames.ReadAsync(archive, [.. texts.Select(text => text.ReportId)], cancellation);

        EventAspects aspects = new(figures, tellers, columns, texts, names, convention);
        ImmutableArray<Aspect> figureAspects = aspects.Figures();
        ImmutableArray<Aspect> rows = [.. aspects.Circumstances(), .. figureAspects, .. aspects.People()];
        LedgerPart ledger = await ClaimReader.OfEventAsync(archive, figures.Event.Slug, cancellation);
        return new EventRecord
        {
            Slug = figures.Event.Slug,
            Kind = figures.Event.Kind,
            Title = figures.Event.Title,
            Summary = EventSummary.Of(figures, tellers),
            Days = figures.Days,
            Place = figures.Event.Place is { } place ? new(place.Slug, place.Name) : null,
            Side = figures.Event.Side,
            Reports = tellers,
            Columns = columns,
            Choice = choice,
            Aspects = rows,
            Strip = EventSummary.Strip(figures, rows),
            Ledger = ledger with { Items = [.. ledger.Items.Select(item => item with { Report = refs.GetValueOrDefault(item.Report.Slug, item.Report) })] },
            Claims = EventAspects.Claims(figures, tellers, convention),
            Values = EventValues.Of(figures),
            Convention = convention,
            Charts = [.. figures.Kinds.Select(kind => FigureCharts.Of(figures, kind, Parameters.Word(kind.Kind), ChartTitle(figures, kind.Kind))).OfType<RangeChart>()],
            ToldByOne = ToldByOne(texts, names),
            Garble = Damaged(texts, names),
            Omissions = texts.Count < 2 ? null : OmissionView.Of(
                OmissionFinder.Find([.. texts.Select(text => new MatrixReport(text.Annotated, text.Passages))], names, Topics(figures)), [.. texts.Select(text => (text.Report, text.Annotated))], columns.Length),
            Sources = [.. figures.Kinds.Select(kind => (kind.Kind, Summary: figures.SourcesOf(kind))).Where(kind => kind.Summary is not null).Select(kind => new KindSources(kind.Kind, kind.Summary!))],
        };
    }

    // What is damaged elsewhere in a report is told on the report's own page.
    private static ImmutableArray<GarbleView> Damaged(List<TellingText> texts, EntityIndex names)
    {
        Dictionary<string, TellingText> bySha = texts.ToDictionary(text => text.Annotated.Report.Sha256, StringComparer.Ordinal);
        return GarbleView.Of(
            GarbleGuard.Check([.. texts.Select(text => text.Annotated)], names).Where(flag => bySha[flag.ReportSha256].Passages.Any(passage => passage.Overlaps(flag.Span))),
            texts.Select(text => (text.Report, text.Annotated)));
    }

    private static IEnumerable<(Core.Events.Claim Claim, string Topic)> Topics(EventFigures figures) =>
        figures.Kinds.SelectMany(kind => kind.Comparable.Concat(kind.Apart.Select(apart => apart.Claim)).Select(claim => (claim, FigureWords.Heading(kind.Kind))));

    private static string ChartTitle(EventFigures figures, CountKind kind) => figures.Days switch
    {
        { IsDay: true } day => Say("Event.ChartOn", FigureWords.Heading(kind), DayWords.Full(day)),
        { } days => Say("Event.ChartIn", FigureWords.Heading(kind), DayWords.Full(days)),
        null => FigureWords.Heading(kind),
    };

    // Those that are chiefly about it first, then those that give most figures.
    private async Task<ImmutableArray<Teller>> TellersAsync(long id, EventFigures figures, CancellationToken cancellation)
    {
        Dictionary<string, int> claims = figures.Claims.Values.CountBy(claim => claim.Report.Slug).ToDictionary(StringComparer.Ordinal);
        var rows = await archive.Tellings.Where(telling => telling.EventId == id)
            .Select(telling => new { telling.IsMain, telling.Report!.Number, telling.Report.Slug, telling.Report.Title, telling.Report.TitleIsOurs, telling.Report.Outlet, telling.Report.Date, telling.Report.DateBasis })
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderByDescending(row => row.IsMain).ThenByDescending(row => claims.GetValueOrDefault(row.Slug)).ThenBy(row => row.Number)
                .Select(row => new Teller(new(row.Number, row.Slug, row.Title, row.TitleIsOurs), row.Outlet, row.Date, row.DateBasis, row.IsMain)),
        ];
    }

    // A report keeps its letter whichever stand side by side, as long as there are letters for all.
    private async Task<ImmutableArray<Teller>> LetteredAsync(ImmutableArray<Teller> tellers, ColumnChoice choice, CancellationToken cancellation)
    {
        int reports = await archive.CountReportsAsync(cancellation);
        bool isFew = tellers.Length <= ColumnChoice.Most;
        Teller[] ordered = [.. tellers.OrderBy(teller => teller.Report.Number)];
        FrozenDictionary<string, ReportRef> refs = Sigla.Of([.. ordered.Select(teller => teller.Report)], reports, report => choice.Columns.Contains(report.Slug)).ToFrozenDictionary(report => report.Slug, StringComparer.Ordinal);
        return [.. (isFew ? ordered : tellers.AsEnumerable()).Select(teller => teller with { Report = refs[teller.Slug] })];
    }

    private async Task<List<TellingText>> TextsAsync(long id, ImmutableArray<Teller> columns, CancellationToken cancellation)
    {
        string[] slugs = [.. columns.Select(column => column.Slug)];
        FrozenDictionary<string, ReportRef> refs = columns.ToFrozenDictionary(column => column.Slug, column => column.Report, StringComparer.Ordinal);
        List<EventTellingRow> rows = await archive.Tellings.Where(telling => telling.EventId == id && slugs.Contains(telling.Report!.Slug))
            .Include(telling => telling.Report).ThenInclude(report => report!.Annotations)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new TellingText(row.ReportId, refs[row.Report!.Slug], row.Report.ToAnnotated(), row.Passages)).OrderBy(text => Array.IndexOf(slugs, text.Report.Slug))];
    }

    private static ImmutableArray<SnippetView> ToldByOne(List<TellingText> texts, EntityIndex names)
    {
        if (texts.Count is < 2 or > MostAligned) { return []; }
        ImmutableArray<AlignedRow> rows = PassageAligner.Align([.. texts.Select(text => text.Annotated)], names, [], FrozenDictionary<string, Core.Events.Event>.Empty, slug => slug);
        return
        [
            .. rows.Where(row => row.Cells.Length == 1)
                .Select(row => (Text: texts[row.Cells[0].Report], row.Cells[0].Span))
                .Where(lone => lone.Text.Passages.Contains(lone.Span))
                .Take(MostToldByOne)
                .Select(lone => new SnippetView(Excerpt.Of(Excerpt.Opening(lone.Span.In(lone.Text.Annotated.Report.Text), 280)), new Passage(lone.Text.Report, lone.Text.Annotated.ParagraphAt(lone.Span.Start)?.Number ?? 0))),
        ];
    }
}

/// <summary>What one report tells of an event.</summary>
/// <param name="ReportId">Its row.</param>
/// <param name="Report">How it is cited.</param>
/// <param name="Annotated">The report.</param>
/// <param name="Passages">The sentences about the event.</param>
public sealed record TellingText(int ReportId, ReportRef Report, AnnotatedReport Annotated, ImmutableArray<TextSpan> Passages);

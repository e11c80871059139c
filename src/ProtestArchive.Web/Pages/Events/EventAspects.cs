using System.Collections.Frozen;
using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Builds the rows of an event's matrix.</summary>
public sealed class EventAspects(EventFigures figures, ImmutableArray<Teller> tellers, ImmutableArray<Teller> columns, List<TellingText> texts, EntityIndex names, ConventionChoice convention)
{
    private readonly FrozenDictionary<string, TellingText> _texts = texts.ToFrozenDictionary(text => text.Report.Slug, StringComparer.Ordinal);

    /// <summary>When and where.</summary>
    public IEnumerable<Aspect> Circumstances()
    {
        if (figures.Days is { } days)
        {
            ImmutableArray<AspectCell> when = Cells(text => Day(text, days));
            int told = when.Count(cell => !cell.Claims.IsEmpty);
            yield return new("when", Say("Event.Date"), Told(told), told == 0 ? Say("Event.DayOfReport") : Of(DayWords.WithWeekday(days), told), when);
        }
        if (figures.Event.Place is { } place)
        {
            ImmutableArray<AspectCell> where = Cells(text => Place(text, place.Slug));
            int told = where.Count(cell => !cell.Claims.IsEmpty);
            yield return new("where", Say("Event.Place"), Told(told), Of(place.Name, told), where);
        }
    }

    /// <summary>One row for each kind of figure.</summary>
    public ImmutableArray<Aspect> Figures() =>
    [
        .. figures.Kinds.Select(kind => new Aspect(
            Api.Parameters.Word(kind.Kind),
            FigureWords.Heading(kind.Kind),
            Mark.Of(kind.Verdict.Agreement),
            kind.Verdict.Why,
            [.. columns.Select(column => new AspectCell(column.Report, [.. kind.Comparable.Select(claim => (claim.Id, Scope: (string?)null))
                .Concat(kind.Apart.Select(apart => (apart.Claim.Id, Scope: (string?)apart.Scope)))
                .Select(claim => (Claim: figures.Claims[claim.Id], claim.Scope))
                .Where(claim => claim.Claim.Report.Slug == column.Slug)
                .OrderBy(claim => claim.Scope is not null).ThenBy(claim => claim.Claim.Row.Start)
                .Select(claim => View(claim.Claim, column.Report, claim.Scope))]))])),
    ];

    /// <summary>Whom each report names where it tells of the event.</summary>
    public IEnumerable<Aspect> People()
    {
        ImmutableArray<(ReportRef Report, ImmutableArray<(string Name, TextSpan Span)> Named)> named = [.. columns.Select(column => (column.Report, Named: Named(_texts[column.Slug])))];
        if (named.All(cell => cell.Named.IsEmpty)) { yield break; }
        string[] common = [.. named.SelectMany(cell => cell.Named.Select(person => person.Name)).CountBy(name => name).Where(name => name.Value > 1).Select(name => name.Key).Order(StringComparer.Ordinal)];
        yield return new(
            "people",
            Say("Event.NamedPeople"),
            common.Length > 0 ? new(Agreement.Same, Say("Event.InCommon", common.Length)) : new(Agreement.None, Say("Event.NoneInCommon")),
            common.Length > 0 ? Say("Event.Common", Sentence.List(common)) : Say("Event.NoCommon"),
            [.. named.Select(cell => new AspectCell(cell.Report, [.. cell.Named.Take(1).Select(first => new ClaimView(
                Around(_texts[cell.Report.Slug], first.Span), Sentence.List([.. cell.Named.Select(person => person.Name)]), null, PassageOf(_texts[cell.Report.Slug], first.Span)) { ShowSource = false })]))]);
    }

    /// <summary>All figures as rows of a table.</summary>
    public static ImmutableArray<EventClaim> Claims(EventFigures figures, ImmutableArray<Teller> tellers, ConventionChoice convention)
    {
        Dictionary<string, string> apart = figures.Kinds.SelectMany(kind => kind.Apart).ToDictionary(pair => pair.Claim.Id, pair => pair.Scope, StringComparer.Ordinal);
        FrozenDictionary<string, ReportRef> refs = tellers.ToFrozenDictionary(teller => teller.Slug, teller => teller.Report, StringComparer.Ordinal);
        return
        [
            .. figures.Claims.Values.OrderBy(claim => claim.Report.Number).ThenBy(claim => claim.Row.Start).Select(claim => new EventClaim
            {
                Id = claim.Row.Id,
                Slug = claim.Report.Slug,
                Report = refs.GetValueOrDefault(claim.Report.Slug, claim.Report).Heading,
                Kind = claim.Row.Kind,
                Words = claim.Row.Verbatim,
                Low = claim.Row.Low,
                High = claim.Row.High,
                Qualifier = claim.Row.Qualifier,
                Number = convention.Read(claim.Range, claim.Row.Kind).Number,
                Who = claim.Row.Who,
                Place = claim.PlaceName,
                Days = EventFigures.DaysOf(claim.Row.FirstDay, claim.Row.LastDay),
                Source = claim.Row.Source,
                SourceClass = claim.Source.Class,
                Apart = apart.GetValueOrDefault(claim.Row.Id),
                ProposedReading = claim.Row.ProposedReading,
                Paragraph = claim.Row.Paragraph,
                Address = claim.Passage.Address,
            }),
        ];
    }

    private ClaimView View(FigureClaim claim, ReportRef report, string? scope)
    {
        TextSpan span = new(claim.Row.Start, claim.Row.Length);
        string norm = claim.Row is { Low: null, High: null } ? Say("Event.NoFigureRead") : FigureWords.Of(claim.Range);
        string? note = claim.Row.ProposedReading is { } proposed ? Say("Event.LooksDamaged", proposed) : null;
        if (scope is not null) { note = string.Join(' ', new[] { Say("Event.SetApart", scope), note }.OfType<string>()); }
        return new(Around(_texts[report.Slug], span), norm, claim.Row.Source, new Passage(report, claim.Row.Paragraph, claim.Row.Id)) { IsApart = scope is not null, SourceClass = claim.Row.Source is null ? null : SourceSummary.Word(claim.Source.Class), Note = note, ByConvention = convention.Shown(claim.Range, claim.Row.Kind) };
    }

    private ImmutableArray<AspectCell> Cells(Func<TellingText, ClaimView?> claim) =>
        [.. columns.Select(column => new AspectCell(column.Report, claim(_texts[column.Slug]) is { } view ? [view] : []))];

    private static ClaimView? Day(TellingText text, DayRange days)
    {
        TimeMention? told = text.Annotated.Layer<TimeMention>().FirstOrDefault(time => time.Days is { } named && named.Overlaps(days) && Tells(text, time.Span));
        return told is null ? null : new(Around(text, told.Span), DayWords.Full(told.Days!.Value), null, PassageOf(text, told.Span)) { ShowSource = false };
    }

    private ClaimView? Place(TellingText text, string slug)
    {
        PlaceMention? told = text.Annotated.Layer<PlaceMention>().FirstOrDefault(place => Tells(text, place.Span) && Entity(text, place)?.Slug == slug);
        if (told is null) { return null; }
        string[] others = [.. text.Annotated.Layer<PlaceMention>().Where(place => Tells(text, place.Span))
            .Select(place => Entity(text, place)).OfType<Entity>().Where(entity => entity.PlaceType is not (PlaceType.Country or PlaceType.Continent))
            .Select(entity => entity.Name).Distinct(StringComparer.Ordinal)];
        return new(Around(text, told.Span), others.Length > 0 ? Sentence.List(others) : null, null, PassageOf(text, told.Span)) { ShowSource = false };
    }

    private ImmutableArray<(string Name, TextSpan Span)> Named(TellingText text) =>
    [
        .. text.Annotated.Layer<PersonMention>().Where(person => Tells(text, person.Span))
            .Select(person => (Entity(text, person)?.Name, person.Span)).Where(person => person.Name is not null)
            .DistinctBy(person => person.Name).Select(person => (person.Name!, person.Span)),
    ];

    private Entity? Entity(TellingText text, NameMention name) => names.Of(text.Annotated.Report.Sha256, name.Local);

    private static bool Tells(TellingText text, TextSpan span) => text.Passages.Any(passage => passage.Contains(span));

    private static Excerpt Around(TellingText text, TextSpan span)
    {
        TextSpan frame = text.Passages.FirstOrDefault(passage => passage.Contains(span));
        if (frame.Length == 0) { frame = text.Annotated.ParagraphAt(span.Start)?.Span ?? span; }
        return Excerpt.Around(text.Annotated.Report.Text, frame, span);
    }

    private static Passage PassageOf(TellingText text, TextSpan span) => new(text.Report, text.Annotated.ParagraphAt(span.Start)?.Number ?? 0);

    private Mark Told(int told) => told == 0 ? Mark.Of(Agreement.None) : told == 1 && columns.Length == 1 ? Mark.Of(Agreement.OneReport) : new(Agreement.Same, Say("Event.TellIt", told, columns.Length));

    private string Of(string what, int told) => tellers.Length > columns.Length
        ? Say("Event.ToldOfShown", what, FigureWords.InWords(told), FigureWords.InWords(columns.Length))
        : Say("Event.ToldOf", what, FigureWords.InWords(told), FigureWords.Count(tellers.Length, "report"));
}

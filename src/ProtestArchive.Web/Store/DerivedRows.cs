using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>An <see cref="ArchiveRecord"/> as rows.</summary>
public sealed class DerivedRows
{
    private readonly ArchiveRecord _record;
    private readonly IReadOnlyDictionary<string, int> _ids;
    private readonly RulingSet _rulings;
    private readonly Dictionary<string, long> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnnotatedReport> _reports;

    /// <param name="record">What was derived.</param>
    /// <param name="ids"><see cref="ReportRow.Id"/> by SHA-256, of every report in the record.</param>
    /// <param name="rulings">What was ruled.</param>
    public DerivedRows(ArchiveRecord record, IReadOnlyDictionary<string, int> ids, RulingSet rulings)
    {
        _record = record;
        _ids = ids;
        _rulings = rulings;
        _reports = record.Reports.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        foreach (Entity entity in record.Entities)
        {
            if (entity.Kind == EntityKind.Place) { _places[entity.Slug] = RowId.OfEntity(entity.Kind, entity.Slug); }
        }
    }

    public IEnumerable<EntityRow> Entities => _record.Entities.Select(entity => new EntityRow
    {
        Id = RowId.OfEntity(entity.Kind, entity.Slug),
        Kind = entity.Kind,
        Slug = entity.Slug,
        Name = entity.Name,
        PlaceType = entity.PlaceType,
        OrganizationType = entity.OrganizationType,
        Country = entity.Country,
        Latitude = entity.Latitude,
        Longitude = entity.Longitude,
        GazetteerId = entity.GazetteerId,
        Roles = entity.Roles,
        Reports = entity.Reports,
        Mentions = entity.Mentions,
    });

    public IEnumerable<SpellingRow> Spellings => _record.Reports.SelectMany(report => Spelling.Of(report, _record.Links).Select(spelling => new SpellingRow
    {
        EntityId = RowId.OfEntity(spelling.Entity.Kind, spelling.Entity.Slug),
        ReportId = _ids[report.Report.Sha256],
        Text = spelling.Text,
        Slug = spelling.Slug,
        Mentions = spelling.Mentions,
    }));

    public IEnumerable<LinkRow> Links => _record.Reports.SelectMany(report => _record.Links.LinksOf(report.Report.Sha256).Select(link => new LinkRow
    {
        ReportId = _ids[link.ReportSha256],
        Local = link.Local,
        EntityId = Linked(report, link.Local)!.Value,
        Score = link.Score,
        Reasons = link.Reasons,
    }));

    public IEnumerable<PostingRow> Postings => _record.Reports.SelectMany(report => report.Layer<NameMention>()
        .Select(mention => Linked(report, mention.Local))
        .OfType<long>()
        .CountBy(entity => entity)
        .Select(pair => new PostingRow { EntityId = pair.Key, ReportId = _ids[report.Report.Sha256], Mentions = pair.Value }));

    public IEnumerable<EventRow> Events => _record.Events.Select(happening => new EventRow
    {
        Id = RowId.OfEvent(happening.Slug),
        Slug = happening.Slug,
        Kind = happening.Kind,
        Title = happening.Title,
        FirstDay = happening.Days?.First,
        LastDay = happening.Days?.Last,
        PlaceId = Place(happening.Place),
        Side = happening.Side,
        Reports = happening.Tellings.Length,
    });

    public IEnumerable<EventTellingRow> Tellings => _record.Events.SelectMany(happening => happening.Tellings.Select(telling => new EventTellingRow
    {
        EventId = RowId.OfEvent(happening.Slug),
        ReportId = _ids[telling.ReportSha256],
        IsMain = telling.IsMain,
        Passages = telling.Passages,
    }));

    public IEnumerable<ClaimRow> Claims => _record.Claims.Select(claim =>
    {
        AnnotatedReport report = _reports[claim.ReportSha256];
        CountMention mention = claim.Mention;
        Bounds bounds = Bounds.Of(mention.Range);
        Paragraph? paragraph = report.ParagraphAt(mention.Span.Start);
        return new ClaimRow
        {
            Id = claim.Id,
            ReportId = _ids[claim.ReportSha256],
            EventId = claim.Event is { } slug ? RowId.OfEvent(slug) : null,
            Kind = mention.CountKind,
            Low = mention.Range.Low,
            High = mention.Range.High,
            Qualifier = mention.Range.Qualifier,
            Least = bounds.Low,
            Most = bounds.High,
            Scope = ClaimScopes.Of(claim.Days, mention.Place is { } place ? report.Names[place].PlaceType : null),
            Verbatim = claim.Words,
            NumberText = mention.Range.NumberText,
            Who = mention.Who,
            Group = Groups.ClassOf(mention.Who),
            PlaceId = Place(claim.Place),
            PlaceStated = mention.PlaceStated,
            FirstDay = claim.Days?.First,
            LastDay = claim.Days?.Last,
            Source = mention.AttributedTo?.Source,
            Cue = mention.AttributedTo?.Cue,
            SourceId = mention.AttributedTo?.Name is { } name ? Linked(report, name) : null,
            SourceClass = SourceClassifier.Of(CitedSources.Of(report, mention)).Class,
            Start = mention.Span.Start,
            Length = mention.Span.Length,
            Paragraph = paragraph?.Number ?? 0,
            InHeadline = paragraph is { Kind: ParagraphKind.Headline },
            ProposedReading = mention.ProposedReading,
        };
    });

    public IEnumerable<QuoteRow> Quotes => _record.Reports.SelectMany(report => report.Layer<QuoteMention>().Select(quote => new QuoteRow
    {
        Id = MentionId.Of(report.Report.Sha256, quote.Span, MentionLayer.Of(quote)),
        ReportId = _ids[report.Report.Sha256],
        Words = quote.Span.In(report.Report.Text),
        SpeakerId = quote.Speaker is { } speaker ? Linked(report, speaker) : null,
        SpeakerPhrase = quote.SpeakerPhrase,
        SpeakerText = quote.SpeakerText,
        Cue = quote.Cue,
        Start = quote.Span.Start,
        Length = quote.Span.Length,
        Paragraph = report.ParagraphAt(quote.Span.Start)?.Number ?? 0,
    }));

    /// <summary>What each report is shown with: title and outlet, its date, and its annotations where an inferred date or a ruling changed them.</summary>
    public IEnumerable<(int ReportId, Report Shown, DocumentDate Date, AnnotatedReport? Dated)> Heads => _record.Reports.Select(report =>
    (
        _ids[report.Report.Sha256],
        report.Report,
        _record.Dates.GetValueOrDefault(report.Report.Sha256, report.Report.StatedDate),
        report.CreationTime != report.Report.StatedDate.Value || _rulings.ChangesReading(report.Report.Sha256) ? report : null
    ));

    private long? Linked(AnnotatedReport report, int local) => _record.Links.Of(report.Report.Sha256, local) is { } entity ? RowId.OfEntity(entity.Kind, entity.Slug) : null;

    private long? Place(string? slug) => slug is not null && _places.TryGetValue(slug, out long id) ? id : null;
}

using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>The cross-report record as rows.</summary>
/// <param name="index">The record.</param>
/// <param name="ids"><see cref="ReportRow.Id"/> by SHA-256, of every report in the record.</param>
public sealed class DerivedRows(RecordIndex index, IReadOnlyDictionary<string, int> ids)
{
    public RecordIndex Index => index;

    /// <summary>The row id of a report.</summary>
    public int IdOf(string sha256) => ids[sha256];

    public static EntityRow Of(Entity entity) => new()
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
    };

    public static IEnumerable<AliasRow> Aliases(Entity entity) => entity.Aliases.Select(alias => Slug.Of(alias)).Where(slug => slug.Length > 0).Distinct(StringComparer.Ordinal)
        .Select(slug => new AliasRow { EntityId = RowId.OfEntity(entity.Kind, entity.Slug), Slug = slug });

    public EventRow Of(Event happening) => new()
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
    };

    public IEnumerable<EventTellingRow> Tellings(Event happening) => happening.Tellings.Select(telling => new EventTellingRow
    {
        EventId = RowId.OfEvent(happening.Slug),
        ReportId = ids[telling.ReportSha256],
        IsMain = telling.IsMain,
        Passages = telling.Passages,
    });

    public IEnumerable<LinkRow> Links(AnnotatedReport report) => index.Entities.LinksOf(report.Report.Sha256).Select(link => new LinkRow
    {
        ReportId = IdOf(report),
        Local = link.Local,
        EntityId = Linked(report, link.Local)!.Value,
        Score = link.Score,
        Reasons = link.Reasons,
    });

    public IEnumerable<SpellingRow> Spellings(AnnotatedReport report) => Spelling.Of(report, index.Entities).Select(spelling => new SpellingRow
    {
        EntityId = RowId.OfEntity(spelling.Entity.Kind, spelling.Entity.Slug),
        ReportId = IdOf(report),
        Text = spelling.Text,
        Slug = spelling.Slug,
        Mentions = spelling.Mentions,
    });

    public IEnumerable<PostingRow> Postings(AnnotatedReport report) => report.Layer<NameMention>()
        .Select(mention => Linked(report, mention.Local))
        .OfType<long>()
        .CountBy(entity => entity)
        .Select(pair => new PostingRow { EntityId = pair.Key, ReportId = IdOf(report), Mentions = pair.Value });

    public IEnumerable<ClaimRow> Claims(AnnotatedReport report) => index.ClaimsOf(report.Report.Sha256).Select(claim =>
    {
        CountMention mention = claim.Mention;
        Bounds bounds = Bounds.Of(mention.Range);
        Paragraph? paragraph = report.ParagraphAt(mention.Span.Start);
        return new ClaimRow
        {
            Id = claim.Id,
            ReportId = IdOf(report),
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

    public IEnumerable<QuoteRow> Quotes(AnnotatedReport report) => report.Layer<QuoteMention>().Select(quote => new QuoteRow
    {
        Id = MentionId.Of(report.Report.Sha256, quote.Span, MentionLayer.Of(quote)),
        ReportId = IdOf(report),
        Words = quote.Span.In(report.Report.Text),
        SpeakerId = quote.Speaker is { } speaker ? Linked(report, speaker) : null,
        SpeakerPhrase = quote.SpeakerPhrase,
        SpeakerText = quote.SpeakerText,
        Cue = quote.Cue,
        Start = quote.Span.Start,
        Length = quote.Span.Length,
        Paragraph = report.ParagraphAt(quote.Span.Start)?.Number ?? 0,
    });

    private int IdOf(AnnotatedReport report) => ids[report.Report.Sha256];

    private long? Linked(AnnotatedReport report, int local) => index.Entities.Of(report.Report.Sha256, local) is { } entity ? RowId.OfEntity(entity.Kind, entity.Slug) : null;

    private long? Place(string? slug) => slug is not null && index.Entities.Find(EntityKind.Place, slug) is not null ? RowId.OfEntity(EntityKind.Place, slug) : null;
}

using System.Collections.Frozen;
using System.Globalization;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Turns what was read in a report into marks of its text and items of its record.</summary>
internal static class ReportMarks
{
    /// <summary>A mention as the record's JSON shows it.</summary>
    public static MentionItem Item(AnnotatedReport annotated, Mention mention, FrozenDictionary<int, EntityRow> entities)
    {
        (string? entity, string? value) = mention switch
        {
            NameMention name => (entities.GetValueOrDefault(name.Local)?.Slug, null),
            TimeMention time => (null, time.Value),
            CountMention count => (null, AnnotationFile.Word(count.CountKind)),
            HappeningMention happening => (null, AnnotationFile.Word(happening.EventKind)),
            QuoteMention quote => (quote.Speaker is { } speaker ? entities.GetValueOrDefault(speaker)?.Slug : null, Speaker(annotated, quote, entities)),
            _ => ((string?)null, (string?)null),
        };
        return new(MentionLayer.Of(mention), mention.Span.Start, mention.Span.Length, mention.Span.In(annotated.Report.Text), entity, value);
    }

    /// <summary>The marks, by the number of each paragraph that they touch.</summary>
    public static ILookup<int, TextMark> ByParagraph(AnnotatedReport annotated, FrozenDictionary<int, EntityRow> entities, FrozenDictionary<int, FactItem> facts, Followed? followed)
    {
        FrozenSet<string> anchors = (followed?.Places.Select(place => place.Anchor) ?? []).ToFrozenSet(StringComparer.Ordinal);
        List<(int Paragraph, TextMark Mark)> marks = [];
        foreach (Mention mention in annotated.Mentions)
        {
            if (Mark(annotated, mention, entities, facts) is not { } mark) { continue; }
            foreach (Paragraph paragraph in Touched(annotated.Report, mark.Span)) { marks.Add((paragraph.Number, mark with { IsFollowed = mark.Id is { } id && anchors.Contains(id) })); }
        }
        return marks.ToLookup(pair => pair.Paragraph, pair => pair.Mark);
    }

    /// <summary>
    /// The anchor of a name's words: its layer and where it begins. A text never changes, so the anchor leads to the same words for ever.
    /// </summary>
    public static string Anchor(NameMention mention) => string.Create(CultureInfo.InvariantCulture, $"{mention switch { PersonMention => "person", PlaceMention => "place", _ => "org" }}-{mention.Span.Start}");

    private static TextMark? Mark(AnnotatedReport annotated, Mention mention, FrozenDictionary<int, EntityRow> entities, FrozenDictionary<int, FactItem> facts) => mention switch
    {
        PersonMention person => Named(person, MarkKind.Person, entities),
        PlaceMention place => Named(place, MarkKind.Place, entities),
        OrganizationMention organization => Named(organization, MarkKind.Organization, entities),
        TimeMention time => new(time.Span, MarkKind.Time) { Reading = time.Days is { } days ? DayWords.Full(days) : time.Value },
        QuoteMention quote => new(quote.Span, MarkKind.Quoted) { Reading = Speaker(annotated, quote, entities) },
        CountMention count when facts.GetValueOrDefault(count.Span.Start) is { } fact => new(count.Span, MarkKind.Figure)
        {
            Id = "c-" + fact.Id,
            Ordinal = fact.Ordinal,
            Address = fact.Event is { } at ? Addresses.Event(at.Slug) : null,
            Reading = ReportModel.Head(fact),
        },
        CountMention count => new(count.Span, MarkKind.Figure) { Reading = FigureWords.Of(count.Range) },
        _ => null,
    };

    private static TextMark Named(NameMention mention, MarkKind kind, FrozenDictionary<int, EntityRow> entities)
    {
        EntityRow? entity = entities.GetValueOrDefault(mention.Local);
        return new(mention.Span, kind)
        {
            Id = Anchor(mention),
            Reading = entity?.Name,
            Address = entity is null ? null : EntityKinds.Of(entity.Kind).Address(entity.Slug),
        };
    }

    private static string? Speaker(AnnotatedReport annotated, QuoteMention quote, FrozenDictionary<int, EntityRow> entities) =>
        quote.Speaker is { } local ? entities.GetValueOrDefault(local)?.Name ?? annotated.Names[local].Name : quote.SpeakerPhrase;

    private static IEnumerable<Paragraph> Touched(Report report, TextSpan span)
    {
        int low = 0, high = report.Paragraphs.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (report.Paragraphs[middle].Span.End <= span.Start) { low = middle + 1; } else { high = middle; }
        }
        for (; low < report.Paragraphs.Length && report.Paragraphs[low].Span.Start < span.End; low++) { yield return report.Paragraphs[low]; }
    }
}

using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>A report opened for the reading of its tellings.</summary>
internal sealed class ReportView
{
    private readonly EntityIndex _entities;

    public ReportView(AnnotatedReport report, EntityIndex entities)
    {
        Report = report;
        _entities = entities;
        Frame = new(report, entities);
        Document = Document.Open(report.Report, report.CreationTime);
        People = [.. report.Layer<PersonMention>()];
        Names = [.. report.Layer<NameMention>()];
        Times = [.. report.Layer<TimeMention>()];
        Happenings = [.. report.Layer<HappeningMention>()];
    }

    public AnnotatedReport Report { get; }

    public string Sha256 => Report.Report.Sha256;

    public string Text => Report.Report.Text;

    public ReportFrame Frame { get; }

    /// <summary>Its tokens and sentences; layers stand in the report.</summary>
    public Document Document { get; }

    public PersonMention[] People { get; }

    public NameMention[] Names { get; }

    public TimeMention[] Times { get; }

    public HappeningMention[] Happenings { get; }

    public Entity? Entity(NameMention name) => _entities.Of(Sha256, name.Local);

    /// <summary>The span of a sentence.</summary>
    public TextSpan SpanOf(Extraction.Tokens.Sentence sentence) => Document.SpanOf(sentence.First, sentence.End - 1);

    /// <summary>A telling of <paramref name="sentence"/>, placed as its words behind a dateline tell: where the report was written is not where it happened.</summary>
    public Telling TellingBehindDateline(Family family, EventKind kind, Extraction.Tokens.Sentence sentence, TextSpan words)
    {
        TextSpan span = SpanOf(sentence);
        int body = Extraction.Tokens.Dateline.End(Document, sentence.First, sentence.End);
        return Telling(family, kind, TextSpan.FromBounds(Document.Tokens[Math.Min(body, sentence.End - 1)].Start, span.End), words) with { Sentence = span };
    }

    /// <summary>A telling of <paramref name="sentence"/>, placed as its words tell.</summary>
    public Telling Telling(Family family, EventKind kind, TextSpan sentence, TextSpan words)
    {
        PlaceMention? place = Frame.PlaceIn(sentence);
        return new(Sha256, family, kind, sentence, words)
        {
            City = place is null ? null : Frame.CityOf(place.Local, words.Start),
            AssumedCity = place is not null && ReportFrame.IsLarger(Report.Names[place.Local].PlaceType) ? null : Frame.ChiefCity,
            Country = place is null ? Frame.Country : Report.Names[place.Local].Country ?? Frame.Country,
            IsUndatedReport = Report.CreationTime is null,
        };
    }
}

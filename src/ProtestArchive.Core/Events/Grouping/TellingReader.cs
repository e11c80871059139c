using System.Collections.Immutable;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Reads the tellings of one report: its claims, and the words that tell of happenings.</summary>
internal sealed class TellingReader
{
    private static readonly WordSet StrikeWords = Lexicon.Load("events").Set("strike");

    private readonly AnnotatedReport _report;
    private readonly EntityIndex _entities;
    private readonly ReportFrame _frame;
    private readonly Document _document;
    private readonly PersonMention[] _people;
    private readonly HappeningMention[] _happenings;
    private readonly HappeningDays _days;

    public TellingReader(AnnotatedReport report, EntityIndex entities)
    {
        _report = report;
        _entities = entities;
        _frame = new(report, entities);
        _document = Document.Open(report.Report, report.CreationTime);
        _people = [.. report.Layer<PersonMention>()];
        _happenings = [.. report.Layer<HappeningMention>()];
        _days = new(_document, [.. report.Layer<TimeMention>()], _happenings);
    }

    /// <summary>All tellings, in the order of the text.</summary>
    public ImmutableArray<Telling> Read()
    {
        ImmutableArray<Telling>.Builder tellings = ImmutableArray.CreateBuilder<Telling>();
        HashSet<TextSpan> supporterSentences = [];
        foreach (CountMention count in _report.Layer<CountMention>())
        {
            Telling telling = OfClaim(count);
            if (telling.Family == Family.Supporters) { supporterSentences.Add(telling.Sentence); }
            tellings.Add(telling);
        }
        foreach (HappeningMention happening in _happenings)
        {
            if (OfHappening(happening, supporterSentences) is { } telling) { tellings.Add(telling); }
        }
        tellings.AddRange(Named([.. tellings.Where(telling => telling.Days is { IsDay: true }).OrderBy(telling => telling.Sentence)]));
        Dictionary<TextSpan, string[]> names = tellings.Select(telling => telling.Sentence).Distinct().ToDictionary(sentence => sentence, sentence => EventNames.In(_report.Report.Text, sentence).ToArray());
        return [.. tellings.Select(telling => names[telling.Sentence] is { Length: > 0 } named ? telling with { Names = named } : telling)];
    }

    // A sentence that names an event and tells no day goes on with the day told last before it (“… who gathered for the “March of Heroes””).
    private IEnumerable<Telling> Named(List<Telling> dated)
    {
        foreach (var tokens in _document.Sentences)
        {
            TextSpan sentence = _document.SpanOf(tokens.First, tokens.End - 1);
            if (!EventNames.In(_report.Report.Text, sentence).Any() || _report.Layer<TimeMention>().Any(time => time.Days is not null && sentence.Contains(time.Span))) { continue; }
            if (dated.FindLast(telling => telling.Sentence < sentence) is { Family: Family.Public } before)
            {
                yield return before with { Kind = EventKind.Protest, Sentence = sentence, Claim = null };
            }
        }
    }

    private Telling OfClaim(CountMention count)
    {
        string sha256 = _report.Report.Sha256;
        TextSpan sentence = SentenceAt(count.Span.Start);
        GroupClass group = Groups.ClassOf(count.Who);
        Claim claim = new(MentionId.Of(sha256, count.Span, "count"), sha256, count, count.Span.In(_report.Report.Text))
        {
            Place = count.Place is { } place ? _frame.Slug(place) : null,
            Days = count.Days,
            InHeadline = _report.ParagraphAt(count.Span.Start)?.Kind == ParagraphKind.Headline,
            Source = count.AttributedTo?.Name is { } source ? _entities.Of(sha256, source)?.Slug : null,
        };
        string? city = count.Place is { } local ? _frame.CityOf(local, count.Span.Start) : null;
        return new(sha256, FamilyOf(count, group, sentence), KindOf(count.CountKind), sentence, count.Span)
        {
            Claim = claim,
            Days = count.Days,
            City = count.PlaceStated ? city : null,
            AssumedCity = count is { PlaceStated: true, Place: { } stated } && ReportFrame.IsLarger(_report.Names[stated].PlaceType) ? null : city ?? _frame.ChiefCity,
            Country = count.Place is { } named ? _report.Names[named].Country ?? _frame.Country : _frame.Country,
            IsUndatedReport = _report.CreationTime is null,
        };
    }

    private Telling? OfHappening(HappeningMention happening, HashSet<TextSpan> supporterSentences)
    {
        if (FamilyOf(happening.EventKind) is not { } family || happening.Days is not { IsDay: true }) { return null; }
        TextSpan sentence = SentenceAt(happening.Span.Start);
        if (!_days.IsOf(happening)) { return null; }
        if (family == Family.Public && supporterSentences.Contains(sentence)) { family = Family.Supporters; }
        PlaceMention? place = _frame.PlaceIn(sentence);
        return new(_report.Report.Sha256, family, happening.EventKind, sentence, happening.Span)
        {
            Days = happening.Days,
            City = place is null ? null : _frame.CityOf(place.Local, happening.Span.Start),
            AssumedCity = place is not null && ReportFrame.IsLarger(_report.Names[place.Local].PlaceType) ? null : _frame.ChiefCity,
            Country = place is null ? _frame.Country : _report.Names[place.Local].Country ?? _frame.Country,
            People = [.. _people.In(sentence).Select(person => _entities.Of(_report.Report.Sha256, person.Local)?.Slug).OfType<string>().Distinct(StringComparer.Ordinal)],
        };
    }

    private Family FamilyOf(CountMention count, GroupClass group, TextSpan sentence) => (count.CountKind, group) switch
    {
        (CountKind.Released, _) => Family.Release,
        (_, GroupClass.Supporters) => Family.Supporters,
        (_, GroupClass.Other) => Family.Apart,
        (CountKind.Crowd, _) when Groups.AreWorkers(count.Who) && TellsOfStrike(count, sentence) => Family.Strike,
        _ => Family.Public,
    };

    // Workers are on strike where the paragraph says so, or where they gather at their factory.
    private bool TellsOfStrike(CountMention count, TextSpan sentence)
    {
        if (count.Place is { } place && _report.Names[place].PlaceType == PlaceType.Plant) { return true; }
        TextSpan paragraph = _report.ParagraphAt(sentence.Start)?.Span ?? sentence;
        for (int i = _document.TokenAt(paragraph.Start); i < _document.Tokens.Length && _document.Tokens[i].Start < paragraph.End; i++)
        {
            if (StrikeWords.Contains(_document.Word(i))) { return true; }
        }
        return false;
    }

    private static Family? FamilyOf(EventKind kind) => kind switch
    {
        EventKind.Protest or EventKind.Rally or EventKind.Detention or EventKind.Killing or EventKind.Injury or EventKind.Force => Family.Public,
        EventKind.Strike => Family.Strike,
        EventKind.Release => Family.Release,
        EventKind.Election => Family.Election,
        EventKind.Talks => Family.Talks,
        _ => null,
    };

    private static EventKind KindOf(CountKind kind) => kind switch
    {
        CountKind.Crowd => EventKind.Protest,
        CountKind.Detained => EventKind.Detention,
        CountKind.Released => EventKind.Release,
        CountKind.Injured => EventKind.Injury,
        CountKind.Killed => EventKind.Killing,
        _ => EventKind.Other,
    };

    private TextSpan SentenceAt(int offset)
    {
        var sentence = _document.Sentences[_document.SentenceOf(_document.TokenAt(offset))];
        return _document.SpanOf(sentence.First, sentence.End - 1);
    }
}

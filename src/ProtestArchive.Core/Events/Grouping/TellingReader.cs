using System.Collections.Immutable;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Reads the tellings of one report: its claims, and the words that tell of happenings.</summary>
internal sealed class TellingReader
{
    private static readonly WordSet StrikeWords = Lexicon.Load("events").Set("strike");

    private readonly ReportView _view;
    private readonly AnnotatedReport _report;
    private readonly EntityIndex _entities;
    private readonly ReportFrame _frame;
    private readonly Document _document;
    private readonly HappeningDays _days;

    public TellingReader(AnnotatedReport report, EntityIndex entities)
    {
        _view = new(report, entities);
        (_report, _entities, _frame, _document) = (report, entities, _view.Frame, _view.Document);
        _days = new(_document, _view.Times, _view.Happenings);
    }

    /// <summary>All tellings, in the order of the text.</summary>
    public ImmutableArray<Telling> Read()
    {
        List<Telling> tellings = [];
        HashSet<TextSpan> supporterSentences = [];
        foreach (CountMention count in _report.Layer<CountMention>())
        {
            Telling telling = OfClaim(count);
            if (telling.Family == Family.Supporters) { supporterSentences.Add(telling.Sentence); }
            tellings.Add(telling);
        }
        foreach (HappeningMention happening in _view.Happenings)
        {
            if (OfHappening(happening, supporterSentences) is { } telling) { tellings.Add(telling); }
        }
        bool frees = tellings.Any(telling => telling is { Family: Family.Release, Claim: not null });
        tellings.AddRange(new ActReader(_view).Read().Where(telling => !frees || telling.Family != Family.Release));
        tellings.AddRange(new StatementReader(_view).Read(tellings));
        // Somebody's arrest is an event of his own, and the word for it tells of no other.
        HashSet<int> custody = [.. tellings.Where(telling => telling.Family == Family.Custody).Select(telling => telling.Words.Start)];
        tellings.RemoveAll(telling => telling is { Family: Family.Public, Claim: null } && custody.Contains(telling.Words.Start));
        tellings.AddRange(new PlanReader(_view).Read());
        tellings.AddRange(new SeriesReader(_view).Read());
        tellings.AddRange(new BackgroundReader(_view).Read([.. tellings]));
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
        return _view.Telling(family, happening.EventKind, sentence, happening.Span) with
        {
            Days = happening.Days,
            People = [.. _view.People.In(sentence).Select(person => _entities.Of(_report.Report.Sha256, person.Local)?.Slug).OfType<string>().Distinct(StringComparer.Ordinal)],
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

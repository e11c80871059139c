using NodaTime;
using ProtestArchive.Core.Events.Grouping;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Reads what a report's sentences tell of days.</summary>
internal sealed class DayFactReader
{
    private const int LongestSentence = 200; // tokens; what is longer is a table or damaged, and tells no one thing
    private const int Beside = 4; // words between an election and its day: “the disputed Aug. 9 presidential election”
    private static readonly WordSet Election = Lexicon.Load("dates").Set("election");
    private static readonly WordSet Aftermath = Lexicon.Load("dates").Set("election-aftermath");
    private static readonly WordSet Talks = Lexicon.Load("dates").Set("talks");
    private static readonly WordSet Gathering = Lexicon.Load("dates").Set("gathering");
    private static readonly WordSet OwnDay = Lexicon.Load("dates").Set("own-day");
    private static readonly WordSet Anniversary = Lexicon.Load("dates").Set("anniversary");
    private static readonly WordSet Marks = Lexicon.Load("dates").Set("marks");
    private static readonly WordSet Stop = Lexicon.Load("stopwords").Set("stop");

    private readonly AnnotatedReport _report;
    private readonly Document _document;
    private readonly List<(TextSpan Span, NamedThing Thing)> _names = [];

    public DayFactReader(AnnotatedReport report, EntityIndex entities)
    {
        _report = report;
        _document = Document.Open(report.Report, null);
        foreach (Mention mention in report.Mentions)
        {
            if (mention is NameMention name && entities.Of(report.Report.Sha256, name.Local) is { } entity)
            {
                _names.Add((name.Span, new(entity.Kind, entity.Slug, entity is { Kind: EntityKind.Place, PlaceType: PlaceType.Country or PlaceType.Continent })));
            }
        }
    }

    /// <summary>The facts of a report without a date: one an expression.</summary>
    public IReadOnlyList<DayFact> Open(IEnumerable<DayExpression> expressions) => [.. Facts([.. expressions.Select(expression => (expression.Span, (LocalDate?)null))], implied: null)];

    /// <summary>The facts of a report written on <paramref name="creation"/>: one an expression, and one a sentence that names no day.</summary>
    public IReadOnlyList<DayFact> Dated(LocalDate creation, IReadOnlyDictionary<TextSpan, LocalDate> days) =>
        [.. Facts([.. days.OrderBy(row => row.Key).Select(row => (row.Key, (LocalDate?)row.Value))], creation)];

    /// <summary>Whether the report tells its own day by “today” or “yesterday”, outside quotations.</summary>
    public bool NamesOwnDay()
    {
        List<TextSpan> quotes = [.. _report.Layer<QuoteMention>().Select(quote => quote.Span)];
        int quote = 0;
        foreach (Token token in _document.Tokens)
        {
            if (!OwnDay.Contains(token.In(_document.Text)) || token.Case != LetterCase.Lower) { continue; }
            while (quote < quotes.Count && quotes[quote].End <= token.Start) { quote++; }
            if (quote >= quotes.Count || !quotes[quote].Contains(token.Start)) { return true; }
        }
        return false;
    }

    /// <summary>Sentences that mark an anniversary with its number and with the year of what happened (“marked the 30th anniversary of the killings of 1989”).</summary>
    public IEnumerable<(TextSpan Sentence, TextSpan Word, int Years, int Year)> Anniversaries()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (sentence.End - sentence.First > LongestSentence) { continue; }
            int? word = null, years = null, year = null;
            bool marks = false, ambiguous = false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                ReadOnlySpan<char> token = _document.Word(i);
                marks |= Marks.Contains(token);
                if (Anniversary.Contains(token)) { (word, years) = (i, i > sentence.First ? Ordinal(_document.Word(i - 1)) : null); }
                if (token.Length == 4 && token.IndexOfAnyExceptInRange('0', '9') < 0 && int.TryParse(token, out int told) && told is > 1500 and < 2500 && word is not null)
                {
                    ambiguous |= year is not null && year != told;
                    year = told;
                }
            }
            if (marks && !ambiguous && word is { } at && years is { } passed && year is { } began) { yield return (_document.SpanOf(sentence.First, sentence.End - 1), _document.SpanOf(at, at), passed, began); }
        }
    }

    // 30th, 21st; null for other words.
    private static int? Ordinal(ReadOnlySpan<char> word)
    {
        int digits = word.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 4 && word[digits..] is "st" or "nd" or "rd" or "th" ? int.Parse(word[..digits], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The offset just behind the report's opening: its first five sentences of running text.</summary>
    public int EndOfOpening()
    {
        int seen = 0;
        foreach (Sentence sentence in _document.Sentences)
        {
            if (_report.Report.Paragraphs[sentence.Paragraph].Kind is not (ParagraphKind.Body or ParagraphKind.Headline)) { continue; }
            if (++seen == 5) { return _document.Tokens[sentence.End - 1].End; }
        }
        return _document.Text.Length;
    }

    private IEnumerable<DayFact> Facts(List<(TextSpan Span, LocalDate? Day)> days, LocalDate? implied)
    {
        int next = 0, name = 0;
        foreach (Sentence sentence in _document.Sentences)
        {
            TextSpan span = _document.SpanOf(sentence.First, sentence.End - 1);
            List<(TextSpan Span, LocalDate? Day)> mine = [];
            while (next < days.Count && days[next].Span.Start < span.End) { mine.Add(days[next++]); }
            List<(TextSpan Span, NamedThing Thing)> names = [];
            while (name < _names.Count && _names[name].Span.Start < span.End) { names.Add(_names[name++]); }
            ParagraphKind kind = _report.Report.Paragraphs[sentence.Paragraph].Kind;
            if (sentence.End - sentence.First > LongestSentence || (mine.Count == 0 && implied is null) || kind is ParagraphKind.Furniture or ParagraphKind.Byline or ParagraphKind.DateLine) { continue; }
            DayFact fact = Fact(sentence, span, names, mine);
            if (mine.Count == 0) { yield return fact with { Day = implied }; }
            foreach ((TextSpan expression, LocalDate? day) in mine)
            {
                yield return fact with { Expression = expression, Day = day, IsElection = IsBesideElection(sentence, expression), IsTalks = fact.IsTalks && IsDayOfTalks(sentence, expression, mine) };
            }
        }
    }

    private DayFact Fact(Sentence sentence, TextSpan span, List<(TextSpan Span, NamedThing Thing)> names, List<(TextSpan Span, LocalDate? Day)> days)
    {
        HashSet<string> stems = new(StringComparer.Ordinal);
        bool talks = false, gathering = false;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Token token = _document.Tokens[i];
            ReadOnlySpan<char> word = token.In(_document.Text);
            talks |= Talks.Contains(word);
            gathering |= Gathering.Contains(word);
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || word.Length < 2 || Stop.Contains(word)) { continue; }
            if (names.Any(row => row.Span.Contains(token.Start)) || days.Any(row => row.Span.Contains(token.Start))) { continue; }
            stems.Add(Stems.Of(word).Replace("our", "or", StringComparison.Ordinal)); // neighbour, neighbor
        }
        return new DayFact(span)
        {
            Names = names.Select(row => row.Thing).ToHashSet(),
            Stems = stems,
            IsTalks = talks,
            IsGathering = gathering,
            EventNames = [.. EventNames.In(_document.Text, span)],
        };
    }

    // Of several days in a sentence, that beside the word for talks is theirs.
    private bool IsDayOfTalks(Sentence sentence, TextSpan expression, List<(TextSpan Span, LocalDate? Day)> days)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Token token = _document.Tokens[i];
            if (Talks.Contains(token.In(_document.Text)) && days.MinBy(row => row.Span.Start > token.Start ? row.Span.Start - token.End : token.Start - row.Span.End).Span == expression) { return true; }
        }
        return false;
    }

    private bool IsBesideElection(Sentence sentence, TextSpan expression)
    {
        int first = _document.TokenAt(expression.Start), last = _document.TokenAt(expression.End - 1);
        for (int i = Math.Max(sentence.First, first - Beside); i < Math.Min(sentence.End, last + Beside + 1); i++)
        {
            if (i >= first && i <= last) { continue; }
            ReadOnlySpan<char> word = _document.Word(i);
            if (!Election.Contains(word) || Aftermath.Contains(_document.Word(i + 1))) { continue; }
            // A stop or a comma between parts them, but for “on Sunday, election day”.
            bool parted = false;
            for (int between = Math.Min(i, last) + 1; between < Math.Max(i, first); between++) { parted |= _document.Word(between) is ";" or ":" or "—" or ","; }
            if (!parted) { return true; }
        }
        return false;
    }
}

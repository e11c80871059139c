using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>What stands around an act in its sentence: whose it is, when it was, whether it happened.</summary>
internal sealed class ActContext(ReportView view)
{
    private const int DayReach = 12; // tokens between an act and its day
    private const int SubjectReach = 24;
    private const int ObjectReach = 6;
    private const int UnrealReach = 3;
    private static readonly WordSet Unreal = Act.Words.Set("unreal");
    private static readonly WordSet Forced = Act.Words.Set("forced");
    private static readonly WordSet Auxiliaries = Act.Words.Set("auxiliary");
    private static readonly WordSet Saying = Act.Words.Set("saying");
    private static readonly WordSet Verbs = Act.Words.Set("verb");
    private static readonly WordSet Vote = Lexicon.Load("dates").Set("election");
    private readonly Document _document = view.Document;

    /// <summary>Whether the words before a token make it planned, wished or denied.</summary>
    public bool IsUnreal(Sentence sentence, int token)
    {
        for (int i = token - 1; i >= Math.Max(sentence.First, token - UnrealReach); i--)
        {
            if (_document.WordNumber(i) == Grammar.To && _document.Is(i - 1, Forced)) { return false; }
            if (_document.Is(i, Unreal)) { return true; }
            if (_document.Tokens[i].Kind == TokenKind.Punctuation) { break; }
        }
        return Denial.Before(_document, token, sentence.First);
    }

    /// <summary>
    /// The person before a token whose act it can be: whom “who” in “X, who fled” stands for, else the nearest. Null where “who” stands for
    /// nobody with a name.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="token">The act's first token.</param>
    /// <param name="isVerb">Whether it is a verb, whose subject stands right before it (X was, X has, X, a lawyer, was; she was), so that nobody else's name will do.</param>
    public PersonMention? SubjectBefore(Sentence sentence, int token, bool isVerb)
    {
        int first = Math.Max(sentence.First, token - SubjectReach);
        if (token == first) { return null; }
        PersonMention? nearest = view.People.In(TextSpan.FromBounds(_document.Tokens[first].Start, _document.Tokens[token - 1].End)).LastOrDefault();
        for (int i = token - 1; i > first; i--)
        {
            if (!_document.Word(i).Equals("who", StringComparison.Ordinal)) { continue; }
            PersonMention? before = view.People.In(TextSpan.FromBounds(_document.Tokens[first].Start, _document.Tokens[i - 1].End)).LastOrDefault();
            return before is not null && IsNext(before.Span.End, i) ? before : null;
        }
        if (!isVerb || nearest is null) { return nearest; }
        int subject = token - 1;
        while (subject > first && (_document.Is(subject, Auxiliaries) || _document.Word(subject).EndsWith("ly", StringComparison.Ordinal))) { subject--; }
        if (_document.Word(subject) is "he" or "she" or "He" or "She" || nearest.Span.End == _document.Tokens[subject].End) { return nearest; }
        // “X resigned on Friday and fled”: where the sentence names one person only.
        if (_document.Word(subject) is "and" or "but" && view.People.In(view.SpanOf(sentence)).Select(person => person.Local).Distinct().Count() == 1) { return nearest; }
        if (!_document.Word(subject).SequenceEqual(",")) { return null; }
        return view.People.In(TextSpan.FromBounds(_document.Tokens[first].Start, _document.Tokens[subject].Start))
            .LastOrDefault(person => _document.Word(_document.TokenAt(person.Span.End - 1) + 1).SequenceEqual(",") && _document.TokenAt(person.Span.End - 1) + 1 < subject);
    }

    /// <summary>The person behind a token, within a few words.</summary>
    public PersonMention? ObjectBehind(Sentence sentence, int behind)
    {
        if (behind >= sentence.End) { return null; }
        int last = Math.Min(sentence.End, behind + ObjectReach) - 1;
        return view.People.FirstOrDefaultIn(TextSpan.FromBounds(_document.Tokens[behind].Start, _document.Tokens[last].End));
    }

    /// <summary>Whether a form of “to be” or “to get” stands right before a token: it is done to the subject.</summary>
    public bool IsPassive(Sentence sentence, int token)
    {
        for (int i = token - 1; i >= Math.Max(sentence.First, token - UnrealReach); i--)
        {
            if (_document.Word(i) is "was" or "were" or "been" or "is" or "are" or "being" or "be" or "got") { return true; }
        }
        return false;
    }

    /// <summary>The day or interval of an act: the time nearest to it in its sentence that is not somebody's word for a vote, a march or a saying; null where there is none.</summary>
    public DayRange? DaysOf(Sentence sentence, int first, int last)
    {
        (DayRange Days, int Distance)? nearest = null;
        foreach (TimeMention time in view.Times.In(view.SpanOf(sentence)))
        {
            if (time.Type is TimexType.Duration or TimexType.Set || time.Days is not { } days) { continue; }
            int from = _document.TokenAt(time.Span.Start), to = _document.TokenAt(time.Span.End - 1);
            int distance = to < first ? first - to : from - last;
            if (distance > DayReach || distance < 0 || BelongsToOther(from, to, first) || (nearest is not null && nearest.Value.Distance <= distance)) { continue; }
            nearest = (days, distance);
        }
        return nearest?.Days;
    }

    /// <summary>Whether a day stands right beside the act (“Saturday’s earthquake”, “the earthquake on Saturday”).</summary>
    public bool NamesItsDay(Sentence sentence, int first, int last) => view.Times.In(view.SpanOf(sentence)).Any(time => time.Days is { IsDay: true } &&
        (_document.TokenAt(time.Span.End - 1) is var end && end < first && first - end <= 2 || _document.TokenAt(time.Span.Start) is var start && start > last && start - last <= 3 && time.Type == TimexType.Date && !IsReaction(sentence, first)));

    // “condemned the coup on Monday”
    private bool IsReaction(Sentence sentence, int act)
    {
        for (int i = act - 1; i >= Math.Max(sentence.First, act - UnrealReach); i--)
        {
            if (_document.Is(i, Saying)) { return true; }
        }
        return false;
    }

    // “Sunday’s march”, “the August election”, “since Friday”, “said on Friday that”: the day is another's.
    private bool BelongsToOther(int from, int to, int act)
    {
        if (_document.Word(from - 1) is "since" or "Since") { return true; }
        bool said = _document.Is(from - 1, Verbs) || (_document.Word(from - 1) is "on" && _document.Is(from - 2, Verbs));
        if (said && act > to && _document.Word(from - (_document.Word(from - 1) is "on" ? 2 : 1)) is "said" or "says" or "told") { return true; }
        for (int i = to + 1; i <= to + 3; i++)
        {
            if (i == act) { return false; }
            if (_document.Is(i, Vote) || IsHappening(i)) { return true; }
            if (_document.Tokens.Length <= i || _document.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive)) { return false; }
        }
        return IsHappening(from - 1) || IsHappening(from - 2);
    }

    private bool IsHappening(int token)
    {
        if (token < 0 || token >= _document.Tokens.Length) { return false; }
        int at = view.Happenings.FirstFrom(_document.Tokens[token].Start);
        return at < view.Happenings.Length && view.Happenings[at].Span.Start == _document.Tokens[token].Start && view.Happenings[at].EventKind is EventKind.Protest or EventKind.Rally or EventKind.Election or EventKind.Talks;
    }

    private bool IsNext(int end, int token)
    {
        for (int i = _document.TokenAt(end - 1) + 1; i < token; i++)
        {
            if (_document.Tokens[i].Kind != TokenKind.Punctuation) { return false; }
        }
        return true;
    }
}

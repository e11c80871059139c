using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Reads what is told as planned for a day: talks, marches, strikes.</summary>
internal sealed class PlanReader(ReportView view)
{
    private const int Reach = 12; // tokens between what is planned and its day
    private const int TalksReach = 24;
    private const int LongestSentence = 200;
    private static readonly WordSet Talks = Act.Words.Set("talks");
    private static readonly WordSet Crowd = Act.Words.Set("crowd");
    private static readonly WordSet Stoppage = Act.Words.Set("stoppage");
    private static readonly WordSet Past = Act.Words.Set("aftermath");
    private static readonly WordSet Plan = Act.Words.Set("plan");
    private readonly Document _document = view.Document;

    /// <summary>The tellings, in the order of the text; none in a report without a date, for which nothing lies ahead.</summary>
    public IEnumerable<Telling> Read()
    {
        if (view.Report.CreationTime is not { } written) { yield break; }
        foreach (TimeMention time in view.Times)
        {
            if (time is not { Type: TimexType.Date or TimexType.Time, Days: { IsDay: true } day } || day.First <= written) { continue; }
            int at = _document.TokenAt(time.Span.Start);
            Sentence sentence = _document.Sentences[_document.SentenceOf(at)];
            if (sentence.End - sentence.First <= LongestSentence && Read(sentence, at, day) is { } telling) { yield return telling; }
        }
    }

    private Telling? Read(Sentence sentence, int at, DayRange day)
    {
        TextSpan span = view.SpanOf(sentence);
        string[] people = [.. view.People.In(span).Select(person => view.Entity(person)?.Slug).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (people.Length > 1 && Nearest(sentence, at, Talks, TalksReach) is { } talks)
        {
            return view.Telling(Family.Talks, EventKind.Talks, span, _document.SpanOf(talks, talks)) with { Days = day, People = people, IsPlanned = true };
        }
        if (!IsPlanned(sentence, at)) { return null; }
        if (Nearest(sentence, at, Crowd, Reach) is { } crowd) { return view.Telling(Family.Public, EventKind.Protest, span, _document.SpanOf(crowd, crowd)) with { Days = day, IsPlanned = true }; }
        return Nearest(sentence, at, Stoppage, Reach) is { } strike ? view.Telling(Family.Strike, EventKind.Strike, span, _document.SpanOf(strike, strike)) with { Days = day, IsPlanned = true } : null;
    }

    private bool IsPlanned(Sentence sentence, int at)
    {
        for (int i = Math.Max(sentence.First, at - Reach); i < Math.Min(sentence.End, at + Reach); i++)
        {
            if (_document.Is(i, Plan)) { return true; }
        }
        return false;
    }

    private int? Nearest(Sentence sentence, int at, WordSet words, int reach)
    {
        int? nearest = null;
        for (int i = Math.Max(sentence.First, at - reach); i < Math.Min(sentence.End, at + reach); i++)
        {
            if (_document.Is(i, words) && !_document.Is(i - 1, Past) && (nearest is null || Math.Abs(i - at) < Math.Abs(nearest.Value - at))) { nearest = i; }
        }
        return nearest;
    }
}

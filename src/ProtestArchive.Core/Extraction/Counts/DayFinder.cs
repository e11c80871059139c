using NodaTime;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>
/// Finds the day of what is counted: the time of its clause, else of its paragraph, else the report's leading day; for totals up to now
/// the period since what the report counts from. Where the text tells nothing, there is no day.
/// </summary>
internal sealed class DayFinder
{
    private const int LeadSentences = 4;
    private const int LeadDays = 3;
    private const int AnchorDays = 400;
    private readonly Document _document;
    private readonly CountWord[] _words;
    private readonly ClauseDistance _distance;
    private readonly TimeReading[] _times;
    private readonly DayRange? _leading;
    private readonly LocalDate? _anchor;
    private SentenceWalk? _lastWalk;

    public DayFinder(Document document, CountWord[] words, ClauseDistance distance)
    {
        _document = document;
        _words = words;
        _distance = distance;
        _times = new TimeReader(document, words).Read();
        if (document.CreationTime is not { } today) { return; }
        _leading = Leading(today, saying: false) ?? Leading(today, saying: true);
        _anchor = Anchor(today);
    }

    /// <summary>The days of <paramref name="framed"/>; null where nothing tells.</summary>
    public DayRange? Find(Framed framed)
    {
        int index = _document.SentenceOf(framed.Quantity.First);
        Sentence sentence = _document.Sentences[index];
        if (Stated(framed, sentence) is { } stated) { return stated; }
        if (_document.CreationTime is not { } today || Walk(sentence).IsBackground) { return null; }
        if (IsTotal(framed, sentence)) { return _anchor is { } anchor ? new(anchor, today) : null; }
        if (framed is { Kind: CountKind.Crowd or CountKind.Other, IsPresentPerfect: true }) { return null; }
        for (int i = index - 1; i >= 0 && i >= index - 6 && _document.Sentences[i].Paragraph == sentence.Paragraph; i--)
        {
            if (Last(_document.Sentences[i]) is { } day) { return day; }
        }
        return _leading;
    }

    private DayRange? Stated(Framed framed, Sentence sentence)
    {
        DayRange? best = null;
        int least = int.MaxValue;
        int low = Math.Min(framed.At, framed.Quantity.NumberFirst) - ClauseDistance.Farthest, high = Math.Max(framed.At, framed.Quantity.NumberFirst) + ClauseDistance.Farthest;
        for (int i = First(Math.Max(sentence.First, low)); i < _times.Length && _times[i].Token < sentence.End && _times[i].Token <= high; i++)
        {
            TimeReading time = _times[i];
            if (time.Use == TimeUse.None || time.Days is not { } days || (time.Token >= framed.Quantity.First && time.Token < framed.Quantity.End)) { continue; } // “1000s” is no decade
            int cost = Math.Min(_distance.Between(framed.At, time.Token), _distance.Between(framed.Quantity.NumberFirst, time.Token));
            if (time.Use == TimeUse.OfNoun || time.IsOfSaying) { cost = cost > 1000 ? cost : cost + 25; }
            if (cost < least) { (best, least) = (days, cost); }
        }
        return best;
    }

    private DayRange? Last(Sentence sentence)
    {
        DayRange? last = null;
        for (int i = First(sentence.First); i < _times.Length && _times[i].Token < sentence.End; i++)
        {
            if (_times[i] is { Use: TimeUse.Plain, Days: { } days, IsPeriod: false } && Length(days) <= 7 && (last is null || !_times[i].IsOfSaying)) { last = days; }
        }
        return last;
    }

    // The day that the report is chiefly about: near the day of writing, told in the lead or else anywhere.
    private DayRange? Leading(LocalDate today, bool saying)
    {
        int lead = _document.Sentences.Length > LeadSentences ? _document.Sentences[LeadSentences].First : int.MaxValue;
        DayRange? first = null;
        bool toldToday = false, toldYesterday = false;
        foreach (TimeReading time in _times)
        {
            if (time is not { Use: TimeUse.Plain, Days: { IsDay: true } days, IsPeriod: false } || days.First > today || time.IsOfSaying != saying) { continue; }
            if (time.Token < lead && Period.DaysBetween(days.First, today) <= LeadDays) { return days; }
            if (time.Token < lead) { first ??= days; }
            toldToday |= days.First == today;
            toldYesterday |= days.First == today.PlusDays(-1);
        }
        return first is null || Period.DaysBetween(first.Value.First, today) > LeadDays
            ? toldToday ? DayRange.Of(today) : toldYesterday ? DayRange.Of(today.PlusDays(-1)) : first
            : first;
    }

    // What totals are counted from: the election, coup or war that the report dates, else “since …”, else “a month of riots”.
    private LocalDate? Anchor(LocalDate today)
    {
        LocalDate? since = null, length = null;
        foreach (TimeReading time in _times)
        {
            if (time.Days is not { } days || days.First >= today || Period.DaysBetween(days.First, today) > AnchorDays) { continue; }
            if (time.IsTurning && Length(days) <= 1) { return days.First; }
            if (time.IsSince && Length(days) > 1) { since ??= days.First; }
            if (time.IsLengthOfUnrest) { length ??= days.First; }
        }
        return since ?? length;
    }

    // “have been killed”, “the unrest saw 900 people deported”, “of the 80 people detained”
    private bool IsTotal(Framed framed, Sentence sentence)
    {
        if (framed.Kind is CountKind.Crowd or CountKind.Other) { return false; }
        if (framed.IsPresentPerfect) { return _anchor is not null; }
        if (_anchor is null) { return false; }
        bool whole = framed.Quantity.First >= 2 && Is(framed.Quantity.First - 1, "the") && Is(framed.Quantity.First - 2, "of");
        if (whole) { return true; }
        return Walk(sentence).TotalFrom < framed.Quantity.First;
    }

    // One walk for all counts of a sentence, which may be as long as the report.
    private SentenceWalk Walk(Sentence sentence)
    {
        if (_lastWalk is not { } last || last.First != sentence.First)
        {
            last = new(sentence.First, IsBackground(sentence), TotalFrom(sentence));
            _lastWalk = last;
        }
        return last;
    }

    private int TotalFrom(Sentence sentence)
    {
        bool crisis = false;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            crisis |= _words[i].Is(WordTraits.Crisis);
            if ((crisis && (Is(i, "saw") || Is(i, "seen"))) || (_words[i].Is(WordTraits.Crisis) && HasPerfect(sentence, i))) { return i; }
        }
        return int.MaxValue;
    }

    private bool HasPerfect(Sentence sentence, int at)
    {
        for (int i = at; i < Math.Min(sentence.End, at + 4); i++)
        {
            if (_words[i].Is(WordTraits.HavePresent)) { return true; }
        }
        return false;
    }

    // “arrested before the election”, “in earlier protests”, “years ago”: a time that the report does not date.
    private bool IsBackground(Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (_words[i].Is(WordTraits.Background) && (!Is(i, "before") || !_document.Word(i + 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase))) { return true; }
        }
        return false;
    }

    private int First(int token)
    {
        int low = 0, high = _times.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_times[middle].Token < token) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    private static int Length(DayRange days) => Period.DaysBetween(days.First, days.Last) + 1;

    private bool Is(int at, string word) => _document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    // What a sentence tells of all its counts; TotalFrom is the token behind which figures are totals.
    private readonly record struct SentenceWalk(int First, bool IsBackground, int TotalFrom);
}

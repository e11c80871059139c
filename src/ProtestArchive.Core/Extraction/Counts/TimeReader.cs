using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>What a time tells of the counts beside it.</summary>
internal enum TimeUse
{
    /// <summary>Nothing: an election's date, a day to come, a time without days.</summary>
    None,

    /// <summary>When it happened.</summary>
    Plain,

    /// <summary>When something else did, of which a noun tells (“a crackdown this week”); used where nothing else is there.</summary>
    OfNoun,
}

/// <summary>An expression of time as counts need it.</summary>
/// <param name="Token">Its first token.</param>
/// <param name="Days">The days that it covers, periods up to the day of writing included.</param>
/// <param name="Use">What it tells.</param>
internal readonly record struct TimeReading(int Token, DayRange? Days, TimeUse Use)
{
    /// <summary>A time since or over which something went on.</summary>
    public bool IsPeriod { get; init; }

    /// <summary>“since …”.</summary>
    public bool IsSince { get; init; }

    /// <summary>The day of an election, a coup, an invasion.</summary>
    public bool IsTurning { get; init; }

    /// <summary>“said on Tuesday”: when it was told; used where nothing else is there.</summary>
    public bool IsOfSaying { get; init; }

    /// <summary>“a month of riots”.</summary>
    public bool IsLengthOfUnrest { get; init; }
}

/// <summary>Reads the document's times for counts.</summary>
internal sealed class TimeReader(Document document, CountWord[] words)
{
    /// <summary>All times, in order.</summary>
    public TimeReading[] Read()
    {
        TimeReading[] readings = new TimeReading[document.Times.Length];
        for (int i = 0; i < readings.Length; i++) { readings[i] = Read(document.Times[i]); }
        return readings;
    }

    private TimeReading Read(TimeMention time)
    {
        int first = document.TokenAt(time.Span.Start), end = document.TokenAt(time.Span.End);
        if (first >= words.Length) { return new(words.Length, null, TimeUse.None); }
        if (end < words.Length && document.Tokens[end].Start < time.Span.End) { end++; }
        if (document.CreationTime is not { } today) { return new(first, time.Days, time.Days is null ? TimeUse.None : TimeUse.Plain); }
        int before = first - 1;
        while (before >= 0 && (Is(before, "the") || Is(before, "on") || Is(before, "in") || Is(before, "of") || Is(before, "early") || Is(before, "late") || Is(before, ","))) { before--; }
        if (time.Type is TimexType.Date or TimexType.Time && time.Days is { } days)
        {
            if (days.First > today || IsOfWriting(time, first)) { return new(first, days, TimeUse.None); }
            bool turning = IsTurningBehind(end) || (before >= 0 && words[before].Is(WordTraits.Turning) && first - before <= 3);
            if (Is(first - 1, "since") || Is(before, "since"))
            {
                return new(first, new(days.First, today), TimeUse.Plain) { IsPeriod = true, IsSince = true, IsTurning = false };
            }
            // since protests began on February 15
            if (IsSinceNear(first) && !turning)
            {
                return new(first, new(days.First, today), TimeUse.Plain) { IsPeriod = true, IsSince = true };
            }
            if (turning)
            {
                bool since = IsSinceNear(first);
                return new(first, since ? new(days.First, today) : days, since ? TimeUse.Plain : TimeUse.None) { IsTurning = !since, IsSince = since, IsPeriod = since };
            }
            if (IsSinceBeginning(first)) { return new(first, new(days.First, today), TimeUse.Plain) { IsPeriod = true, IsSince = true }; }
            bool ofNoun = first > 0 && words[first - 1].Is(WordTraits.Crisis);
            return new(first, days.Last > today && days.First <= today ? new(days.First, today) : days, ofNoun ? TimeUse.OfNoun : TimeUse.Plain)
            {
                IsOfSaying = before >= 0 && first - before <= 3 && words[before].Is(WordTraits.Say),
            };
        }
        return Length(time, first, end, today) ?? new(first, null, TimeUse.None);
    }

    // “over the past month”, “for two weeks”, “a month of riots”, “the past three weekends”
    private TimeReading? Length(TimeMention time, int first, int end, LocalDate today)
    {
        bool past = false;
        for (int i = first - 2; i < end; i++) { past |= Is(i, "past") || Is(i, "last") || Is(i, "previous") || Is(i, "preceding"); }
        if (time.Type == TimexType.Set) { return past && time.Days is { } weekends && time.Value.EndsWith("-WE", StringComparison.Ordinal) ? new(first, weekends, TimeUse.Plain) { IsPeriod = true } : null; }
        if (time.Type != TimexType.Duration || !PeriodPattern.NormalizingIso.Parse(time.Value).TryGetValue(Period.Zero, out Period period)) { return null; }
        if (period.HasTimeComponent || period.Years > 2 || period.Months > 24 || period.Weeks > 100 || period.Days > 700 || period.Equals(Period.Zero)) { return null; }
        DayRange days = new(today.Minus(period), today);
        if (past) { return new(first, days, TimeUse.Plain) { IsPeriod = true }; }
        return Is(end, "of") && IsUnrest(end + 1) ? new(first, days, TimeUse.None) { IsLengthOfUnrest = true } : null;
    }

    private bool IsUnrest(int at)
    {
        for (int i = at; i < Math.Min(words.Length, at + 4); i++)
        {
            if (words[i].Is(WordTraits.Crisis) || words[i].Noun == CountKind.Crowd) { return true; }
        }
        return false;
    }

    // “April 27 presidential election”, “Sunday’s disputed vote”
    private bool IsTurningBehind(int end)
    {
        for (int i = end; i < Math.Min(words.Length, end + 4); i++)
        {
            // “Sunday’s election violence” dates the violence
            if (words[i].Is(WordTraits.Turning)) { return i + 1 >= words.Length || !words[i + 1].Is(WordTraits.Crisis) && words[i + 1].Noun != CountKind.Crowd; }
            if (document.Tokens[i].Kind == TokenKind.Punctuation || words[i].Is(WordTraits.Preposition | WordTraits.Be | WordTraits.Have | WordTraits.Subordinator | WordTraits.Determiner) || words[i].IsVerb) { return false; }
        }
        return false;
    }

    // “since the protests began on …”
    private bool IsSinceBeginning(int at)
    {
        bool begun = false;
        for (int i = at - 1; i >= Math.Max(0, at - 9); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation && !(document.Word(i) is "-" or "'")) { return false; }
            begun |= words[i].Is(WordTraits.Begin);
            if (Is(i, "since")) { return begun; }
        }
        return false;
    }

    private bool IsSinceNear(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation) { return false; }
            if (Is(i, "since")) { return true; }
        }
        return false;
    }

    // A dateline or a line of its own: the day of writing, not of what happened.
    private bool IsOfWriting(TimeMention time, int first)
    {
        Sentence sentence = document.Sentences[document.SentenceOf(first)];
        Paragraph paragraph = document.Report.Paragraphs[sentence.Paragraph];
        return Dateline.End(document, sentence.First, sentence.End) > first || paragraph.Kind is ParagraphKind.DateLine or ParagraphKind.Byline or ParagraphKind.Furniture || paragraph.Span.Length <= time.Span.Length + 2;
    }

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}

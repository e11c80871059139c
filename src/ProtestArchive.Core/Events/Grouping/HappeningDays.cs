using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Tells whether the day that a sentence names is that of a happening told in it.</summary>
internal sealed class HappeningDays(Document document, TimeMention[] times, HappeningMention[] happenings)
{
    private static readonly WordSet Saying = Lexicon.Load("acts").Set("saying");
    private static readonly WordSet Counting = Lexicon.Load("acts").Set("counting");
    private const int Beside = 4; // tokens: “election on Aug. 9”, “Sunday’s presidential election”
    private const int BesideTalks = 8; // “met the Eritrean president in Asmara on Sunday”
    private const int Neighbours = 4; // times and happenings before and behind that can matter to one

    /// <summary>
    /// Whether a happening was on its day. A vote or talks stand beside their day: “ministers said on Friday that they had rejected the
    /// election” names no election day. Anything else is of the day that its sentence names, but for a day beside a vote or talks
    /// (“protests over the election on Aug. 9”) and one from which a period runs (“since Sunday”).
    /// </summary>
    public bool IsOf(HappeningMention happening)
    {
        int? own = Distance(happening);
        if (happening.EventKind == EventKind.Talks) { return own <= BesideTalks; }
        if (StandsBesideItsDay(happening)) { return own <= Beside; }
        int at = happenings.FirstFrom(happening.Span.Start), sentence = Sentence(happening);
        if (own is null) { return !Near(happening).Any(time => Sentence(time) == sentence); }
        if ((own > Beside && StandsBehindAfter(happening)) || StandsBehindOther(happening)) { return false; }
        for (int i = Math.Max(0, at - Neighbours); i < Math.Min(happenings.Length, at + Neighbours); i++)
        {
            HappeningMention other = happenings[i];
            if (StandsBesideItsDay(other) && other.Days == happening.Days && Sentence(other) == sentence && Distance(other) is { } distance && distance <= Beside && distance < own) { return false; }
        }
        return true;
    }

    private static bool StandsBesideItsDay(HappeningMention happening) => happening.EventKind is EventKind.Election or EventKind.Talks;

    // How many tokens lie between a happening and the nearest time that names its day; null where none near it does.
    private int? Distance(HappeningMention happening)
    {
        int word = document.TokenAt(happening.Span.Start);
        int? nearest = null;
        foreach (TimeMention time in Near(happening).Where(time => !BeginsPeriod(time)))
        {
            int distance = time.Span.Start < happening.Span.Start ? word - document.TokenAt(time.Span.End - 1) : document.TokenAt(time.Span.Start) - word;
            if (nearest is null || distance < nearest) { nearest = distance; }
        }
        return nearest;
    }

    // “street protests, after he ran for president last Sunday”: the day behind “after” is that of what stands there.
    private bool StandsBehindAfter(HappeningMention happening)
    {
        int word = document.TokenAt(happening.Span.Start);
        if (Near(happening).FirstOrDefault(time => time.Span > happening.Span) is not { } behind || Near(happening).Any(time => time.Span < happening.Span)) { return false; }
        for (int i = word + 1; i < document.TokenAt(behind.Span.Start); i++)
        {
            if (document.Word(i).Equals("after", StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }

    // “resigned on Tuesday after weeks of protests”, “said on Thursday that the killings”: the day in front is that of what stands beside it.
    private bool StandsBehindOther(HappeningMention happening)
    {
        if (Near(happening).LastOrDefault(time => time.Span < happening.Span) is not { } before || Near(happening).Any(time => time.Span > happening.Span)) { return false; }
        int first = document.TokenAt(before.Span.Start), last = document.TokenAt(before.Span.End - 1);
        if (document.Is(first - 1, Saying) || (document.Word(first - 1) is "on" && document.Is(first - 2, Saying))) { return true; }
        return document.Word(last + 1) is "after" or "following";
    }

    // The times around a happening that name its day.
    private IEnumerable<TimeMention> Near(HappeningMention happening)
    {
        int next = times.FirstFrom(happening.Span.Start);
        for (int i = Math.Max(0, next - Neighbours); i < Math.Min(times.Length, next + Neighbours); i++)
        {
            if (times[i].Days == happening.Days && !CountsFrom(times[i], happening)) { yield return times[i]; }
        }
    }

    // “a day earlier than the talks”: the day is counted from what stands behind it.
    private bool CountsFrom(TimeMention time, HappeningMention happening) => time.Span < happening.Span && document.Is(document.TokenAt(time.Span.End - 1), Counting);

    private bool BeginsPeriod(TimeMention time)
    {
        int first = document.TokenAt(time.Span.Start);
        for (int i = first - 1; i >= Math.Max(0, first - Beside); i--)
        {
            if (document.Word(i).Equals("since", StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }

    private int Sentence(Mention mention) => document.SentenceOf(document.TokenAt(mention.Span.Start));
}

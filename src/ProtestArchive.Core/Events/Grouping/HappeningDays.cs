using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Tells whether the day that a sentence names is that of a happening told in it.</summary>
internal sealed class HappeningDays(Document document, TimeMention[] times, HappeningMention[] happenings)
{
    private const int Beside = 4; // tokens: “election on Aug. 9”, “Sunday’s presidential election”
    private const int Neighbours = 4; // times and happenings before and behind that can matter to one

    /// <summary>
    /// Whether a happening was on its day. A vote or talks stand beside their day: “ministers said on Friday that they had rejected the
    /// election” names no election day. Anything else is of the day that its sentence names, but for a day beside a vote or talks
    /// (“protests over the election on Aug. 9”) and one from which a period runs (“since Sunday”).
    /// </summary>
    public bool IsOf(HappeningMention happening)
    {
        int? own = Distance(happening);
        if (StandsBesideItsDay(happening)) { return own <= Beside; }
        int at = happenings.FirstFrom(happening.Span.Start), sentence = Sentence(happening);
        if (own is null) { return !Near(happening).Any(time => Sentence(time) == sentence); }
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

    // The times around a happening that name its day.
    private IEnumerable<TimeMention> Near(HappeningMention happening)
    {
        int next = times.FirstFrom(happening.Span.Start);
        for (int i = Math.Max(0, next - Neighbours); i < Math.Min(times.Length, next + Neighbours); i++)
        {
            if (times[i].Days == happening.Days) { yield return times[i]; }
        }
    }

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

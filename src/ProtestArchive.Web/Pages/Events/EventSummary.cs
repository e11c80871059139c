using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Says in a paragraph and a strip what an event's claims come to.</summary>
public static class EventSummary
{
    private const int WithSources = 2; // kinds of figure; who is behind the others is said with each of them

    /// <summary>Who tells of it, and how their figures stand to each other, kind by kind.</summary>
    public static string Of(EventFigures figures, ImmutableArray<Teller> tellers)
    {
        List<string> sentences = [Told(tellers)];
        int told = 0;
        foreach (ScopedFigures kind in figures.Kinds)
        {
            string name = FigureWords.Heading(kind.Kind);
            string? sentence = kind.Verdict.Agreement switch
            {
                Agreement.Same => Say("Event.Same", name, FigureWords.Of(kind.Verdict.Common!.Value)),
                Agreement.Compatible when kind.Comparable.Count(claim => !Bounds.Of(claim.Mention.Range).IsOpen) == 2 => Say("Event.BothTrue", name, kind.Verdict.Why),
                Agreement.Compatible => Say("Event.AllTrue", name, kind.Verdict.Why),
                Agreement.Conflict => Say("Event.Conflict", name, kind.Verdict.Why),
                _ => null,
            };
            if (sentence is not null) { sentences.Add(sentence); }
            if (sentence is not null && told++ < WithSources && figures.SourcesOf(kind) is { } sources) { sentences.Add(sources.Text); }
        }
        return string.Join(' ', sentences);
    }

    /// <summary>When, where, and the first two kinds of figure.</summary>
    public static ImmutableArray<StripCell> Strip(EventFigures figures, ImmutableArray<Aspect> aspects)
    {
        ImmutableArray<StripCell>.Builder cells = ImmutableArray.CreateBuilder<StripCell>();
        cells.Add(new(Say("Event.When"), figures.Days is { } days ? DayWords.WithWeekday(days) : Say("Event.NotKnown"), MarkOf("when")));
        cells.Add(new(Say("Event.Where"), figures.Event.Place?.Name ?? Say("Event.NotTold"), MarkOf("where")));
        foreach (ScopedFigures kind in figures.Kinds.Where(kind => !kind.Comparable.IsEmpty).Take(2))
        {
            cells.Add(new(FigureWords.Heading(kind.Kind), Said(figures, kind), Mark.Of(kind.Verdict.Agreement)));
        }
        return cells.ToImmutable();

        Mark? MarkOf(string id) => aspects.FirstOrDefault(aspect => aspect.Id == id)?.Mark;
    }

    /// <summary>What the reports have in common that made them one event.</summary>
    public static IEnumerable<string> Grouping(EventRecord record)
    {
        yield return record.Days switch { { IsDay: true } => Say("Event.SameDay"), not null => Say("Event.SamePeriod"), null => Say("Event.NoDay") };
        if (record.Place is not null) { yield return Say("Event.SamePlace"); }
        if (record.Side is { } side) { yield return Say("Event.SameSide", side); }
    }

    // From the words of the figure with the least to those of the one with the greatest bounds.
    private static string Said(EventFigures figures, ScopedFigures kind)
    {
        string[] words = [.. kind.Comparable
            .OrderBy(claim => Bounds.Of(claim.Mention.Range).Low ?? Bounds.Of(claim.Mention.Range).High ?? 0)
            .Select(claim => Figure(figures.Claims[claim.Id].Row.Verbatim))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        return words.Length == 1 ? Sentence.Quoted(words[0]) : Say("Event.FromTo", Sentence.Quoted(words[0]), Sentence.Quoted(words[^1]));
    }

    private static string Figure(string words) => Excerpt.Opening(words, 40);

    private static string Told(ImmutableArray<Teller> tellers)
    {
        int main = tellers.Count(teller => teller.IsMain);
        string reports = Sentence.Capital(FigureWords.Count(tellers.Length, "report"));
        return main == tellers.Length ? SayFor(tellers.Length, "Event.Told", reports)
            : main == 0 ? SayFor(tellers.Length, "Event.ToldInPassing", reports)
            : SayFor(tellers.Length, "Event.ToldChiefly", reports, FigureWords.InWords(main));
    }
}

using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>Says in a paragraph and a strip what an event's claims come to.</summary>
public static class EventSummary
{
    /// <summary>Who tells of it, and how their figures stand to each other, kind by kind.</summary>
    public static string Of(EventFigures figures, ImmutableArray<Teller> tellers)
    {
        List<string> sentences = [$"{Sentence.Capital(FigureWords.Count(tellers.Length, "report"))} {(tellers.Length == 1 ? "tells" : "tell")} of it{Chiefly(tellers)}."];
        foreach (ScopedFigures kind in figures.Kinds)
        {
            string name = FigureWords.Heading(kind.Kind);
            string? sentence = kind.Verdict.Agreement switch
            {
                Agreement.Same => $"{name}: the reports give the same figure, {FigureWords.Of(kind.Verdict.Common!.Value)}.",
                Agreement.Compatible => $"{name}: {(kind.Comparable.Count(claim => !Bounds.Of(claim.Mention.Range).IsOpen) == 2 ? "both" : "all")} can be true. {kind.Verdict.Why}",
                Agreement.Conflict => $"{name}: the figures conflict. {kind.Verdict.Why}",
                _ => null,
            };
            if (sentence is not null) { sentences.Add(sentence); }
            if (sentence is not null && figures.SourcesOf(kind) is { } sources) { sentences.Add(sources.Text); }
        }
        return string.Join(' ', sentences);
    }

    /// <summary>When, where, and the first two kinds of figure.</summary>
    public static ImmutableArray<StripCell> Strip(EventFigures figures, ImmutableArray<Aspect> aspects)
    {
        ImmutableArray<StripCell>.Builder cells = ImmutableArray.CreateBuilder<StripCell>();
        cells.Add(new("When", figures.Days is { } days ? DayWords.WithWeekday(days) : "Not known", MarkOf("when")));
        cells.Add(new("Where", figures.Event.Place?.Name ?? "Not told", MarkOf("where")));
        foreach (ScopedFigures kind in figures.Kinds.Where(kind => !kind.Comparable.IsEmpty).Take(2))
        {
            cells.Add(new(FigureWords.Heading(kind.Kind), Said(figures, kind), Mark.Of(kind.Verdict.Agreement)));
        }
        return cells.ToImmutable();

        Mark? MarkOf(string id) => aspects.FirstOrDefault(aspect => aspect.Id == id)?.Mark;
    }

    // From the words of the figure with the least to those of the one with the greatest bounds.
    private static string Said(EventFigures figures, ScopedFigures kind)
    {
        string[] words = [.. kind.Comparable
            .OrderBy(claim => Bounds.Of(claim.Mention.Range).Low ?? Bounds.Of(claim.Mention.Range).High ?? 0)
            .Select(claim => Figure(figures.Claims[claim.Id].Row.Verbatim))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        return words.Length == 1 ? Sentence.Quoted(words[0]) : $"{Sentence.Quoted(words[0])} to {Sentence.Quoted(words[^1])}";
    }

    private static string Figure(string words) => Excerpt.Opening(words, 40);

    private static string Chiefly(ImmutableArray<Teller> tellers)
    {
        int main = tellers.Count(teller => teller.IsMain);
        return main == 0 ? ", each in passing" : main == tellers.Length ? "" : $", {FigureWords.InWords(main)} of them chiefly";
    }
}

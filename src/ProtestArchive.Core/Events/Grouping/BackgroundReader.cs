using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Reads what a report tells of as known: the vote of its country, without a day; force used after that vote. It joins the latest such
/// event before the writing, and makes none.
/// </summary>
internal sealed class BackgroundReader(ReportView view)
{
    private static readonly WordSet After = Act.Words.Set("aftermath");
    private readonly Document _document = view.Document;

    /// <summary>The tellings, in the order of the text: one a kind and country.</summary>
    /// <param name="told">The tellings that the report has without them.</param>
    public IEnumerable<Telling> Read(IReadOnlyCollection<Telling> told)
    {
        if (view.Report.CreationTime is null) { yield break; }
        HashSet<(Family, string)> seen = [.. told.Where(telling => telling is { Family: Family.Election, Country: not null }).Select(telling => (telling.Family, telling.Country!))];
        foreach (HappeningMention happening in view.Happenings)
        {
            Sentence sentence = _document.Sentences[_document.SentenceOf(_document.TokenAt(happening.Span.Start))];
            TextSpan span = view.SpanOf(sentence);
            if (happening.EventKind == EventKind.Election && happening.Days is null or { IsDay: true }
                && view.Telling(Family.Election, EventKind.Election, span, happening.Span) is { Country: { } country } vote && seen.Add((Family.Election, country)))
            {
                yield return vote with { Subject = country, IsBackground = true };
            }
            if (happening.EventKind is EventKind.Force or EventKind.Detention && FollowsVote(sentence, happening) && view.Telling(Family.Aftermath, happening.EventKind, span, happening.Span) is { Country: { } place } force && seen.Add((Family.Aftermath, place)))
            {
                yield return force with { Subject = place, IsBackground = true };
            }
        }
    }

    // “the violence seen after the election”
    private bool FollowsVote(Sentence sentence, HappeningMention force)
    {
        foreach (HappeningMention vote in view.Happenings.In(view.SpanOf(sentence)))
        {
            if (vote.EventKind != EventKind.Election || vote.Span < force.Span) { continue; }
            int token = _document.TokenAt(vote.Span.Start);
            for (int i = token - 1; i >= Math.Max(sentence.First, token - 5); i--)
            {
                if (_document.Is(i, After)) { return true; }
            }
        }
        return false;
    }
}

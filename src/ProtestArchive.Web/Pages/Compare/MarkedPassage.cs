using System.Collections.Immutable;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Compare;

/// <summary>Cuts a passage into runs at the edges of its marks; a figure's mark covers those of shared words in it.</summary>
public static class MarkedPassage
{
    public static ImmutableArray<MarkedRun> Of(string text, AlignedPassage passage)
    {
        List<(TextSpan Span, string Class)> marks =
        [
            .. passage.Claims.Select(claim => (claim.Mention.Span, "fig")),
            .. passage.Shared.Where(word => passage.Claims.All(claim => !claim.Mention.Span.Overlaps(word.Span))).Select(word => (word.Span, word.InAll ? "all" : "some")),
        ];
        marks.Sort((a, b) => a.Span.CompareTo(b.Span));
        ImmutableArray<MarkedRun>.Builder runs = ImmutableArray.CreateBuilder<MarkedRun>();
        int at = passage.Span.Start;
        foreach ((TextSpan span, string mark) in marks)
        {
            if (span.Start < at || span.End > passage.Span.End) { continue; }
            if (span.Start > at) { runs.Add(new(text[at..span.Start], null)); }
            runs.Add(new(span.In(text), mark));
            at = span.End;
        }
        if (at < passage.Span.End) { runs.Add(new(text[at..passage.Span.End], null)); }
        return runs.ToImmutable();
    }
}

using System.Collections.Immutable;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>Finds the passages that reports share word for word or reworded, and which way they seem to have travelled.</summary>
public static class SharedWordingFinder
{
    private static readonly WordSet Stop = Lexicon.Load("stopwords").Set("stop");

    private const int MostReports = 8; // each is laid against each
    private const int MostPassages = 60; // of one pair

    /// <summary>What each two of the reports share, those that share most first; pairs that share nothing are left out.</summary>
    /// <param name="reports">The reports; of more than eight the first eight.</param>
    /// <param name="entities">Who their names stand for: spellings of one name count as one word.</param>
    /// <param name="flags">What looks damaged in them (<see cref="GarbleGuard"/>): a rewriting leaves traces.</param>
    public static ImmutableArray<SharedText> Find(IReadOnlyList<AnnotatedReport> reports, EntityIndex entities, IReadOnlyCollection<GarbleFlag> flags)
    {
        TextWords[] texts = [.. reports.Take(MostReports).Select(report => new TextWords(report, entities))];
        List<Passage>[] passages = [.. texts.Select((text, i) => Passage.Of(text.Annotated, i, entities))];
        Dictionary<string, int> holders = new(StringComparer.Ordinal);
        foreach (string feature in passages.SelectMany(report => report).SelectMany(passage => passage.Features.Keys)) { holders[feature] = holders.GetValueOrDefault(feature) + 1; }
        double count = passages.Sum(report => report.Count) + 1;
        double Weight(string feature) => Math.Log(count / holders[feature]);
        List<SharedText> shared = [];
        for (int a = 0; a < texts.Length; a++)
        {
            for (int b = a + 1; b < texts.Length; b++)
            {
                if (Pair(a, b, texts, passages, Weight, flags) is { } pair) { shared.Add(pair); }
            }
        }
        return [.. shared.OrderByDescending(pair => pair.Passages.Sum(passage => passage.Words)).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    private static SharedText? Pair(int a, int b, TextWords[] texts, List<Passage>[] passages, Func<string, double> weight, IReadOnlyCollection<GarbleFlag> flags)
    {
        (TextWords first, TextWords second) = (texts[a], texts[b]);
        List<Run> runs = VerbatimRuns.Find(first, second);
        List<SharedPassage> shared =
        [
            .. runs.Select(run => new SharedPassage(
                Sharing.Verbatim, first.SpanOf(run.A, run.A + run.LengthA), second.SpanOf(run.B, run.B + run.LengthB), Math.Min(run.LengthA, run.LengthB),
                first.Quoted[run.A + run.LengthA / 2] && second.Quoted[run.B + run.LengthB / 2])),
        ];
        Passage[] freeA = Free(first, passages[a], runs.Select(run => (run.A, run.LengthA))), freeB = Free(second, passages[b], runs.Select(run => (run.B, run.LengthB)));
        shared.AddRange(RewordedSentences.Find(freeA, freeB, weight).Select(pair => new SharedPassage(
            Sharing.Reworded, pair.First.Span, pair.Second.Span, Math.Min(Words(first, pair.First.Span), Words(second, pair.Second.Span)),
            IsQuoted(first, pair.First.Span) && IsQuoted(second, pair.Second.Span))));
        if (shared.Count == 0) { return null; }
        ImmutableArray<SharedPassage> kept = [.. shared.OrderByDescending(passage => passage.Words).Take(MostPassages).OrderBy(passage => passage.First).Select(passage => passage with
        {
            FirstCommon = Common(first, passage.First, second, passage.Second),
            SecondCommon = Common(second, passage.Second, first, passage.First),
        })];
        ImmutableArray<TravelReason> reasons = [.. TravelReasons.Of(first, second, kept, flags).OrderByDescending(reason => reason.Decides)];
        return new(
            a, b, kept, Share(first, kept.Select(passage => passage.First)), Share(second, kept.Select(passage => passage.Second)), Decided(reasons), reasons);
    }

    private static Direction Decided(ImmutableArray<TravelReason> reasons)
    {
        Direction[] directions = [.. reasons.Where(reason => reason.Decides).Select(reason => reason.Direction).Distinct()];
        return directions is [var one] ? one : Direction.Unknown;
    }

    private static double Share(TextWords text, IEnumerable<TextSpan> spans) => text.Count == 0 ? 0 : Math.Min(1, (double)spans.Sum(span => Words(text, span)) / text.Count);

    private static int Words(TextWords text, TextSpan span) => First(text, span.End) - First(text, span.Start);

    // The sentences of which no run has taken a word.
    private static Passage[] Free(TextWords text, List<Passage> passages, IEnumerable<(int From, int Length)> runs)
    {
        bool[] taken = new bool[text.Count];
        foreach ((int from, int length) in runs) { taken.AsSpan(from, length).Fill(true); }
        return [.. passages.Where(passage => !taken.AsSpan(First(text, passage.Span.Start)..First(text, passage.Span.End)).Contains(true))];
    }

    // Words that say nothing by themselves are no common ground.
    private static ImmutableArray<TextSpan> Common(TextWords text, TextSpan span, TextWords other, TextSpan there)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int i = First(other, there.Start), end = First(other, there.End); i < end; i++) { keys.Add(other.Keys[i]); }
        ImmutableArray<TextSpan>.Builder common = ImmutableArray.CreateBuilder<TextSpan>();
        for (int i = First(text, span.Start), end = First(text, span.End); i < end; i++)
        {
            if (keys.Contains(text.Keys[i]) && !Stop.Contains(text.Spans[i].In(text.Annotated.Report.Text)) && span.Contains(text.Spans[i])) { common.Add(text.Spans[i]); }
        }
        return common.ToImmutable();
    }

    private static bool IsQuoted(TextWords text, TextSpan span)
    {
        int from = First(text, span.Start), to = First(text, span.End), quoted = 0;
        for (int i = from; i < to; i++) { quoted += text.Quoted[i] ? 1 : 0; }
        return quoted * 2 > to - from;
    }

    // Index of the first word that begins at the offset or behind it.
    internal static int First(TextWords text, int offset)
    {
        int low = 0, high = text.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (text.Spans[middle].Start < offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}

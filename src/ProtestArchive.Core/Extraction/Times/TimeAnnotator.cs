using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>
/// Marks expressions of time as TIMEX3 does and resolves them against the day of writing: dates, times of the day, lengths, what
/// comes again. Prepositions stay outside the span. Time grows with the text's length.
/// </summary>
public sealed class TimeAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        TokenReader tokens = new(document);
        TimeScanner scanner = new(tokens);
        TenseReader tenses = new(tokens);
        TimeResolver resolver = new(document.CreationTime);
        NameGuard names = new(document);
        List<TimeMention> times = [];
        List<TimeCandidate> candidates = [];
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            candidates.Clear();
            scanner.Scan(document.Sentences[s], candidates);
            foreach ((int first, Found found) in candidates)
            {
                TextSpan span = document.SpanOf(first, found.End - 1);
                if (names.IsInName(span) && !(found.Phrase is CalendarPhrase && tokens.IsShouted && tokens.Is(first - 1, Grammar.In))) { continue; }
                ResolvedTime resolved = resolver.Resolve(found.Phrase, NeedsTense(found.Phrase) ? tenses.Read(first, found.End) : Tense.Unknown, s);
                times.Add(new(span, resolved.Type, resolved.Value) { Days = resolved.Days, Modifier = found.Modifier, Rule = found.Rule });
            }
        }
        return document with { Times = [.. times] };
    }

    private static bool NeedsTense(TimePhrase phrase) => phrase switch
    {
        FixedPhrase or LengthPhrase or ShiftPhrase { IsAtHand: false } or EraPhrase or OtherYearPhrase => false,
        AnchoredPhrase anchored => NeedsTense(anchored.Anchor),
        NthPhrase nth => NeedsTense(nth.Whole),
        EndedPhrase ended => NeedsTense(ended.End),
        PartPhrase { Day: null } or ClockPhrase { Day: null } => false,
        PartPhrase part => NeedsTense(part.Day!),
        ClockPhrase clock => NeedsTense(clock.Day!),
        CalendarPhrase { Year: not null } => false,
        _ => true,
    };
}

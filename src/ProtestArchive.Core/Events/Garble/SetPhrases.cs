using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>
/// Finds set phrases of news into which a synonym of another sense was put: “safety forces”, “tear fuel”, “came to energy”. A phrase is certain where
/// a report, this or another, has the right one; without such backing it is told only of a report that shows other signs of rewriting.
/// </summary>
internal sealed class SetPhrases(ReportWords[] reports)
{
    private const int LongestPhrase = 4; // words
    private const int MostEvidence = 4;

    private static readonly Lexicon Words = Lexicon.Load("garble");
    private static readonly HashSet<string> Right = new(Words.Set("set").Words, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, string> RightOf = BuildWrong();
    private static readonly HashSet<string> Openings = new(Right.Concat(RightOf.Keys).Select(phrase => phrase.Split(' ')[0]), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> OpeningOf = Openings.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, List<(ReportWords Report, TextSpan Span)>> _right = Occurrences(reports, Right.Contains);
    private readonly Dictionary<string, List<(ReportWords Report, TextSpan Span)>> _wrong = Occurrences(reports, RightOf.ContainsKey);

    /// <summary>The flags of the reports that <paramref name="ask"/> takes.</summary>
    /// <param name="ask">Whether a report is searched.</param>
    /// <param name="backed">Whether to tell those that a right phrase backs, or those that none does.</param>
    public IEnumerable<GarbleFlag> Find(Func<ReportWords, bool> ask, bool backed)
    {
        foreach ((string wrong, List<(ReportWords Report, TextSpan Span)> found) in _wrong)
        {
            // Two reports that say it alike mean it, unless one was copied from the other.
            if (found.Select(row => row.Report).Distinct().Count() > 1) { continue; }
            string right = RightOf[wrong];
            List<(ReportWords Report, TextSpan Span)> evidence = _right.GetValueOrDefault(right) ?? [];
            if (evidence.Count > 0 != backed) { continue; }
            foreach ((ReportWords report, TextSpan span) in found)
            {
                if (!ask(report)) { continue; }
                yield return GarbleFlag.Of(
                    report.Annotated, span, GarbleKind.Word,
                    backed ? $"“{wrong}” stands where news says “{right}”: a synonym of another sense." : $"“{wrong}” stands where news says “{right}”; the report shows other signs of rewriting.",
                    right, evidence.OrderBy(row => row.Report == report).Take(MostEvidence).Select(row => row.Report.Evidence(row.Span)));
            }
        }
    }

    private static Dictionary<string, List<(ReportWords Report, TextSpan Span)>> Occurrences(ReportWords[] reports, Func<string, bool> isHeld)
    {
        Dictionary<string, List<(ReportWords, TextSpan)>> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (ReportWords report in reports)
        {
            Document document = report.Document;
            foreach (Sentence sentence in document.Sentences)
            {
                for (int first = sentence.First; first < sentence.End; first++)
                {
                    if (!OpeningOf.Contains(document.Word(first))) { continue; } // most words open no phrase
                    string phrase = "";
                    for (int last = first; last < sentence.End && last < first + LongestPhrase; last++)
                    {
                        if (report.Stem[last].Length == 0) { break; }
                        phrase = last == first ? document.Word(last).ToString().ToLowerInvariant() : $"{phrase} {document.Word(last).ToString().ToLowerInvariant()}";
                        if (last == first || !isHeld(phrase)) { continue; }
                        if (!found.TryGetValue(phrase, out List<(ReportWords, TextSpan)>? rows)) { found[phrase] = rows = []; }
                        rows.Add((report, document.SpanOf(first, last)));
                    }
                }
            }
        }
        return found;
    }

    // One or two words of a phrase put in another sense.
    private static Dictionary<string, string> BuildWrong()
    {
        Dictionary<string, string> wrong = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> classes = [.. Words.Classes];
        foreach (string phrase in Right)
        {
            string[] words = phrase.Split(' ');
            List<string[]> forms = [[]];
            foreach (string word in words)
            {
                string[] choices = classes.Contains("off " + word) ? [word, .. Words.Set("off " + word).Words] : [word];
                forms = [.. forms.SelectMany(form => choices.Select(choice => (string[])[.. form, choice]))];
            }
            foreach (string[] form in forms)
            {
                string joined = string.Join(' ', form);
                if (!Right.Contains(joined)) { wrong.TryAdd(joined, phrase); }
            }
        }
        return wrong;
    }
}

using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>
/// Looks, in reports that show other signs of rewriting, for a word that nobody else uses in the place of a word that the others use again and again
/// and that this report never has: “violent police collapse” where they write of a violent police crackdown.
/// </summary>
internal static class OddSlots
{
    private const int KeyUses = 3; // of the others' word
    private const int ShortestWord = 4;
    private const int MostEvidence = 4;
    private const int MostOfFrame = 4; // places of one pair of words kept of a report: bounds the work on a text that repeats itself

    private static readonly WordSet Stop = Lexicon.Load("stopwords").Set("stop");

    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports, Func<ReportWords, bool> isRewritten)
    {
        if (reports.Length < 2) { yield break; }
        Dictionary<string, List<Slot>> frames = new(StringComparer.Ordinal);
        foreach (ReportWords report in reports)
        {
            foreach (Slot slot in Slots(report))
            {
                if (!frames.TryGetValue(slot.Frame, out List<Slot>? same)) { frames[slot.Frame] = same = []; }
                if (same.Count(other => other.Report == report) < MostOfFrame) { same.Add(slot); }
            }
        }
        foreach (ReportWords report in reports.Where(isRewritten))
        {
            foreach (Slot slot in Slots(report))
            {
                if (report.IsName[slot.Token] || reports.Any(other => other != report && other.Of(slot.Filler).Count > 0)) { continue; }
                Slot[] theirs = [.. frames[slot.Frame].Where(other => other.Report != report)];
                if (theirs.Length == 0 || theirs.Any(other => other.Filler != theirs[0].Filler) || theirs[0].Report.IsName[theirs[0].Token]) { continue; }
                string right = theirs[0].Filler;
                if (report.Of(right).Count > 0 || reports.Sum(other => other.Of(right).Count) < KeyUses) { continue; }
                ReportWords witness = theirs[0].Report;
                TextSpan span = report.Document.Tokens[slot.Token].Span;
                string word = witness.Document.Word(theirs[0].Token).ToString();
                yield return GarbleFlag.Of(
                    report.Annotated, span, GarbleKind.Word, $"Stands where the others write “{word}”, which this report never does; no other report has this word.", word,
                    theirs.Take(MostEvidence).Select(other => other.Report.Evidence(other.Report.Document.SpanOf(Math.Min(other.First, other.Token), Math.Max(other.Last, other.Token)))));
            }
        }
    }

    // A content word with two content words beside it: both before, both behind, or one on each side.
    private static IEnumerable<Slot> Slots(ReportWords report)
    {
        foreach (Sentence sentence in report.Document.Sentences)
        {
            for (int i = sentence.First; i + 2 < sentence.End; i++)
            {
                if (!IsContent(report, i) || !IsContent(report, i + 1) || !IsContent(report, i + 2)) { continue; }
                (string a, string b, string c) = (report.Stem[i], report.Stem[i + 1], report.Stem[i + 2]);
                yield return new(report, $"{a} {b} _", i + 2, c, i, i + 1);
                yield return new(report, $"_ {b} {c}", i, a, i + 1, i + 2);
                yield return new(report, $"{a} _ {c}", i + 1, b, i, i + 2);
            }
        }
    }

    private static bool IsContent(ReportWords report, int token) =>
        report.Stem[token].Length >= ShortestWord && !Stop.Contains(report.Document.Word(token)) && report.IsRunning(token);

    private readonly record struct Slot(ReportWords Report, string Frame, int Token, string Filler, int First, int Last);
}

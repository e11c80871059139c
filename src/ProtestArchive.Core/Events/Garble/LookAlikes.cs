using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>
/// Finds words that are taken for others that look like them: “Protestants” for protesters. Certain only where other reports of the same things have
/// the right word, none has the other, and nothing in any of them speaks for that one's own subject.
/// </summary>
internal static class LookAlikes
{
    private const int MostEvidence = 4;

    private static readonly Lexicon Words = Lexicon.Load("garble");

    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports)
    {
        foreach (string pair in Words.Set("look").Words)
        {
            string[] words = pair.Split('=');
            (string right, string wrong) = (words[0], words[1]);
            var found = reports.Select(report => (Report: report, At: Places(report, wrong))).Where(row => row.At.Count > 0).ToList();
            if (found.Count != 1 || reports.Any(report => SpeaksFor(report, wrong))) { continue; }
            (ReportWords damaged, List<int> at) = found[0];
            GarbleEvidence[] evidence = [.. reports.Where(report => report != damaged).SelectMany(report => Places(report, right).Take(2).Select(place => report.Evidence(report.Document.Tokens[place].Span))).Take(MostEvidence)];
            if (evidence.Length == 0) { continue; }
            foreach (int place in at)
            {
                TextSpan span = damaged.Document.Tokens[place].Span;
                yield return GarbleFlag.Of(damaged.Annotated, span, GarbleKind.Word, $"The other reports say “{right}” of the same; nothing in them is about {wrong}.", right, evidence);
            }
        }
    }

    private static bool SpeaksFor(ReportWords report, string wrong)
    {
        string singular = "sense " + (wrong.EndsWith('s') && !wrong.EndsWith("ss", StringComparison.Ordinal) ? wrong[..^1] : wrong);
        return Words.Classes.Contains(singular) && Words.Set(singular).Words.Any(word => Places(report, word).Count > 0);
    }

    private static List<int> Places(ReportWords report, string word) =>
        [.. report.Of(Passages.Stems.Of(word)).Where(at => report.Document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase))];
}

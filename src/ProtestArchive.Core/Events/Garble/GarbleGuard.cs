using System.Collections.Immutable;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>
/// Flags figures, titles, names, words and quotation marks that look damaged, judged by grammar, by what the same report says elsewhere, and by the other
/// reports. The flags are evidence for a reader or an editor; no text and no derived figure is changed by them.
/// </summary>
public static class GarbleGuard
{
    private const int MostReports = 40; // judged together; more speak no clearer, and the work stays bounded

    private const int MostFlags = 100; // of one report, the first: a text of nothing else needs no more

    /// <summary>Certain signs of a rewriting machine after which the doubtful ones are told too.</summary>
    private const int SignsOfRewriting = 2;

    /// <summary>The flags of a few reports that tell of the same things (an event's, or those compared), ordered by report as given and by span; no two overlap within one report, which has at most a hundred.</summary>
    /// <param name="reports">The reports; of more than forty only the first forty are judged.</param>
    /// <param name="entities">Who their names stand for.</param>
    public static ImmutableArray<GarbleFlag> Check(IReadOnlyList<AnnotatedReport> reports, EntityIndex entities)
    {
        ReportWords[] words = [.. reports.Take(MostReports).Select(report => new ReportWords(report))];
        List<GarbleFlag> flags =
        [
            .. DamagedFigures.Find(words, entities),
            .. DamagedTitles.Find(words, entities),
            .. LookAlikes.Find(words),
            .. OpenMarks.Find(words),
        ];
        Dictionary<string, int> signs = flags.Where(flag => flag.Kind is GarbleKind.Figure or GarbleKind.Title or GarbleKind.Word).CountBy(flag => flag.ReportSha256).ToDictionary(StringComparer.Ordinal);
        SetPhrases phrases = new(words);
        foreach (GarbleFlag flag in phrases.Find(report => true, backed: true))
        {
            flags.Add(flag);
            signs[flag.ReportSha256] = signs.GetValueOrDefault(flag.ReportSha256) + 1;
        }
        bool IsRewritten(ReportWords report) => signs.GetValueOrDefault(report.Sha256) >= SignsOfRewriting;
        flags.AddRange(DamagedNames.Find(words, entities, report => signs.GetValueOrDefault(report.Sha256)));
        flags.AddRange(phrases.Find(IsRewritten, backed: false));
        flags.AddRange(OddSlots.Find(words, IsRewritten));
        ILookup<string, GarbleFlag> byReport = flags.ToLookup(flag => flag.ReportSha256, StringComparer.Ordinal);
        return [.. words.SelectMany(report => Apart(byReport[report.Sha256]).Take(MostFlags))];
    }

    private static IEnumerable<GarbleFlag> Apart(IEnumerable<GarbleFlag> flags)
    {
        int end = -1;
        foreach (GarbleFlag flag in flags.OrderBy(flag => flag.Span).ThenBy(flag => flag.Kind))
        {
            if (flag.Span.Start < end) { continue; }
            end = flag.Span.End;
            yield return flag;
        }
    }
}

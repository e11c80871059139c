using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>Finds spellings of a person's or a place's name that no other report has and that no transliteration explains.</summary>
internal static class DamagedNames
{
    private const int MostEvidence = 4;
    private const int MostSpellings = 40; // of one name: bounds the comparison of each with each
    private const double LeastLikeness = 0.55;
    private const int ShortestName = 5; // of shorter ones a slip makes another name

    /// <param name="reports">The reports.</param>
    /// <param name="entities">Who the names stand for.</param>
    /// <param name="signs">How many other signs of damage a report shows: where each report has a spelling of its own, the undamaged one is believed.</param>
    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports, EntityIndex entities, Func<ReportWords, int> signs)
    {
        var uses = reports.SelectMany(report => report.Annotated.Layer<NameMention>()
            .Where(name => name is PersonMention or PlaceMention)
            .Select(name => (Entity: entities.Of(report.Sha256, name.Local), Use: Use.Of(report, name)))
            .Where(row => row.Entity is not null && row.Use is not null));
        return uses.GroupBy(row => (row.Entity!.Kind, row.Entity.Slug), row => row.Use!).SelectMany(entity => Slips([.. entity], signs));
    }

    private static IEnumerable<GarbleFlag> Slips(Use[] uses, Func<ReportWords, int> signs)
    {
        Name[] names =
        [
            .. uses.GroupBy(use => use.Folded, StringComparer.Ordinal)
                .Select(same => new Name(same.Key, [.. same], [.. same.Select(use => use.Report).Distinct()]))
                .OrderByDescending(name => name.Reports.Length).ThenByDescending(name => name.Uses.Length).ThenBy(name => name.Folded, StringComparer.Ordinal)
                .Take(MostSpellings),
        ];
        if (names.Length < 2) { yield break; }
        Name[] shared = [.. names.Where(name => name.Reports.Length > 1)];
        Name? believed = shared.Length > 0 ? null : Undamaged(names, signs);
        foreach (Name name in names)
        {
            if (name.Reports.Length > 1 || name == believed || shared.Any(other => Likeness(other.Folded, name.Folded).IsTransliteration)) { continue; }
            Name? right = believed ?? shared.FirstOrDefault(other => other.Reports.Any(report => report != name.Reports[0]));
            if (right is null || Likeness(right.Folded, name.Folded) is not { Slips: > 0, Score: >= LeastLikeness }) { continue; }
            string others = believed is not null ? "a report without other damage has" : $"{Comparison.Wording.Small(right.Reports.Length)} have";
            GarbleEvidence[] evidence = [.. right.Uses.OrderBy(use => use.Report == name.Reports[0]).DistinctBy(use => use.Report).Take(MostEvidence).Select(use => use.Report.Evidence(use.Span))];
            foreach (Use use in name.Uses)
            {
                yield return GarbleFlag.Of(use.Report.Annotated, use.Span, GarbleKind.Name, $"No other report spells the name so; {others} “{right.Uses[0].Written}”.", right.Uses[0].Written, evidence);
            }
        }
    }

    // Where no two reports agree: the one spelling of those reports that show no other damage and spell the name in one way.
    private static Name? Undamaged(Name[] names, Func<ReportWords, int> signs) =>
        names.Where(name => signs(name.Reports[0]) == 0 && names.Count(other => other.Reports[0] == name.Reports[0]) == 1).ToArray() is [var one] ? one : null;

    private static Likeness Likeness(string left, string right) => SoundDistance.Compare(SoundUnits.Of(left), SoundUnits.Of(right));

    private sealed record Name(string Folded, Use[] Uses, ReportWords[] Reports);

    /// <param name="Report">The report.</param>
    /// <param name="Span">The surname, or the place's name.</param>
    /// <param name="Folded">Its letters a to z.</param>
    /// <param name="Written">As it stands.</param>
    private sealed record Use(ReportWords Report, TextSpan Span, string Folded, string Written)
    {
        public static Use? Of(ReportWords report, NameMention name)
        {
            string text = report.Annotated.Report.Text;
            int start = name.Span.Start, end = name.Span.End;
            if (name is PersonMention)
            {
                int space = text.LastIndexOf(' ', end - 1, end - start);
                if (space >= 0) { start = space + 1; }
            }
            else if (text.AsSpan(start, end - start).Contains(' ')) { return null; }
            TextSpan span = TextSpan.FromBounds(start, end);
            string folded = LatinLetters.Fold(span.In(text)).Replace(" ", "", StringComparison.Ordinal);
            return folded.Length < ShortestName ? null : new(report, span, folded, span.In(text));
        }
    }
}

using System.Globalization;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>Numbers that their own words make impossible, and numbers that differ from another report's of the same thing as slips of the pen do.</summary>
internal static class DamagedFigures
{
    private const int FewestDigits = 3; // of a number that is more than a round guess: 6,720, not 5,000

    private const int MostEvidence = 4;
    private const int MostImpossible = 50; // numbers of one report: more tell nothing new

    private static readonly WordSet Magnitudes = Lexicon.Load("garble").Set("magnitude");
    private static readonly WordSet Small = Lexicon.Load("garble").Set("magnitude-small");

    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports, EntityIndex entities)
    {
        Figure[] figures = [.. reports.SelectMany(report => report.Annotated.Layer<CountMention>().Select(count => Figure.Of(report, count, entities)))];
        foreach (ReportWords report in reports)
        {
            foreach ((TextSpan span, string words, string proposed) in Impossible(report).Take(MostImpossible))
            {
                CountMention? count = report.Annotated.Layer<CountMention>().FirstOrDefault(count => count.Span.Contains(span));
                yield return GarbleFlag.Of(
                    report.Annotated, span, GarbleKind.Figure, $"“{words}” is no number of English.", proposed,
                    figures.Where(other => other.Report != report && (count is null || other.Count.CountKind == count.CountKind) && Same(other.Count.Range.NumberText, proposed))
                        .OrderByDescending(other => count is not null && other.Count.Days == count.Days).Take(MostEvidence).Select(other => other.Evidence));
            }
        }
        foreach (IGrouping<object, Figure> same in figures.Where(figure => figure.Named is not null && figure.Key is not null).GroupBy(figure => figure.Key!))
        {
            foreach (GarbleFlag flag in Slips([.. same])) { yield return flag; }
        }
    }

    // “Tens of hundreds”: a plural magnitude of one that is no thousand. Garbled by a translator or a rewriter: the greater one was most likely thousands.
    private static IEnumerable<(TextSpan Span, string Words, string Proposed)> Impossible(ReportWords report)
    {
        foreach (int of in report.Of("of"))
        {
            if (of == 0 || !report.Document.Is(of - 1, Magnitudes) || !report.Document.Is(of + 1, Small)) { continue; }
            string first = report.Document.Word(of - 1).ToString().ToLowerInvariant();
            TextSpan span = report.Document.SpanOf(of - 1, of + 1);
            yield return (span, span.In(report.Annotated.Report.Text).ToLowerInvariant(), first is "tens" or "hundreds" ? $"{first} of thousands" : "thousands");
        }
    }

    // The number that fewer reports give is the doubtful one; where each stands alone, neither can be told from the other and both are shown.
    private static IEnumerable<GarbleFlag> Slips(Figure[] figures)
    {
        ILookup<long, Figure> byNumber = figures.ToLookup(figure => figure.Named!.Value);
        long[] numbers = [.. byNumber.Select(number => number.Key).Order().Take(200)];
        foreach (long number in numbers)
        {
            foreach (long other in numbers)
            {
                if (number == other || Slip(number, other) is not { } slip) { continue; }
                Figure[] ours = [.. byNumber[number]], theirs = [.. byNumber[other]];
                if (ours.Any(figure => theirs.Any(their => their.Report == figure.Report)) || Reports(ours) > Reports(theirs)) { continue; }
                string alone = Reports(ours) == Reports(theirs) ? " One of the two may be a slip." : "";
                foreach (Figure figure in ours)
                {
                    yield return GarbleFlag.Of(
                        figure.Report.Annotated, figure.Count.Span, GarbleKind.Figure, $"{Wording.Number(other)} elsewhere for the same: {slip}.{alone}",
                        Reports(ours) < Reports(theirs) ? theirs[0].Count.Range.NumberText : null, theirs.Take(MostEvidence).Select(their => their.Evidence));
                }
            }
        }
    }

    private static int Reports(Figure[] figures) => figures.Select(figure => figure.Report).Distinct().Count();

    private static string? Slip(long number, long other)
    {
        if (Significant(number) < FewestDigits && Significant(other) < FewestDigits) { return null; }
        if (number == other * 10 || other == number * 10) { return "the two differ by a factor of ten"; }
        string left = number.ToString(CultureInfo.InvariantCulture), right = other.ToString(CultureInfo.InvariantCulture);
        if (left.Length != right.Length) { return null; }
        int first = 0;
        while (first < left.Length && left[first] == right[first]) { first++; }
        return first + 1 < left.Length && left[first] == right[first + 1] && left[first + 1] == right[first] && left.AsSpan(first + 2).SequenceEqual(right.AsSpan(first + 2))
            ? "two digits stand in the other order"
            : null;
    }

    private static int Significant(long number) => number.ToString(CultureInfo.InvariantCulture).TrimEnd('0').Length;

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private sealed record Figure(ReportWords Report, CountMention Count, long? Named, object? Key)
    {
        public GarbleEvidence Evidence => Report.Evidence(Count.Span);

        public static Figure Of(ReportWords report, CountMention count, EntityIndex entities)
        {
            string? place = count.Place is { } local ? entities.Of(report.Sha256, local)?.Slug : null;
            long? named = count.Range.Qualifier switch
            {
                Qualifier.Vague or Qualifier.Range => null,
                Qualifier.MoreThan => count.Range.Low - 1,
                Qualifier.LessThan => count.Range.High + 1,
                _ => count.Range.Low ?? count.Range.High,
            };
            return new(report, count, named, count.Days is { } days && place is not null ? (count.CountKind, days, place, Groups.ClassOf(count.Who)) : null);
        }
    }
}

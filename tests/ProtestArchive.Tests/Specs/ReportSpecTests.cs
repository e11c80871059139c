using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.SharedWording;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Specs;

/// <summary>Runs the examples about several reports.</summary>
public class ReportSpecTests
{
    public static TheoryData<string> Garble() => [.. ReportSpec.ReadAll("garble.md").Select(example => example.ToString())];

    public static TheoryData<string> Figures() => [.. ReportSpec.ReadAll("figures.md").Select(example => example.ToString())];

    public static TheoryData<string> Wording() => [.. ReportSpec.ReadAll("wording.md").Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Wording))]
    public void Shared_passages_are_found_with_their_direction(string example)
    {
        ReportSpec spec = ReportSpec.ReadAll("wording.md").Single(one => one.ToString() == example);
        ArchiveRecord record = spec.Derive();
        AnnotatedReport[] reports = [.. spec.Reports.Select(report => Of([.. record.Reports], report.Report.Report.Sha256))];
        var shared = SharedWordingFinder.Find(reports, record.Links, GarbleGuard.Check(reports, record.Links));
        Print(shared.SelectMany(pair => pair.Passages.Select(passage => new[]
        {
            passage.First.In(reports[pair.First].Report.Text), passage.Second.In(reports[pair.Second].Report.Text),
            AnnotationFile.Word(passage.Sharing), passage.Words.ToString(System.Globalization.CultureInfo.InvariantCulture), AnnotationFile.Word(pair.Direction),
        }))).ShouldBe(Print(spec.Table.Rows), example);
        shared.ShouldAllBe(pair => pair.FirstShare > 0 && pair.FirstShare <= 1 && pair.SecondShare > 0 && pair.SecondShare <= 1);
    }

    [Theory]
    [MemberData(nameof(Garble))]
    public void What_looks_damaged_is_flagged_and_nothing_else(string example)
    {
        ReportSpec spec = ReportSpec.ReadAll("garble.md").Single(one => one.ToString() == example);
        ArchiveRecord record = spec.Derive();
        AnnotatedReport[] reports = [.. spec.Reports.Select(report => record.Reports.Single(read => read.Report.Sha256 == report.Report.Report.Sha256))];
        var flags = GarbleGuard.Check(reports, record.Links);
        Print(flags.Select(flag => new[] { spec.LetterOf(flag.ReportSha256), flag.Words, AnnotationFile.Word(flag.Kind), flag.Suggestion ?? "–" })).ShouldBe(Print(spec.Table.Rows), example);
        flags.ShouldAllBe(flag => flag.Span.In(Of(reports, flag.ReportSha256).Report.Text).Length > 0 && flag.Why.EndsWith('.') && flag.Evidence.All(evidence => evidence.Span.In(Of(reports, evidence.ReportSha256).Report.Text).Length > 0));
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Figures_stand_as_written_for_the_reason_given(string example)
    {
        ReportSpec spec = ReportSpec.ReadAll("figures.md").Single(one => one.ToString() == example);
        ArchiveRecord record = spec.Derive();
        var kinds = record.Events.Where(made => made.Tellings.Length > 1)
            .SelectMany(made => ScopedFigures.Of(made, record.Claims.Where(claim => claim.Event == made.Slug), slug => slug))
            .Select(kind => new[]
            {
                AnnotationFile.Word(kind.Kind),
                AnnotationFile.Word(kind.Verdict.Agreement),
                kind.Verdict.Why,
                kind.Apart.IsEmpty ? "–" : string.Join("; ", kind.Apart.Select(apart => $"{apart.Claim.Words}: {apart.Scope}")),
                SourceSummary.Of(kind.Comparable.OrderBy(claim => spec.LetterOf(claim.ReportSha256), StringComparer.Ordinal).Select(claim => new SourcedFigure(
                    claim.Id, claim.ReportSha256, Bounds.Of(claim.Mention.Range), claim.Mention.AttributedTo?.Source,
                    SourceClassifier.Of(new CitedSource(claim.Mention.AttributedTo?.Source) { EventCountry = "XX" }))))?.Text ?? "–",
            });
        Print(kinds).ShouldBe(Print(spec.Table.Rows), example);
    }

    private static AnnotatedReport Of(AnnotatedReport[] reports, string sha256) => reports.Single(report => report.Report.Sha256 == sha256);

    private static string Print(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(cells => string.Join(" | ", cells)));
}

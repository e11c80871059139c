using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.SharedWording;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Compare;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.SharedWording;

/// <summary>What two reports share, with its extent and the way it seems to have travelled.</summary>
/// <param name="First">One report.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstShare">How much of the first's words the shared passages cover, from 0 to 1.</param>
/// <param name="SecondShare">The same of the second.</param>
/// <param name="Direction">Which way the text seems to have travelled.</param>
/// <param name="Travel">The same as a sentence.</param>
/// <param name="Reasons">What speaks for it.</param>
/// <param name="Passages">The passages.</param>
public sealed record SharedWordingView(
    ReportRef First, ReportRef Second, double FirstShare, double SecondShare, Direction Direction, string Travel, ImmutableArray<string> Reasons, ImmutableArray<SharedPassageView> Passages)
{
    /// <summary>The pairs as pages show them.</summary>
    public static ImmutableArray<SharedWordingView> Of(ImmutableArray<SharedText> pairs, IReadOnlyList<(ReportRef Ref, AnnotatedReport Annotated)> reports) =>
    [
        .. pairs.Select(pair => new SharedWordingView(
            reports[pair.First].Ref, reports[pair.Second].Ref, Math.Round(pair.FirstShare, 3), Math.Round(pair.SecondShare, 3), pair.Direction,
            Named(pair.Words, reports[pair.First].Ref, reports[pair.Second].Ref), [.. pair.Reasons.Select(reason => Named(reason.Why, reports[pair.First].Ref, reports[pair.Second].Ref))],
            [
                .. pair.Passages.Select(passage => new SharedPassageView(
                    passage.Sharing, passage.Words, passage.IsQuoted,
                    Side(reports[pair.First], passage.First, passage.FirstCommon), Side(reports[pair.Second], passage.Second, passage.SecondCommon))),
            ])),
    ];

    private static SharedSide Side((ReportRef Ref, AnnotatedReport Annotated) report, TextSpan span, ImmutableArray<TextSpan> common)
    {
        string text = report.Annotated.Report.Text;
        return new(new Passage(report.Ref, report.Annotated.ParagraphAt(span.Start)?.Number ?? 0), span.In(text))
        {
            Runs = MarkedPassage.Of(text, new(0, span, [.. common.Select(word => new Core.Events.Passages.SharedWord(word, true))], [])),
        };
    }

    private static string Named(string sentence, ReportRef first, ReportRef second) => sentence
        .Replace("The first", first.Label, StringComparison.Ordinal).Replace("the first", first.Label, StringComparison.Ordinal)
        .Replace("The second", second.Label, StringComparison.Ordinal).Replace("the second", second.Label, StringComparison.Ordinal);
}

/// <summary>One shared passage.</summary>
public sealed record SharedPassageView(Sharing Sharing, int Words, bool IsQuoted, SharedSide First, SharedSide Second);

/// <summary>The passage in one of the two reports.</summary>
public sealed record SharedSide(Passage Passage, string Text)
{
    /// <summary>The words cut where those that both have begin and end.</summary>
    [JsonIgnore]
    public ImmutableArray<MarkedRun> Runs { get; init; } = [];
}

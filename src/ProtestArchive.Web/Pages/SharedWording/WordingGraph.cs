using System.Collections.Immutable;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.SharedWording;

/// <summary>Which reports share wording, as a graph: worth drawing from three reports on.</summary>
public sealed record WordingGraph(ImmutableArray<SharedWordingView> Pairs)
{
    private const int LabelRoom = 64; // letters

    /// <summary>The reports that share any, in the order of their letters.</summary>
    public ImmutableArray<ReportRef> Reports { get; } =
        [.. Pairs.SelectMany(pair => new[] { pair.First, pair.Second }).DistinctBy(report => report.Slug).OrderBy(report => report.Label.Length).ThenBy(report => report.Label, StringComparer.Ordinal)];

    /// <summary>What the drawing means.</summary>
    public static string Key => Say("SharedWording.GraphKey");

    /// <summary>The address of the graph as a file.</summary>
    public string File => Addresses.Chart("/compare", "wording") + "?" + string.Join('&', Reports.Select(report => "r=" + Uri.EscapeDataString(report.Slug)));

    /// <summary>How many words a pair shares.</summary>
    public static int Words(SharedWordingView pair) => pair.Passages.Sum(passage => passage.Words);

    public Drawing Draw()
    {
        ImmutableArray<ReportRef> reports = Reports;
        int Index(ReportRef report) => reports.IndexOf(reports.First(one => one.Slug == report.Slug));
        return ArcDrawing.Of(
            "wording", Say("SharedWording.GraphTitle"),
            string.Join("; ", Pairs.Select(pair => Say("SharedWording.PairInWords", Sentence.List([pair.First.Label, pair.Second.Label]), FigureWords.Count(Words(pair), "word")))) + ".",
            [.. reports.Select(report => new ArcNode(Excerpt.Opening(report.Heading, LabelRoom), null, Addresses.Report(report.Slug), 0, report.Label))],
            [.. Pairs.Select(pair => new ArcEdge(Index(pair.First), Index(pair.Second), Words(pair)))]);
    }
}

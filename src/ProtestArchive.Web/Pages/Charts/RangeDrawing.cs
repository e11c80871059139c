using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>Draws figures on one axis: filled dot for a bound that is included, open for one that is not, arrow where there is none.</summary>
public static class RangeDrawing
{
    private const int Top = 26;
    private const int RowHeight = 54;
    private const int SaidRoom = 32; // letters
    private const int SourceRoom = 26;

    /// <summary>What the marks mean, in a line.</summary>
    public static string Key => Say("Charts.RangeKey");

    public static Drawing Of(RangeChart chart)
    {
        RangeScale scale = Scale(chart);
        double foot = Top + chart.Rows.Length * RowHeight + 4;
        return new(chart.Id, chart.Title, chart.Description, foot + 24,
        [
            .. chart.Common is { } common ? Band(common, scale, foot) : [],
            .. scale.Ticks.SelectMany((tick, i) => new Shape[]
            {
                new Line("grid", scale.X(tick), Top, scale.X(tick), foot),
                new Words("axis", scale.X(tick), foot + 17, FigureWords.Number(tick), scale.AnchorOf(i)),
            }),
            .. chart.Rows.SelectMany((row, i) => Row(row, scale, Top + 3 + i * RowHeight)),
        ]);
    }

    /// <summary>A chart as a file, with its key and the headlines that its letters stand for.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="page">The address of the page that shows it.</param>
    public static ChartFile FileOf(RangeChart chart, string name, string page) => new(Of(chart), name, [$"{AxisNote(chart)} {chart.Note}", Key], page)
    {
        Foot = [.. chart.Rows.Select(row => row.Report).DistinctBy(report => report.Slug).Select(report => Say("Charts.Letter", report.Label, report.Heading))],
    };

    /// <summary>What the caption says of the axis.</summary>
    public static string AxisNote(RangeChart chart) => Say(Scale(chart).IsLogarithmic ? "Charts.Logarithmic" : "Charts.Linear");

    private static RangeScale Scale(RangeChart chart) => RangeScale.For(chart.Rows.SelectMany(row => new[] { row.Low, row.High }).OfType<long>());

    private static IEnumerable<Shape> Band(RangeBand band, RangeScale scale, double foot)
    {
        Across left = scale.X(band.Bounds.Low ?? 0), right = band.Bounds.High is { } high ? scale.X(high) : RangeScale.End;
        yield return new Box("common", left, 22, new(right.Percent - left.Percent), foot - 28);
        if (band.Bounds.Low is not null) { yield return new Line("common-edge", left, 22, left, foot - 6); }
        if (band.Bounds.High is not null) { yield return new Line("common-edge", right, 22, right, foot - 6); }
        yield return new Words("axis", RangeScale.End, 14, band.Words, Anchor.End);
    }

    private static IEnumerable<Shape> Row(RangeRow row, RangeScale scale, double y)
    {
        double line = y + 33;
        Across? low = row.Low is { } first ? scale.X(first) : null, high = row.High is { } last ? scale.X(last) : null;
        Across left = low ?? scale.X(0), right = high ?? RangeScale.End;
        double box = 18 + 7 * (row.Report.Label.Length - 1);
        yield return new Box("sigbox", Across.Px(0), y, Across.Px(box), 18, 2);
        yield return new Words("sigtxt", Across.Px(box / 2), y + 13, row.Report.Label, Anchor.Middle);
        yield return new Words("label", Across.Px(box + 8), y + 14, Sentence.Quoted(Excerpt.Opening(row.Said, SaidRoom)), After: Excerpt.Opening(row.Source ?? RangeRow.OwnVoice, SourceRoom));
        if (row.Soft || left != right) { yield return new Line(row.Soft ? "bar" : "w", left, line, right, line); }
        if (low is { } from) { yield return row.Soft ? new Line("w", from, line - 7, from, line + 7) : new Dot(row.LowOpen ? "dot open" : "dot", from, line, 5); }
        if (high is { } to && (row.Soft || high != low)) { yield return row.Soft ? new Line("w", to, line - 7, to, line + 7) : new Dot(row.HighOpen ? "dot open" : "dot", to, line, 5); }
        if (high is null) { yield return new Outline("arrow", RangeScale.End, line, "M-6 -5 L0 0 L-6 5"); }
        if (low is null) { yield return new Outline("arrow", left, line, "M6 -5 L0 0 L6 5"); }
    }
}

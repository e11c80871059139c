using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Figures;

/// <summary>Draws compared figures.</summary>
public static class FigureCharts
{
    private const int MostRows = 8; // drawn one by one; of more, those that admit the same numbers are one row
    private const int MostValues = 14;

    /// <summary>The chart of one kind of figures at an event; null where fewer than two figures can be drawn.</summary>
    public static RangeChart? Of(EventFigures figures, ScopedFigures kind, string id, string title)
    {
        FigureClaim[] drawn = [.. kind.Comparable.Select(claim => figures.Claims[claim.Id]).Where(claim => claim.Drawn is not { Low: null, High: null })];
        if (drawn.Length < 2) { return null; }
        IGrouping<(long?, long?, Qualifier), FigureClaim>[] values = [.. drawn.GroupBy(claim => (claim.Row.Low, claim.Row.High, claim.Row.Qualifier)).OrderBy(same => Bounds.Of(same.First().Range).Low ?? 0).ThenBy(same => Bounds.Of(same.First().Range).High ?? long.MaxValue)];
        ImmutableArray<RangeRow> rows = drawn.Length <= MostRows ? [.. drawn.Select(claim => claim.Drawn)] : [.. Told(values).Select(Together)];
        string? left = drawn.Length > MostRows && values.Length > MostValues ? Say("Figures.ValuesDrawn", MostValues, values.Length) : null;
        RangeChart chart = new(id, title, rows) { File = Addresses.Chart(Addresses.Event(figures.Event.Slug), Api.Parameters.Word(kind.Kind)), Note = left };
        return kind.Verdict switch
        {
            { Agreement: Agreement.Same or Agreement.Compatible, Common: { } common } => chart with { Common = new(common, drawn.Length) },
            { Agreement: Agreement.Conflict, Why: var why } => chart with { Note = left is null ? why : $"{why} {left}" },
            _ => chart,
        };
    }

    // The least, the greatest, and of those between the ones that most reports give.
    private static IEnumerable<IGrouping<(long?, long?, Qualifier), FigureClaim>> Told(IGrouping<(long?, long?, Qualifier), FigureClaim>[] values)
    {
        if (values.Length <= MostValues) { return values; }
        var between = values[1..^1].OrderByDescending(same => same.Count()).Take(MostValues - 2).ToHashSet();
        return values.Where((same, i) => i == 0 || i == values.Length - 1 || between.Contains(same));
    }

    private static RangeRow Together(IGrouping<(long?, long?, Qualifier), FigureClaim> same)
    {
        RangeRow first = same.First().Drawn;
        int others = same.Select(claim => claim.Report.Slug).Distinct(StringComparer.Ordinal).Count() - 1;
        return others == 0 ? first : first with { Source = Say("Figures.AndOthers", first.Source ?? RangeRow.OwnVoice, FigureWords.Count(others, "more report")) };
    }
}

using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>One column of a chart over time.</summary>
/// <param name="Start">The first day of its unit.</param>
/// <param name="Count">How high it is.</param>
/// <param name="Name">What it says, in words: the name of its link.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
public readonly record struct TimeColumn(LocalDate Start, int Count, string Name, string? Address);

/// <summary>Draws counts over time: squares, one for each, as long as the highest column has few; columns on a scale from there on.</summary>
public static class ColumnDrawing
{
    /// <summary>The highest column that is drawn as squares.</summary>
    public const int MostSquares = 6;

    private const int Square = 8; // pixels, the gap above it included
    private const double Left = 2, Right = 98, NearEdge = 4; // per cent
    private const double Widest = 3; // per cent
    private const int Lines = 7; // pixels from one stretch to the next

    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">The same facts in words.</param>
    /// <param name="axis">The time.</param>
    /// <param name="columns">Units with a count.</param>
    /// <param name="stretches">Longer stretches, drawn as lines above.</param>
    public static Drawing Of(string id, string title, string description, TimeAxis axis, ImmutableArray<TimeColumn> columns, params ReadOnlySpan<DayRange> stretches)
    {
        int most = columns.IsEmpty ? 0 : columns.Max(column => column.Count);
        int above = stretches.Length * Lines;
        int foot = above + MostSquares * Square + 14;
        ImmutableArray<Shape>.Builder shapes = ImmutableArray.CreateBuilder<Shape>();
        ImmutableArray<(int Index, string Text)> ticks = axis.Ticks;
        for (int i = 0; i < ticks.Length; i++)
        {
            Across x = new(Middle(axis, ticks[i].Index));
            shapes.Add(new Line("grid", x, above + 6, x, foot));
            shapes.Add(new Words(i % 2 == 1 && ticks.Length > 4 ? "axis odd" : "axis", x, foot + 18, ticks[i].Text, x.Percent < NearEdge ? Anchor.Start : x.Percent > 100 - NearEdge ? Anchor.End : Anchor.Middle));
        }
        shapes.Add(new Line("grid", new(0), foot, new(100), foot));
        if (most > MostSquares)
        {
            shapes.Add(new Line("grid", new(0), foot - MostSquares * Square, new(100), foot - MostSquares * Square));
            shapes.Add(new Words("axis", new(0), foot - MostSquares * Square - 4, FigureWords.Number(most)));
        }
        for (int i = 0; i < stretches.Length; i++)
        {
            shapes.Add(new Line("bar", new(Middle(axis, axis.Index(stretches[i].First))), 4 + Lines * i, new(Middle(axis, axis.Index(stretches[i].Last))), 4 + Lines * i));
        }
        foreach (TimeColumn column in columns)
        {
            ImmutableArray<Shape> drawn = [.. Column(axis, column, most, above, foot)];
            if (column.Address is { } address) { shapes.Add(new Linked(address, column.Name, drawn)); }
            else { shapes.AddRange(drawn); }
        }
        return new(id, title, description, foot + 24, shapes.ToImmutable());
    }

    private static IEnumerable<Shape> Column(TimeAxis axis, TimeColumn column, int most, int above, int foot)
    {
        int index = axis.Index(column.Start);
        double slot = (Right - Left) / axis.Length, middle = Middle(axis, index);
        if (column.Address is not null) { yield return new Box("hit", new(Left + index * slot), above, new(slot), foot - above + 22); }
        if (most <= MostSquares)
        {
            for (int square = 1; square <= column.Count; square++) { yield return new Box("pt", new(middle, -3.5), foot - 2 - square * Square, Across.Px(7), Square - 2); }
            yield break;
        }
        double high = Math.Max(2, (double)column.Count * MostSquares * Square / most);
        double wide = Math.Min(slot * .7, Widest);
        yield return new Box("pt", new(middle - wide / 2), foot - high, new(wide), high);
    }

    private static double Middle(TimeAxis axis, int index) => Left + (Right - Left) * (index + .5) / axis.Length;
}

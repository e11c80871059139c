using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>A name in a graph.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="After">What is told of it in a few words.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
/// <param name="Weight">How large its dot is, from 0 to 1.</param>
/// <param name="Siglum">The letter that stands before it; null for none.</param>
public sealed record ArcNode(string Label, string? After, string? Address, double Weight = 0, string? Siglum = null);

/// <summary>That two nodes belong together, by their indices.</summary>
/// <param name="First">The index of one.</param>
/// <param name="Second">The index of the other.</param>
/// <param name="Weight">How much, above 0.</param>
public readonly record struct ArcEdge(int First, int Second, double Weight);

/// <summary>
/// Draws a graph as names in a column with arcs between them. Unlike names strewn over a plane these never overlap, can be read on a phone, are
/// reached in order by Tab, and the same graph is drawn the same way everywhere.
/// </summary>
public static class ArcDrawing
{
    /// <summary>How many names can be told apart.</summary>
    public const int MostNodes = 24;

    private const int Row = 28; // pixels: a target for a finger, with the row's own gap
    private const int Room = 108; // for the arcs
    private const double LetterWidth = 7.4; // pixels, about
    private const double Thickest = 7, Thinnest = 1;

    public static Drawing Of(string id, string title, string description, ImmutableArray<ArcNode> nodes, ImmutableArray<ArcEdge> edges)
    {
        int[] order = Order(nodes.Length, edges), at = new int[nodes.Length];
        for (int i = 0; i < order.Length; i++) { at[order[i]] = i; }
        double most = edges.IsEmpty ? 1 : edges.Max(edge => edge.Weight);
        int longest = edges.IsEmpty ? 0 : edges.Max(edge => Math.Abs(at[edge.First] - at[edge.Second]));
        double room = longest == 0 ? 16 : Math.Min(Room, 24 + longest * 14);
        ImmutableArray<Shape>.Builder shapes = ImmutableArray.CreateBuilder<Shape>();
        foreach (ArcEdge edge in edges.OrderBy(edge => edge.Weight).ThenBy(edge => edge.First).ThenBy(edge => edge.Second))
        {
            int upper = Math.Min(at[edge.First], at[edge.Second]), lower = Math.Max(at[edge.First], at[edge.Second]);
            double high = (lower - upper) * Row, reach = (room - 14) * Math.Sqrt((lower - upper) / (double)longest);
            double width = Thinnest + (Thickest - Thinnest) * edge.Weight / most;
            shapes.Add(new Outline(Thickness(width), Across.Px(room), Middle(upper), FormattableString.Invariant($"M0 0 C{-reach * 1.33:0.#} 0 {-reach * 1.33:0.#} {high} 0 {high}")));
        }
        for (int i = 0; i < order.Length; i++) { shapes.AddRange(Name(nodes[order[i]], i, room)); }
        return new(id, title, description, nodes.Length * Row + 4, shapes.ToImmutable());
    }

    private static ImmutableArray<Shape> Name(ArcNode node, int row, double room)
    {
        double y = Middle(row), box = node.Siglum is { } letter ? 18 + 7 * (letter.Length - 1) : 0;
        ImmutableArray<Shape> drawn =
        [
            .. node.Address is null ? Array.Empty<Shape>() : [new Box("hit", Across.Px(room - 8), y - Row / 2, Across.Px(32 + box + LetterWidth * (node.Label.Length + (node.After?.Length ?? 0))), Row)],
            new Dot("dot", Across.Px(room), y, 3 + 5 * Math.Sqrt(node.Weight)),
            .. node.Siglum is null ? Array.Empty<Shape>() : [new Box("sigbox", Across.Px(room + 16), y - 9, Across.Px(box), 18, 2), new Words("sigtxt", Across.Px(room + 16 + box / 2), y + 4, node.Siglum, Anchor.Middle)],
            new Words("label", Across.Px(room + 16 + (box > 0 ? box + 8 : 0)), y + 5, node.Label, After: node.After),
        ];
        return node.Address is { } address ? [new Linked(address, node.Label, drawn)] : drawn;
    }

    private static double Middle(int row) => row * Row + Row / 2d + 2;

    private static string Thickness(double width) => "arc a" + Math.Clamp((int)Math.Round(width), 1, 7);

    // The first stays first; then always the one that is bound most to those already placed, nearer ones counting more: arcs stay short.
    private static int[] Order(int nodes, ImmutableArray<ArcEdge> edges)
    {
        double[,] bound = new double[nodes, nodes];
        foreach (ArcEdge edge in edges) { bound[edge.First, edge.Second] = bound[edge.Second, edge.First] = edge.Weight; }
        List<int> placed = nodes == 0 ? [] : [0];
        HashSet<int> left = [.. Enumerable.Range(1, Math.Max(0, nodes - 1))];
        while (left.Count > 0)
        {
            int next = left.OrderByDescending(node => placed.Select((other, i) => bound[node, other] / (placed.Count - i)).Sum()).ThenBy(node => node).First();
            placed.Add(next);
            left.Remove(next);
        }
        return [.. placed];
    }
}

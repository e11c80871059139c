using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>
/// A position across a drawing: a share of its width, in per cent, and a distance from there in pixels. On a page a drawing is as wide as
/// its column, and text keeps its size; in a file the width is fixed.
/// </summary>
public readonly record struct Across(double Percent, double Pixels = 0)
{
    /// <summary>A distance from the left edge.</summary>
    public static Across Px(double pixels) => new(0, pixels);
}

/// <summary>
/// A part of a drawing. Its class says what it stands for: the style sheet paints it on a page, <see cref="Inks"/> in a file.
/// Positions down are in pixels.
/// </summary>
public abstract record Shape(string Class);

/// <summary>A straight line; both ends lie equally many pixels from their share of the width, else one end has no share.</summary>
public sealed record Line(string Class, Across FromX, double FromY, Across ToX, double ToY) : Shape(Class);

/// <summary>A rectangle, <paramref name="Wide"/> from <paramref name="X"/>.</summary>
public sealed record Box(string Class, Across X, double Y, Across Wide, double High, double Round = 0) : Shape(Class);

/// <summary>A circle.</summary>
public sealed record Dot(string Class, Across X, double Y, double Radius) : Shape(Class);

/// <summary>Which part of a text stands at its position.</summary>
public enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>A line of text; <paramref name="After"/> follows it in a quieter ink.</summary>
public sealed record Words(string Class, Across X, double Y, string Text, Anchor Anchor = Anchor.Start, string? After = null) : Shape(Class);

/// <summary>A path in pixels around its position.</summary>
public sealed record Outline(string Class, Across X, double Y, string Path) : Shape(Class);

/// <summary>Shapes that lead to an address; in a file they lead nowhere, since a file leaves its archive.</summary>
/// <param name="Address">Where to.</param>
/// <param name="Name">What the link is called where it holds no words of its own.</param>
/// <param name="Shapes">What is drawn.</param>
public sealed record Linked(string Address, string Name, ImmutableArray<Shape> Shapes) : Shape("");

/// <summary>A chart, ready to be written into a page or a file.</summary>
/// <param name="Id">Unique on the page; part of the ids of title and description.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">The same facts in words, for readers who do not see it.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Shapes">What is drawn, from back to front.</param>
public sealed record Drawing(string Id, string Title, string Description, double Height, ImmutableArray<Shape> Shapes);

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>A rectangle of the drawing.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The square around a circle.</summary>
    public static Box Around(Spot middle, double radius) => new(middle.X - radius, middle.Y - radius, middle.X + radius, middle.Y + radius);

    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public bool IsWithin(double width, double height) => Left >= 2 && Top >= 2 && Right <= width - 2 && Bottom <= height - 2;

    /// <summary>About how wide words are in the sans at a size.</summary>
    public static double WidthOf(string words, double size) => words.Length * size * 0.54;
}

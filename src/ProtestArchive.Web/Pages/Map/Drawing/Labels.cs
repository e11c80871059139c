namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>On which side of its circle a name stands.</summary>
public enum Side
{
    Above,
    Below,
    Right,
    Left,
}

/// <summary>A name beside a circle.</summary>
/// <param name="Side">Where it stands.</param>
/// <param name="HasSub">Whether there is room for the number of reports below.</param>
/// <param name="IsNarrow">Whether there is still room where the map is small and words are twice as large against it.</param>
public sealed record Label(Side Side, bool HasSub, bool IsNarrow);

/// <summary>Finds room for names, so that none lies over another or over a circle.</summary>
public sealed class Labels(double height)
{
    private const double Size = 15, SubSize = 13, NarrowSize = 31, Gap = 7;
    private readonly List<Box> _taken = [];
    private readonly List<Box> _takenNarrow = [];

    /// <summary>Keeps names off a circle.</summary>
    public void Take(Spot spot, double radius)
    {
        _taken.Add(Box.Around(spot, radius));
        _takenNarrow.Add(Box.Around(spot, radius));
    }

    /// <summary>A place for a name; null where there is none.</summary>
    public Label? Place(Spot spot, double radius, string name, string? sub)
    {
        Box below = BoxOf(Side.Below, spot, radius, sub ?? "", SubSize);
        foreach (Side side in Enum.GetValues<Side>())
        {
            Box box = BoxOf(side, spot, radius, name, Size);
            if (!IsFree(box, _taken)) { continue; }
            _taken.Add(box);
            bool hasSub = sub is not null && side is not Side.Below && IsFree(below, _taken);
            if (hasSub) { _taken.Add(below); }
            Box narrow = BoxOf(side, spot, radius, name, NarrowSize);
            bool isNarrow = IsFree(narrow, _takenNarrow);
            if (isNarrow) { _takenNarrow.Add(narrow); }
            return new(side, hasSub, isNarrow);
        }
        return null;
    }

    /// <summary>Whether a country's name fits over a spot, and whether it still does where the map is small; its room is taken then.</summary>
    public (bool Fits, bool IsNarrow) PlaceCountry(Spot middle, string name)
    {
        Box box = Middled(middle, name, CountryNames.Size);
        if (!IsFree(box, _taken)) { return (false, false); }
        _taken.Add(box);
        Box narrow = Middled(middle, name, CountryNames.NarrowSize);
        bool isNarrow = IsFree(narrow, _takenNarrow);
        if (isNarrow) { _takenNarrow.Add(narrow); }
        return (true, isNarrow);
    }

    private static Box Middled(Spot middle, string words, double size)
    {
        double half = Box.WidthOf(words, size) / 2;
        return new(middle.X - half, middle.Y - size, middle.X + half, middle.Y + (size * 0.4));
    }

    private bool IsFree(Box box, List<Box> taken) => box.IsWithin(MapView.Width, height) && !taken.Exists(box.Overlaps);

    private static Box BoxOf(Side side, Spot spot, double radius, string words, double size)
    {
        double width = Box.WidthOf(words, size), line = size * 1.15;
        return side switch
        {
            Side.Above => new(spot.X - (width / 2), spot.Y - radius - Gap - line, spot.X + (width / 2), spot.Y - radius - Gap + (size * 0.2)),
            Side.Below => new(spot.X - (width / 2), spot.Y + radius + Gap, spot.X + (width / 2), spot.Y + radius + Gap + line),
            Side.Right => new(spot.X + radius + Gap, spot.Y - (line / 2), spot.X + radius + Gap + width, spot.Y + (line / 2)),
            _ => new(spot.X - radius - Gap - width, spot.Y - (line / 2), spot.X - radius - Gap, spot.Y + (line / 2)),
        };
    }
}

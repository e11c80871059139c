namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>Cuts outlines to a rectangle, side by side (Sutherland and Hodgman, 1974).</summary>
public static class Clipping
{
    /// <summary>The part of a ring inside; empty where there is none.</summary>
    public static IReadOnlyList<Spot> Clip(IReadOnlyList<Spot> ring, double left, double top, double right, double bottom)
    {
        IReadOnlyList<Spot> kept = Side(ring, spot => spot.X - left, upright: true, left);
        kept = Side(kept, spot => right - spot.X, upright: true, right);
        kept = Side(kept, spot => spot.Y - top, upright: false, top);
        return Side(kept, spot => bottom - spot.Y, upright: false, bottom);
    }

    private static IReadOnlyList<Spot> Side(IReadOnlyList<Spot> ring, Func<Spot, double> inside, bool upright, double line)
    {
        if (ring.All(spot => inside(spot) >= 0)) { return ring; }
        List<Spot> kept = [];
        for (int i = 0; i < ring.Count; i++)
        {
            Spot from = ring[i == 0 ? ring.Count - 1 : i - 1], to = ring[i];
            double a = inside(from), b = inside(to);
            if (a >= 0 != b >= 0)
            {
                double part = a / (a - b);
                kept.Add(upright ? new(line, from.Y + (part * (to.Y - from.Y))) : new(from.X + (part * (to.X - from.X)), line));
            }
            if (b >= 0) { kept.Add(to); }
        }
        return kept;
    }
}

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

    /// <summary>The part of a straight line inside (Liang and Barsky, 1984); null where there is none.</summary>
    public static (Spot From, Spot To)? Cut(Spot from, Spot to, double left, double top, double right, double bottom)
    {
        double start = 0, end = 1, dx = to.X - from.X, dy = to.Y - from.Y;
        foreach ((double step, double room) in new[] { (-dx, from.X - left), (dx, right - from.X), (-dy, from.Y - top), (dy, bottom - from.Y) })
        {
            if (step == 0)
            {
                if (room < 0) { return null; }
                continue;
            }
            if (step < 0) { start = Math.Max(start, room / step); }
            else { end = Math.Min(end, room / step); }
        }
        if (start > end) { return null; }
        return (start > 0 ? new(from.X + (start * dx), from.Y + (start * dy)) : from, end < 1 ? new(from.X + (end * dx), from.Y + (end * dy)) : to);
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

using System.Globalization;
using System.Text;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>
/// Writes the shortest data of an SVG path: steps in tenths of a unit from point to point, counted from where the last one really fell, so
/// that rounding never adds up. Points nearer to each other than <see cref="Finest"/> are one.
/// </summary>
public sealed class PathText
{
    private const double Finest = 0.7;
    private readonly StringBuilder _text = new();
    private long _x, _y;

    /// <summary>Adds a closed outline.</summary>
    public void Ring(IReadOnlyList<Spot> ring)
    {
        if (ring.Count < 3) { return; }
        int start = _text.Length;
        if (Line(ring, ring.Count) < 3) { _text.Length = start; return; }
        _text.Append('z');
    }

    /// <summary>Adds an open line.</summary>
    public void Line(IReadOnlyList<Spot> line)
    {
        int start = _text.Length;
        if (line.Count < 2 || Line(line, line.Count) < 2) { _text.Length = start; }
    }

    public override string ToString() => _text.ToString();

    private int Line(IReadOnlyList<Spot> line, int count)
    {
        int written = 0;
        Spot last = default;
        for (int i = 0; i < count; i++)
        {
            Spot spot = line[i];
            if (i > 0 && i < count - 1 && Math.Abs(spot.X - last.X) < Finest && Math.Abs(spot.Y - last.Y) < Finest) { continue; }
            long x = (long)Math.Round(spot.X * 10), y = (long)Math.Round(spot.Y * 10);
            if (written == 0)
            {
                _text.Append('M');
                Number(x, first: true);
                Number(y, first: false);
                _text.Append('l');
            }
            else
            {
                if (x == _x && y == _y) { continue; }
                Number(x - _x, first: written == 1);
                Number(y - _y, first: false);
            }
            (_x, _y, last) = (x, y, spot);
            written++;
        }
        return written;
    }

    // A minus parts numbers as well as a space does.
    private void Number(long tenths, bool first)
    {
        if (tenths < 0) { _text.Append('-'); }
        else if (!first) { _text.Append(' '); }
        tenths = Math.Abs(tenths);
        if (tenths >= 10 || tenths == 0) { _text.Append((tenths / 10).ToString(CultureInfo.InvariantCulture)); }
        if (tenths % 10 != 0) { _text.Append('.').Append((char)('0' + (tenths % 10))); }
    }
}

using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Web.Pages.Map.Drawing;

/// <summary>
/// How the round earth becomes a flat drawing. Both ways keep areas true, so that no country looks larger than it is: Lambert's azimuthal
/// projection around the middle for a region, where shapes are true too, wherever on earth it lies; Equal Earth (Šavrič, Patterson, Jenny, 2018) for more.
/// </summary>
public abstract class Projection(MapView view)
{
    private const double Degree = Math.PI / 180;

    public MapView View { get; } = view;

    /// <summary>The projection that suits a view.</summary>
    public static Projection Of(MapView view) => view.Zoom >= MapView.Regional ? new Azimuthal(view) : new EqualEarth(view);

    /// <summary>Where on the drawing a point lies.</summary>
    public Spot Project(GeoPoint point) => ProjectRelative(point.Latitude, MapView.Wrapped(point.Longitude - View.Middle.Longitude));

    /// <summary>Where a point lies whose longitude is counted from the middle, −180 to 180.</summary>
    public abstract Spot ProjectRelative(double latitude, double longitude);

    /// <summary>The point of the earth at a spot of the drawing; the nearest there is, outside the earth's outline.</summary>
    public abstract GeoPoint Unproject(Spot spot);

    /// <summary>How far from the middle, in degrees of latitude and longitude, what the view shows may lie.</summary>
    public abstract (double South, double North, double Longitude) Window { get; }

    /// <summary>Whether a spot is one of the drawing.</summary>
    public bool IsOnMap(Spot spot) => spot.X is >= 0 and <= MapView.Width && spot.Y >= 0 && spot.Y <= View.Height;

    private sealed class Azimuthal : Projection
    {
        private readonly double _scale, _sine, _cosine;

        public Azimuthal(MapView view) : base(view)
        {
            _scale = MapView.Width * Math.Pow(2, view.Zoom) / (2 * Math.PI);
            (_sine, _cosine) = Math.SinCos(view.Middle.Latitude * Degree);
        }

        public override (double South, double North, double Longitude) Window
        {
            get
            {
                double reach = 1.1 * 2 * Math.Asin(Math.Min(1, Math.Sqrt((MapView.Width * MapView.Width) + (View.Height * View.Height)) / 4 / _scale)) / Degree;
                double latitude = View.Middle.Latitude;
                bool overPole = Math.Abs(latitude) + reach >= 89;
                return (Math.Max(-90, latitude - reach), Math.Min(90, latitude + reach),
                    overPole ? 180 : Math.Asin(Math.Sin(reach * Degree) / _cosine) / Degree);
            }
        }

        public override Spot ProjectRelative(double latitude, double longitude)
        {
            (double sine, double cosine) = Math.SinCos(latitude * Degree);
            (double sideways, double along) = Math.SinCos(longitude * Degree);
            double stretch = Math.Sqrt(2 / Math.Max(1e-9, 1 + (_sine * sine) + (_cosine * cosine * along)));
            return new(
                (MapView.Width / 2) + (_scale * stretch * cosine * sideways),
                (View.Height / 2) - (_scale * stretch * ((_cosine * sine) - (_sine * cosine * along))));
        }

        public override GeoPoint Unproject(Spot spot)
        {
            double x = (spot.X - (MapView.Width / 2)) / _scale, y = ((View.Height / 2) - spot.Y) / _scale;
            double distance = Math.Sqrt((x * x) + (y * y));
            if (distance < 1e-12) { return View.Middle; }
            (double sine, double cosine) = Math.SinCos(2 * Math.Asin(Math.Min(1, distance / 2)));
            double latitude = Math.Asin(Math.Clamp((cosine * _sine) + (y * sine * _cosine / distance), -1, 1));
            double longitude = Math.Atan2(x * sine, (distance * _cosine * cosine) - (y * _sine * sine));
            return new(latitude / Degree, MapView.Wrapped(View.Middle.Longitude + (longitude / Degree)));
        }
    }

    private sealed class EqualEarth : Projection
    {
        private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
        private static readonly double Root = Math.Sqrt(3);
        private readonly double _scale, _shift;

        public EqualEarth(MapView view) : base(view)
        {
            _scale = MapView.Width * Math.Pow(2, view.Zoom) / (4 * Root * Math.PI / (3 * A1));
            _shift = Up(Angle(view.Middle.Latitude));
        }

        public override (double South, double North, double Longitude) Window => (-90, 90, 180);

        public override Spot ProjectRelative(double latitude, double longitude)
        {
            double angle = Angle(latitude);
            return new(
                (MapView.Width / 2) + (_scale * 2 * Root * longitude * Degree * Math.Cos(angle) / (3 * Slope(angle))),
                (View.Height / 2) - (_scale * (Up(angle) - _shift)));
        }

        public override GeoPoint Unproject(Spot spot)
        {
            double up = ((View.Height / 2) - spot.Y) / _scale + _shift;
            double angle = 0;
            for (int step = 0; step < 12; step++) { angle -= (Up(angle) - up) / Slope(angle); }
            angle = Math.Clamp(angle, -Math.PI / 3, Math.PI / 3);
            double longitude = 3 * Slope(angle) * (spot.X - (MapView.Width / 2)) / _scale / (2 * Root * Math.Cos(angle)) / Degree;
            return new(Math.Asin(Math.Sin(angle) * 2 / Root) / Degree, MapView.Wrapped(View.Middle.Longitude + Math.Clamp(longitude, -180, 179.999)));
        }

        private static double Angle(double latitude) => Math.Asin(Root / 2 * Math.Sin(latitude * Degree));

        private static double Up(double angle)
        {
            double squared = angle * angle, sixth = squared * squared * squared;
            return angle * (A1 + (A2 * squared) + (sixth * (A3 + (A4 * squared))));
        }

        private static double Slope(double angle)
        {
            double squared = angle * angle, sixth = squared * squared * squared;
            return A1 + (3 * A2 * squared) + (sixth * ((7 * A3) + (9 * A4 * squared)));
        }
    }
}

using System.Globalization;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Map.Drawing;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Map;

/// <summary>Reads what an address wants to see: <c>at=53.9,27.6&amp;zoom=5</c>.</summary>
public static class ViewParameter
{
    private const double UsualZoom = 5;

    /// <summary>The view asked for; null where the address leaves it to the page.</summary>
    public static MapView? Of(Parameters parameters)
    {
        GeoPoint? middle = parameters.Words("at") is { } at ? Point(parameters, at) : null;
        double? zoom = parameters.Words("zoom") is { } near ? Number(parameters, near) : null;
        if (middle is null && zoom is null) { return null; }
        if (middle is null) { return zoom < 0.5 ? MapView.World : new MapView(MapView.World.Middle, zoom!.Value).Rounded(); }
        return zoom < 0.5 ? MapView.World : new MapView(middle.Value, zoom ?? UsualZoom).Rounded();
    }

    private static GeoPoint? Point(Parameters parameters, string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length == 2 && Read(parts[0]) is { } latitude && Read(parts[1]) is { } longitude && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180) { return new(latitude, longitude); }
        parameters.Refuse("at", text, Say("Allowed.Position"));
        return null;
    }

    private static double? Number(Parameters parameters, string text)
    {
        if (Read(text) is { } zoom && zoom is >= 0 and <= MapView.Nearest) { return zoom; }
        parameters.Refuse("zoom", text, Say("Allowed.NumberUpTo", MapView.Nearest.ToString(CultureInfo.InvariantCulture)));
        return null;
    }

    private static double? Read(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;
}

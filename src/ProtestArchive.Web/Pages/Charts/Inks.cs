using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>
/// What the classes of shapes look like in a file: the day colours of the style sheet as attributes of each element, which every program
/// that draws SVG understands; many know no style sheet.
/// </summary>
public static class Inks
{
    public const string Paper = "#ffffff";
    public const string Ink = "#15181b";
    public const string Quiet = "#4a5259";
    private const string Rule = "#d3d9dd";
    private const string Link = "#0a5566";

    private static readonly FrozenDictionary<string, ImmutableArray<(string Attribute, string Value)>> All =
        new Dictionary<string, ImmutableArray<(string, string)>>(StringComparer.Ordinal)
        {
            ["label"] = [("fill", Ink)],
            ["strong"] = [("fill", Ink), ("font-weight", "650")],
            ["axis"] = [("fill", Quiet), ("font-size", "13")],
            ["axis odd"] = [("fill", Quiet), ("font-size", "13")],
            ["by"] = [("fill", Quiet), ("font-weight", "400")],
            ["grid"] = [("stroke", Rule)],
            ["w"] = [("stroke", Ink), ("stroke-width", "2")],
            ["arrow"] = [("fill", "none"), ("stroke", Ink), ("stroke-width", "2")],
            ["bar"] = [("stroke", Ink), ("stroke-width", "7"), ("opacity", ".35")],
            ["dot"] = [("fill", Ink), ("stroke", Ink), ("stroke-width", "2")],
            ["dot open"] = [("fill", Paper), ("stroke", Ink), ("stroke-width", "2")],
            ["common"] = [("fill", "#ebf5ee")],
            ["common-edge"] = [("stroke", "#1d6337"), ("stroke-dasharray", "4 3"), ("stroke-width", "1.5")],
            ["sigbox"] = [("fill", Ink)],
            ["sigtxt"] = [("fill", Paper), ("font-weight", "700"), ("font-size", "12")],
            ["pt"] = [("fill", Ink)],
            ["water"] = [("fill", "#cfdde3")],
            ["away"] = [("fill", "#e3e8ea")],
            ["home"] = [("fill", "#f7f8f8")],
            ["border"] = [("fill", "none"), ("stroke", "#6f7a82"), ("stroke-width", ".7")],
            ["home-border"] = [("fill", "none"), ("stroke", Quiet), ("stroke-width", "1.3")],
            ["circle"] = [("fill", Link), ("fill-opacity", ".18"), ("stroke", Link), ("stroke-width", "2")],
            ["several"] = [("fill", Link), ("fill-opacity", ".32"), ("stroke", Link), ("stroke-width", "2"), ("stroke-dasharray", "5 3")],
            ["core"] = [("fill", Link)],
            ["bearing"] = [("fill", Quiet)],
            ["ctry"] = [("fill", Quiet), ("font-style", "italic")],
            ["place-name"] = [("fill", Ink), ("font-weight", "600"), ("font-size", "15"), ("paint-order", "stroke"), ("stroke", "#f7f8f8"), ("stroke-width", "4")],
            ["place-sub"] = [("fill", Ink), ("font-size", "13"), ("paint-order", "stroke"), ("stroke", "#f7f8f8"), ("stroke-width", "4")],
            ["hit"] = [("fill", "none")],
        }.Concat(Enumerable.Range(1, 7).Select(width => KeyValuePair.Create<string, ImmutableArray<(string, string)>>(
            $"arc a{width}", [("fill", "none"), ("stroke", Quiet), ("opacity", ".5"), ("stroke-width", width.ToString(System.Globalization.CultureInfo.InvariantCulture))])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The attributes of a class.</summary>
    /// <exception cref="KeyNotFoundException">No drawing has shapes of this class.</exception>
    public static ImmutableArray<(string Attribute, string Value)> Of(string name) => All[name];
}

using System.Collections.Immutable;

namespace ProtestArchive.Web.Pages.Hosting;

/// <summary>The main navigation; a name is that of its phrase, <c>Nav.Events</c>.</summary>
public static class Navigation
{
    public static ImmutableArray<(string Name, string Address)> Items { get; } =
    [
        ("Events", "/events"),
        ("Timeline", "/timeline"),
        ("Map", "/map"),
        ("Claims", "/claims"),
        ("People", "/people"),
        ("Places", "/places"),
        ("Organizations", "/organizations"),
        ("Reports", "/reports"),
        ("Compare", "/compare"),
    ];

    /// <summary>The value of <c>aria-current</c> for the item at <paramref name="address"/> on the page at <paramref name="path"/>.</summary>
    public static string? Current(string path, string address) =>
        path == address ? "page" : path.StartsWith(address + "/", StringComparison.Ordinal) ? "true" : null;
}

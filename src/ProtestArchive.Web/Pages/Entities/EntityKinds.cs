using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>What differs between the pages of people, places and organizations.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Path">The address of the list; an entity's is below it.</param>
/// <param name="One">What one is called.</param>
/// <param name="Several">What several are called.</param>
public sealed record EntityKinds(EntityKind Kind, string Path, string One, string Several)
{
    public static EntityKinds People { get; } = new(EntityKind.Person, "/people", "person", "people");

    public static EntityKinds Places { get; } = new(EntityKind.Place, "/places", "place", "places");

    public static EntityKinds Organizations { get; } = new(EntityKind.Organization, "/organizations", "organization", "organizations");

    /// <summary>The pages of a kind.</summary>
    public static EntityKinds Of(EntityKind kind) => kind switch
    {
        EntityKind.Person => People,
        EntityKind.Place => Places,
        _ => Organizations,
    };

    /// <summary>An entity as a parameter of another page names it: “organizations/afp”.</summary>
    public static string InAddress(EntityKinds kinds, string slug) => $"{kinds.Path[1..]}/{slug}";

    /// <summary>The kind and slug that <see cref="InAddress"/> wrote; null for any other words.</summary>
    public static (EntityKinds Kinds, string Slug)? OfAddress(string words)
    {
        foreach (EntityKinds kinds in new[] { People, Places, Organizations })
        {
            string start = InAddress(kinds, "");
            if (words.Length > start.Length && words.StartsWith(start, StringComparison.Ordinal)) { return (kinds, words[start.Length..]); }
        }
        return null;
    }

    /// <summary>The pages at a path such as “people”.</summary>
    public static EntityKinds OfPath(string path) => path switch
    {
        "people" => People,
        "places" => Places,
        _ => Organizations,
    };

    /// <summary>The address of one.</summary>
    public string Address(string slug) => $"{Path}/{Uri.EscapeDataString(slug)}";
}

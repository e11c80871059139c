using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>A report as linking keeps it: its names, what they say of its country and city, and where they stand; not its text.</summary>
/// <param name="sha256">Its SHA-256.</param>
/// <param name="country">ISO 3166-1 alpha-2 of the country whose places it names most often; null where it names none.</param>
internal sealed class ReportNode(string sha256, string? country)
{
    public string Sha256 { get; } = sha256;

    public string? Country { get; } = country;

    /// <summary>Everything that it names, as company.</summary>
    public CompanyKey[] Company { get; set; } = [];

    /// <summary>Its names that have a mention, by local index.</summary>
    public NameUse[] Uses { get; set; } = [];

    /// <summary>Its name mentions, so that rulings find them.</summary>
    public (int Start, int Length, int Local)[] Marks { get; set; } = [];

    /// <summary>The use of a local name; null where it has no mention.</summary>
    public NameUse? Use(int local)
    {
        int low = 0, high = Uses.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (Uses[middle].Local == local) { return Uses[middle]; }
            if (Uses[middle].Local < local) { low = middle + 1; } else { high = middle - 1; }
        }
        return null;
    }

    /// <summary>The use that a mention belongs to; null where there is no such mention.</summary>
    public NameUse? Use(TextSpan span, string layer)
    {
        foreach ((int start, int length, int local) in Marks)
        {
            if (start == span.Start && length == span.Length && Use(local) is { } use && LayerOf(use.Facts.Kind) == layer) { return use; }
        }
        return null;
    }

    private static string LayerOf(EntityKind kind) => kind switch { EntityKind.Person => "person", EntityKind.Place => "place", _ => "organization" };
}

using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>The sort of place or organization that a head word makes (Square, Ministry, Times).</summary>
internal static class NameTypes
{
    private static readonly Dictionary<string, PlaceType> Places = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Organizations = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, PlaceType>.AlternateLookup<ReadOnlySpan<char>> PlaceLookup;
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OrganizationLookup;

    static NameTypes()
    {
        Lexicon lexicon = Lexicon.Load("name-types");
        FrozenSet<string> placeTypes = Enum.GetNames<PlaceType>().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        foreach (string type in lexicon.Classes)
        {
            foreach (string word in lexicon.Set(type).Words)
            {
                if (placeTypes.Contains(type)) { Places.TryAdd(word, Enum.Parse<PlaceType>(type, ignoreCase: true)); }
                else { Organizations.TryAdd(word, type); }
            }
        }
        PlaceLookup = Places.GetAlternateLookup<ReadOnlySpan<char>>();
        OrganizationLookup = Organizations.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The sort of place that the folded head word makes; null where it makes none.</summary>
    public static PlaceType? Place(ReadOnlySpan<char> head) => PlaceLookup.TryGetValue(head, out PlaceType type) ? type : null;

    /// <summary>The sort of organization that the folded head word makes; null where it makes none.</summary>
    public static string? Organization(ReadOnlySpan<char> head) => OrganizationLookup.TryGetValue(head, out string? type) ? type : null;
}

using System.Globalization;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>What an entity is, in words.</summary>
public static class EntityWords
{
    /// <summary>The chief role of a person, the sort of a place with its country, the sort of an organization; null where nothing is known.</summary>
    public static string? What(EntityRow row) => row.Kind switch
    {
        EntityKind.Person => row.Roles.IsEmpty ? null : row.Roles[0],
        EntityKind.Place when row.PlaceType is PlaceType.Country or PlaceType.Continent => Say($"PlaceType.{row.PlaceType}"),
        EntityKind.Place => (row.PlaceType is PlaceType.Other ? null : Say($"PlaceType.{row.PlaceType}"), CountryName(row.Country)) switch
        {
            (null, null) => null,
            (null, { } country) => Say("Entity.InCountry", country),
            ({ } type, null) => type,
            ({ } type, { } country) => Say("Entity.TypeInCountry", type, country),
        },
        _ => row.OrganizationType,
    };

    /// <summary>The English name of an ISO 3166-1 alpha-2 code; the code itself where ICU knows none.</summary>
    public static string? CountryName(string? code)
    {
        if (code is null) { return null; }
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}

using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>
/// What stretch of time and ground a figure covers. Figures of different scopes count different things: a ledger keeps them apart, and
/// nothing adds them.
/// </summary>
public enum ClaimScope
{
    /// <summary>One day, in a town or a smaller place.</summary>
    DayCity,

    /// <summary>One day, in a part of a country or in several countries.</summary>
    DayRegion,

    /// <summary>One day, in a country or a continent.</summary>
    DayCountry,

    /// <summary>One day; nothing tells where.</summary>
    DayUntold,

    /// <summary>Several days together (a total since an election), in a town or a smaller place.</summary>
    PeriodCity,

    /// <summary>Several days together, in a part of a country or in several countries.</summary>
    PeriodRegion,

    /// <summary>Several days together, in a country or a continent.</summary>
    PeriodCountry,

    /// <summary>Several days together; nothing tells where.</summary>
    PeriodUntold,

    /// <summary>Nothing tells when, so that it may be a day's figure or a total.</summary>
    NoDay,
}

/// <summary>Reads the scope of a figure.</summary>
public static class ClaimScopes
{
    /// <summary>The scope of a figure for <paramref name="days"/> at a place of the sort <paramref name="place"/>; null where nothing tells.</summary>
    public static ClaimScope Of(DayRange? days, PlaceType? place) => (days?.IsDay, place) switch
    {
        (null, _) => ClaimScope.NoDay,
        (true, null) => ClaimScope.DayUntold,
        (true, PlaceType.Country or PlaceType.Continent) => ClaimScope.DayCountry,
        (true, PlaceType.Region) => ClaimScope.DayRegion,
        (true, _) => ClaimScope.DayCity,
        (false, null) => ClaimScope.PeriodUntold,
        (false, PlaceType.Country or PlaceType.Continent) => ClaimScope.PeriodCountry,
        (false, PlaceType.Region) => ClaimScope.PeriodRegion,
        (false, _) => ClaimScope.PeriodCity,
    };
}

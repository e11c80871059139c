using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events;

public sealed class ClaimScopeTests
{
    private static readonly LocalDate Day = new(2013, 6, 1);

    [Theory]
    [InlineData(PlaceType.City, ClaimScope.DayCity, ClaimScope.PeriodCity)]
    [InlineData(PlaceType.Square, ClaimScope.DayCity, ClaimScope.PeriodCity)]
    [InlineData(PlaceType.Other, ClaimScope.DayCity, ClaimScope.PeriodCity)]
    [InlineData(PlaceType.Region, ClaimScope.DayRegion, ClaimScope.PeriodRegion)]
    [InlineData(PlaceType.Country, ClaimScope.DayCountry, ClaimScope.PeriodCountry)]
    [InlineData(PlaceType.Continent, ClaimScope.DayCountry, ClaimScope.PeriodCountry)]
    [InlineData(null, ClaimScope.DayUntold, ClaimScope.PeriodUntold)]
    public void A_scope_is_a_stretch_of_time_and_of_ground(PlaceType? place, ClaimScope day, ClaimScope period)
    {
        ClaimScopes.Of(DayRange.Of(Day), place).ShouldBe(day);
        ClaimScopes.Of(new(Day, Day.PlusDays(20)), place).ShouldBe(period);
        ClaimScopes.Of(null, place).ShouldBe(ClaimScope.NoDay);
    }
}

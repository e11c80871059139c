using ProtestArchive.Web.Pages.Map.Borders;

namespace ProtestArchive.Tests.Pages.Map;

public sealed class CountryTests
{
    private static readonly Atlas Borders = new();

    [Theory]
    [InlineData(53.9, 27.56, "Belarus")]
    [InlineData(66, -172, "Russia")] // the far side of the 180th meridian
    [InlineData(66, 172, "Russia")]
    [InlineData(-29.5, 28.2, "Lesotho")] // in a hole of South Africa
    [InlineData(64.5, -150, "United States of America")]
    [InlineData(0, -150, null)]
    public void A_point_lies_in_its_country(double latitude, double longitude, string? country) =>
        (Borders.Detailed.CountryAt(new(latitude, longitude))?.Name).ShouldBe(country);
}

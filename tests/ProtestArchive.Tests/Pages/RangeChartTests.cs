using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Tests.Pages;

public sealed class RangeChartTests
{
    private static readonly ReportRef A = new(1, "a", "Title", false) { Letter = "A" };

    [Fact]
    public void An_excluded_bound_is_drawn_open_at_the_number_that_was_said()
    {
        RangeRow more = RangeRow.Of(A, "more than 400", null, 401, null, Qualifier.MoreThan);
        more.Low.ShouldBe(400);
        more.LowOpen.ShouldBeTrue();
        more.High.ShouldBeNull();
        RangeRow nearly = RangeRow.Of(A, "nearly 7,000", null, null, 7000, Qualifier.Nearly);
        (nearly.Low, nearly.High, nearly.LowOpen, nearly.HighOpen).ShouldBe((6300, 7000, false, true));
    }

    [Fact]
    public void About_reaches_ten_per_cent_to_either_side()
    {
        RangeRow about = RangeRow.Of(A, "about 2,000", null, 2000, 2000, Qualifier.About);
        (about.Low, about.High, about.Soft).ShouldBe((1800, 2200, true));
    }

    [Fact]
    public void The_axis_is_linear_from_nought_where_the_figures_are_near_each_other()
    {
        RangeScale scale = RangeScale.For([400, 250, 400]);
        scale.IsLogarithmic.ShouldBeFalse();
        scale.Ticks.ShouldBe([0, 100, 200, 300, 400, 500]);
        scale.X(0).ShouldBe(new Across(1));
        scale.X(500).ShouldBe(new Across(95));
    }

    [Fact]
    public void The_axis_is_logarithmic_where_one_figure_is_more_than_fifty_times_another()
    {
        RangeScale.For([2000, 100_000]).IsLogarithmic.ShouldBeFalse();
        RangeScale scale = RangeScale.For([1999, 100_000]);
        scale.IsLogarithmic.ShouldBeTrue();
        scale.Ticks.ShouldBe([1000, 10_000, 100_000]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(86)]
    [InlineData(7_000)]
    [InlineData(3_000_000_000)]
    public void Ticks_are_few_whole_and_hold_the_largest_figure(long figure)
    {
        RangeScale scale = RangeScale.For([figure]);
        scale.Ticks.Length.ShouldBeInRange(2, 8);
        scale.Ticks.ShouldBeUnique();
        scale.Ticks[^1].ShouldBeGreaterThanOrEqualTo(figure);
    }

    [Fact]
    public void The_description_holds_the_same_facts()
    {
        RangeChart chart = new("x", "Detained", [RangeRow.Of(A, "At least 250", null, 250, null, Qualifier.AtLeast), RangeRow.Of(A, "114", "the police", 114, 114, Qualifier.Exact)])
        {
            Common = new(new(401, null), 2),
        };
        chart.Description.ShouldBe("Report A: “At least 250”, report’s own voice. Report A: “114”, the police. 401 or more satisfies both.");
    }
}

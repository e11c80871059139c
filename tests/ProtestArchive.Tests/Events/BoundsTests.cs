using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events;

public class BoundsTests
{
    [Theory]
    [InlineData(Qualifier.Exact, 114, 114, "114")]
    [InlineData(Qualifier.AtLeast, 250, null, "250 or more")]
    [InlineData(Qualifier.MoreThan, 401, null, "401 or more")]
    [InlineData(Qualifier.About, 2000, 2000, "1,800 to 2,200")]
    [InlineData(Qualifier.About, 15, 15, "13 to 17")]
    [InlineData(Qualifier.Nearly, null, 7000, "6,300 to 6,999")]
    [InlineData(Qualifier.Nearly, null, 1, "0")]
    [InlineData(Qualifier.UpTo, null, 100000, "up to 100,000")]
    [InlineData(Qualifier.Range, 20, 30, "20 to 30")]
    [InlineData(Qualifier.Vague, 20000, 99999, "20,000 to 99,999")]
    [InlineData(Qualifier.Vague, null, null, "no number")]
    public void A_figure_admits_what_its_words_say(Qualifier qualifier, int? low, int? high, string admitted) =>
        Wording.Of(Bounds.Of(new CountRange(low, high, qualifier, "…"))).ShouldBe(admitted);

    [Fact]
    public void The_greatest_numbers_do_not_overflow() =>
        Bounds.Of(new CountRange(long.MaxValue, long.MaxValue, Qualifier.About, "…")).High.ShouldBe(long.MaxValue);

    [Fact]
    public void Two_lower_bounds_can_both_be_true()
    {
        Verdict verdict = Compare(("A", 250, null), ("B", 401, null));
        verdict.Agreement.ShouldBe(Agreement.Compatible);
        verdict.Common.ShouldBe(new Bounds(401, null));
        verdict.Why.ShouldBe("401 or more satisfies both; both are lower bounds.");
    }

    [Fact]
    public void Disjoint_figures_conflict_and_the_reason_names_both()
    {
        Verdict verdict = Compare(("A", 114, 114), ("B", 24, 99));
        verdict.Agreement.ShouldBe(Agreement.Conflict);
        verdict.Common.ShouldBeNull();
        verdict.Why.ShouldBe("No number satisfies both: one says from 24 to 99, the other exactly 114.");
    }

    [Fact]
    public void Three_figures_conflict_where_any_two_do() =>
        Compare(("A", 10, 20), ("B", 15, 30), ("C", 25, null)).Agreement.ShouldBe(Agreement.Conflict);

    [Fact]
    public void Equal_figures_are_the_same() => Compare(("A", 401, null), ("B", 401, null)).Agreement.ShouldBe(Agreement.Same);

    [Fact]
    public void A_garbled_figure_takes_no_part()
    {
        Compare(("A", null, null), ("B", 401, null)).Agreement.ShouldBe(Agreement.OneReport);
        Compare(("A", null, null)).Agreement.ShouldBe(Agreement.None);
    }

    [Fact]
    public void A_report_can_contradict_itself()
    {
        Compare(("A", 10, 10), ("A", 20, 20)).Agreement.ShouldBe(Agreement.Conflict);
        Compare(("A", 10, null), ("A", 20, null)).Agreement.ShouldBe(Agreement.OneReport);
    }

    private static Verdict Compare(params (string Report, long? Low, long? High)[] figures) =>
        Verdict.On([.. figures.Select(figure => (figure.Report, new Bounds(figure.Low, figure.High)))]);
}

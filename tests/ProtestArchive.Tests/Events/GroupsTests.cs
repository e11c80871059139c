using ProtestArchive.Core.Events;

namespace ProtestArchive.Tests.Events;

public class GroupsTests
{
    [Theory]
    [InlineData(null, GroupClass.Unsaid)]
    [InlineData("people", GroupClass.Public)]
    [InlineData("women demonstrators", GroupClass.Public)]
    [InlineData("opposition supporters", GroupClass.Public)]
    [InlineData("supporters of the president", GroupClass.Supporters)]
    [InlineData("government loyalists", GroupClass.Supporters)]
    [InlineData("police officers", GroupClass.Security)]
    [InlineData("riot policemen", GroupClass.Security)]
    [InlineData("foreign journalists", GroupClass.Other)]
    [InlineData("private military contractors", GroupClass.Other)]
    public void A_group_is_classed_by_its_words(string? words, GroupClass expected) => Groups.ClassOf(words).ShouldBe(expected);

    [Theory]
    [InlineData("Thousands more protesters", true)]
    [InlineData("another 30 people", true)]
    [InlineData("More than 400", false)]
    [InlineData("400 or more demonstrators", false)]
    [InlineData("114 people", false)]
    public void A_figure_that_adds_to_others_is_no_total(string words, bool adds) => Groups.CountsMore(words).ShouldBe(adds);
}

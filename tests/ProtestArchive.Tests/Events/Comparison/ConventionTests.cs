using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events.Comparison;

public class ConventionTests
{
    [Theory]
    [InlineData("A dozen people", "12", "12", "10", "12")]
    [InlineData("Dozens of people", "–", "–", "20", "12")]
    [InlineData("Several dozen people", "–", "–", "20", "–")]
    [InlineData("Hundreds of people", "–", "200", "100", "100")]
    [InlineData("Several hundred people", "–", "–", "200", "–")]
    [InlineData("Thousands of people", "–", "2,000", "–", "–")]
    [InlineData("Tens of thousands of people", "–", "20,000", "–", "–")]
    [InlineData("Hundreds of thousands of people", "–", "200,000", "–", "–")]
    [InlineData("More than 400 people", "400", "400", "400", "400")]
    [InlineData("At least 250 people", "250", "250", "250", "250")]
    [InlineData("About 2,000 people", "2,000", "2,000", "2,000", "2,000")]
    [InlineData("Nearly 7,000 people", "7,000", "7,000", "7,000", "7,000")]
    [InlineData("Between 20 and 30 people", "–", "20", "20", "20")]
    [InlineData("Up to 100,000 people", "100,000", "–", "–", "–")]
    [InlineData("114 people", "114", "114", "114", "114")]
    [InlineData("Tens of hundreds of people", "–", "–", "–", "–")]
    public void Each_rule_gives_its_own_number_for_the_same_words(string words, string literal, string ccc, string countLove, string acled)
    {
        CountMention figure = Extractor.Annotate(PlainReport.Of($"{words} marched through Nairobi."), null).Layer<CountMention>().Single();
        ConventionRule.All.Select(rule => rule.Read(figure.Range, figure.CountKind).Shown).ShouldBe([literal, ccc, countLove, acled]);
        ConventionRule.All.ShouldAllBe(rule => rule.Read(figure.Range, figure.CountKind).Why.EndsWith('.'));
    }

    [Fact]
    public void A_rule_that_was_made_for_another_kind_says_so()
    {
        CountRange hundreds = new(200, 999, Qualifier.Vague, "hundreds");
        ConventionRule.Of(Convention.Acled).Read(hundreds, CountKind.Killed).Why.ShouldBe("ACLED takes “hundreds” for 100.");
        ConventionRule.Of(Convention.Acled).Read(hundreds, CountKind.Crowd).Why.ShouldContain("borrowed: it was made for deaths");
        ConventionRule.Of(Convention.Ccc).Read(hundreds, CountKind.Killed).Why.ShouldContain("borrowed: it was made for crowds");
    }
}

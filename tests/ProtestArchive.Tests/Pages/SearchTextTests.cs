using ProtestArchive.Web.Pages.Search;

namespace ProtestArchive.Tests.Pages;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("march police", "march police", "")]
    [InlineData("city:Lyon march", "march", "city:Lyon")]
    [InlineData("\"water cannon\" CITY:\"La Paz\" -outlet:courier", "\"water cannon\"", "city:\"La Paz\" -outlet:courier")]
    [InlineData("person:“Ngozi Okonkwo” place:«Abuja»", "", "person:\"Ngozi Okonkwo\" place:Abuja")]
    [InlineData("city: Lyon", "", "city:Lyon")]
    [InlineData("city:Lyon city:Lyon", "", "city:Lyon")]
    [InlineData("organisation:UNICEF", "", "org:UNICEF")]
    [InlineData("after:2019 before:2020-02 date:2019-11-24", "", "after:2019 before:2020-02 date:2019-11-24")]
    [InlineData("the day after: a protest", "the day after: a protest", "")]
    [InlineData("https://example.org note:this city:", "https://example.org note:this city:", "")]
    [InlineData("\"inside a phrase city:Lyon\"", "\"inside a phrase city:Lyon\"", "")]
    [InlineData("a\"b c\"*-d", "a \"b c\"* -d", "")]
    [InlineData("-", "-", "")]
    [InlineData("city:\"never closed", "", "city:\"never closed\"")]
    public void Takes_operators_out_of_words(string typed, string words, string operators)
    {
        SearchText text = SearchText.Parse(typed);
        text.Words.ShouldBe(words);
        string.Join(' ', text.Operators).ShouldBe(operators);
        text.Problems.ShouldBeEmpty();
        SearchText.Parse(text.ToString()).ToString().ShouldBe(text.ToString());
    }

    [Theory]
    [InlineData("after:2020-13", "after:", "2020-13", "a day, month or year")]
    [InlineData("before:yesterday", "before:", "yesterday", "a day, month or year")]
    [InlineData("date:2021-02-29", "date:", "2021-02-29", "a day, month or year")]
    [InlineData("after:0000", "after:", "0000", "a day, month or year")]
    [InlineData("-after:2020", "-after:", "2020", "without the minus")]
    [InlineData("after:2020-09 before:2020-09-01", "before:", "2020-09-01", "later than “after:2020-09”")]
    public void Says_which_day_is_none(string typed, string name, string value, string allowed)
    {
        var problem = SearchText.Parse(typed).Problems.ShouldHaveSingleItem();
        problem.Name.ShouldBe(name);
        problem.Value.ShouldBe(value);
        problem.Allowed.ShouldContain(allowed);
    }

    [Fact]
    public void Operators_without_end_are_refused() =>
        SearchText.Parse(string.Join(' ', Enumerable.Range(0, 500).Select(i => $"city:x{i}"))).Problems.ShouldHaveSingleItem().Value.ShouldBe("500 of them");

    [Fact]
    public void A_part_can_be_left_out_added_or_replaced()
    {
        SearchText text = SearchText.Parse("\"water cannon\" studnets city:Lyon");
        text.Without(text.Operators[0]).ShouldBe("\"water cannon\" studnets");
        text.With(text.Terms[0], null).ShouldBe("studnets city:Lyon");
        text.With(text.Terms[1], "students").ShouldBe("\"water cannon\" students city:Lyon");
        text.With(new SearchOperator(SearchField.Outlet, "The Courier")).ShouldBe("\"water cannon\" studnets city:Lyon outlet:\"The Courier\"");
    }
}

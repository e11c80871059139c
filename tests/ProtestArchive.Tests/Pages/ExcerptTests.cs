using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Tests.Pages;

public sealed class ExcerptTests
{
    private const string Text = "Riot police harshly detained more than 400 demonstrators in the capital\non Sunday as crowds of people took to the streets.";

    [Fact]
    public void Words_that_fit_are_shown_whole_with_what_they_are_shown_for_marked()
    {
        Excerpt excerpt = Excerpt.Around(Text, new(0, Text.Length), Of("more than 400"), 500);
        excerpt.Runs.ShouldBe([new("Riot police harshly detained ", false), new("more than 400", true), new(" demonstrators in the capital on Sunday as crowds of people took to the streets.", false)]);
    }

    [Fact]
    public void Longer_words_are_cut_between_words()
    {
        Excerpt.Around(Text, new(0, Text.Length), Of("more than 400"), 40).Text.ShouldBe("…harshly detained more than 400 demonstrators in…");
    }

    [Fact]
    public void One_word_without_end_is_no_trouble()
    {
        string text = new('x', 5000);
        Excerpt.Around(text, new(0, 5000), new(2500, 3), 100).Text.ShouldBe("…xxx…");
        Excerpt.Opening(text, 50).Length.ShouldBe(51);
    }

    private static TextSpan Of(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), words.Length);
}

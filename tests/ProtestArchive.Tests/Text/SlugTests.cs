using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Text;

public class SlugTests
{
    [Theory]
    [InlineData("Tens of Thousands Rally, Despite Arrests", "tens-of-thousands-rally-despite-arrests")]
    [InlineData("São Tomé — Łódź & Ærø", "sao-tome-lodz-aero")]
    [InlineData("Homyel' don’t", "homyel-dont")]
    [InlineData("Минск 2020", "минск-2020")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("—?!", "")]
    [InlineData("\ud800 lone \udc00", "lone")]
    public void Is_made_of_letters_and_digits(string text, string slug) => Slug.Of(text).ShouldBe(slug);

    [Fact]
    public void Is_cut_between_words() => Slug.Of("one two three four", 9).ShouldBe("one-two");

    [Fact]
    public void Of_one_endless_word_is_cut_anywhere() => Slug.Of(new string('x', 5000), 20).ShouldBe(new string('x', 20));
}

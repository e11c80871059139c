using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Tests.Extraction.Tokens;

public class PhraseMatcherTests
{
    private static readonly PhraseMatcher<string> Matcher = Build("at least", "at the very least", "as many as", "round up", "no", "no one", "police", "u.s. army", "people’s republic");

    [Theory]
    [InlineData("at least 20", "at least", 2)]
    [InlineData("AT LEAST", "at least", 2)]
    [InlineData("at the very least", "at the very least", 4)]
    [InlineData("at the very", null, 0)]
    [InlineData("round-up", "round up", 3)]
    [InlineData("No one came", "no one", 2)]
    [InlineData("No two", "no", 1)]
    [InlineData("the U.S. Army", null, 0)]
    [InlineData("U.S. Army men", "u.s. army", 2)]
    [InlineData("People's Republic", "people’s republic", 3)]
    [InlineData("xqzzy", null, 0)]
    public void The_longest_phrase_at_a_token_is_found(string text, string? phrase, int length)
    {
        Document document = Document.Open(PlainReport.Of(text), null);
        Matcher.Match(document.Tokens.AsSpan(), 0, out string? found).ShouldBe(length);
        found.ShouldBe(phrase);
    }

    [Fact]
    public void A_phrase_does_not_reach_past_the_tokens_that_are_given()
    {
        Document document = Document.Open(PlainReport.Of("no one"), null);
        Matcher.Match(document.Tokens.AsSpan()[..1], 0, out string? found).ShouldBe(1);
        found.ShouldBe("no");
        Matcher.Match(document.Tokens.AsSpan(), 2, out _).ShouldBe(0);
    }

    [Fact]
    public void A_phrase_given_twice_keeps_its_first_value()
    {
        PhraseMatcher<int> matcher = new();
        matcher.Add("at least", 1);
        matcher.Add("At Least", 2);
        matcher.Match(Document.Open(PlainReport.Of("at least"), null).Tokens.AsSpan(), 0, out int value).ShouldBe(2);
        value.ShouldBe(1);
    }

    [Theory]
    [InlineData("at xqzzy")]
    [InlineData("")]
    public void A_phrase_that_no_text_could_match_is_refused(string phrase) =>
        Should.Throw<ArgumentException>(() => new PhraseMatcher<int>().Add(phrase, 1));

    private static PhraseMatcher<string> Build(params string[] phrases)
    {
        PhraseMatcher<string> matcher = new();
        foreach (string phrase in phrases) { matcher.Add(phrase, phrase); }
        return matcher;
    }
}

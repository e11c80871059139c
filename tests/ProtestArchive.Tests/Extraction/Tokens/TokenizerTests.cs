using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Tests.Extraction.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("the U.S. said", "the|U.S.|said")]
    [InlineData("Gen. Park met Mr.Kim", "Gen.|Park|met|Mr.|Kim")]
    [InlineData("she said no.", "she|said|no|.")]
    [InlineData("No. 5 of the list", "No.|5|of|the|list")]
    [InlineData("they sat. Sat. 12 June", "they|sat|.|Sat.|12|June")]
    [InlineData("It was Sat. Nobody came.", "It|was|Sat|.|Nobody|came|.")]
    [InlineData("in Salem, Ore., and Reno", "in|Salem|,|Ore.|,|and|Reno")]
    [InlineData("they mined ore.", "they|mined|ore|.")]
    [InlineData("Tut.by and TUT.BY", "Tut.by|and|TUT.BY")]
    [InlineData("a crackdown.by police", "a|crackdown|.|by|police")]
    [InlineData("the END.THE crowd", "the|END|.|THE|crowd")]
    [InlineData("supervisor.”Belarus", "supervisor|.|”|Belarus")]
    [InlineData("conspiracies,”said Anna", "conspiracies|,|”|said|Anna")]
    [InlineData("Ivan’s and Ivan's", "Ivan|’s|and|Ivan|'s")]
    [InlineData("don’t O'Brien N'Djamena", "don’t|O'Brien|N'Djamena")]
    [InlineData("white-red-white 42-year-old", "white|-|red|-|white|42|-|year|-|old")]
    [InlineData("100,000 at 2:50 on the 21st", "100,000|at|2:50|on|the|21st")]
    [InlineData("write to anna@news.org.", "write|to|anna@news.org|.")]
    [InlineData("see https://a.org/b?c=1, then", "see|https://a.org/b?c=1|,|then")]
    [InlineData("J.R.R. Tolkien", "J.R.R.|Tolkien")]
    public void Text_is_cut_into_words_and_marks(string text, string expected) =>
        string.Join('|', Words(text)).ShouldBe(expected);

    [Fact]
    public void An_apostrophe_behind_a_plural_is_a_possessive_unless_it_closes_a_quotation()
    {
        Document workers = Open("the workers’ rights");
        workers.Tokens[2].Kind.ShouldBe(TokenKind.Possessive);
        Document quoted = Open("they read ‘no more lies’ aloud");
        quoted.Tokens[6].Kind.ShouldBe(TokenKind.Punctuation);
    }

    private static IEnumerable<string> Words(string text) => Open(text).Tokens.Select(token => token.Span.In(text));

    private static Document Open(string text) => Document.Open(PlainReport.Of(text), null);
}

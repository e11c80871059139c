using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Text;

public class VocabularyTests
{
    [Theory]
    [InlineData("of", "OF")]
    [InlineData("don't", "Don’t")]
    [InlineData("o'clock", "O`CLOCK")]
    [InlineData("communiqué", "COMMUNIQUÉ")]
    [InlineData("p.m.", "P.M.")]
    [InlineData("round-up", "round‑up")]
    public void A_word_has_one_number_whatever_its_case_apostrophe_or_hyphen(string word, string written)
    {
        Vocabulary.Find(word).ShouldBeGreaterThan(0);
        Vocabulary.Find(written).ShouldBe(Vocabulary.Find(word));
    }

    [Theory]
    [InlineData("’", "'")]
    [InlineData("‘", "’")]
    [InlineData("us", "u.s.")]
    [InlineData("we're", "were")]
    [InlineData("mar", "mar.")]
    public void Different_words_and_marks_have_different_numbers(string one, string other)
    {
        Vocabulary.Find(one).ShouldBeGreaterThan(0);
        Vocabulary.Find(other).ShouldBeGreaterThan(0);
        Vocabulary.Find(one).ShouldNotBe(Vocabulary.Find(other));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("xqzzy")]
    [InlineData("\uD83D")]
    public void What_no_lexicon_holds_is_word_0(string word) => Vocabulary.Find(word).ShouldBe(0);

    [Fact]
    public void A_line_of_letters_is_word_0() => Vocabulary.Find(new string('a', 100_000)).ShouldBe(0);

    [Fact]
    public void A_rule_that_names_a_word_of_no_lexicon_fails_at_once() =>
        Should.Throw<ArgumentException>(() => Vocabulary.Number("xqzzy")).Message.ShouldContain("xqzzy");

    [Theory]
    [InlineData("nabbed")] // nab, a verb of counts-frames
    [InlineData("rounded")] // of the phrase “round up”
    [InlineData("policemen")] // policeman/policemen
    [InlineData("communique")] // communiqué without its accent
    public void Forms_that_rules_make_of_entries_are_words_too(string form) => Vocabulary.Find(form).ShouldBeGreaterThan(0);

    [Fact]
    public void A_set_answers_alike_by_number_and_by_letters()
    {
        foreach (string name in (string[])["denials", "speech", "times-context", "abbreviations", "counts-frames"])
        {
            Lexicon lexicon = Lexicon.Load(name);
            foreach (string heading in lexicon.Classes)
            {
                WordSet set = lexicon.Set(heading);
                foreach (string entry in set.Words)
                {
                    set.Contains(entry).ShouldBeTrue($"{name}, {heading}: {entry}");
                    if (!entry.Contains(' ', StringComparison.Ordinal)) { set.Contains(Vocabulary.Number(entry)).ShouldBeTrue($"{name}, {heading}: {entry}"); }
                }
                set.Numbers.ShouldAllBe(number => set.Contains(number));
                set.Contains(0).ShouldBeFalse();
                set.Contains(Vocabulary.Count).ShouldBeFalse();
                set.Contains(Vocabulary.Number("belarus")).ShouldBeFalse();
            }
        }
    }

    [Theory]
    [InlineData("Ms. Öz of the U.S. said on Jan. 5 that “it’s over”.")]
    [InlineData("POLICE in N'Djamena held 1,200 workers’ leaders — nobody’s sure…")]
    [InlineData("cafés, cafe\u0301s, naïve 👩‍🎤 \uD83D at a.b.c. 5p.m. x@y.org")]
    public void A_token_carries_the_number_of_its_letters(string text)
    {
        Document document = Document.Open(PlainReport.Of(text), null);
        for (int i = 0; i < document.Tokens.Length; i++)
        {
            document.WordNumber(i).ShouldBe(Vocabulary.Find(document.Word(i)), document.Word(i).ToString());
        }
        document.WordNumber(-1).ShouldBe(0);
        document.WordNumber(document.Tokens.Length).ShouldBe(0);
    }
}

using System.Text;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Counts;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction.Counts;

public class CountAnnotatorTests
{
    private static readonly string[] Pieces =
    [
        "at least", "more than", "nearly", "12", "1.2", "100,000", "10,00,000", "9999999999999999999", "tens", "of", "thousands", "hundreds", "a", "dozen", "half",
        "million", "between", "and", "to", "-", "–", ",", ".", "(", ")", "\"", "”", "\n", "people", "police", "protesters", "were", "have", "been", "arrested", "killed",
        "injured", "dead", "released", "marched", "who", "which", "the", "death", "toll", "rose", "several", "a few", "a couple", "$", "%", "per cent", "years", "strong", "+",
        "or more", "including", "them", "no", "not", "might", "could", "a similar number", "\u2028", "💥", "ﷺ", "і", "0", "1", "one", "’s", "ing", "ed",
    ];

    [Fact]
    public void Any_words_in_any_order_give_counts_that_lie_in_the_text_in_order_and_apart()
    {
        Random random = new(20200913);
        for (int round = 0; round < 400; round++)
        {
            StringBuilder text = new();
            int length = random.Next(1, 60);
            for (int i = 0; i < length; i++) { text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(6) == 0 ? "" : " "); }
            AssertSound(Annotate(text.ToString()));
        }
    }

    [Fact]
    public void Any_characters_do()
    {
        Random random = new(114);
        for (int round = 0; round < 200; round++)
        {
            char[] text = new char[random.Next(1, 200)];
            for (int i = 0; i < text.Length; i++) { text[i] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x7f)); }
            AssertSound(Annotate(new string(text)));
        }
    }

    [Theory]
    [InlineData("at least ")]
    [InlineData("12 ")]
    [InlineData("12-")]
    [InlineData("two hundred and ")]
    [InlineData("hundreds of ")]
    [InlineData("including 12 people, ")]
    [InlineData("people who were ")]
    [InlineData("between 12 and ")]
    public void Time_grows_with_the_text_however_it_repeats(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000));
        Document document = Document.Open(PlainReport.Of(text), null);
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        new CountAnnotator().Annotate(document);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5)); // well under a second; a quadratic reading takes minutes
    }

    private static Document Annotate(string text) => new CountAnnotator().Annotate(Document.Open(PlainReport.Of(text), null));

    private static void AssertSound(Document document)
    {
        int end = 0;
        foreach (CountMention count in document.Counts)
        {
            string context = document.Text;
            count.Span.Start.ShouldBeGreaterThanOrEqualTo(end, context);
            count.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length, context);
            count.Span.Length.ShouldBeGreaterThan(0, context);
            end = count.Span.End;
            if (count.Range is { Low: { } low, High: { } high }) { low.ShouldBeLessThanOrEqualTo(high, context); }
            count.Span.In(document.Text).ShouldContain(count.Range.NumberText, customMessage: context);
        }
    }
}

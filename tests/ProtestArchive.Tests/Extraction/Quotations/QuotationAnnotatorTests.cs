using System.Diagnostics;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Happenings;
using ProtestArchive.Core.Extraction.Quotations;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction.Quotations;

public class QuotationAnnotatorTests
{
    private static readonly string[] Pieces =
        ["“", "”", "\"", "'", "‘", "’", "«", "»", "„", "‚", "``", "''", "`", " ", "\n", ".", ",", "!", "?", ":", "-", "said", " said ", "Ali", "he", "chanting", "placard", "reading", "workers'", "don’t", "it", "that", "according to", "é", "😀", "\ud800", "9", "'90s", "[", "("];

    [Fact]
    public void Spans_are_valid_whatever_the_text()
    {
        Random random = new(20200913);
        for (int round = 0; round < 400; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 80)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            foreach (QuoteMention quote in Read(text).Quotes)
            {
                quote.Span.Start.ShouldBeGreaterThanOrEqualTo(0, text);
                quote.Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                string words = quote.Span.In(text);
                words.ShouldNotBeEmpty(text);
                words.ShouldBe(words.Trim(), text);
            }
        }
    }

    [Fact]
    public void Quotations_are_apart_or_one_holds_the_other()
    {
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 60).Select(_ => Pieces[random.Next(Pieces.Length)]));
            QuoteMention[] quotes = [.. Read(text).Quotes];
            quotes.Select(quote => quote.Span).ShouldBeInOrder(SortDirection.Ascending);
            foreach (QuoteMention left in quotes)
            {
                quotes.Where(right => right.Span != left.Span && right.Span.Overlaps(left.Span))
                    .ShouldAllBe(right => right.Span.Contains(left.Span) || left.Span.Contains(right.Span), text);
            }
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("'")]
    [InlineData(" «")]
    public void A_line_of_a_mebibyte_of_marks_is_read_in_time_that_grows_with_it(string mark) => ReadsInTime(mark, 1 << 20);

    [Theory]
    [InlineData(" “a")]
    [InlineData("a” ")]
    [InlineData(" \"a\"")]
    [InlineData("“a” said ")]
    [InlineData("chanting “a”, ")]
    [InlineData("he said it ")]
    [InlineData(", placards ")]
    [InlineData("was it protest to ")]
    public void Time_grows_with_the_length_of_a_line(string piece) => ReadsInTime(piece, 1 << 15);

    // A fraction of the limit even on a busy machine; what is quadratic takes minutes.
    private static void ReadsInTime(string piece, int length)
    {
        Document document = Document.Open(PlainReport.Of(string.Concat(Enumerable.Repeat(piece, length / piece.Length))), null);
        Stopwatch watch = Stopwatch.StartNew();
        new HappeningAnnotator().Annotate(new QuotationAnnotator().Annotate(document));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_quotation_without_names_keeps_the_reports_words_for_its_speaker()
    {
        QuoteMention quote = Read("“We are hungry,” an elderly man said.").Quotes.ShouldHaveSingleItem();
        (quote.Speaker, quote.SpeakerPhrase, quote.SpeakerText, quote.Cue).ShouldBe((null, "elderly man", "an elderly man", "said"));
    }

    private static Document Read(string text) => new QuotationAnnotator().Annotate(Document.Open(PlainReport.Of(text), null));
}

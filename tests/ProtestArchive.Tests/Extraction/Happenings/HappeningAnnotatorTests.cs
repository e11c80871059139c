using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Happenings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction.Happenings;

public class HappeningAnnotatorTests
{
    private static readonly string[] Pieces =
        ["protest", "marched ", "tear gas", " to ", "will ", "not ", "shot dead", ".", ",", "?", " ", "\n", "people ", "the ", "on Monday ", "strike ", "“", "”", "'", "-", "re-election", "in March ", "😀", "12 "];

    [Fact]
    public void Spans_are_valid_and_apart_whatever_the_text()
    {
        Random random = new(1905);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            int end = 0;
            foreach (HappeningMention happening in new HappeningAnnotator().Annotate(Document.Open(PlainReport.Of(text), null)).Happenings)
            {
                happening.Span.Start.ShouldBeGreaterThanOrEqualTo(end, text);
                happening.Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
                end = happening.Span.End;
            }
        }
    }

    [Fact]
    public void A_happening_whose_day_lies_ahead_of_the_report_is_none()
    {
        const string text = "Miners marched in La Paz on Monday.";
        Document document = Document.Open(PlainReport.Of(text), new LocalDate(2003, 10, 13));
        TimeMention Monday(int day) => new(new TextSpan(text.IndexOf("Monday", StringComparison.Ordinal), 6), TimexType.Date, "") { Days = DayRange.Of(new LocalDate(2003, 10, day)) };

        new HappeningAnnotator().Annotate(document with { Times = [Monday(13)] }).Happenings.ShouldHaveSingleItem().Days.ShouldBe(DayRange.Of(new LocalDate(2003, 10, 13)));
        new HappeningAnnotator().Annotate(document with { Times = [Monday(20)] }).Happenings.ShouldBeEmpty();
    }
}

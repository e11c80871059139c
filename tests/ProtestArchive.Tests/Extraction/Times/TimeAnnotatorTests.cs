using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Times;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction.Times;

public class TimeAnnotatorTests
{
    private static readonly string[] Pieces =
    [
        "the", "a", "last", "next", "Sunday", "Sundays", "May", "Aug.", "9", "31", "1994", "2020", "99999", "0", "-", "–", "/", ",", ".", "\n", "of", "on", "at", "in",
        "century", "years", "day", "two", "half", "quarter", "dozen", "million", "ago", "later", "earlier", "before", "than", "the '90s", "1990s", "(2:50)", "10:35",
        "a.m.", "GMT", "early", "mid", "end", "night", "every", "each", "between", "and", "to", "will", "said", "Christmas", "9/11", "fiscal", "Q3", "now", "'", "’s", "old", "week",
        "999999999999", "1.5", "2020-13-45", "billion", "\u00AD", "🙂", "first", "29 February", "Feb. 30",
    ];

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart_whatever_the_text_is()
    {
        Random random = new(20200913);
        for (int round = 0; round < 400; round++)
        {
            string text = string.Join(random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            LocalDate? day = random.Next(4) == 0 ? null : new LocalDate(random.Next(1, 9999), random.Next(1, 13), random.Next(1, 29));
            int end = 0;
            foreach (TimeMention time in Times(text, day))
            {
                time.Span.Start.ShouldBeGreaterThanOrEqualTo(end, text);
                time.Span.Length.ShouldBeGreaterThan(0, text);
                end = time.Span.End;
                end.ShouldBeLessThanOrEqualTo(text.Length, text);
                time.Value.ShouldNotBeEmpty(text);
                if (time.Days is { } days) { days.First.ShouldBeLessThanOrEqualTo(days.Last, text); }
                if (time.Type is TimexType.Duration) { time.Days.ShouldBeNull(text); }
            }
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9998, 12, 31)]
    public void Ends_of_the_calendar_do_not_throw(int year, int month, int day) =>
        Should.NotThrow(() => Times("Last century, two years ago, next week, tomorrow, on Sunday, 9000 years ago and on Aug. 9 of last year, and at Easter.", new(year, month, day)));

    [Fact]
    public void A_persons_name_holds_no_month()
    {
        Document document = Document.Open(PlainReport.Of("In June Havoc left; in June rain fell."), new LocalDate(2011, 7, 1));
        document = document with { People = [new PersonMention(new TextSpan(3, 10), 0)] };
        TimeMention time = new TimeAnnotator().Annotate(document).Times.ShouldHaveSingleItem();
        (time.Span.Start, time.Value).ShouldBe((23, "2011-06"));
    }

    [Fact]
    public void Every_time_says_which_rule_read_it() =>
        Times("On Sunday, Sept. 13, 2020, at noon, for two years and weekly, now.", new(2020, 9, 14)).ShouldAllBe(time => !string.IsNullOrEmpty(time.Rule));

    [Fact]
    public void The_same_text_and_day_give_the_same_times()
    {
        const string Text = "Two years ago, on Friday night, for about six months, every Sunday until the end of May.";
        Times(Text, new(1998, 3, 5)).ShouldBe(Times(Text, new(1998, 3, 5)));
    }

    private static TimeMention[] Times(string text, LocalDate? day) =>
        [.. new TimeAnnotator().Annotate(Document.Open(PlainReport.Of(text), day)).Times];
}

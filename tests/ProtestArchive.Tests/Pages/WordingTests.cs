using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Tests.Pages;

public sealed class WordingTests
{
    private static readonly LocalDate Thirteenth = new(2020, 9, 13);

    [Fact]
    public void Days_are_written_out_or_shortened_the_British_way()
    {
        DayWords.Full(Thirteenth).ShouldBe("13 September 2020");
        DayWords.Abbreviated(Thirteenth).ShouldBe("13 Sept 2020");
        DayWords.WithWeekday(Thirteenth).ShouldBe("Sunday 13 September 2020");
        DayWords.Abbreviated(new LocalDate(1997, 6, 1)).ShouldBe("1 June 1997");
    }

    [Theory]
    [InlineData("2020-08-09", "2020-08-16", "9 to 16 August 2020")]
    [InlineData("2020-08-30", "2020-09-06", "30 August to 6 September 2020")]
    [InlineData("2020-12-31", "2021-01-02", "31 December 2020 to 2 January 2021")]
    [InlineData("2020-09-13", "2020-09-13", "13 September 2020")]
    public void Ranges_repeat_only_what_differs(string first, string last, string words) =>
        DayWords.Full(new DayRange(Day(first), Day(last))).ShouldBe(words);

    [Theory]
    [InlineData(DateOrder.MonthFirst, "2020-08-09", "2020-08-16", "August 9 to 16, 2020")]
    [InlineData(DateOrder.MonthFirst, "2020-08-30", "2020-09-06", "August 30 to September 6, 2020")]
    [InlineData(DateOrder.MonthFirst, "2020-12-31", "2021-01-02", "December 31, 2020 to January 2, 2021")]
    [InlineData(DateOrder.MonthFirst, "2020-09-13", "2020-09-13", "September 13, 2020")]
    [InlineData(DateOrder.Iso, "2020-08-09", "2020-08-16", "2020-08-09 to 2020-08-16")]
    [InlineData(DateOrder.Iso, "2020-09-13", "2020-09-13", "2020-09-13")]
    public void Days_are_written_in_the_readers_order(DateOrder order, string first, string last, string words)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            ReaderCulture.Use(ReaderCulture.Of(null, order));
            DayWords.Full(new DayRange(Day(first), Day(last))).ShouldBe(words);
        }
        finally
        {
            ReaderCulture.Use(before);
        }
    }

    [Fact]
    public void A_reports_day_says_how_it_is_known()
    {
        DayWords.WithBasis(Thirteenth, DateBasis.Inferred).ShouldBe("13 Sept 2020 (inferred)");
        DayWords.WithBasis(Thirteenth, DateBasis.Stated).ShouldBe("13 Sept 2020 (stated)");
        DayWords.WithBasis(null, DateBasis.Unknown).ShouldBe("Date not known");
    }

    [Theory]
    [InlineData(401L, null, Qualifier.MoreThan, "401 or more")]
    [InlineData(114L, 114L, Qualifier.Exact, "114")]
    [InlineData(20000L, 99999L, Qualifier.Vague, "20,000 to 99,999")]
    [InlineData(2000L, 2000L, Qualifier.About, "about 2,000")]
    [InlineData(null, 7000L, Qualifier.Nearly, "nearly 7,000")]
    [InlineData(null, 100000L, Qualifier.UpTo, "up to 100,000")]
    [InlineData(null, null, Qualifier.Vague, "no figure")]
    public void Figures_are_written_as_what_they_admit(long? low, long? high, Qualifier qualifier, string words) =>
        FigureWords.Of(new CountRange(low, high, qualifier, "")).ShouldBe(words);

    [Fact]
    public void Small_numbers_are_words()
    {
        FigureWords.Count(1, "report").ShouldBe("one report");
        FigureWords.Count(5, "report").ShouldBe("five reports");
        FigureWords.Count(1200, "person").ShouldBe("1,200 people");
        FigureWords.Count(0, "report").ShouldBe("no reports");
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}

using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction;

public class DocumentTests
{
    private const string Text = "Police arrested 20 people on Friday, two weeks after the vote of Dec. 30. Protests go on next year, he said last year.";

    [Theory]
    [InlineData(9999, 12, 31)]
    [InlineData(-9998, 1, 1)]
    [InlineData(1599, 12, 31)]
    [InlineData(9991, 1, 1)]
    public void A_creation_time_at_the_ends_of_the_calendar_is_unknown_and_does_no_harm(int year, int month, int day)
    {
        LocalDate end = new(year, month, day);
        Report report = new() { Text = Text, Title = "x", TitleIsOurs = true, Paragraphs = [new(1, ParagraphKind.Body, new TextSpan(0, Text.Length))] };

        Document.Open(report, end).CreationTime.ShouldBeNull();
        Document.Open(report, null).WrittenOn(end).CreationTime.ShouldBeNull();
        Extractor.Annotate(report, end).CreationTime.ShouldBeNull();
    }

    [Theory]
    [InlineData(1600)]
    [InlineData(9990)]
    public void The_first_and_the_last_year_that_are_read_do_no_harm(int year)
    {
        LocalDate day = new(year, 12, 31);
        Report report = new() { Text = Text, Title = "x", TitleIsOurs = true, Paragraphs = [new(1, ParagraphKind.Body, new TextSpan(0, Text.Length))] };

        Extractor.Annotate(report, day).CreationTime.ShouldBe(day);
    }
}

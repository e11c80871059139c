using NodaTime;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

/// <summary>The five reports that come with the archive, each read by eye first.</summary>
public class SeedTests
{
    [Theory]
    [InlineData("000", "text/plain", null, null, null, 23)]
    [InlineData("001", "text/plain", "Belarus: Join a 100,000 rally against Lukashenko on the eve of Putin showdown. Belarus", null, null, 26)]
    [InlineData("002", "text/markdown", "Tens of Thousands Rally in Belarus Despite Mass Arrests", "The Moscow Times", "Tatiana Kalinovskaya for AFP", 39)]
    [InlineData("003", "text/plain", null, "Associated Press", "Associated Press writers Vladimir Isachenkov and Jim Heintz in Moscow, Lorne Cook in Brussels and Frank Jordans in Berlin", 39)]
    [InlineData("004", "text/plain", null, null, null, 29)]
    public void Masthead_is_read(string seed, string mediaType, string? headline, string? outlet, string? byline, int paragraphs)
    {
        ReadResult.Accepted read = Seed(seed);
        Report report = read.Value;
        Read.ShouldHold(report);
        read.MediaType.ShouldBe(mediaType);
        read.Charset.ShouldBe("utf-8");
        report.TitleIsOurs.ShouldBe(headline is null);
        if (headline is not null) { report.Title.ShouldBe(headline); }
        report.Outlet.ShouldBe(outlet);
        report.Byline.ShouldBe(byline);
        report.Paragraphs.Length.ShouldBe(paragraphs);
        report.Text.ShouldBe(File.ReadAllText(PathOf(seed)));
    }

    [Fact]
    public void Only_the_third_states_its_day()
    {
        Seed("002").Value.StatedDate.ShouldSatisfyAllConditions(
            date => date.Value.ShouldBe(new LocalDate(2020, 9, 13)),
            date => date.Basis.ShouldBe(DateBasis.Stated),
            date => date.Proof.ShouldBe([new("September 13, 2020")]));
        foreach (string seed in (string[])["000", "001", "003", "004"]) { Seed(seed).Value.StatedDate.ShouldBe(DocumentDate.Unknown); }
    }

    [Theory]
    [InlineData("000", "MINSK, Belarus — A day earlier than high-stakes talks in…")]
    [InlineData("003", "Tens of thousands of people flooded the heart of the Belarus…")]
    [InlineData("004", "Tens of thousands of opposition protesters gathered in the…")]
    public void Working_title_is_the_opening_words(string seed, string title) => Seed(seed).Value.Title.ShouldBe(title);

    [Theory]
    [InlineData("000", "")]
    [InlineData("001", "1 Headline, 6 Caption, 13 Caption, 14 Caption, 22 Caption, 23 Caption")]
    [InlineData("002", "1 Headline, 2 Byline, 3 DateLine, 4 Caption, 7 Furniture, 8 Furniture, 13 Subheading, 21 Subheading, 32 Subheading, 38 Furniture, 39 Furniture")]
    [InlineData("003", "39 Byline")]
    [InlineData("004", "10 Subheading, 20 Furniture, 29 Furniture")]
    public void What_is_no_running_text_is_told_apart(string seed, string expected) =>
        string.Join(", ", Seed(seed).Value.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Body).Select(paragraph => $"{paragraph.Number} {paragraph.Kind}"))
            .ShouldBe(expected);

    private static ReadResult.Accepted Seed(string seed) => Read.File(PathOf(seed));

    private static string PathOf(string seed) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), seed + "_*").Single();
}

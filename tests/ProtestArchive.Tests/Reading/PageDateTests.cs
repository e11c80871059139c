using NodaTime;

namespace ProtestArchive.Tests.Reading;

/// <summary>The day on which a page was published, from what pages say and hide: all of these were published on 12 March 2019.</summary>
public class PageDateTests
{
    private static readonly LocalDate Day = new(2019, 3, 12);

    [Theory]
    [InlineData("Published 12 March 2019")]
    [InlineData("March 12, 2019")]
    [InlineData("Mar 12, 2019 5:04 pm")]
    [InlineData("Posted on March 12, 2019 by Jane Doe")]
    [InlineData("Tue, 12 Mar 2019 10:03:00 GMT")]
    [InlineData("Published: March 12th, 2019 | Updated: March 14th, 2019")]
    [InlineData("First published on Tue 12 Mar 2019 06.00 GMT")]
    [InlineData("By Jane Doe | March 12, 2019")]
    [InlineData("Jane Doe, New Delhi, March 12, 2019 09:44 IST")]
    [InlineData("PTI | Published: Mar 12, 2019")]
    [InlineData("Tuesday, March 12, 2019 - 5:04pm")]
    [InlineData("12.03.2019 | 10:03")]
    [InlineData("Published on 12-03-2019")]
    [InlineData("Dhaka, Tuesday, March 12, 2019")]
    [InlineData("Posted at: Mar 12, 2019, 7:02 AM; last updated: Mar 13, 2019, 1:05 AM (IST)")]
    [InlineData("Uploaded on 12 Mar 2019 by admin")]
    [InlineData("NAIROBI, Kenya Mar 12 2019")]
    [InlineData("Jane Doe<br>12 March 2019<br>World")]
    [InlineData("<span>12</span> <span>Mar</span> <span>2019</span>")]
    [InlineData("Publié le 12 mars 2019 à 10h03")]
    [InlineData("12 de marzo de 2019")]
    [InlineData("2019. március 12.")]
    [InlineData("2019年3月12日")]
    [InlineData("12 मार्च 2019")]
    [InlineData("12 มีนาคม 2562")] // of the Buddhist era
    public void Line_under_the_headline_states_the_day(string line) => Published(line: line).ShouldBe(Day);

    [Theory]
    [InlineData("property=\"article:published_time\" content=\"2019-03-12T23:30:00-05:00\"")]
    [InlineData("name=\"DC.date.issued\" content=\"2019-03-12\"")]
    [InlineData("name=\"parsely-pub-date\" content=\"2019-03-12T10:00:00Z\"")]
    [InlineData("name=\"sailthru.date\" content=\"2019-03-12 10:00:00\"")]
    [InlineData("name=\"pdate\" content=\"20190312\"")]
    [InlineData("name=\"ptime\" content=\"20190312100300\"")]
    [InlineData("name=\"publish-date\" content=\"Tue, 12 Mar 2019 00:21:43 +0530\"")]
    [InlineData("name=\"originalpublicationdate\" content=\"2019/03/12 11:21:38\"")]
    [InlineData("name=\"timestamp\" content=\"1552384980\"")]
    [InlineData("itemprop=\"datePublished\" content=\"2019-03-12T10:00\"")]
    public void Metadata_state_the_day(string meta) => Published(head: $"<meta {meta}>").ShouldBe(Day);

    [Theory]
    [InlineData("/world/2019/mar/12/marchers-fill")]
    [InlineData("/news/20190312-marchers")]
    [InlineData("/2019/03/12/marchers")]
    [InlineData("/news/2019-03-12/marchers-fill-square")]
    [InlineData("/articles/12-03-2019/marchers")]
    public void Address_states_the_day(string path) => Published(path: path).ShouldBe(Day);

    [Theory]
    [InlineData("12/03/2019", "en-GB", "co.uk")]
    [InlineData("12/03/2019", "en-US", "com.au")] // most pages of the world call themselves American
    [InlineData("03/12/2019", "en-US", "example")]
    [InlineData("3/12/19 5:04 PM", "en-US", "example")]
    public void Country_decides_which_figure_is_the_month(string line, string language, string domain) => Published(line: line, language: language, domain: domain).ShouldBe(Day);

    [Fact]
    public void Weekday_in_the_text_decides_before_the_country() =>
        Published(line: "03/04/2020", language: "en-US", opening: "Thousands of people filled the square on Friday, the police in the capital said.").ShouldBe(new LocalDate(2020, 4, 3));

    [Fact]
    public void Day_is_the_outlets_where_Greenwich_has_the_next() => Published(head: "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2019-03-13T02:30:00Z\"}</script>", line: "March 12, 2019 at 10:30 PM EDT").ShouldBe(Day);

    [Fact]
    public void Written_goes_before_changed() => Published(head: "<meta property=\"article:modified_time\" content=\"2019-03-14T00:00:00Z\">", line: "12 March 2019").ShouldBe(Day);

    [Fact]
    public void Changed_is_better_than_nothing() => Published(head: "<meta property=\"article:modified_time\" content=\"2019-03-12T00:00:00Z\">").ShouldBe(Day);

    [Fact]
    public void Page_that_was_moved_keeps_the_day_of_its_address() => Published(head: "<meta property=\"article:published_time\" content=\"2023-05-05\">", path: "/2019/03/12/marchers").ShouldBe(Day);

    [Theory]
    [InlineData("3 hours ago")]
    [InlineData("Tuesday")]
    [InlineData("Edition of March")]
    public void Nothing_less_states_a_day(string line) => Published(line: line).ShouldBeNull();

    private static LocalDate? Published(string head = "", string line = "", string path = "/articles/123456/marchers", string language = "en", string domain = "example", string opening = "Thousands of people filled the square in front of the parliament, the police said.")
    {
        string page = $"""
            <html lang="{language}"><head><title>Marchers fill the square in the capital</title><link rel="canonical" href="https://paper.{domain}{path}">{head}</head>
            <body><div class="top">Today is Sunday</div><h1>Marchers fill the square in the capital</h1><div class="x">{line}</div>
            <div class="story"><p>{opening}</p><p>The march had been called by three unions, and it ended without any trouble.</p></div>
            <div class="latest"><ul><li><a href="/x">Another report altogether</a> <time datetime="2024-05-05">5 May 2024</time></li></ul></div><p>Copyright 2023</p></body></html>
            """;
        return Read.Text(page, "page.html").StatedDate.Value;
    }
}

using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

public class PlainTextTests
{
    [Fact]
    public void Lines_wrapped_by_hand_are_joined_and_indents_start_paragraphs()
    {
        Report report = Read.Text("""
            RIOT POLICE ARREST 300 IN SEOUL
                 SEOUL, May 1 (Reuter) - South Korean riot police arrested more than 300
            students on Monday after clashes at Yonsei University in which at least
            40 people were hurt.
                 The students had thrown petrol bombs from the roofs of two buildings.
                 "We will not leave," said Kim Min-su, 22, a leader of the group.
             REUTER
            """);
        Read.Kinds(report).ShouldBe("""
            Headline: RIOT POLICE ARREST 300 IN SEOUL
            Body: SEOUL, May 1 (Reuter) - South Korean riot police arrested mo…
            Body: The students had thrown petrol bombs from the roofs of two b…
            Body: "We will not leave," said Kim Min-su, 22, a leader of the gr…
            Furniture: REUTER
            """);
        report.Outlet.ShouldBe("Reuters");
        report.StatedDate.ShouldBe(DocumentDate.Unknown); // May 1 of no year
    }

    [Fact]
    public void Agency_copy_of_the_nineties_is_read()
    {
        Report report = Read.Text("""
            By JANE DOE
            Associated Press Writer
               JAKARTA, Indonesia (AP) _ Students occupied the parliament building
            for a second day Tuesday, demanding that President Suharto resign
            after 32 years in power.
               Troops stood by but did nothing to remove them.
            """);
        Read.Kinds(report).ShouldBe("""
            Byline: By JANE DOE
            Byline: Associated Press Writer
            Body: JAKARTA, Indonesia (AP) _ Students occupied the parliament b…
            Body: Troops stood by but did nothing to remove them.
            """);
        report.Byline.ShouldBe("JANE DOE");
        report.Outlet.ShouldBe("Associated Press");
    }

    [Fact]
    public void Masthead_of_a_paper_is_read()
    {
        Report report = Read.Text("""
            The Guardian
            World news
            Tractors block Paris as farmers protest
            Angelique Chrisafis
            29 January 2024
            Farmers blocked motorways around Paris on Monday with hundreds of tractors, promising a siege of the capital.
            “We have come to defend our trade,” said one farmer.
            """);
        report.Title.ShouldBe("Tractors block Paris as farmers protest");
        report.Outlet.ShouldBe("The Guardian");
        report.Byline.ShouldBe("Angelique Chrisafis");
        report.StatedDate.Value.ShouldBe(new LocalDate(2024, 1, 29));
        report.Paragraphs.Count(paragraph => paragraph.Kind == ParagraphKind.Body).ShouldBe(2);
    }

    [Fact]
    public void Masthead_of_fields_is_read()
    {
        Report report = Read.Text("""
            Title: Protest in Lagos
            Source: BBC News
            Date: 20 October 2020
            URL: https://www.bbc.com/news/world-africa-54624611

            Soldiers opened fire on protesters in Lagos on Tuesday evening, witnesses said.
            """);
        report.Title.ShouldBe("Protest in Lagos");
        report.Outlet.ShouldBe("BBC News");
        report.Url.ShouldBe("https://www.bbc.com/news/world-africa-54624611");
        report.StatedDate.Value.ShouldBe(new LocalDate(2020, 10, 20));
    }

    [Theory]
    [InlineData("September 13, 2020", 2020, 9, 13)]
    [InlineData("13 Sept 2020", 2020, 9, 13)]
    [InlineData("Published: Sunday, 13th September 2020 at 6:21 pm", 2020, 9, 13)]
    [InlineData("Sun 13 Sep 2020 18.21 BST", 2020, 9, 13)]
    [InlineData("Last updated: 2020-09-13T18:21:00Z", 2020, 9, 13)]
    [InlineData("Published 13 September 2020, updated 14 September 2020", 2020, 9, 13)]
    [InlineData("Minsk, September 13, 2020", 2020, 9, 13)]
    [InlineData("13.09.2020, 18:21", 2020, 9, 13)]
    [InlineData("09/13/2020 6:21 PM EDT", 2020, 9, 13)]
    [InlineData("May 18, 1998", 1998, 5, 18)]
    public void Date_line_states_the_day(string line, int year, int month, int day)
    {
        Report report = Read.Text($"Thousands rally in the capital\n\n{line}\n\nThousands of people rallied in the capital on Sunday, the police said.\n");
        report.StatedDate.Value.ShouldBe(new LocalDate(year, month, day));
        report.Paragraphs[1].Kind.ShouldBe(ParagraphKind.DateLine);
    }

    [Theory]
    [InlineData("03/04/2020")]
    [InlineData("The rally was held on September 13, 2020.")]
    [InlineData("Nobody was held on 13 September 2020, the ministry told reporters in the capital")]
    [InlineData("February 30, 2020")]
    [InlineData("Sunday")]
    public void Nothing_less_states_a_day(string line)
    {
        Read.Text($"Thousands rally in the capital\n\n{line}\n\nThousands of people rallied in the capital on Sunday, the police said.\n").StatedDate.ShouldBe(DocumentDate.Unknown);
    }

    [Theory]
    [InlineData("KYIV, 20 February 2014 (AFP) - Clashes left at least 60 people dead.", "Agence France-Presse", 2014, 2, 20)]
    [InlineData("KYIV, Feb. 20, 2014 (Reuters) — Clashes left at least 60 people dead.", "Reuters", 2014, 2, 20)]
    public void Dateline_with_a_year_states_the_day(string text, string outlet, int year, int month, int day)
    {
        Report report = Read.Text(text + "\n\nThe government withdrew its troops from the square.");
        report.StatedDate.Value.ShouldBe(new LocalDate(year, month, day));
        report.Outlet.ShouldBe(outlet);
        report.TitleIsOurs.ShouldBeTrue();
    }

    [Fact]
    public void Dateline_takes_its_year_from_the_address()
    {
        Report report = Read.Text("KYIV, Feb. 20 (Reuters) - Clashes left at least 60 people dead.\n\nTroops withdrew.\n\nOriginal url:\n\nhttps://www.example.org/2014/kyiv-clashes\n");
        report.StatedDate.Value.ShouldBe(new LocalDate(2014, 2, 20));
    }

    [Fact]
    public void First_sentence_is_no_headline()
    {
        Report report = Read.Text("Police said on Friday that they had freed all the students.\n\nThey had been held since Monday in a barracks on the edge of the city.\n");
        report.TitleIsOurs.ShouldBeTrue();
        report.Paragraphs.ShouldAllBe(paragraph => paragraph.Kind == ParagraphKind.Body);
    }

    [Fact]
    public void Front_matter_of_Markdown_is_read()
    {
        Report report = Read.Text("""
            ---
            title: Miners strike in Marikana
            date: 2012-08-16
            author: Sipho Dube
            ---
            # Miners strike in Marikana

            Police shot dead **34 miners** on [Thursday](https://example.org).

            - The first of the lists.

            ## Aftermath

            The president flew home.
            """, "report.md");
        report.Title.ShouldBe("Miners strike in Marikana");
        report.Byline.ShouldBe("Sipho Dube");
        report.StatedDate.Value.ShouldBe(new LocalDate(2012, 8, 16));
        Read.Kinds(report).ShouldEndWith("""
            Headline: # Miners strike in Marikana
            Body: Police shot dead **34 miners** on [Thursday](https://example…
            Body: - The first of the lists.
            Subheading: ## Aftermath
            Body: The president flew home.
            """);
    }
}

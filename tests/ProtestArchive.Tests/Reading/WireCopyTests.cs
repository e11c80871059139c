using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

/// <summary>Mastheads of plain text as wires, monitors and newspapers' databases have written them since the eighties.</summary>
public class WireCopyTests
{
    [Theory]
    [InlineData("SAN SALVADOR, 19 MAR 89 (ACAN-EFE) -- [TEXT] THE ARMED FORCES SAID TODAY THAT FOUR SOLDIERS DIED IN AN AMBUSH NEAR SAN MIGUEL.", "1989-03-19", "EFE", null, null)]
    [InlineData("BOGOTA, 11 JAN 90 (INRAVISION) -- [REPORT] [TEXT] FOLLOWING A MEETING, THE MINISTER SAID THAT THE TALKS WOULD GO ON.", "1990-01-11", null, null, null)]
    [InlineData("TOLL RISES IN LIMA BLAST\nLIMA TELEVISION 0100 GMT 19 JAN 89\n[TEXT] THE DEATH TOLL FROM THE BLAST ROSE TO NINE ON WEDNESDAY, THE POLICE SAID. TWELVE WERE INJURED.", "1989-01-19", null, null, "TOLL RISES IN LIMA BLAST")]
    [InlineData("WASHINGTON (AP) _ The Senate voted Tuesday to cut the budget of the agency by a third.", null, "Associated Press", null, null)]
    [InlineData("LONDON, Sept 3 (Reuter) - Miners voted on Monday to go back to work after eleven weeks on strike.", null, "Reuters", null, null)]
    [InlineData("CAIRO, Feb 11, 2011 (AFP) - The president stepped down on Friday after 18 days of protests.", "2011-02-11", "Agence France-Presse", null, null)]
    [InlineData("BEIJING (Feb. 27, 1997) XINHUA - Four people were hurt when a bomb went off on a bus in Urumqi.", "1997-02-27", "Xinhua", null, null)]
    [InlineData("Kigali, 12 April 1994 - Militias killed hundreds of people in the capital on Tuesday, aid workers said.", "1994-04-12", null, null, null)]
    [InlineData("BC-Mexico-Strike, 1st Ld-Writethru, a0412\n^Steel workers strike in Mexico\nMEXICO CITY (AP) _ Workers at the largest steel mill went on strike Wednesday, union leaders said.", null, "Associated Press", null, "Steel workers strike in Mexico")]
    [InlineData("Farmers block road in Thanjavur\n\nThe Hindu, 12 March 2002\n\nTHANJAVUR, MARCH 11. Hundreds of farmers blocked the road on Monday to demand the release of water.", "2002-03-12", "The Hindu", null, "Farmers block road in Thanjavur")]
    [InlineData("Headline: Farmers block road\nByline: Jane Doe\nLoad-Date: March 12, 2002\n\nHundreds of farmers blocked the road on Monday to demand the release of water.", "2002-03-12", null, "Jane Doe", "Farmers block road")]
    [InlineData("Students burn flags in Manila\nBy John Smith\nPublished: May 3, 1996\n\nMANILA - Several hundred students burned flags outside an embassy on Friday.\n\n(c) 1996 The Daily", "1996-05-03", null, "John Smith", "Students burn flags in Manila")]
    [InlineData("Two held in Pune\nUpdated at 14:05 IST, 12 August 2014\n\nPolice in Pune arrested two men on Monday for the murder of a trader, an officer said.", "2014-08-12", null, null, "Two held in Pune")]
    [InlineData("Naxals blow up school\nPTI | Nov 2, 2009, 04.21 PM IST\n\nGAYA: Naxals blew up a school building in Gaya district in the early hours of Monday, police said.", "2009-11-02", "Press Trust of India", null, "Naxals blow up school")]
    [InlineData("Looters empty the museum\n\nBy Jane Doe, Staff Writer\n\nWednesday, April 9, 2003; Page A01\n\nBAGHDAD -- Looters carried the treasures of the museum away on Wednesday.", "2003-04-09", null, "Jane Doe, Staff Writer", "Looters empty the museum")]
    [InlineData("Five die in bus plunge\nThe Daily Star\nPublished: 12:00 AM, July 08, 2016\n\nAt least five people were killed when a bus fell into a ditch on Thursday night, police said.", "2016-07-08", "The Daily Star", null, "Five die in bus plunge")]
    [InlineData("Copper mine strike ends\nAugust 21, 2008 Thursday 3:15 PM GMT\nLENGTH: 244 words\n\nThe strike at the biggest copper mine of Zambia ended on Thursday after the company offered more pay.", "2008-08-21", null, null, "Copper mine strike ends")]
    public void Masthead_is_read(string text, string? day, string? outlet, string? byline, string? headline)
    {
        Report report = Read.Text(text + "\n\nNobody was hurt.\n");
        Read.ShouldHold(report);
        (report.StatedDate.Value is { } stated ? LocalDatePattern.Iso.Format(stated) : null).ShouldBe(day);
        report.Outlet.ShouldBe(outlet);
        report.Byline.ShouldBe(byline);
        (report.TitleIsOurs ? null : report.Title).ShouldBe(headline);
    }
}

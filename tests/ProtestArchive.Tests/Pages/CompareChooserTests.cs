using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProtestArchive.Tests.Pages;

/// <summary>More reports than a chooser can show: three of one day in one town, and a year of small news.</summary>
public sealed class ManyReportsSite : ArchiveSite
{
    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
            Write("a-courier.txt", "Thousands March in Valparaiso\n\nThe Harbour Courier\n\n14 June 2011\n\nVALPARAISO, Chile — More than 4,000 people marched in Valparaiso on Tuesday, organizers said. Police detained 31 protesters on Tuesday in Valparaiso.\n");
            Write("a-gazette.txt", "Students Fill the Streets of Valparaiso\n\nThe Coast Gazette\n\n14 June 2011\n\nVALPARAISO, Chile — About 2,000 students marched in Valparaiso on Tuesday, police said. At least 25 people were detained in Valparaiso on Tuesday.\n");
            Write("a-tribune.txt", "Marchers in Valparaiso Met With Water Cannon\n\nThe Port Tribune\n\n15 June 2011\n\nVALPARAISO, Chile — Between 3,000 and 5,000 people marched in Valparaiso on Tuesday. Police detained 31 protesters in Valparaiso on Tuesday.\n");
            for (int i = 1; i <= 30; i++)
            {
                Write($"b-{i:00}.txt", $"Council Meets for the {i}th Time\n\nThe Village Post\n\n{(i % 28) + 1} March 2012\n\nThe council of a village met {i} times and spoke about a road and a well.\n");
            }
            return folder;
        }
    }
}

public sealed class CompareChooserTests(ManyReportsSite site) : IClassFixture<ManyReportsSite>
{
    [Fact]
    public async Task A_large_archive_is_searched_not_listed()
    {
        IDocument page = await PageAsync("/compare");
        page.QuerySelectorAll("input[name=r]").Length.ShouldBe(24);
        Group(page, "Added last").Length.ShouldBe(24);
        page.QuerySelector("input[name=find]").ShouldNotBeNull();

        Group(await PageAsync("/compare?find=water+cannon"), "Found for “water cannon”, the last to come first").ShouldHaveSingleItem().ShouldContain("Met With Water Cannon");
        // An outlet by its name; words of headlines before words of texts.
        Group(await PageAsync("/compare?find=the+coast+gazette"), "Found for “the coast gazette”, the last to come first")[0].ShouldContain("Students Fill the Streets");
        Group(await PageAsync("/compare?find=marchers"), "Found for “marchers”, the last to come first")[0].ShouldContain("Marchers in Valparaiso");
        (await PageAsync("/compare?find=zebra")).QuerySelector(".chooser [role=status]")!.TextContent.ShouldContain("No report holds “zebra”");
    }

    [Fact]
    public async Task What_is_chosen_stays_and_reports_of_the_same_event_come_first()
    {
        string courier = await SlugAsync("Thousands March");
        // One chosen report is no mistake while the next is looked for.
        IDocument page = await PageAsync($"/compare?r={courier}&find=water");
        Group(page, "Chosen").ShouldHaveSingleItem().ShouldContain("Thousands March");
        page.QuerySelectorAll("input[name=r][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(courier);
        Group(page, "Tell of the same events").ShouldHaveSingleItem().ShouldContain("Students Fill");
        page.GetElementById("r-error").ShouldBeNull();

        using HttpResponseMessage alone = await site.Client.GetAsync($"/compare?r={courier}", TestContext.Current.CancellationToken);
        alone.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        IDocument asked = new HtmlParser().ParseDocument(await alone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Group(asked, "Tell of the same events").Length.ShouldBe(2);
        asked.QuerySelectorAll("input[name=r]").Length.ShouldBe(3);
    }

    [Fact]
    public async Task Reports_of_a_large_archive_have_letters_within_their_comparison()
    {
        string[] slugs = [await SlugAsync("Thousands March"), await SlugAsync("Students Fill"), await SlugAsync("Water Cannon")];
        string address = "/compare?" + string.Join('&', slugs.Select(slug => "r=" + slug));
        IDocument page = await PageAsync(address);
        page.QuerySelectorAll(".cmp thead .ttl .sig").Take(3).Select(siglum => siglum.TextContent).ShouldBe(["Report A", "Report B", "Report C"]);
        page.QuerySelector("details.section")!.HasAttribute("open").ShouldBeFalse();
        (await PageAsync(address + "&find=council")).QuerySelector("details.section")!.HasAttribute("open").ShouldBeTrue();
        // The number, not the letter, stands where the whole archive is the frame.
        (await PageAsync("/reports/" + slugs[2])).QuerySelector(".kicker .sig")!.TextContent.ShouldBe("Report 3");
    }

    private async Task<string> SlugAsync(string words) =>
        (await PageAsync("/compare?find=valparaiso")).QuerySelectorAll(".chooser label").Single(label => label.TextContent.Contains(words, StringComparison.Ordinal)).QuerySelector("input")!.GetAttribute("value")!;

    private static string[] Group(IDocument page, string legend) =>
        [.. page.QuerySelectorAll(".chooser fieldset").Where(group => group.QuerySelector("legend")!.TextContent == legend).SelectMany(group => group.QuerySelectorAll("label")).Select(label => label.TextContent)];

    private async Task<IDocument> PageAsync(string address) => new HtmlParser().ParseDocument(await site.PageAsync(address));
}

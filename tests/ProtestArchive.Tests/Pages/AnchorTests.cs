using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Pages;

/// <summary>An archive of its own, which the tests change.</summary>
public sealed class AnchorSite : ArchiveSite
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["courier.txt"] = "Thousands March in Valparaiso\n\nThe Harbour Courier\n\n14 June 2011\n\nVALPARAISO, Chile — More than 4,000 people marched in Valparaiso on Tuesday, organizer Marta Salinas said. Police detained 31 protesters and later 12 more on Tuesday in Valparaiso, the interior ministry said.\n\nSalinas said the march would go on.\n",
        ["gazette.txt"] = "Students Fill the Streets of Valparaiso\n\nThe Coast Gazette\n\n14 June 2011\n\nVALPARAISO, Chile — About 2,000 students marched in Valparaiso on Tuesday, police said. At least 25 people were detained in Valparaiso on Tuesday.\n",
    };

    public const string Another = "Marchers in Valparaiso Met With Water Cannon\n\nThe Port Tribune\n\n15 June 2011\n\nVALPARAISO, Chile — Police used water cannon in Valparaiso on Tuesday and detained 31 protesters, Marta Salinas said. Between 3,000 and 5,000 people marched in Valparaiso on Tuesday.\n";

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            foreach ((string name, string text) in Texts) { File.WriteAllText(Path.Combine(folder, name), text); }
            return folder;
        }
    }

    public string Incoming(string name, string text)
    {
        string path = Path.Combine(Data, "incoming", name);
        File.WriteAllText(path, text);
        return path;
    }
}

public sealed class AnchorTests(AnchorSite site) : IClassFixture<AnchorSite>
{
    [Fact]
    public async Task Addresses_of_words_outlive_a_rebuild_another_report_and_the_same_file_again()
    {
        string[] first = await AnchorsAsync();
        first.Count(anchor => anchor.Contains("#c-", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(4);
        first.Count(anchor => anchor.Contains("#person-", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);

        await site.DoAsync<Rereader>(rereader => rereader.RereadAsync(all: true, cores: 1));
        await site.DoAsync<Deriver>(deriver => deriver.RebuildAsync());
        (await AnchorsAsync()).ShouldBe(first);

        await site.DoAsync<IngestBatch>(batch => batch.RunAsync([site.Incoming("tribune.txt", AnchorSite.Another)], 1));
        string[] withAnother = await AnchorsAsync();
        withAnother.Length.ShouldBeGreaterThan(first.Length);
        first.ShouldBeSubsetOf(withAnother);

        await site.DoAsync<IngestBatch>(batch => batch.RunAsync([Path.Combine(site.Data, "incoming")], 1));
        (await AnchorsAsync()).ShouldBe(withAnother);
    }

    /// <summary>Every address of words in every report's page, with the words.</summary>
    private async Task<string[]> AnchorsAsync()
    {
        List<string> anchors = [];
        foreach (var item in (await site.JsonAsync("/reports.json?sort=added")).GetProperty("items").EnumerateArray().Reverse())
        {
            string address = "/reports/" + item.GetProperty("slug").GetString();
            IDocument page = new HtmlParser().ParseDocument(await site.PageAsync(address));
            anchors.AddRange(page.QuerySelectorAll(".reading .para, .reading .m[id]").Select(element => $"{address}#{element.Id} {element.TextContent[..Math.Min(20, element.TextContent.Length)]}"));
        }
        return [.. anchors];
    }
}

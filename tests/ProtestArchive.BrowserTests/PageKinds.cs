using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>An example of each kind of page; <c>{file}</c> stands for the slug of the report that came in the file.</summary>
public static class PageKinds
{
    public const string Event = "/events/2020-09-13-minsk-protest";

    private const string First = "{000_ccbb998a48b08f02.txt}", Second = "{001_d8750fc0fc4c89c2.txt}", Third = "{002_41f6cceb4b17c607.txt}";

    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["home"] = "/",
        ["reports"] = "/reports",
        ["reports, none matches"] = "/reports?person=Nobody",
        ["report"] = $"/reports/{Third}",
        ["report with markup in it"] = "/reports/{hostile-1.txt}",
        ["report with a title without end"] = "/reports/{hostile-3.txt}",
        ["events"] = "/events",
        ["event"] = Event,
        ["compare"] = "/compare",
        ["compare two"] = $"/compare?r={First}&r={Second}",
        ["compare three"] = $"/compare?r={First}&r={Second}&r={Third}",
        ["compare five"] = $"/compare?r={First}&r={Second}&r={Third}&r={{003_94564d9f067d6c01.txt}}&r={{004_b95b3b31199945ca.txt}}",
        ["people"] = "/people",
        ["person"] = "/people/lukashenko",
        ["places"] = "/places",
        ["place"] = "/places/minsk",
        ["organizations"] = "/organizations",
        ["organization"] = "/organizations/afp",
        ["search"] = "/search",
        ["search with results"] = "/search?q=Lukashenko+police",
        ["search without results"] = "/search?q=Zanzibar",
        ["search that cannot be made"] = "/search?q=after:yesterday",
        ["documentation"] = "/docs",
        ["document"] = "/docs/codebook",
        ["not found"] = "/reports/nothing-of-that-name",
        ["bad request"] = "/reports?page=-1",
    };

    public static TheoryData<string> Names => [.. Addresses.Keys];

    /// <summary>Opens the example of a kind, which must answer as it should.</summary>
    public static async Task OpenKindAsync(this Visit visit, BrowserSite site, string kind)
    {
        string address = Addresses[kind];
        for (int start = address.IndexOf('{', StringComparison.Ordinal); start >= 0; start = address.IndexOf('{', StringComparison.Ordinal))
        {
            int end = address.IndexOf('}', StringComparison.Ordinal);
            address = address[..start] + await site.SlugOfAsync(address[(start + 1)..end]) + address[(end + 1)..];
        }
        await visit.OpenAsync(address, kind switch { "not found" => 404, "bad request" or "search that cannot be made" => 400, _ => 200 });
    }
}

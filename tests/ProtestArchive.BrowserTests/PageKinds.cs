using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>An example of each kind of page.</summary>
public static class PageKinds
{
    public const string Event = "/events/2020-09-13-minsk-protest";

    private static readonly string[] Seeds =
        ["000_ccbb998a48b08f02.txt", "001_d8750fc0fc4c89c2.txt", "002_41f6cceb4b17c607.txt", "003_94564d9f067d6c01.txt", "004_b95b3b31199945ca.txt"];

    private static readonly Dictionary<string, Func<BrowserSite, string>> Addresses = new()
    {
        ["home"] = _ => "/",
        ["reports"] = _ => "/reports",
        ["reports, none matches"] = _ => "/reports?person=Nobody",
        ["report"] = site => Report(site, Seeds[2]),
        ["report with markup in it"] = site => Report(site, "hostile-1.txt"),
        ["report with a title without end"] = site => Report(site, "hostile-3.txt"),
        ["events"] = _ => "/events",
        ["event"] = _ => Event,
        ["wording of an event"] = _ => Event + "/wording",
        ["timeline"] = _ => "/timeline",
        ["timeline of a month"] = _ => "/timeline?from=2020-09-01&to=2020-09-30",
        ["timeline, none matches"] = _ => "/timeline?kind=sanction&place=minsk",
        ["map"] = _ => "/map",
        ["map, zoomed in"] = _ => "/map?at=53.9,27.6&zoom=6",
        ["map, none matches"] = _ => "/map?from=1990-01-01&to=1990-12-31",
        ["claims"] = _ => "/claims",
        ["claims, narrowed"] = _ => "/claims?kind=detained&sort=low",
        ["claims, none matches"] = _ => "/claims?q=Zanzibar",
        ["compare"] = _ => "/compare",
        ["compare three"] = site => Compare(site, Seeds[..3]),
        ["compare five"] = site => Compare(site, Seeds),
        ["people"] = _ => "/people",
        ["person"] = _ => "/people/lukashenko",
        ["places"] = _ => "/places",
        ["place"] = _ => "/places/minsk",
        ["organizations"] = _ => "/organizations",
        ["organization"] = _ => "/organizations/afp",
        ["search"] = _ => "/search",
        ["search with results"] = _ => "/search?q=Lukashenko+police",
        ["search without results"] = _ => "/search?q=Zanzibar",
        ["search that cannot be made"] = _ => "/search?q=after:yesterday",
        ["search by a beginning"] = _ => "/search?q=luka",
        ["saved searches"] = _ => "/saved",
        ["preferences"] = _ => "/preferences?saved=1",
        ["kept"] = _ => "/kept",
        ["refused files"] = _ => "/refusals",
        ["rulings"] = _ => "/rulings",
        ["report with a name followed"] = site => Report(site, Seeds[2]) + "?follow=people/vladimir-putin",
        ["citation"] = site => Report(site, Seeds[2]) + "/cite?p=5",
        ["history"] = site => Report(site, Seeds[2]) + "/history",
        ["sign in"] = _ => "/account/sign-in",
        ["documentation"] = _ => "/docs",
        ["document"] = _ => "/docs/codebook",
        ["not found"] = _ => "/reports/nothing-of-that-name",
        ["bad request"] = _ => "/reports?page=-1",
    };

    public static TheoryData<string> Names => [.. Addresses.Keys];

    /// <summary>Opens the example of a kind, which must answer as it should.</summary>
    public static Task OpenKindAsync(this Visit visit, BrowserSite site, string kind) =>
        visit.OpenAsync(Addresses[kind](site), kind switch { "not found" => 404, "bad request" or "search that cannot be made" => 400, _ => 200 });

    /// <summary>The address of the report that came in a file.</summary>
    public static string Report(BrowserSite site, string file) => "/reports/" + site.SlugOf(file);

    /// <summary>The address of some reports side by side.</summary>
    public static string Compare(BrowserSite site, params IEnumerable<string> files) => "/compare?" + string.Join('&', files.Select(file => "r=" + site.SlugOf(file)));
}

using Microsoft.Playwright;
using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>The Content-Security-Policy as a browser obeys it: whatever got into a page could neither run nor call out.</summary>
public sealed class PolicyTests(BrowserSite site)
{
    // Each attempt is one that markup in a report could make; what the browser forbids it tells in an event.
    private const string Attempts = """
        async () => {
          const forbidden = [];
          document.addEventListener("securitypolicyviolation", event => forbidden.push(event.effectiveDirective));
          const add = (tag, set) => document.body.append(Object.assign(document.createElement(tag), set));
          add("script", { textContent: "window.ran = true" });
          add("style", { textContent: "body { display: none }" });
          add("img", { src: "https://elsewhere.example/pixel.png" });
          add("iframe", { src: "https://elsewhere.example/" });
          add("object", { data: "/icon.svg" });
          const base = document.createElement("base"); base.href = "https://elsewhere.example/"; document.head.append(base);
          document.body.insertAdjacentHTML("beforeend", "<b id='styled' style='color: red' onclick='window.ran = true'>b</b>");
          document.getElementById("styled").click();
          await fetch("https://elsewhere.example/").catch(() => {});
          for (let wait = 0; wait < 100 && new Set(forbidden).size < 9; wait++) await new Promise(done => setTimeout(done, 100));
          return [...new Set(forbidden)].sort().concat(window.ran ? "something ran" : [], getComputedStyle(document.body).display === "none" ? "something styled" : []);
        }
        """;

    [Fact]
    public async Task Nothing_that_gets_into_a_page_runs_styles_or_calls_out()
    {
        await using Visit visit = await site.VisitAsync();
        await visit.OpenKindAsync(site, "report");
        (await visit.Page.EvaluateAsync<string[]>(Attempts)).ShouldBe(
            ["base-uri", "connect-src", "frame-src", "img-src", "object-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"], ignoreOrder: true);
    }

    [Fact]
    public async Task No_other_site_can_frame_the_archive_and_every_kind_of_page_says_so()
    {
        await using Visit visit = await site.VisitAsync(script: false);
        List<string> without = [];
        foreach (string address in new[] { "/", "/events", PageKinds.Event, "/search?q=police", "/docs/codebook", "/reports/nothing-of-that-name", "/reports?page=-1", "/style.css" })
        {
            IAPIResponse answer = await visit.Page.APIRequest.GetAsync(address);
            string policy = answer.Headers.GetValueOrDefault("content-security-policy", "");
            if (!policy.Contains("default-src 'self'", StringComparison.Ordinal) || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)) { without.Add($"{address}: {policy}"); }
        }
        without.ShouldBeEmpty();
    }
}

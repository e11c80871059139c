using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>That nothing moves under a reader's eyes while a page loads.</summary>
public sealed class LayoutShiftTests(BrowserSite site)
{
    private const string Shift = """
        () => new Promise(resolve => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) sum += entry.value; })).observe({ type: "layout-shift", buffered: true });
          document.fonts.ready.then(() => setTimeout(() => resolve(sum), 200));
        })
        """;

    [Theory]
    [InlineData("home")]
    [InlineData("event")]
    [InlineData("report")]
    [InlineData("compare three")]
    [InlineData("person")]
    [InlineData("search with results")]
    public async Task Nothing_moves(string kind)
    {
        foreach (int width in new[] { 390, 1280 })
        {
            await using Visit visit = await site.VisitAsync(width: width);
            await visit.OpenKindAsync(site, kind);
            (await visit.Page.EvaluateAsync<double>(Shift)).ShouldBe(0, $"{kind} at {width} px");
        }
    }
}

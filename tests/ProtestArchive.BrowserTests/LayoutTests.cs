using ProtestArchive.BrowserTests.Site;

namespace ProtestArchive.BrowserTests;

/// <summary>That a page fits the screen, however narrow; what must be wider scrolls in a region of its own.</summary>
public sealed class LayoutTests(BrowserSite site)
{
    private const string WhatSticksOut = """
        () => {
          const width = document.scrollingElement.clientWidth;
          if (document.scrollingElement.scrollWidth <= width) return [];
          const wide = [...document.body.querySelectorAll("*")].filter(element => element.getBoundingClientRect().right > width + 0.5);
          return wide.slice(0, 5).map(element => element.outerHTML.slice(0, 200)).concat(`scrollWidth ${document.scrollingElement.scrollWidth} of ${width}`);
        }
        """;

    public static TheoryData<string> Kinds => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_is_wider_than_its_window(string kind)
    {
        await using Visit visit = await site.VisitAsync(width: 320);
        await visit.OpenKindAsync(site, kind);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");
        foreach (int width in new[] { 320, 600, 840, 1000, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            (await visit.Page.EvaluateAsync<string[]>(WhatSticksOut)).ShouldBeEmpty($"{kind} at {width} px");
        }
        visit.Faults.ShouldBeEmpty(kind);
    }
}

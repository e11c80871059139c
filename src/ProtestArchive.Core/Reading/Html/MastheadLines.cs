using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>Short lines around a page's text, where byline and date may stand outside the text's element.</summary>
/// <param name="Above">From the headline on, where an element shows it, down to the text.</param>
/// <param name="Below">Under the text.</param>
/// <param name="Before">Over the headline; what stands there may be the day of reading, not of writing.</param>
/// <param name="Standfirst">The sentence that sums the report up between headline and text; null where there is none.</param>
internal sealed record MastheadLines(List<string> Above, List<string> Below, List<string> Before, PageBlock? Standfirst)
{
    public static readonly MastheadLines None = new([], [], [], null);

    private const int MostBefore = 12;
    private const int Most = 40;
    private const int MostBelow = 20;
    private const int Longest = 160;
    private const int ShortestStandfirst = 30;
    private const int LongestStandfirst = 450;

    public static MastheadLines Of(PageTree tree, IReadOnlyList<IElement> body, IElement? anchor)
    {
        List<string> above = [], below = [], before = [];
        PageBlock? standfirst = null;
        if (body.Count == 0) { return None; }
        HashSet<IElement> parts = [.. body];
        IElement? heading = anchor ?? tree.Root.QuerySelector("h1");
        bool isBelow = false, isUnderHeading = false;
        foreach (IElement element in tree.Root.Descendants<IElement>())
        {
            if (isBelow && below.Count >= MostBelow) { break; }
            if (element == body[0])
            {
                isBelow = true;
                continue;
            }
            if (element == heading)
            {
                before = above.Count > MostBefore ? above[^MostBefore..] : above;
                above = [];
                isUnderHeading = true;
                continue;
            }
            if (element.LocalName is "script" or "style" or "noscript" or "option" or "template" || (heading?.Contains(element) ?? false) || (isBelow && IsInside(parts, element))) { continue; }
            // The innermost elements that hold a line.
            if (element.ChildElementCount > 4 || tree[element].Blocks > 1 || !PageText.Fits(element, 4 * Longest)) { continue; }
            string line = PageText.Of(element);
            if (line.Length is > 3 and < Longest && tree[element].Prose < Longest) { (isBelow ? below : above).AddRange(PageText.Lines(element).Where(part => part.Length > 3)); }
            if (isUnderHeading && !isBelow && standfirst is null && IsStandfirst(tree, element, line)) { standfirst = new(line, element.LocalName is "h2" or "h3" ? Core.Text.ParagraphKind.Subheading : null, 0, false, false, ElementHint.None); }
        }
        return new(above.Count > Most ? above[^Most..] : above, below, before, standfirst);
    }

    private static bool IsInside(HashSet<IElement> parts, IElement element)
    {
        for (IElement? outer = element; outer is not null; outer = outer.ParentElement)
        {
            if (parts.Contains(outer)) { return true; }
        }
        return false;
    }

    private static bool IsStandfirst(PageTree tree, IElement element, string line)
    {
        if (line.Length is < ShortestStandfirst or > LongestStandfirst || Sentences.Words(line) < 6 || element.QuerySelector("figure,figcaption,img,time,h1") is not null) { return false; }
        ElementHint hint = tree.HintOf(element);
        if (element.LocalName is "p" or "h2" or "h3" or "span" && element.ParentElement is { } parent) { hint |= tree.HintOf(parent) & ElementHint.Standfirst; }
        if ((hint & ElementHint.Standfirst) == 0 || (hint & (ElementHint.Byline | ElementHint.Date | ElementHint.Caption)) != 0) { return false; }
        for (IElement? outer = element; outer is not null && outer != tree.Root; outer = outer.ParentElement)
        {
            if (tree.IsDropped(outer) || outer.LocalName is "a" or "figure") { return false; }
        }
        return true;
    }
}

using AngleSharp.Dom;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>Short lines above a page's text, from its headline on where it has a heading, where byline and date may stand outside the text's element.</summary>
internal static class MastheadLines
{
    private const int Most = 40;
    private const int Longest = 160;

    public static List<string> Above(PageTree tree, IReadOnlyList<IElement> body)
    {
        List<string> lines = [];
        if (body.Count == 0) { return lines; }
        IElement? heading = tree.Root.QuerySelector("h1");
        foreach (IElement element in tree.Root.Descendants<IElement>())
        {
            if (element == body[0]) { break; }
            if (element == heading) { lines.Clear(); continue; }
            if (heading?.Contains(element) ?? false || element.LocalName is "script" or "style" or "noscript" or "option") { continue; }
            // The innermost elements that hold a line; what they hold is not looked at again.
            if (element.ChildElementCount <= 4 && tree[element].Prose < Longest && element.TextContent.Length < 4 * Longest && PageText.Of(element) is { Length: > 3 and < Longest } line) { lines.Add(line); }
        }
        return lines.Count > Most ? lines[^Most..] : lines;
    }
}

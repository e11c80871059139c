using AngleSharp.Dom;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>
/// Finds the elements that hold a page's running text: from the top down, into the child that holds most of what its parent holds, until
/// the text is spread over children; parts that stand side by side are taken together.
/// </summary>
internal static class BodyFinder
{
    public static IReadOnlyList<IElement> Find(PageTree tree)
    {
        if (Declared(tree) is { Count: > 0 } declared) { return declared; }
        IElement current = Start(tree);
        while (Best(tree, current) is { } child)
        {
            List<IElement> parts = Siblings(tree, current, child);
            if (parts.Count > 1) { return parts; }
            current = child;
        }
        return [current];
    }

    /// <summary>Elements that the page itself calls the article's body, where they hold a good part of its text.</summary>
    private static List<IElement> Declared(PageTree tree)
    {
        List<IElement> bodies = [];
        foreach (IElement body in tree.Root.QuerySelectorAll("[itemprop~=articleBody],[property~=articleBody],[property='schema:articleBody']").Take(100))
        {
            if (body.LocalName is not ("meta" or "html" or "body") && !bodies.Exists(outer => outer.Contains(body)) && !IsInDropped(tree, body)) { bodies.Add(body); }
        }
        int prose = bodies.Sum(body => tree[body].Prose);
        return prose * 10 > tree[tree.Root].Prose * 3 ? bodies : [];
    }

    private static bool IsInDropped(PageTree tree, IElement element)
    {
        for (IElement? outer = element; outer is not null && outer != tree.Root; outer = outer.ParentElement)
        {
            if (tree.IsDropped(outer)) { return true; }
        }
        return false;
    }

    /// <summary>The largest <c>article</c> or <c>main</c> where it holds half of the text; else the whole page.</summary>
    private static IElement Start(PageTree tree)
    {
        IElement? best = null;
        foreach (IElement candidate in tree.Root.QuerySelectorAll("article,main,[role=main],[role=article]"))
        {
            if (!IsInDropped(tree, candidate) && (best is null || tree[candidate].Prose > tree[best].Prose || (tree[candidate].Prose == tree[best].Prose && best.Contains(candidate)))) { best = candidate; }
        }
        return best is not null && Kept(tree, best) * 2 > Kept(tree, tree.Root) ? best : tree.Root;
    }

    private static IElement? Best(PageTree tree, IElement current)
    {
        int kept = Kept(tree, current);
        IElement? best = null;
        foreach (IElement child in current.Children)
        {
            if (IsContainer(child) && !tree.IsDropped(child) && (best is null || tree[child].Prose > tree[best].Prose)) { best = child; }
        }
        if (best is null || kept == 0) { return null; }
        int share = tree[best].Prose * 100 / kept;
        bool isBody = (tree.HintOf(best) & ElementHint.Body) != 0;
        if (tree[best].Blocks < 2) { return share >= 95 ? best : null; }
        return share >= (isBody ? 40 : 60) ? best : null;
    }

    /// <summary>The chosen child and those beside it that are more of the same: alike by name, or bare paragraphs, and no list of other reports.</summary>
    private static List<IElement> Siblings(PageTree tree, IElement parent, IElement chosen)
    {
        List<IElement> parts = [];
        foreach (IElement child in parent.Children)
        {
            TextWeight weight = tree[child];
            if (child == chosen) { parts.Add(child); }
            else if (weight.Prose > 0 && !tree.IsDropped(child) && weight.LinkedHeadings == 0
                && (child.LocalName is "p" or "blockquote" || (child.LocalName == chosen.LocalName && child.ClassName == chosen.ClassName)
                    || (weight.Prose * 10 > tree[chosen].Prose && weight.Prose > weight.Blocks * 100) || (tree.HintOf(child) & ElementHint.Body) != 0))
            {
                parts.Add(child);
            }
        }
        return parts;
    }

    /// <summary>The running text below an element without that of its children which are left out.</summary>
    private static int Kept(PageTree tree, IElement element) =>
        tree[element].Prose - element.Children.Where(tree.IsDropped).Sum(child => tree[child].Prose);

    private static bool IsContainer(IElement element) => element.LocalName is not ("p" or "blockquote" or "pre" or "ul" or "ol" or "li" or "dl" or "figure" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
}

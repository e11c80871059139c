using AngleSharp.Dom;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>
/// Finds the elements that hold a page's running text: from the top down, into the child that holds most of what its parent holds, until
/// the text is spread over children; parts that stand side by side are taken together.
/// </summary>
internal static class BodyFinder
{
    private const int MostDeclared = 1000;

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
        foreach (IElement body in tree.Root.QuerySelectorAll("[itemprop~=articleBody],[property~=articleBody],[property='schema:articleBody']").Take(MostDeclared))
        {
            if (body.LocalName is not ("meta" or "html" or "body") && !(bodies.Count > 0 && bodies[^1].Contains(body)) && !IsInDropped(tree, body)) { bodies.Add(body); }
        }
        int declared = bodies.Sum(tree.Kept);
        if (declared * 10L <= tree.Kept(tree.Root) * 3L) { return []; }
        // Some pages call each paragraph so; the headings and lists between them belong to the text too.
        return bodies.Count > 1 && Around(bodies) is { } around && around != tree.Root && declared * 10L > tree.Kept(around) * 8L && !tree.IsDropped(around) ? [around] : bodies;
    }

    /// <summary>The innermost element around all of them.</summary>
    private static IElement? Around(List<IElement> parts)
    {
        IElement? around = parts[0].ParentElement;
        while (around is not null && !(around.Contains(parts[^1]) && parts.TrueForAll(around.Contains))) { around = around.ParentElement; }
        return around;
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
            if (!IsInDropped(tree, candidate) && (best is null || tree.Kept(candidate) > tree.Kept(best) || (tree.Kept(candidate) == tree.Kept(best) && best.Contains(candidate)))) { best = candidate; }
        }
        return best is not null && tree.Kept(best) * 2 > tree.Kept(tree.Root) ? best : tree.Root;
    }

    private static IElement? Best(PageTree tree, IElement current)
    {
        int kept = tree.Kept(current);
        if (kept == 0) { return null; }
        IElement? best = null;
        int most = 0, second = 0;
        foreach (IElement child in current.Children)
        {
            int held = tree.Kept(child);
            if (held == 0 || !IsContainer(child) || tree.IsDropped(child)) { continue; }
            if (held > most) { (best, most, second) = (child, held, most); }
            else { second = Math.Max(second, held); }
        }
        if (best is null) { return null; }
        long share = most * 100L / kept;
        TextWeight weight = tree[best];
        if (weight.Blocks < 2) { return share >= 95 ? best : null; }
        if (share >= ((tree.HintOf(best) & ElementHint.Body) != 0 ? 40 : 60)) { return best; }
        // Columns: the one with the headline, or the one beside the headline that outweighs every other.
        return (weight.HasAnchor && share >= 30) || (weight.Blocks > 2 && share >= 40 && most > 2 * second) ? best : null;
    }

    /// <summary>The chosen child and those beside it that are more of the same, with what stands between them.</summary>
    private static List<IElement> Siblings(PageTree tree, IElement parent, IElement chosen)
    {
        bool insideArticle = !tree[chosen].HasAnchor && (tree[parent].HasAnchor || !tree[tree.Root].HasAnchor || parent.LocalName == "article" || (tree.HintOf(parent) & ElementHint.Body) != 0);
        List<IElement> children = [.. parent.Children];
        int first = -1, last = -1;
        for (int i = 0; i < children.Count; i++)
        {
            if (children[i] != chosen && !IsMore(tree, children[i], chosen, insideArticle)) { continue; }
            if (first < 0) { first = i; }
            last = i;
        }
        return [.. children[first..(last + 1)].Where(child => child == chosen || (!tree.IsDropped(child) && tree[child].LinkedHeadings == 0))];
    }

    /// <summary>Alike by name, or bare paragraphs, or as much running text; and no list of other reports.</summary>
    private static bool IsMore(PageTree tree, IElement child, IElement chosen, bool insideArticle)
    {
        int kept = tree.Kept(child);
        if (kept == 0 || tree[child].LinkedHeadings > 0 || tree.IsDropped(child)) { return false; }
        if (child.LocalName is "p" or "blockquote" || (tree.HintOf(child) & ElementHint.Body) != 0) { return true; }
        return IsAlike(child, chosen, insideArticle) || (insideArticle && kept * 10 > tree.Kept(chosen) && kept > tree[child].Blocks * 100);
    }

    private static bool IsAlike(IElement child, IElement chosen, bool insideArticle)
    {
        if (child.LocalName != chosen.LocalName || child.ClassName != chosen.ClassName) { return false; }
        return !string.IsNullOrEmpty(child.ClassName) || (insideArticle && child.LocalName != "td" && string.IsNullOrEmpty(child.Id) && string.IsNullOrEmpty(chosen.Id));
    }

    private static bool IsContainer(IElement element) => element.LocalName is not ("p" or "blockquote" or "pre" or "ul" or "ol" or "li" or "dl" or "figure" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6");
}

using AngleSharp.Dom;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What stands below an element.</summary>
/// <param name="Prose">Letters in blocks that read as running text, links taken off.</param>
/// <param name="Blocks">The number of such blocks.</param>
/// <param name="LinkedHeadings">Headings that lead to other pages: the marks of a list of other reports.</param>
/// <param name="HasTitle">Whether the headline (where nothing tells which it is, a first-level heading), or an element called the article's body, stands there.</param>
/// <param name="HasAnchor">Whether the element that shows the headline stands there.</param>
internal readonly record struct TextWeight(int Prose, int Blocks, int LinkedHeadings, bool HasTitle, bool HasAnchor);

/// <summary>Weighs the elements of a page in one walk: how much running text each holds, and which cannot hold any.</summary>
internal sealed class PageTree
{
    private const int ShortestProse = 60;
    private static readonly WordSet DroppedElements = Lexicon.Load("reading-html").Set("dropped-element");
    private static readonly WordSet InlineElements = Lexicon.Load("reading-html").Set("inline-element");
    private readonly Dictionary<IElement, TextWeight> _weights = [];
    private readonly Dictionary<IElement, int> _kept = [];
    private readonly Dictionary<IElement, ElementHint> _hints = [];
    private readonly IElement? _anchor;
    private readonly bool _trustsNames;

    /// <summary>Weighs all below <paramref name="root"/>.</summary>
    /// <param name="root">The page's body.</param>
    /// <param name="anchor">The element that shows the headline.</param>
    /// <param name="trustsNames">Whether an element's name may say that it holds no running text; pages whose names say so of all their text are read again without.</param>
    public PageTree(IElement root, IElement? anchor, bool trustsNames = true)
    {
        Root = root;
        _anchor = anchor;
        _trustsNames = trustsNames;
        Line line = default;
        Weigh(root, ref line);
        Settle(root);
    }

    public IElement Root { get; }

    public TextWeight this[IElement element] => _weights.GetValueOrDefault(element);

    /// <summary>The running text below an element without that of elements which are left out.</summary>
    public int Kept(IElement element) => _kept.GetValueOrDefault(element);

    public ElementHint HintOf(IElement element) => _hints.TryGetValue(element, out ElementHint hint) ? hint : _hints[element] = ElementHints.Of(element);

    public static bool IsInline(IElement element) => InlineElements.Contains(element.LocalName);

    /// <summary>Whether the element is no part of the report, whatever it holds or because it holds too little of the page's text.</summary>
    public bool IsDropped(IElement element)
    {
        string name = element.LocalName;
        if (name is "body" or "html" or "main") { return false; }
        if (name is "aside" or "footer") { return !Holds(element, 40); }
        if (DroppedElements.Contains(name)) { return true; }
        ElementHint hint = HintOf(element);
        if ((hint & ElementHint.Hidden) != 0) { return !Holds(element, 70); }
        TextWeight weight = this[element];
        if (name == "form") { return !Holds(element, 40) && !weight.HasTitle; }
        if (!_trustsNames) { return IsTeasers(element, weight); }
        bool isBody = (hint & ElementHint.Body) != 0 && weight.Prose > 0;
        if ((hint & ElementHint.Never) != 0) { return !weight.HasTitle && name != "article" && !(isBody && Holds(element, 50)); }
        if (isBody) { return false; }
        if ((hint & ElementHint.Seldom) != 0 && (hint & ElementHint.Caption) == 0 && !weight.HasTitle && !HoldsGoodPart(element, weight)) { return true; }
        return IsTeasers(element, weight);
    }

    private bool Holds(IElement element, int hundredths) => this[element].Prose * 100L > this[Root].Prose * (long)hundredths;

    private bool HoldsGoodPart(IElement element, TextWeight weight) =>
        weight.LinkedHeadings * 3 <= weight.Blocks && (Holds(element, 40) || (weight is { Blocks: > 1, LinkedHeadings: 0 } && Holds(element, 25)));

    /// <summary>Headings that lead elsewhere, each with a sentence or two.</summary>
    private bool IsTeasers(IElement element, TextWeight weight) =>
        weight.LinkedHeadings > 0 && weight.Blocks <= 2 * weight.LinkedHeadings && !weight.HasTitle && !weight.HasAnchor && !Holds(element, _anchor is null ? 60 : 90) && element.LocalName is not ("h2" or "h3" or "h4");

    /// <summary>Depth is bounded (<see cref="HtmlGuard"/>), so the walk may recurse. An inline element gives its words to the line around it.</summary>
    private TextWeight Weigh(IElement element, ref Line line)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template") { return default; }
        bool inline = IsInline(element);
        if (!inline) { line = default; }
        int prose = 0, blocks = 0, linked = 0, before = line.Letters;
        bool anchor = element == _anchor;
        bool title = anchor || (_anchor is null && element.LocalName == "h1") || (element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ?? false);
        foreach (INode node in element.ChildNodes)
        {
            if (node is IText text) { line.Count(text.Data); }
            else if (node is IElement child)
            {
                // The line goes on through an inline element, and through a break that nothing much stands before.
                bool goesOn = IsInline(child) || (child.LocalName == "br" && line.Letters < ShortestProse);
                if (!goesOn) { Close(ref line, ref prose, ref blocks); }
                Line own = goesOn ? line : default;
                TextWeight below = Weigh(child, ref own);
                if (goesOn && child.LocalName != "br") { line = own; }
                title |= below.HasTitle;
                anchor |= below.HasAnchor;
                linked += below.LinkedHeadings;
                prose += below.Prose;
                blocks += below.Blocks;
            }
        }
        if (!inline) { Close(ref line, ref prose, ref blocks); }
        else if (element.LocalName == "a") { line.Links += Math.Max(0, line.Letters - before); }
        if (element.LocalName is "h2" or "h3" or "h4" && !anchor && LeadsElsewhere(element)) { linked++; }
        TextWeight weight = new(prose, blocks, linked, title, anchor);
        if (!inline || blocks > 0) { _weights[element] = weight; }
        return weight;
    }

    /// <summary>A heading with an address of its own; one inside this page is its own mark.</summary>
    private static bool LeadsElsewhere(IElement heading)
    {
        IElement? link = heading.ParentElement?.LocalName == "a" ? heading.ParentElement : heading.QuerySelector("a[href]");
        return link?.GetAttribute("href") is { } address && (address.Length == 1 || !address.Contains('#', StringComparison.Ordinal));
    }

    private int Settle(IElement element)
    {
        int kept = this[element].Prose;
        foreach (IElement child in element.Children)
        {
            int prose = this[child].Prose;
            if (prose > 0) { kept -= prose - (IsDropped(child) ? 0 : Settle(child)); }
        }
        if (kept > 0) { _kept[element] = kept; }
        return kept;
    }

    private static void Close(ref Line line, ref int prose, ref int blocks)
    {
        if (line.Letters >= ShortestProse && line.Links * 5 < line.Letters * 2 && line.EndsSentence)
        {
            prose += line.Letters - line.Links;
            blocks++;
        }
        line = default;
    }

    /// <summary>A run of text that no block parts.</summary>
    private struct Line
    {
        public int Letters;
        public int Links;
        public bool EndsSentence;

        public void Count(string text)
        {
            foreach (char c in text)
            {
                if (char.IsLetterOrDigit(c)) { Letters++; }
                else { EndsSentence |= c is '.' or '!' or '?' or '…' or '。' or '।'; }
            }
        }
    }
}

using AngleSharp.Dom;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What stands below an element.</summary>
/// <param name="Prose">Letters in blocks that read as running text, links taken off.</param>
/// <param name="Blocks">The number of such blocks.</param>
/// <param name="LinkedHeadings">Headings that are links: the marks of a list of other reports.</param>
/// <param name="HasTitle">Whether the page's first-level heading, or an element called the article's body, stands there.</param>
internal readonly record struct TextWeight(int Prose, int Blocks, int LinkedHeadings, bool HasTitle);

/// <summary>Weighs the elements of a page in one walk: how much running text each holds, and which cannot hold any.</summary>
internal sealed class PageTree
{
    private const int ShortestProse = 60;
    private static readonly WordSet DroppedElements = Lexicon.Load("reading-html").Set("dropped-element");
    private static readonly WordSet InlineElements = Lexicon.Load("reading-html").Set("inline-element");
    private readonly Dictionary<IElement, TextWeight> _weights = [];
    private readonly Dictionary<IElement, ElementHint> _hints = [];

    public PageTree(IElement root)
    {
        Root = root;
        Line line = default;
        Weigh(root, ref line);
    }

    public IElement Root { get; }

    public TextWeight this[IElement element] => _weights.GetValueOrDefault(element);

    public ElementHint HintOf(IElement element) => _hints.TryGetValue(element, out ElementHint hint) ? hint : _hints[element] = ElementHints.Of(element);

    public static bool IsInline(IElement element) => InlineElements.Contains(element.LocalName);

    /// <summary>Whether the element is no part of the report, whatever it holds or because it holds too little of the page's text.</summary>
    public bool IsDropped(IElement element)
    {
        string name = element.LocalName;
        if (name is "body" or "html" or "main") { return false; }
        if (name == "aside" || name == "footer") { return !HoldsMost(element); }
        if (DroppedElements.Contains(name)) { return true; }
        ElementHint hint = HintOf(element);
        if ((hint & ElementHint.Hidden) != 0) { return true; }
        TextWeight weight = this[element];
        if (name is "form" or "header") { return !HoldsMost(element) && !weight.HasTitle && name == "form"; }
        if ((hint & ElementHint.Body) != 0 && weight.Prose > 0 && (hint & ElementHint.Never) == 0) { return false; }
        if ((hint & ElementHint.Never) != 0) { return !weight.HasTitle && name != "article"; }
        return (hint & ElementHint.Seldom) != 0 && (hint & ElementHint.Caption) == 0 && !weight.HasTitle && !HoldsMost(element);
    }

    private bool HoldsMost(IElement element) => this[element].Prose * 10 > this[Root].Prose * 4;

    /// <summary>Depth is bounded (<see cref="HtmlGuard"/>), so the walk may recurse. An inline element gives its words to the line around it.</summary>
    private TextWeight Weigh(IElement element, ref Line line)
    {
        if (element.LocalName is "script" or "style" or "noscript" or "template") { return default; }
        bool inline = IsInline(element);
        if (!inline) { line = default; }
        int prose = 0, blocks = 0, linked = 0, before = line.Letters;
        bool title = element.LocalName == "h1" || (element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) ?? false);
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
                linked += below.LinkedHeadings;
                prose += below.Prose;
                blocks += below.Blocks;
            }
        }
        if (!inline) { Close(ref line, ref prose, ref blocks); }
        else if (element.LocalName == "a") { line.Links += Math.Max(0, line.Letters - before); }
        if (element.LocalName is "h2" or "h3" or "h4" && (element.ParentElement?.LocalName == "a" || element.QuerySelector("a") is not null)) { linked++; }
        TextWeight weight = new(prose, blocks, linked, title);
        if (!inline || blocks > 0) { _weights[element] = weight; }
        return weight;
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

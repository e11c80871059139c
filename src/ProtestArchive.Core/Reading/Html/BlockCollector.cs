using System.Text;
using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>A block of a page: its words on one line and what its elements say of it.</summary>
/// <param name="Words">White space folded, no markup.</param>
/// <param name="Kind">Subheading, Caption or Furniture where an element says so; else null.</param>
/// <param name="LinkLetters">How many of its code units are links.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="IsFirstLevel">Whether it is a first-level heading.</param>
/// <param name="Hint">What the names of the elements around it say.</param>
internal readonly record struct PageBlock(string Words, ParagraphKind? Kind, int LinkLetters, bool IsItem, bool IsFirstLevel, ElementHint Hint);

/// <summary>Walks the chosen elements and gathers their blocks: an element that is not inline ends one, and so do two line breaks.</summary>
internal sealed class BlockCollector(PageTree tree)
{
    /// <summary>A line before a single break that is shorter stands for itself: a headline, a name, a date.</summary>
    private const int ShortLine = 45;

    private readonly List<PageBlock> _blocks = [];
    private readonly StringBuilder _run = new();
    private int _linkLetters;
    private State _state;

    private readonly record struct State(ParagraphKind? Kind, bool IsItem, bool IsFirstLevel, ElementHint Hint, bool InLink);

    public static List<PageBlock> Collect(PageTree tree, IEnumerable<IElement> elements)
    {
        BlockCollector collector = new(tree);
        foreach (IElement element in elements)
        {
            collector.Walk(element, isChosen: true);
            collector.Flush();
        }
        return collector._blocks;
    }

    private void Walk(IElement element, bool isChosen = false)
    {
        if (!isChosen && tree.IsDropped(element)) { return; }
        if (element.LocalName == "br")
        {
            _run.Append('\n');
            return;
        }
        if (element.LocalName == "hr") { Flush(); return; }
        bool block = !PageTree.IsInline(element);
        State outer = _state;
        if (block) { Flush(); }
        _state = Below(element, outer, isChosen);
        if (block && element.LocalName == "tr" && IsRowOfData(element)) { Row(element); }
        else if (element.LocalName is "pre" or "xmp" or "listing" or "plaintext") { Typed(element); }
        else
        {
            foreach (INode node in element.ChildNodes)
            {
                if (node is IText text) { Append(text.Data); }
                else if (node is IElement child) { Walk(child); }
            }
        }
        if (block) { Flush(); }
        _state = outer;
    }

    private State Below(IElement element, State outer, bool isChosen)
    {
        ElementHint hint = isChosen && tree[element].Prose > 0 ? ElementHint.None : tree.HintOf(element);
        State state = outer with { Hint = outer.Hint | (hint & (ElementHint.Byline | ElementHint.Date | ElementHint.Seldom)) };
        bool small = tree[element].Prose < 600;
        switch (element.LocalName)
        {
            case "h1": return state with { Kind = ParagraphKind.Subheading, IsFirstLevel = true };
            case "h2" or "h3" or "h4" or "h5" or "h6": return state with { Kind = ParagraphKind.Subheading };
            case "figcaption" or "caption": return state with { Kind = ParagraphKind.Caption };
            case "li": return state with { IsItem = true };
            case "a" when element.HasAttribute("href"): return state with { InLink = true };
            case "time": return state with { Hint = state.Hint | ElementHint.Date };
        }
        if ((hint & ElementHint.Caption) != 0 && small) { return state with { Kind = ParagraphKind.Caption }; }
        return element.ClassName?.Contains("twitter-tweet", StringComparison.Ordinal) ?? false ? state with { Kind = ParagraphKind.Furniture } : state;
    }

    /// <summary>Text set as it was typed: its own lines part its paragraphs.</summary>
    private void Typed(IElement element)
    {
        string text = element.TextContent;
        foreach (Block typed in PlainLayout.Blocks(text)) { _blocks.Add(new(typed.Plain, _state.Kind, 0, _state.IsItem, false, _state.Hint)); }
    }

    private void Append(string text)
    {
        foreach (char c in text)
        {
            if (c is '\u200B' or '\u200C' or '\u2060' or '\uFEFF') { continue; } // where a word may break, or not
            if (TextFold.IsSpace(c)) { if (_run.Length > 0 && _run[^1] is not (' ' or '\n')) { _run.Append(' '); } }
            else if (c is not '\u00AD' && !char.IsControl(c))
            {
                _run.Append(c);
                if (_state.InLink) { _linkLetters++; }
            }
        }
    }

    /// <summary>Ends the block. Two line breaks part paragraphs; one does where a sentence ends before it, or a short line.</summary>
    private void Flush()
    {
        if (_run.Length == 0) { _linkLetters = 0; return; }
        string[] lines = _run.ToString().Split('\n');
        _run.Clear();
        StringBuilder words = new();
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            bool ends = line.Length == 0 || (words.Length > 0 && (Sentences.EndsIn(lines[i - 1].Trim()) || (words.Length < ShortLine && char.IsUpper(line[0]))));
            if (ends && words.Length > 0) { Add(words); }
            if (line.Length > 0) { words.Append(words.Length > 0 ? " " : "").Append(line); }
        }
        if (words.Length > 0) { Add(words); }
        _linkLetters = 0;
    }

    private void Add(StringBuilder words)
    {
        string line = TextFold.OneLine(words.ToString());
        words.Clear();
        if (line.Length > 0) { _blocks.Add(new(line, _state.Kind, Math.Min(_linkLetters, line.Length), _state.IsItem, _state.IsFirstLevel, _state.Hint)); }
    }

    /// <summary>A row of figures and names, not the frame of a page: its cells are short and hold no blocks.</summary>
    private bool IsRowOfData(IElement row) =>
        row.ChildElementCount > 1 && row.Children.All(cell => tree[cell] is { Blocks: 0 } && cell.QuerySelector("table,p,div,ul,br,h1,h2,h3,img") is null && cell.TextContent.Length < 120);

    private void Row(IElement row)
    {
        foreach (IElement cell in row.Children)
        {
            string words = PageText.Of(cell);
            if (words.Length == 0) { continue; }
            if (_run.Length > 0) { _run.Append(" | "); }
            Append(words);
        }
    }
}

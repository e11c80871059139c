using System.Text;
using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>The words of an element on one line, without those of scripts and styles inside it.</summary>
internal static class PageText
{
    public static string Of(IElement? element)
    {
        if (element is null) { return ""; }
        StringBuilder words = new();
        Gather(element, words);
        return TextFold.OneLine(words.ToString());
    }

    /// <summary>Whether the element holds text, and at most <paramref name="most"/> code units of it; looks no further than that.</summary>
    public static bool Fits(IElement element, int most)
    {
        int left = most;
        return Take(element, ref left) && left < most;
    }

    private static bool Take(INode node, ref int left)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text) { left -= text.Length; }
            else if (child is IElement && !Take(child, ref left)) { return false; }
            if (left < 0) { return false; }
        }
        return true;
    }

    /// <summary>The same, parted where the page breaks the line.</summary>
    public static IEnumerable<string> Lines(IElement element)
    {
        StringBuilder words = new();
        Gather(element, words, '\n');
        return words.ToString().Split('\n').Select(line => TextFold.OneLine(line));
    }

    private static void Gather(INode node, StringBuilder words, char lineBreak = ' ')
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText text) { words.Append(lineBreak == ' ' ? text.Data : text.Data.ReplaceLineEndings(" ")); }
            else if (child is IElement { LocalName: not ("script" or "style" or "noscript" or "template") } element)
            {
                if (!PageTree.IsInline(element)) { words.Append(element.LocalName == "br" ? lineBreak : ' '); }
                Gather(element, words, lineBreak);
            }
        }
    }
}

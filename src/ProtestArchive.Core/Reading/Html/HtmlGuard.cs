using System.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>
/// Makes a page's markup safe to parse in linear time. A tree builder walks its open elements at many tags and compares a tag's attributes
/// with each other, so nesting of tens of thousands of elements, or as many attributes, would take hours; no page made for people has
/// either. Tags beyond <see cref="DeepestNesting"/> are left out, and tags of monstrous length lose their attributes; text stays.
/// </summary>
internal static class HtmlGuard
{
    private const int DeepestNesting = 300;
    private const int LongestTag = 2048;
    private const int LongestMeta = 32 * 1024;
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        // No elements without content, but their end tags are left out by many pages, and one ends the other: they do not nest by themselves.
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "a", "html", "head", "body",
    };

    public static string Guarded(string html)
    {
        StringBuilder? guarded = null;
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        int depth = 0, copied = 0;
        for (int i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i < html.Length; i = Next(html, i))
        {
            if (html.AsSpan(i).StartsWith("<!--", StringComparison.Ordinal))
            {
                int close = html.IndexOf("-->", i + 4, StringComparison.Ordinal);
                if (close < 0) { break; }
                i = close + 2;
                continue;
            }
            bool closing = i + 1 < html.Length && html[i + 1] == '/';
            int start = i + (closing ? 2 : 1), end = start;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is '-' or ':' or '_')) { end++; }
            if (end == start || !char.IsAsciiLetter(html[start])) { continue; }
            string name = html[start..Math.Min(end, start + 32)];
            int tagEnd = TagEnd(html, end);
            bool selfClosed = tagEnd > i && html[tagEnd - 1] == '/' && name is not ("div" or "span" or "b" or "i");
            bool drop = false;
            if (Uncounted.Contains(name) || selfClosed) { }
            else if (!closing)
            {
                if (depth >= DeepestNesting) { drop = true; }
                else
                {
                    depth++;
                    open[name] = open.GetValueOrDefault(name) + 1;
                }
            }
            else if (open.GetValueOrDefault(name) is var count && count > 0)
            {
                open[name] = count - 1;
                depth--;
            }
            else { drop = true; } // it closes nothing, or an element that was left out
            bool strip = !closing && tagEnd - i > (name.Equals("meta", StringComparison.OrdinalIgnoreCase) ? LongestMeta : LongestTag);
            if (drop || strip)
            {
                guarded ??= new(html.Length);
                guarded.Append(html, copied, i - copied);
                if (!drop) { guarded.Append('<').Append(name).Append('>'); }
                else { guarded.Append(' '); }
                copied = Math.Min(tagEnd + 1, html.Length);
            }
            i = Math.Min(tagEnd, html.Length - 1);
            if (!closing && Array.Exists(RawText, raw => raw.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                int close = html.IndexOf("</" + name, i, StringComparison.OrdinalIgnoreCase);
                if (close < 0) { break; }
                i = close - 1;
            }
        }
        return guarded is null ? html : guarded.Append(html, copied, html.Length - copied).ToString();
    }

    private static int Next(string html, int i) => i + 1 < html.Length ? html.IndexOf('<', i + 1) : -1;

    /// <summary>Offset of the <c>></c> that ends the tag, quoted values skipped; the text's end where there is none.</summary>
    private static int TagEnd(string html, int position)
    {
        for (int i = position; i < html.Length; i++)
        {
            char c = html[i];
            if (c == '>') { return i; }
            if (c is '"' or '\'' && i > position && html[i - 1] == '=')
            {
                int close = html.IndexOf(c, i + 1);
                if (close < 0) { return html.IndexOf('>', i) is var plain && plain >= 0 ? plain : html.Length; }
                i = close;
            }
        }
        return html.Length;
    }
}

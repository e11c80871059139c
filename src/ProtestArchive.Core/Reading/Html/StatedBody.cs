using System.Net;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>
/// The text of a report as its page's metadata state it. It has no layout and is often cut, so it replaces what the page shows only where
/// the page shows much less; but what stands in it is text, and what stands amid its paragraphs and not in it is not.
/// </summary>
internal sealed class StatedBody
{
    private const int Shortest = 250;
    private const int Longest = 200_000;
    private const int MostBlocks = 2000;
    private const int Sample = 60;
    private const int ShortestSample = 12;
    private readonly string _body, _letters;

    private StatedBody(string body, string letters)
    {
        _body = body;
        _letters = letters;
    }

    /// <summary>The stated text; null where it is too short to say anything.</summary>
    public static StatedBody? Of(string? body)
    {
        if (body is null || body.Length is < Shortest or > Longest) { return null; }
        string plain = WithoutTags(body);
        string letters = TextFold.Letters(plain);
        return letters.Length < Shortest / 2 ? null : new(plain, letters);
    }

    /// <summary>What the page shows, corrected by what it states.</summary>
    /// <param name="shown">The blocks that layout and names chose.</param>
    /// <param name="all">All blocks of the page.</param>
    public List<PageBlock> Correct(List<PageBlock> shown, Func<List<PageBlock>> all)
    {
        if (Share(shown) >= 70) { return Trimmed(shown); }
        List<PageBlock> found = all();
        if (found.Count < MostBlocks && Share(found) >= 70) { return Between(found); }
        int letters = shown.Sum(block => TextFold.Letters(block.Words).Length);
        return letters * 10 < _letters.Length * 8 ? Paragraphs() : shown;
    }

    /// <summary>How much of the stated text the blocks show, in hundredths.</summary>
    private int Share(List<PageBlock> blocks) => (int)(blocks.Take(MostBlocks).Where(block => Holds(block) == true).Sum(block => (long)TextFold.Letters(block.Words).Length) * 100 / _letters.Length);

    /// <summary>Running text between the first and the last stated block that is not stated itself goes; so does what follows, where the statement ends with a paragraph of the page.</summary>
    private List<PageBlock> Trimmed(List<PageBlock> shown)
    {
        int first = shown.FindIndex(block => Holds(block) == true), last = shown.FindLastIndex(block => Holds(block) == true);
        bool isWhole = _letters.EndsWith(Tail(TextFold.Letters(shown[last].Words)), StringComparison.Ordinal);
        List<PageBlock> kept = [];
        for (int i = 0; i < shown.Count; i++)
        {
            bool stated = Holds(shown[i]) != false || shown[i].IsItem || shown[i].Kind == ParagraphKind.Caption;
            if (i < first || (i <= last ? stated || shown[i].Kind is not null : !isWhole)) { kept.Add(shown[i]); }
        }
        return kept;
    }

    private List<PageBlock> Between(List<PageBlock> found)
    {
        int first = found.FindIndex(block => Holds(block) == true), last = found.FindLastIndex(block => Holds(block) == true);
        return [.. found[first..(last + 1)].Where(block => Holds(block) == true || (block.Kind == ParagraphKind.Subheading && block.LinkLetters == 0))];
    }

    /// <summary>Pages that are drawn by script, or shown to subscribers alone, carry their text in the metadata.</summary>
    private List<PageBlock> Paragraphs() =>
        [.. PlainLayout.Blocks(_body).Select(block => new PageBlock(block.Plain, null, 0, false, false, ElementHint.None))];

    /// <summary>Whether the block's words stand in the statement; null for a block too short to tell.</summary>
    private bool? Holds(PageBlock block)
    {
        string letters = TextFold.Letters(block.Words);
        if (letters.Length < ShortestSample) { return null; }
        ReadOnlySpan<char> head = letters.AsSpan(0, Math.Min(Sample, letters.Length));
        return _letters.AsSpan().Contains(head, StringComparison.Ordinal) || _letters.AsSpan().Contains(Tail(letters), StringComparison.Ordinal);
    }

    private static string Tail(string letters) => letters.Length > Sample ? letters[^Sample..] : letters;

    private static string WithoutTags(string body)
    {
        if (!body.Contains("</", StringComparison.Ordinal) && !body.Contains("<br", StringComparison.OrdinalIgnoreCase)) { return body; }
        System.Text.StringBuilder plain = new(body.Length);
        for (int i = 0; i < body.Length; i++)
        {
            int close = body[i] == '<' && i + 1 < body.Length && (char.IsAsciiLetter(body[i + 1]) || body[i + 1] == '/') ? body.IndexOf('>', i) : -1;
            if (close < 0 || close - i > 2000) { plain.Append(body[i]); continue; }
            ReadOnlySpan<char> tag = body.AsSpan(i + 1, close - i - 1).TrimStart('/');
            bool block = tag.StartsWith("p", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("br", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("div", StringComparison.OrdinalIgnoreCase)
                || tag.StartsWith("li", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("h", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("blockquote", StringComparison.OrdinalIgnoreCase);
            if (block) { plain.Append("\n\n"); }
            i = close;
        }
        return WebUtility.HtmlDecode(plain.ToString());
    }
}

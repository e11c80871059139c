using System.Text;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>
/// The blocks of Markdown, found by Markdig; the text stays as it stands, marks included. Lines that Markdown would join are parted where
/// plain text would part them.
/// </summary>
internal static class MarkdownLayout
{
    /// <summary>
    /// A text with more lines on end, or a line longer, than this (in code units) is read as plain text: Markdig's time for marks that are
    /// opened and never closed grows with the square of their paragraph.
    /// </summary>
    private const int LongestParagraph = 16 * 1024;

    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().Build();

    public static List<Block> Blocks(string text)
    {
        if (HasEndlessParagraph(text)) { return PlainLayout.Blocks(text); }
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            return PlainLayout.Blocks(text); // nested deeper than Markdig's limit: no writer's Markdown
        }
        List<Block> blocks = [];
        foreach (LeafBlock leaf in document.Descendants<LeafBlock>()) { Add(text, leaf, blocks); }
        FillGaps(text, blocks);
        return blocks;
    }

    private static bool HasEndlessParagraph(string text)
    {
        int length = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            length = line.IsWhiteSpace() ? 0 : length + line.Length + 1;
            if (length > LongestParagraph) { return true; }
        }
        return false;
    }

    private static void Add(string text, LeafBlock leaf, List<Block> blocks)
    {
        int start = Math.Max(leaf.Span.Start, blocks.Count > 0 ? blocks[^1].Span.End : 0), end = Math.Min(leaf.Span.End + 1, text.Length);
        if (end <= start) { return; }
        switch (leaf)
        {
            case HeadingBlock:
                TextSpan span = Trimmed(text, start, end);
                if (span.Length > 0) { blocks.Add(new(span, new Runs(leaf).Next(text, span), ParagraphKind.Subheading, false)); }
                break;
            case YamlFrontMatterBlock:
                foreach (TextLine line in TextLine.Of(text, start, end))
                {
                    blocks.Add(new(TextSpan.FromBounds(line.Start, line.End), TextFold.OneLine(text.AsSpan(line.Start, line.Length)), ParagraphKind.Furniture, true));
                }
                break;
            case LinkReferenceDefinition or ThematicBreakBlock:
                blocks.Add(new(Trimmed(text, start, end), TextFold.OneLine(text.AsSpan(start, end - start)), ParagraphKind.Furniture, false));
                break;
            default:
                Runs runs = new(leaf);
                foreach (Block part in PlainLayout.Blocks(text, start, end))
                {
                    blocks.Add(part with { Plain = runs.Next(text, part.Span), IsTight = part.Span.Start > start && part.IsTight });
                }
                break;
        }
    }

    /// <summary>
    /// What Markdig keeps no block of is still text of the report: the mark of a list item or a quotation belongs to the block behind it,
    /// anything else (definitions of links, say) is furniture.
    /// </summary>
    private static void FillGaps(string text, List<Block> blocks)
    {
        List<Block> filled = new(blocks.Count);
        int position = 0;
        foreach (Block block in blocks)
        {
            TextSpan gap = Trimmed(text, position, block.Span.Start);
            if (gap.Length == 0) { filled.Add(block); }
            else if (IsMark(gap.In(text))) { filled.Add(block with { Span = TextSpan.FromBounds(gap.Start, block.Span.End) }); }
            else
            {
                AddGap(text, gap, filled);
                filled.Add(block);
            }
            position = block.Span.End;
        }
        AddGap(text, Trimmed(text, position, text.Length), filled);
        blocks.Clear();
        blocks.AddRange(filled);
    }

    private static void AddGap(string text, TextSpan gap, List<Block> filled)
    {
        if (gap.Length == 0) { return; }
        foreach (Block block in PlainLayout.Blocks(text, gap.Start, gap.End)) { filled.Add(block with { Kind = ParagraphKind.Furniture }); }
    }

    private static bool IsMark(string gap) => gap.Length < 40 && !gap.Any(char.IsLetter);

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) { start++; }
        while (end > start && char.IsWhiteSpace(text[end - 1])) { end--; }
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The words of a leaf without marks, taken part by part from front to back.</summary>
    private sealed class Runs(LeafBlock leaf)
    {
        private readonly List<Inline>? _inlines = leaf.Inline?.Descendants().OfType<Inline>().Where(inline => inline is LeafInline).ToList();
        private int _next;

        public string Next(string text, TextSpan part)
        {
            if (_inlines is null) { return TextFold.OneLine(text.AsSpan(part.Start, part.Length)); }
            StringBuilder plain = new(part.Length);
            for (; _next < _inlines.Count && _inlines[_next].Span.Start < part.End; _next++)
            {
                switch (_inlines[_next])
                {
                    case LiteralInline literal: plain.Append(literal.Content.AsSpan()); break;
                    case CodeInline code: plain.Append(code.Content); break;
                    case HtmlEntityInline entity: plain.Append(entity.Transcoded.AsSpan()); break;
                    case AutolinkInline link: plain.Append(link.Url); break;
                    case LineBreakInline: plain.Append(' '); break;
                }
            }
            return TextFold.OneLine(plain.ToString());
        }
    }
}

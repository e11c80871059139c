using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>A web page as the text of its report: headline and paragraphs with a blank line between, without markup.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Facts">What the page says of the report.</param>
internal sealed record HtmlLayout(string Text, List<Block> Blocks, KnownFacts Facts)
{
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsNotConsumingCharacterReferences = false };

    /// <summary>Parses and reads a page; nothing is run and nothing fetched.</summary>
    public static HtmlLayout Of(string html, ReportSource source)
    {
        using IHtmlDocument document = new HtmlParser(Options).ParseDocument(HtmlGuard.Guarded(html));
        JsonLd json = JsonLd.Of(document);
        PageFacts facts = new(document, json, source);
        string? title = null;
        List<PageBlock> found = [];
        List<string> lines = [];
        if (document.Body is { } body)
        {
            PageTree tree = new(body);
            IReadOnlyList<AngleSharp.Dom.IElement> chosen = BodyFinder.Find(tree);
            List<PageBlock> blocks = BlockCollector.Collect(tree, chosen);
            lines = [.. MastheadLines.Above(tree, chosen), .. BlockFilter.LinesAbove(blocks)];
            title = facts.Title(lines);
            found = BlockFilter.Of(blocks, title);
        }
        title ??= facts.Title(lines);
        if (json.Body is { } stated && Letters(found) * 3 < stated.Length) { found = Paragraphs(stated); }
        return Join(title, found, facts.Read(title, lines));
    }

    private static int Letters(List<PageBlock> blocks) => blocks.Sum(block => block.Words.Length);

    /// <summary>Pages that are drawn by script carry their text in the metadata alone.</summary>
    private static List<PageBlock> Paragraphs(string body) =>
        [.. PlainLayout.Blocks(body).Select(block => new PageBlock(block.Plain, null, 0, false, false, ElementHint.None))];

    private static HtmlLayout Join(string? title, List<PageBlock> found, KnownFacts facts)
    {
        StringBuilder text = new();
        List<Block> blocks = [];
        if (title is not null && found.Count > 0) { Add(text, blocks, title, ParagraphKind.Headline); }
        foreach (PageBlock block in found) { Add(text, blocks, block.Words, block.Kind); }
        return new(text.ToString(), blocks, facts);
    }

    private static void Add(StringBuilder text, List<Block> blocks, string words, ParagraphKind? kind)
    {
        if (text.Length > 0) { text.Append("\n\n"); }
        blocks.Add(new(new TextSpan(text.Length, words.Length), words, kind, false));
        text.Append(words);
    }
}

using System.Text;
using AngleSharp.Dom;
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
    /// <summary>A page that yields fewer letters than this, out of many more, was misjudged by the names of its elements.</summary>
    private const int Suspicious = 300;

    private const int LongestOpening = 1500;
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsNotConsumingCharacterReferences = false };

    /// <summary>Parses and reads a page; nothing is run and nothing fetched.</summary>
    public static HtmlLayout Of(string html, ReportSource source)
    {
        using IHtmlDocument document = new HtmlParser(Options).ParseDocument(HtmlGuard.Guarded(html));
        PageFacts facts = new(document, source);
        string? title = facts.Title.Words;
        StatedBody? stated = StatedBody.Of(facts.Body);
        List<PageBlock> found = [];
        MastheadLines lines = MastheadLines.None;
        if (document.Body is { } body)
        {
            PageTree tree = new(body, facts.Title.Element);
            (found, lines) = Read(tree, facts.Title);
            if (Letters(found) < Suspicious)
            {
                PageTree plain = new(body, facts.Title.Element, trustsNames: false);
                (List<PageBlock> more, MastheadLines around) = Read(plain, facts.Title);
                if (Letters(more) > 2 * Letters(found)) { (found, lines) = (more, around); }
            }
            if (stated is not null) { found = stated.Correct(found, () => BlockCollector.Collect(new PageTree(body, null, trustsNames: false), [body])); }
            if (lines.Standfirst is { } standfirst && found.Count > 0 && !found.Exists(block => IsSame(block.Words, standfirst.Words)) && !IsSame(title, standfirst.Words)) { found.Insert(0, standfirst); }
        }
        else if (stated is not null) { found = stated.Correct(found, () => []); }
        KnownFacts known = facts.Read(lines, Opening(found));
        BlockFilter.DropAuthorNotes(found, known.Byline);
        return Join(title, found, known);
    }

    private static (List<PageBlock> Found, MastheadLines Lines) Read(PageTree tree, PageTitle title)
    {
        IReadOnlyList<IElement> chosen = BodyFinder.Find(tree);
        List<PageBlock> blocks = BlockCollector.Collect(tree, chosen);
        MastheadLines lines = MastheadLines.Of(tree, chosen, title.Element);
        lines.Above.AddRange(BlockFilter.LinesAbove(blocks));
        return (BlockFilter.Of(blocks, title.Words), lines);
    }

    private static int Letters(List<PageBlock> blocks) => blocks.Sum(block => block.Words.Length);

    /// <summary>Whether one of two lines is the beginning of the other, quotation marks and the like aside.</summary>
    private static bool IsSame(string? one, string other)
    {
        string first = TextFold.Letters(one), second = TextFold.Letters(other);
        return first.Length > 0 && (first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal));
    }

    private static string Opening(List<PageBlock> found)
    {
        StringBuilder opening = new();
        foreach (PageBlock block in found)
        {
            if (opening.Length + block.Words.Length > LongestOpening) { break; }
            opening.Append(block.Words).Append('\n');
        }
        return opening.ToString();
    }

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

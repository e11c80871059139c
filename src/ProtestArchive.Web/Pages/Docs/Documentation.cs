using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ProtestArchive.Web.Pages.Hosting;

namespace ProtestArchive.Web.Pages.Docs;

/// <summary>A page of the documentation.</summary>
/// <param name="Name">Its address: the file's name without ending.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Summary">Its first paragraph, as plain text.</param>
/// <param name="Markdown">The page as written.</param>
public sealed record DocPage(string Name, string Title, string Summary, string Markdown)
{
    /// <summary>The sections, for a table of contents.</summary>
    public ImmutableArray<DocSection> Sections { get; init; } = [];

    /// <summary>The page without its first heading, as HTML of our own making.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Html { get; init; } = "";
}

/// <summary>A section of a page: its heading and anchor.</summary>
public sealed record DocSection(string Id, string Title);

/// <summary>The documentation that is shipped with the app.</summary>
public static class Documentation
{
    // What may stand in a table or a list of the project's own pages; raw HTML is shown as text.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).DisableHtml().Build();

    private static readonly Lazy<FrozenDictionary<string, DocPage>> Loaded = new(Load);

    /// <summary>All pages, by title.</summary>
    public static IEnumerable<DocPage> Pages => Loaded.Value.Values.OrderBy(page => page.Title, StringComparer.Ordinal);

    /// <summary>The page of that name; null where there is none.</summary>
    public static DocPage? Find(string name) => Loaded.Value.GetValueOrDefault(name);

    /// <summary>Reads a page of Markdown.</summary>
    public static DocPage Read(string name, string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        HeadingBlock? heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
        string summary = Plain(document.OfType<ParagraphBlock>().FirstOrDefault()?.Inline);
        if (heading is not null) { document.Remove(heading); }
        foreach (LinkInline link in document.Descendants<LinkInline>()) { link.Url = Address(link.Url); }
        foreach (Table table in document.Descendants<Table>()) { table.GetAttributes().AddClass("data"); }
        return new(name, heading is null ? name : Plain(heading.Inline), summary, markdown)
        {
            Sections = [.. document.OfType<HeadingBlock>().Where(block => block.Level == 2).Select(block => new DocSection(block.GetAttributes().Id ?? "", Plain(block.Inline)))],
            Html = Html(document),
        };
    }

    private static string Html(MarkdownDocument document)
    {
        StringWriter writer = new();
        HtmlRenderer renderer = new(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrolledTable());
        renderer.Render(document);
        return writer.ToString();
    }

    /// <summary>A wide table scrolls inside a frame that the keyboard reaches.</summary>
    private sealed class ScrolledTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.WriteLine("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Table\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }

    private static FrozenDictionary<string, DocPage> Load()
    {
        string folder = Path.Combine(PageHosting.AppFolder, "docs");
        if (!Directory.Exists(folder)) { return FrozenDictionary<string, DocPage>.Empty; }
        return Directory.EnumerateFiles(folder, "*.md")
            .Select(file => Read(Path.GetFileNameWithoutExtension(file).ToLowerInvariant(), File.ReadAllText(file)))
            .ToFrozenDictionary(page => page.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Links between the files are links between the pages.</summary>
    private static string? Address(string? url)
    {
        if (url is null || url.Contains(':', StringComparison.Ordinal) || url.StartsWith('/') || url.StartsWith('#')) { return url; }
        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        string file = fragment < 0 ? url : url[..fragment];
        return file.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !file.Contains('/', StringComparison.Ordinal)
            ? Addresses.Doc(file[..^3].ToLowerInvariant()) + (fragment < 0 ? "" : url[fragment..])
            : url;
    }

    private static string Plain(ContainerInline? inline) => inline is null ? "" : string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));
}

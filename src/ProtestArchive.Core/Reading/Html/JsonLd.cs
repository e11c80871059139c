using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What a page's JSON-LD says of the article; each null where it says nothing.</summary>
internal sealed record JsonLd
{
    private const int Deepest = 64;
    private static readonly WordSet ArticleTypes = Lexicon.Load("reading-html").Set("article-type");
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    public string? Headline { get; private set; }

    public string? Authors { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    public string? Modified { get; private set; }

    /// <summary>When the page that holds the article was published, where nothing says it of the article itself.</summary>
    public string? PagePublished { get; private set; }

    public string? Url { get; private set; }

    public string? Language { get; private set; }

    /// <summary>The text with its lines; null or without markup, as the page has it.</summary>
    public string? Body { get; private set; }

    public static JsonLd Of(IDocument document)
    {
        JsonLd facts = new();
        List<(JsonElement Article, bool IsListed)> articles = [];
        Dictionary<string, JsonElement> nodes = new(StringComparer.Ordinal);
        foreach (IElement script in document.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (Parse(script.TextContent) is { } root) { facts.Gather(root, articles, nodes, false); }
        }
        // A page may list other articles too; its own is the one that its title repeats, or else the one that is in no list.
        string title = TextFold.Letters(document.Title);
        foreach ((JsonElement article, _) in articles.OrderBy(entry => Repeats(title, entry.Article) ? 0 : entry.IsListed ? 2 : 1).Where(entry => !entry.IsListed || Repeats(title, entry.Article) || articles.Count == 1))
        {
            facts.Take(article, nodes);
        }
        return facts;
    }

    /// <summary>Pages wrap it in comments, and break strings over lines.</summary>
    private static JsonElement? Parse(string json)
    {
        string trimmed = json.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        foreach (string attempt in (string[])[trimmed, string.Concat(trimmed.Select(c => char.IsControl(c) ? ' ' : c))])
        {
            try
            {
                using JsonDocument parsed = JsonDocument.Parse(attempt, Lenient);
                return parsed.RootElement.Clone();
            }
            catch (JsonException)
            {
                // the second attempt follows; a page's broken metadata is no reason to refuse the page
            }
        }
        return null;
    }

    /// <summary>Articles wherever they stand: alone, in arrays, in <c>@graph</c>, as the main entity of a page.</summary>
    private void Gather(JsonElement element, List<(JsonElement Article, bool IsListed)> articles, Dictionary<string, JsonElement> nodes, bool isListed)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray()) { Gather(item, articles, nodes, isListed); }
        }
        if (element.ValueKind != JsonValueKind.Object) { return; }
        if (Text(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any()) { nodes.TryAdd(id, element); }
        if (IsArticle(element)) { articles.Add((element, isListed)); }
        else if (!isListed) { PagePublished ??= Text(element, "datePublished"); }
        foreach (string name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
        {
            if (element.TryGetProperty(name, out JsonElement inner)) { Gather(inner, articles, nodes, isListed || name is "itemListElement"); }
        }
    }

    private static bool IsArticle(JsonElement element) => Strings(element, "@type").Any(type => ArticleTypes.Contains(type.AsSpan(type.LastIndexOf('/') + 1)));

    private static bool Repeats(string title, JsonElement article) =>
        TextFold.Letters(Text(article, "headline")) is { Length: > 8 } headline && (title.StartsWith(headline, StringComparison.Ordinal) || title.EndsWith(headline, StringComparison.Ordinal));

    private void Take(JsonElement article, Dictionary<string, JsonElement> nodes)
    {
        Headline ??= Text(article, "headline") ?? Text(article, "name");
        Published ??= Text(article, "datePublished") ?? Text(article, "dateCreated");
        Modified ??= Text(article, "dateModified");
        Language ??= Text(article, "inLanguage");
        Url ??= Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? (article.TryGetProperty("mainEntityOfPage", out JsonElement page) && page.ValueKind == JsonValueKind.Object ? Text(page, "@id") : null);
        Body ??= article.TryGetProperty("articleBody", out JsonElement body) && body.ValueKind == JsonValueKind.String ? WebUtility.HtmlDecode(body.GetString()) : null;
        Authors ??= Names(article, "author", nodes) ?? Names(article, "creator", nodes);
        Publisher ??= Names(article, "publisher", nodes) ?? Names(article, "sourceOrganization", nodes) ?? Names(article, "provider", nodes);
    }

    private static string? Names(JsonElement element, string property, Dictionary<string, JsonElement> nodes)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) { return null; }
        List<string> names = [];
        foreach (JsonElement item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : (JsonElement[])[value])
        {
            JsonElement named = item.ValueKind == JsonValueKind.Object && !item.TryGetProperty("name", out _) && Text(item, "@id") is { } id && nodes.TryGetValue(id, out JsonElement node) ? node : item;
            string? name = named.ValueKind == JsonValueKind.String ? Clean(named.GetString()) : named.ValueKind == JsonValueKind.Object ? Strings(named, "name").FirstOrDefault() : null;
            if (name is not null && !names.Contains(name) && names.Count < 20) { names.Add(name); }
        }
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string? Text(JsonElement element, string property) => element.ValueKind == JsonValueKind.Object ? Strings(element, property).FirstOrDefault() : null;

    private static IEnumerable<string> Strings(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out JsonElement value)) { yield break; }
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String && Clean(item.GetString()) is { } text) { yield return text; }
            }
        }
        else if (value.ValueKind == JsonValueKind.String && Clean(value.GetString()) is { } single) { yield return single; }
    }

    private static string? Clean(string? value)
    {
        string text = WebUtility.HtmlDecode(value ?? "");
        text = TextFold.OneLine(text);
        return text.Length == 0 ? null : text;
    }
}
